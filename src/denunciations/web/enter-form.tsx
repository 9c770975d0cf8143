import { useRef, useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, ChoiceField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { DeskFailure, useDesk } from '#vault/web/public.ts'
import { LETTER_KINDS, LETTER_LIMITS } from '../rules/vocabulary.ts'
import { type Entered, type HandOver, sealLetter, type TypedLetter } from './enter-letter.ts'
import { PeopleField } from './people-field.tsx'

const FILES = ['.pdf', '.jpg', '.jpeg', '.png', '.docx', '.mp3', '.m4a']
const CHANNELS = ['post', 'in_person', 'transferred'] as const

interface EnterFormProps {
  readonly unitId: UnitId
  readonly today: LocalDate
  readonly onEntered: (entered: Entered) => void
}

type Typed = Omit<TypedLetter, 'namedIds' | 'receivedOn' | 'copies'> & {
  readonly receivedOn: LocalDate | null
  readonly copies: string
}

export function EnterForm({ unitId, today, onEntered }: EnterFormProps) {
  const [named, setNamed] = useState<readonly PersonChoice[]>([])
  const [typed, setTyped] = useState<Typed>({
    ...{ channel: 'post', kind: 'named', receivedOn: today, postmarkOn: null, copies: '1' },
    ...{ identity: '', words: '', file: null, wantsReceipt: true },
  })
  const { busy, error, run } = useDesk()
  /** What was sealed and has no answer yet: as long as nothing is changed it is sent again as it is. */
  const waiting = useRef<HandOver | null>(null)
  const set = (change: Partial<Typed>) => {
    waiting.current = null
    setTyped({ ...typed, ...change })
  }
  const name = (people: readonly PersonChoice[]) => {
    waiting.current = null
    setNamed(people)
  }
  const { receivedOn, copies } = typed
  const isWhole =
    receivedOn !== null &&
    (typed.words.trim() !== '' || typed.file !== null) &&
    (typed.kind === 'anonymous' || typed.identity.trim() !== '')
  const send = () =>
    run(async () => {
      if (receivedOn === null) return
      const namedIds = named.map(({ id }) => id)
      const asked = { ...typed, receivedOn, copies: Number(copies) || 1, namedIds }
      waiting.current ??= await sealLetter(unitId, asked)
      try {
        onEntered(await waiting.current())
      } catch (failure) {
        if (failure instanceof CallFailed && failure.kind === 'refused') waiting.current = null
        throw failure
      }
    })
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy} disabled={!isWhole}>
          {t('denunciations.sealAndEnter')}
        </Button>
      }
    >
      <PlainFields typed={typed} today={today} set={set} />
      <PeopleField
        unitId={unitId}
        label={t('denunciations.named')}
        help={t('denunciations.nameHelp')}
        chosen={named}
        onChange={name}
      />
      <SecretFields typed={typed} set={set} />
      <DeskFailure error={error} />
    </Form>
  )
}

interface PartProps {
  readonly typed: Typed
  readonly set: (change: Partial<Typed>) => void
}

function PlainFields({ typed, today, set }: PartProps & { readonly today: LocalDate }) {
  return (
    <>
      <ChoiceField
        name="channel"
        label={t('denunciations.channel')}
        value={typed.channel}
        choices={CHANNELS.map((value) => ({ value, label: wordOf('denunciations.channel', value) }))}
        onChange={(channel) => channel && set({ channel })}
      />
      <ChoiceField
        name="kind"
        label={t('denunciations.kind')}
        value={typed.kind}
        choices={LETTER_KINDS.map((value) => ({ value, label: wordOf('denunciations.kind', value) }))}
        onChange={(kind) => kind && set({ kind })}
      />
      <DayField
        name="receivedOn"
        label={t('denunciations.receivedOn')}
        required
        max={today}
        value={typed.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
      />
      {typed.channel === 'post' ? (
        <DayField
          name="postmarkOn"
          label={t('denunciations.postmarkOn')}
          max={today}
          value={typed.postmarkOn}
          onChange={(postmarkOn) => set({ postmarkOn })}
        />
      ) : null}
      <TextField
        name="copies"
        label={t('denunciations.copies')}
        value={typed.copies}
        onChange={(copies) => set({ copies })}
      />
    </>
  )
}

function SecretFields({ typed, set }: PartProps) {
  return (
    <>
      {typed.kind === 'named' ? (
        <AreaField
          name={null}
          label={t('denunciations.identity')}
          help={t('denunciations.identityHelp')}
          required
          value={typed.identity}
          onChange={(identity) => set({ identity })}
        />
      ) : null}
      <AreaField
        name={null}
        label={t('denunciations.words')}
        help={t('denunciations.wordsHelp')}
        value={typed.words}
        onChange={(words) => set({ words })}
      />
      <FileField
        name={null}
        label={t('denunciations.file')}
        kinds={FILES}
        maxBytes={LETTER_LIMITS.attachmentBytes}
        value={typed.file}
        onChange={(file) => set({ file })}
      />
      <CheckField
        name={null}
        label={t('denunciations.receiptWanted')}
        help={t('denunciations.receiptHelp')}
        value={typed.wantsReceipt}
        onChange={(wantsReceipt) => set({ wantsReceipt })}
      />
    </>
  )
}
