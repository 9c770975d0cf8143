import { err, ok, type Result } from '#kernel/result.ts'
import type { VoteKind } from '#meetings/rules/vocabulary.ts'
import { votesNeeded } from '#meetings/rules/vote-base.ts'
import type { Majority } from '#rulebook/rules/rule.ts'
import type { StepContext } from '../context.ts'
import type { CountedVote, VoteSource } from '../facts.ts'

export type CountRefusal =
  | { readonly code: 'vote_not_found' }
  | { readonly code: 'vote_of_other_kind'; readonly kind: VoteKind }
  | { readonly code: 'vote_taken' }
  | { readonly code: 'meeting_still_open' }
  | { readonly code: 'too_few_official'; readonly official: number; readonly needed: number }
  | { readonly code: 'base_unlikely'; readonly least: number; readonly most: number }
  | { readonly code: 'votes_over_base' }

export interface CountAsked {
  readonly kinds: readonly VoteKind[]
  readonly majority: Majority
}

/**
 * The vote a resolution rests on: of a closed meeting and of the right kind, or copied from minutes on paper, whose base is then
 * held against the roll of that day. The number needed is counted anew by the rule, never taken from who records it.
 */
export function countVote(
  source: VoteSource,
  { kinds, majority }: CountAsked,
  { vote, electorate, rules }: StepContext,
): Result<CountedVote, CountRefusal> {
  const least = rules['cell.minOfficialMembers'].value
  if (electorate !== null && electorate.official < least) {
    return err({ code: 'too_few_official', official: electorate.official, needed: least })
  }
  if (source.kind === 'meeting') {
    if (vote === null) return err({ code: 'vote_not_found' })
    if (!kinds.includes(vote.kind)) return err({ code: 'vote_of_other_kind', kind: vote.kind })
    if (!vote.isClosed) return err({ code: 'meeting_still_open' })
    if (vote.isUsed) return err({ code: 'vote_taken' })
    const { heldOn, base, inFavour, against, other, meetingId, voteId } = vote
    const required = votesNeeded(majority, base)
    return ok({ heldOn, base, required, inFavour, against, other, meetingId, voteId, minutes: null })
  }
  const { heldOn, base, inFavour, against, other, minutes } = source
  if (electorate !== null) {
    const [fewest, most] = [electorate.official - electorate.mayBeLeftOut, electorate.official]
    if (base < fewest || base > most) return err({ code: 'base_unlikely', least: fewest, most })
  }
  if (inFavour + against + other > base) return err({ code: 'votes_over_base' })
  const required = votesNeeded(majority, base)
  return ok({ heldOn, base, required, inFavour, against, other, meetingId: null, voteId: null, minutes })
}

export type CarriedRefusal = {
  readonly code: 'vote_not_carried'
  readonly inFavour: number
  readonly needed: number
  readonly base: number
}

export function checkCarried({ inFavour, required, base }: CountedVote): Result<null, CarriedRefusal> {
  return inFavour >= required ? ok(null) : err({ code: 'vote_not_carried', inFavour, needed: required, base })
}
