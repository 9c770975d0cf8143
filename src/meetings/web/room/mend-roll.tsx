import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { WaitingActs } from '#platform/web/offline/use-waiting-acts.ts'
import type { WaitingAct } from '#platform/web/offline/waiting-act.ts'
import { Button } from '#platform/web/ui/button.tsx'
import type { holdApi } from '../../contract/hold.ts'
import type { MeetingView } from '../../contract/views.ts'
import { settleMarks } from './settle-marks.ts'

type RollCall = BodyInputOf<typeof holdApi.rollCall>

/** What waits in this browser was made by the same program from what was called. */
function isRollCall(body: unknown): body is RollCall {
  return typeof body === 'object' && body !== null && 'marks' in body && Array.isArray(body.marks)
}

export function marksOf(body: unknown): RollCall['marks'] {
  return isRollCall(body) ? body.marks : []
}

/** True for a roll called without network, some of whom another officer has meanwhile marked otherwise. */
export function isOvertakenRoll({ refusal }: WaitingAct): boolean {
  return refusal?.code === 'marked_meanwhile'
}

export interface MendRollProps {
  readonly act: WaitingAct
  readonly view: MeetingView
  readonly waiting: WaitingActs
  readonly onDone: () => void
}

/** Those marked otherwise meanwhile, each with both marks; the marks of all others go as they were called. */
export function MendRoll({ act, view, waiting, onDone }: MendRollProps) {
  const marks = marksOf(act.args.body)
  const { overtaken, theirs, mine } = settleMarks(view.roster, marks)
  const send = async (settled: typeof marks) => {
    if (settled.length === 0) await waiting.drop(act.key)
    else await waiting.mend(act.key, { args: { ...act.args, body: { marks: settled } }, label: act.label })
    onDone()
  }
  return (
    <section className="nn-form">
      <h2>{t('room.mend.title', { label: act.label })}</h2>
      <ul>
        {overtaken.map(({ line, mark }) => (
          <li key={line.person.id}>
            {t('room.overtaken.line', {
              name: line.person.name,
              theirs: wordOf('meetings.mark', line.mark ?? ''),
              mine: wordOf('meetings.mark', mark),
            })}
          </li>
        ))}
      </ul>
      <div className="nn-form-actions">
        <Button onClick={() => void send(theirs)}>{t('room.overtaken.theirs')}</Button>
        <Button variant="default" onClick={() => void send(mine)}>
          {t('room.overtaken.mine')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </section>
  )
}
