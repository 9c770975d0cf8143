import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { DeskFailure, loadDesk, useDesk } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import { LETTER_LIMITS } from '../rules/vocabulary.ts'
import type { LetterPage } from './letter-shapes.ts'
import { MinutesPaper } from './minutes-paper.tsx'
import { minutesText, NO_WORDS, type TypedMinutes } from './minutes-text.ts'
import { PeopleField } from './people-field.tsx'

interface MeetFormProps {
  readonly letter: LetterPage
  readonly onDone: () => void
}

/** The meeting with the sender: who met him, and the minutes (TC1), drawn and sealed here. */
export function MeetForm({ letter, onDone }: MeetFormProps) {
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [people, setPeople] = useState<readonly PersonChoice[]>([])
  const [rightsTold, setRightsTold] = useState(false)
  const [typed, setTyped] = useState<TypedMinutes>(NO_WORDS)
  const [file, setFile] = useState<File | null>(null)
  const { busy, error, run } = useDesk()
  const minutes = { ...typed, on, representatives: people.map(({ name }) => name) }
  const send = () =>
    run(async () => {
      if (on === null) return
      const { sealFor } = await loadDesk()
      const files = file ? [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] : []
      const { ciphertext, wraps } = await sealFor(letter.sealFor, { words: minutesText(letter, minutes), files })
      const representativeIds = people.map(({ id }) => id as PersonId)
      const body = { basedOn: letter.version, on, representativeIds, rightsTold, wraps }
      const sealed = new File([ciphertext], 'niem-phong.age')
      await call(denunciationsApi.meet, { params: { letterId: letter.id }, body }, { key: newKey(), file: sealed })
      onDone()
    })
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button
          type="submit"
          loading={busy}
          disabled={on === null || people.length === 0 || (typed.course.trim() === '' && file === null)}
        >
          {t('denunciations.doStep')}
        </Button>
      }
    >
      <DayField name="on" label={t('denunciations.on')} required max={today} value={on} onChange={setOn} />
      <PeopleField
        unitId={letter.unit.id}
        label={t('denunciations.representatives')}
        more={t('denunciations.representativesMore')}
        chosen={people}
        onChange={setPeople}
      />
      <CheckField name="rightsTold" label={t('denunciations.rightsTold')} value={rightsTold} onChange={setRightsTold} />
      <WordFields typed={typed} set={(change) => setTyped({ ...typed, ...change })} />
      <MinutesPaper letter={letter} minutes={minutes} />
      <FileField
        name={null}
        label={t('denunciations.minutesFile')}
        kinds={['.pdf', '.jpg', '.jpeg', '.png', '.docx']}
        maxBytes={LETTER_LIMITS.attachmentBytes}
        value={file}
        onChange={setFile}
      />
      <DeskFailure error={error} />
    </Form>
  )
}

interface WordFieldsProps {
  readonly typed: TypedMinutes
  readonly set: (change: Partial<TypedMinutes>) => void
}

/** What only the minutes say. Nothing of it leaves this browser unsealed. */
function WordFields({ typed, set }: WordFieldsProps) {
  return (
    <>
      <p className="nn-soft">{t('denunciations.minutesHelp')}</p>
      <TextField
        name="place"
        label={t('denunciations.meetPlace')}
        value={typed.place}
        onChange={(place) => set({ place })}
      />
      <TextField
        name={null}
        label={t('denunciations.senderName')}
        value={typed.sender.name}
        onChange={(name) => set({ sender: { ...typed.sender, name } })}
      />
      <TextField
        name={null}
        label={t('denunciations.senderAddress')}
        value={typed.sender.address}
        onChange={(address) => set({ sender: { ...typed.sender, address } })}
      />
      <TextField
        name={null}
        label={t('denunciations.senderPapers')}
        value={typed.sender.papers}
        onChange={(papers) => set({ sender: { ...typed.sender, papers } })}
      />
      <AreaField
        name={null}
        label={t('denunciations.minutes')}
        value={typed.course}
        onChange={(course) => set({ course })}
      />
      <AreaField
        name={null}
        label={t('denunciations.evidence')}
        value={typed.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </>
  )
}
