import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Commitment, isClosed, type Standing } from './commitment.ts'

export interface ChangeDue {
  readonly dueOn: LocalDate
  readonly reason: string
}

export type ChangeDueRefusal =
  | { readonly code: 'not_yours_to_decide' }
  | { readonly code: 'commitment_closed' }
  | { readonly code: 'due_before_made'; readonly madeOn: LocalDate }
  | { readonly code: 'due_unchanged' }
  | { readonly code: 'reason_missing' }

export interface DueChanged {
  readonly type: 'due_changed'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
}

/** Sets another day, with a reason; the day before it stays in the history. */
export function decideChangeDue(
  commitment: Commitment,
  { isDecider }: Standing,
  { dueOn, reason }: ChangeDue,
): Result<DueChanged, ChangeDueRefusal> {
  if (!isDecider) return err({ code: 'not_yours_to_decide' })
  if (isClosed(commitment.state)) return err({ code: 'commitment_closed' })
  if (dueOn < commitment.madeOn) return err({ code: 'due_before_made', madeOn: commitment.madeOn })
  if (dueOn === commitment.dueOn) return err({ code: 'due_unchanged' })
  if (reason === '') return err({ code: 'reason_missing' })
  return ok({ type: 'due_changed', from: commitment.dueOn, to: dueOn, reason })
}
