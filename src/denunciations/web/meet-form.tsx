import { useState } from 'react'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { call, newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, Form } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { DeskFailure, loadDesk, useDesk } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import { LETTER_LIMITS } from '../rules/vocabulary.ts'
import type { LetterPage } from './letter-shapes.ts'
import { PeopleField } from './people-field.tsx'

/** The meeting with the sender: who met him, and the minutes, sealed here. */
export function MeetForm({ letter }: { readonly letter: LetterPage }) {
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [people, setPeople] = useState<readonly PersonChoice[]>([])
  const [rightsTold, setRightsTold] = useState(false)
  const [words, setWords] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const { busy, error, run } = useDesk()
  const send = () =>
    run(async () => {
      const { sealFor } = await loadDesk()
      const files = file ? [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] : []
      const { ciphertext, wraps } = await sealFor(letter.sealFor, { words, files })
      const representativeIds = people.map(({ id }) => id as PersonId)
      const body = { basedOn: letter.version, on: on ?? today, representativeIds, rightsTold, wraps }
      const sealed = new File([ciphertext], 'niem-phong.age')
      await call(denunciationsApi.meet, { params: { letterId: letter.id }, body }, { key: newKey(), file: sealed })
    })
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy} disabled={people.length === 0 || (words.trim() === '' && file === null)}>
          {t('denunciations.doStep')}
        </Button>
      }
    >
      <DayField label={t('denunciations.on')} required max={today} value={on} onChange={setOn} />
      <PeopleField
        unitId={letter.unit.id}
        label={t('denunciations.representatives')}
        more={t('denunciations.representativesMore')}
        chosen={people}
        onChange={setPeople}
      />
      <CheckField label={t('denunciations.rightsTold')} value={rightsTold} onChange={setRightsTold} />
      <AreaField label={t('denunciations.minutes')} value={words} onChange={setWords} />
      <FileField
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
