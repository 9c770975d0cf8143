import { err, ok, type Result } from '#kernel/result.ts'
import { type Commitment, isClosed, type Standing } from './commitment.ts'

export interface Report {
  readonly text: string
  readonly percent: number
  /** True hands the work in as done; false tells how far it has come. */
  readonly done: boolean
}

export type ReportRefusal =
  | { readonly code: 'not_yours_to_report' }
  | { readonly code: 'commitment_closed' }
  | { readonly code: 'awaiting_decision' }

export interface Reported {
  readonly type: 'progressed' | 'handed_in'
  readonly text: string
  readonly percent: number
  /** Written down by another than the owner: the chair, for one without an account. */
  readonly onBehalf: boolean
}

/** The owner's word on his commitment, or the chair's for him. Handed in as done it waits for a decision. */
export function decideReport(
  commitment: Commitment,
  { isOwner, isDecider }: Standing,
  { text, percent, done }: Report,
): Result<Reported, ReportRefusal> {
  if (!isOwner && !isDecider) return err({ code: 'not_yours_to_report' })
  if (isClosed(commitment.state)) return err({ code: 'commitment_closed' })
  if (commitment.state === 'reported') return err({ code: 'awaiting_decision' })
  // What is handed in is whole; whether it truly is, the decision says.
  return ok({ type: done ? 'handed_in' : 'progressed', text, percent: done ? 100 : percent, onBehalf: !isOwner })
}
