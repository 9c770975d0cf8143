import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { type NoteRow, notesApi } from '../contract/notes.ts'
import { ESCALATIONS, type Escalation, type NoteAct, REMINDED_HOW, type RemindedHow } from '../rules/vocabulary.ts'
import { choicesOf } from './words.ts'

type Asked = BodyInputOf<typeof notesApi.act>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

interface NoteProps {
  readonly note: NoteRow
}

function useNoteAct({ id, version }: NoteRow) {
  const act = useAct(notesApi.act)
  return (asked: Without<Asked>) =>
    act.mutateAsync({ params: { noteId: id }, body: { ...asked, basedOn: version } as Asked })
}

/** What may be done with a note now, by the same table that decides it. */
export function NoteActs({ note }: NoteProps) {
  const may = (act: NoteAct) => note.may.includes(act)
  if (note.may.length === 0) return null
  return (
    <div className="nn-form-actions nn-no-print">
      {may('answer') ? <Said note={note} act="answer" /> : null}
      {may('report') ? <Said note={note} act="report" /> : null}
      {may('remind') ? <Remind note={note} /> : null}
      {may('resolve') ? <Said note={note} act="resolve" /> : null}
      {may('escalate') ? <Escalate note={note} /> : null}
      {may('withdraw') ? <Withdraw note={note} /> : null}
    </div>
  )
}

/** A word: the member's answer, what he has mended, or that it is agreed to. Written down for him where he is not the one who types. */
function Said({ note, act }: NoteProps & { readonly act: 'answer' | 'report' | 'resolve' }) {
  const perform = useNoteAct(note)
  const [text, setText] = useState('')
  const isMine = note.roles.includes('subject')
  const label = t(isMine || act === 'resolve' ? `oversight.noteAct.${act}` : `oversight.noteAct.${act}.forHim`)
  return (
    <ConfirmAct
      main={isMine}
      label={label}
      title={label}
      consequence={<p>{t(`oversight.noteAct.${act}.consequence`)}</p>}
      confirmLabel={t('oversight.save')}
      onConfirm={() => perform({ act, body: { text } })}
    >
      <AreaField name="text" label={t('oversight.field.words')} required value={text} onChange={setText} />
    </ConfirmAct>
  )
}

function Remind({ note }: NoteProps) {
  const today = useMe().today as LocalDate
  const perform = useNoteAct(note)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [how, setHow] = useState<RemindedHow>('in_private')
  const [text, setText] = useState('')
  return (
    <ConfirmAct
      label={t('oversight.noteAct.remind')}
      title={t('oversight.noteAct.remind')}
      consequence={<p>{t('oversight.noteAct.remind.consequence')}</p>}
      confirmLabel={t('oversight.save')}
      onConfirm={() => perform({ act: 'remind', body: { on: on ?? today, how, text } })}
    >
      <div className="nn-form">
        <DayField name="on" label={t('oversight.field.remindedOn')} required max={today} value={on} onChange={setOn} />
        <ChoiceField
          name="how"
          label={t('oversight.field.remindedHow')}
          required
          value={how}
          choices={choicesOf('oversight.remindedHow', REMINDED_HOW)}
          onChange={(chosen) => setHow(chosen ?? how)}
        />
        <AreaField name="text" label={t('oversight.field.words')} required value={text} onChange={setText} />
      </div>
    </ConfirmAct>
  )
}

function Escalate({ note }: NoteProps) {
  const today = useMe().today as LocalDate
  const perform = useNoteAct(note)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [to, setTo] = useState<Escalation>('thematic_supervision')
  const [reason, setReason] = useState('')
  const [informed, setInformed] = useState('')
  return (
    <ConfirmAct
      label={t('oversight.noteAct.escalate')}
      title={t('oversight.noteAct.escalate')}
      consequence={<p>{t('oversight.noteAct.escalate.consequence')}</p>}
      confirmLabel={t('oversight.save')}
      onConfirm={() => perform({ act: 'escalate', body: { on: on ?? today, to, reason, informed } })}
    >
      <div className="nn-form">
        <DayField name="on" label={t('oversight.field.agreedOn')} required max={today} value={on} onChange={setOn} />
        <ChoiceField
          name="to"
          label={t('oversight.field.escalation')}
          required
          value={to}
          choices={choicesOf('oversight.escalation', ESCALATIONS)}
          onChange={(chosen) => setTo(chosen ?? to)}
        />
        <AreaField name="reason" label={t('oversight.field.reason')} required value={reason} onChange={setReason} />
        <TextField
          name="informed"
          label={t('oversight.field.informed')}
          required
          value={informed}
          onChange={setInformed}
        />
      </div>
    </ConfirmAct>
  )
}

function Withdraw({ note }: NoteProps) {
  const perform = useNoteAct(note)
  const [reason, setReason] = useState('')
  return (
    <ConfirmAct
      label={t('oversight.noteAct.withdraw')}
      title={t('oversight.noteAct.withdraw')}
      consequence={<p>{t('oversight.noteAct.withdraw.consequence')}</p>}
      confirmLabel={t('oversight.noteAct.withdraw')}
      onConfirm={() => perform({ act: 'withdraw', body: { reason } })}
    >
      <AreaField name="reason" label={t('oversight.field.reason')} required value={reason} onChange={setReason} />
    </ConfirmAct>
  )
}
