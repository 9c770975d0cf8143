import { ok, type Result } from '#kernel/result.ts'
import type { StepContext } from '../context.ts'
import type { ExitResolutionFacts, VoteSource } from '../facts.ts'
import { type CarriedRefusal, type CountRefusal, checkCarried, countVote } from './count-vote.ts'

/** The cell proposes removal, or that a member be let go, by its ordinary majority. */
export function decideExitResolution(
  facts: ExitResolutionFacts<VoteSource>,
  context: StepContext,
): Result<ExitResolutionFacts, CountRefusal | CarriedRefusal> {
  const asked = { kinds: ['resolution'] as const, majority: context.rules['vote.ordinaryMajority'].value }
  const counted = countVote(facts.vote, asked, context)
  if (!counted.ok) return counted
  const carried = checkCarried(counted.value)
  return carried.ok ? ok({ ...facts, on: counted.value.heldOn, vote: counted.value }) : carried
}
