import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { RosterPicker } from '../parts/roster-picker.tsx'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** Who asked to be absent and why; accepted, or asked to come. The secretary records what was told him by word of mouth. */
export function Absences({ view }: PartProps) {
  const asked = view.roster.filter(({ absence }) => absence !== null)
  return (
    <>
      {asked.length === 0 ? <p>{t('prepare.noAbsences')}</p> : null}
      <ul className="nn-lines">
        {asked.map((line) => (
          <AbsenceLine key={line.person.id} view={view} line={line} />
        ))}
      </ul>
      {mayDo(view, 'ask_absence') && mayDo(view, 'answer_absence') ? <AskFor view={view} /> : null}
    </>
  )
}

function AbsenceLine({ view, line }: PartProps & { readonly line: MeetingView['roster'][number] }) {
  const answer = useDraft(`meeting:${view.meeting.id}:absence:${line.person.id}`, '')
  const act = useAct(meetingsApi.answerAbsence, { pending: answer.pending, onDone: answer.clear })
  if (line.absence === null) return null
  const reply = (accepted: boolean) =>
    act.mutate({
      params: { id: view.meeting.id },
      body: { personId: line.person.id, accepted, answer: answer.value.trim() === '' ? null : answer.value },
    })
  return (
    <li className="nn-card">
      <strong>{line.person.name}</strong>: {line.absence.reason}
      <p>
        {wordOf('meetings.absence', line.absence.state)}
        {line.absence.answer === null ? '' : `: ${line.absence.answer}`}
      </p>
      {line.absence.state === 'asked' && mayDo(view, 'answer_absence') ? (
        <Form
          onSubmit={() => reply(true)}
          actions={
            <>
              <Button
                variant="default"
                loading={act.isPending}
                disabled={answer.value.trim() === ''}
                onClick={() => reply(false)}
              >
                {t('prepare.absenceDecline')}
              </Button>
              <Button type="submit" loading={act.isPending}>
                {t('prepare.absenceAccept')}
              </Button>
            </>
          }
        >
          <TextField name="answer" label={t('prepare.absenceAnswer')} value={answer.value} onChange={answer.set} />
          <Refusal error={act.error} />
        </Form>
      ) : null}
    </li>
  )
}

function AskFor({ view }: PartProps) {
  const [isOpen, setOpen] = useState(false)
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const reason = useDraft(`meeting:${view.meeting.id}:absence`, '')
  const act = useAct(meetingsApi.askAbsence, {
    pending: reason.pending,
    onDone: () => {
      reason.clear()
      setPerson(null)
      setOpen(false)
    },
  })
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('prepare.askFor')}
      </Button>
    )
  }
  const ask = () => {
    if (person !== null)
      act.mutate({ params: { id: view.meeting.id }, body: { personId: person.id, reason: reason.value } })
  }
  return (
    <Form
      onSubmit={ask}
      actions={
        <Button type="submit" loading={act.isPending} disabled={person === null || reason.value.trim() === ''}>
          {t('prepare.askFor')}
        </Button>
      }
    >
      <RosterPicker
        name="personId"
        view={view}
        label={t('meetings.role.member')}
        required
        value={person}
        onChange={setPerson}
      />
      <TextField name="reason" label={t('prepare.absenceReason')} required value={reason.value} onChange={reason.set} />
      <Refusal error={act.error} />
    </Form>
  )
}
