import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Commitment, isClosed, type Standing } from './commitment.ts'

export type DropRefusal =
  | { readonly code: 'not_yours_to_decide' }
  | { readonly code: 'commitment_closed' }
  | { readonly code: 'awaiting_decision' }
  | { readonly code: 'reason_missing' }

export interface Dropped {
  readonly type: 'dropped'
  readonly reason: string
}

/** Gives a commitment up, with a reason. What was handed in is judged first. */
export function decideDrop(
  { state }: Pick<Commitment, 'state'>,
  { isDecider }: Standing,
  reason: string,
): Result<Dropped, DropRefusal> {
  if (!isDecider) return err({ code: 'not_yours_to_decide' })
  if (isClosed(state)) return err({ code: 'commitment_closed' })
  if (state === 'reported') return err({ code: 'awaiting_decision' })
  if (reason === '') return err({ code: 'reason_missing' })
  return ok({ type: 'dropped', reason })
}

export type ReopenRefusal =
  | { readonly code: 'not_yours_to_decide' }
  | { readonly code: 'commitment_not_closed' }
  | { readonly code: 'due_in_past' }
  | { readonly code: 'reason_missing' }

export interface Reopened {
  readonly type: 'reopened'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
}

/** Takes up again what was accepted or dropped, with a reason and a new day. */
export function decideReopen(
  { state, dueOn }: Pick<Commitment, 'state' | 'dueOn'>,
  { isDecider }: Standing,
  input: { readonly dueOn: LocalDate; readonly reason: string; readonly today: LocalDate },
): Result<Reopened, ReopenRefusal> {
  if (!isDecider) return err({ code: 'not_yours_to_decide' })
  if (!isClosed(state)) return err({ code: 'commitment_not_closed' })
  if (input.dueOn < input.today) return err({ code: 'due_in_past' })
  if (input.reason === '') return err({ code: 'reason_missing' })
  return ok({ type: 'reopened', from: dueOn, to: input.dueOn, reason: input.reason })
}
