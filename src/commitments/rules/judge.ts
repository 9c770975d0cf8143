import { err, ok, type Result } from '#kernel/result.ts'
import type { Commitment, Standing } from './commitment.ts'

export const JUDGEMENTS = ['accepted', 'returned'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export interface Judge {
  /** The report the decision is about: the one that waits, or the screen was old. */
  readonly reportId: string
  readonly judgement: Judgement
  readonly note: string
}

export interface JudgeContext extends Standing {
  /** Nobody else could decide in this unit today. */
  readonly isOnlyOfficer: boolean
}

export type JudgeRefusal =
  | { readonly code: 'not_yours_to_decide' }
  | { readonly code: 'nothing_to_decide' }
  | { readonly code: 'changed_meanwhile' }
  | { readonly code: 'own_commitment' }
  | { readonly code: 'reason_missing' }

export interface Judged {
  readonly type: Judgement
  readonly reportId: string
  readonly note: string
  /** The owner decided on his own work because the unit has no other officer; shown wherever the decision is. */
  readonly ownDecision: boolean
}

/** Accepts what was handed in, or returns it with a sentence. Nobody accepts his own while another can decide. */
export function decideJudge(
  { pendingReportId, state }: Pick<Commitment, 'pendingReportId' | 'state'>,
  { isOwner, isDecider, isOnlyOfficer }: JudgeContext,
  { reportId, judgement, note }: Judge,
): Result<Judged, JudgeRefusal> {
  if (!isDecider) return err({ code: 'not_yours_to_decide' })
  if (state !== 'reported' || pendingReportId === null) return err({ code: 'nothing_to_decide' })
  if (pendingReportId !== reportId) return err({ code: 'changed_meanwhile' })
  if (isOwner && !isOnlyOfficer) return err({ code: 'own_commitment' })
  if (note === '' && judgement === 'returned') return err({ code: 'reason_missing' })
  return ok({ type: judgement, reportId, note, ownDecision: isOwner })
}
