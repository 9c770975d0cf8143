import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import type { AbsenceState } from '../../rules/vocabulary.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

const MARK_OF: Readonly<Record<AbsenceState, Mark>> = { asked: 'open', accepted: 'done', declined: 'due' }

/** Asking to be absent, and what became of it. One that was declined may be asked again. */
export function AbsencePart({ view }: PartProps) {
  const asked = ownLine(view)?.absence ?? null
  const mayAsk = mayDo(view, 'ask_absence') && (asked === null || asked.state === 'declined')
  return (
    <>
      {asked === null ? null : (
        <div className="nn-card">
          <p>{t('mine.absence.mine', { reason: asked.reason })}</p>
          <StateMark state={MARK_OF[asked.state]} word={wordOf('meetings.absence', asked.state)} />
          {asked.answer === null ? null : <p>{t('mine.absence.answer', { answer: asked.answer })}</p>}
        </div>
      )}
      {mayAsk ? (
        <AskAbsence view={view} isAgain={asked !== null} />
      ) : asked === null ? (
        <p>{t('mine.absence.closed')}</p>
      ) : null}
    </>
  )
}

function ownLine(view: MeetingView) {
  return view.roster.find(({ person }) => person.id === view.mine.personId)
}

function AskAbsence({ view, isAgain }: PartProps & { readonly isAgain: boolean }) {
  const reason = useDraft(`mine:${view.meeting.id}:absence`, '')
  const act = useAct(meetingsApi.askAbsence, { pending: reason.pending, onDone: reason.clear })
  const ask = () =>
    act.mutate({ params: { id: view.meeting.id }, body: { personId: view.mine.personId, reason: reason.value } })
  return (
    <Form
      onSubmit={ask}
      actions={
        <Button variant="default" type="submit" loading={act.isPending} disabled={reason.value.trim() === ''}>
          {isAgain ? t('mine.absence.again') : t('mine.absence.ask')}
        </Button>
      }
    >
      <TextField
        name="reason"
        label={t('mine.absence.reason')}
        help={t('mine.absence.help')}
        value={reason.value}
        onChange={reason.set}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
