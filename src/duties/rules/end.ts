import type { LocalDate, Month } from '#kernel/local-date.ts'
import { monthOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { DutyDecision, DutyLine } from './duty.ts'

interface State {
  readonly decision: Pick<DutyDecision, 'stage' | 'isVoid' | 'fromOn' | 'toOn'>
  readonly line: Pick<DutyLine, 'leftOut' | 'endedOn'>
}

export type LineRefusal = { readonly code: 'duty_not_in_force' }
export type EndDutyRefusal = LineRefusal | { readonly code: 'duty_reason_missing' }
export type ReviewDutyRefusal = LineRefusal | { readonly code: 'duty_review_month' }

function isWork({ decision, line }: State): boolean {
  return decision.stage === 'issued' && !decision.isVoid && line.leftOut === '' && line.endedOn === null
}

/** A member's work ends before its time: a reason is said. */
export function decideEndDuty(state: State, reason: string): Result<null, EndDutyRefusal> {
  if (!isWork(state)) return err({ code: 'duty_not_in_force' })
  return reason === '' ? err({ code: 'duty_reason_missing' }) : ok(null)
}

/** One sentence for a month of the decision's time that has begun. */
export function decideReviewDuty(
  state: State,
  { month, today }: { readonly month: Month; readonly today: LocalDate },
): Result<null, ReviewDutyRefusal> {
  if (!isWork(state)) return err({ code: 'duty_not_in_force' })
  const { fromOn, toOn } = state.decision
  const isWithin = monthOf(fromOn) <= month && month <= monthOf(toOn) && month <= monthOf(today)
  return isWithin ? ok(null) : err({ code: 'duty_review_month' })
}
