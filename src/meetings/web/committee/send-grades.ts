import { CallFailed } from '#platform/web/call/call-failed.ts'
import type { GradeDecision } from './grade-decision.ts'

/** One grade on its way: an act of its own with a key of its own. */
export interface Sending {
  readonly meetingId: string
  readonly decision: GradeDecision
  readonly key: string
  readonly state: 'waiting' | 'sending' | 'done' | 'failed'
  readonly error: CallFailed | null
}

export type SendGrade = (sending: Sending) => Promise<unknown>

/**
 * Sends what is not recorded yet, one after another, and tells of each step. One that fails does not stop the others; a network
 * that is gone does, because every further one would fail the same way.
 */
export async function sendGrades(
  sendings: readonly Sending[],
  send: SendGrade,
  show: (sendings: readonly Sending[]) => void,
): Promise<readonly Sending[]> {
  let now = sendings
  const set = (meetingId: string, change: Pick<Sending, 'state' | 'error'>) => {
    now = now.map((one) => (one.meetingId === meetingId ? { ...one, ...change } : one))
    show(now)
  }
  for (const sending of sendings.filter((one) => one.state !== 'done')) {
    set(sending.meetingId, { state: 'sending', error: null })
    try {
      await send(sending)
      set(sending.meetingId, { state: 'done', error: null })
    } catch (fault) {
      const error = fault instanceof CallFailed ? fault : new CallFailed('fault', 'fault')
      set(sending.meetingId, { state: 'failed', error })
      if (error.kind === 'offline' || error.kind === 'signedOut') return stopRest(now, error, show)
    }
  }
  return now
}

function stopRest(
  sendings: readonly Sending[],
  error: CallFailed,
  show: (sendings: readonly Sending[]) => void,
): readonly Sending[] {
  const stopped = sendings.map((one) => (one.state === 'waiting' ? { ...one, state: 'failed' as const, error } : one))
  show(stopped)
  return stopped
}

/** The sendings for these decisions: a key is kept while the same decision is sent again, so that it is recorded once. */
export function toSendings(
  decisions: ReadonlyMap<string, GradeDecision>,
  before: readonly Sending[],
  newKey: () => string,
): readonly Sending[] {
  return [...decisions].map(([meetingId, decision]) => {
    const known = before.find((one) => one.meetingId === meetingId)
    const isSame = known !== undefined && JSON.stringify(known.decision) === JSON.stringify(decision)
    if (isSame && known.state === 'done') return known
    const key = isSame && known.error?.kind !== 'refused' ? known.key : newKey()
    return { meetingId, decision, key, state: 'waiting', error: null }
  })
}
