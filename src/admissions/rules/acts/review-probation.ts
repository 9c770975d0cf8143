import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { StepContext, StepEffect } from '../context.ts'
import { probationEndsOn, reviewDueOn } from '../deadlines.ts'
import type { CellReviewFacts, VoteSource } from '../facts.ts'
import type { Procedure } from '../procedure.ts'
import { type CarriedRefusal, type CountRefusal, checkCarried, countVote } from './count-vote.ts'
import type { LateRefusal } from './hold-ceremony.ts'

export type ReviewRefusal =
  | CountRefusal
  | CarriedRefusal
  | LateRefusal
  | { readonly code: 'probation_start_unknown' }
  | { readonly code: 'probation_running'; readonly endsOn: LocalDate }

export interface Reviewed {
  readonly facts: CellReviewFacts
  readonly effects: readonly StepEffect[]
}

/**
 * The cell reviews a probationary member when his months have ended, never before, and within the rule's working days; later needs a
 * reason. It proposes recognition by the share that admission needs, or removal.
 */
export function decideReview(
  procedure: Procedure,
  facts: CellReviewFacts<VoteSource>,
  context: StepContext,
): Result<Reviewed, ReviewRefusal> {
  const { rules, holidays } = context
  const from = procedure.concerned?.probationFromOn ?? null
  if (from === null) return err({ code: 'probation_start_unknown' })
  const asked = { kinds: ['recognition'] as const, majority: rules['vote.admissionMajority'].value }
  const counted = countVote(facts.vote, asked, context)
  if (!counted.ok) return counted
  const vote = counted.value
  const endsOn = probationEndsOn(from, rules['member.probationMonths'].value)
  if (vote.heldOn < endsOn) return err({ code: 'probation_running', endsOn })
  const dueOn = reviewDueOn(endsOn, rules['member.recognitionReviewWorkingDays'].value, holidays)
  if (vote.heldOn > dueOn && facts.lateReason === '') return err({ code: 'late_without_reason', dueOn })
  if (facts.outcome === 'recognise') {
    const carried = checkCarried(vote)
    if (!carried.ok) return carried
  }
  const effects: readonly StepEffect[] = facts.outcome === 'remove' ? [{ type: 'propose_removal' }] : []
  return ok({ facts: { ...facts, on: vote.heldOn, vote }, effects })
}
