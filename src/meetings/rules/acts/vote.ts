import { err, ok, type Result } from '#kernel/result.ts'
import { type ActContext, happenedInside, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { hasItemOrNull } from '../find.ts'
import type { MeetingWith, Vote } from '../meeting.ts'
import type { Decision, Refused } from '../refusal.ts'
import type { VoteKind } from '../vocabulary.ts'
import { MAJORITY_OF, type VoteFigures, voteBaseAt, votesNeeded } from '../vote-base.ts'
import { voteKindsOf } from '../vote-kinds.ts'

export interface VoteCounts {
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
}

export interface TakeVote extends VoteCounts {
  /** Made on the device where the vote waits for the network and something already refers to it. */
  readonly id?: string | null
  readonly kind: VoteKind
  readonly itemId: string | null
  readonly question: string
  readonly happenedAt: Date | null
}

export type CountRefusal = 'roll_call_incomplete' | 'more_votes_than_voters'

/** An open vote, counted on the base of that moment and frozen with its list of members. */
export function decideVote(
  meeting: MeetingWith<'roster' | 'attendance' | 'agenda'>,
  { happenedAt, id = null, ...input }: TakeVote,
  ctx: ActContext,
  rules: VoteFigures,
): Decision<MeetingEventOf<'voted'>, CountRefusal | 'no_such_item' | 'in_the_future' | 'before_start' | 'after_end'> {
  const refused = refusedAtTheDoor(meeting, 'vote', ctx.actor)
  if (refused) return err(refused)
  if (!voteKindsOf(meeting.kind).includes(input.kind))
    return err({ code: 'not_for_this_kind', act: 'vote', kind: meeting.kind })
  if (!hasItemOrNull(meeting.agenda, input.itemId)) return err({ code: 'no_such_item' })
  const at = happenedInside(meeting, ctx, happenedAt)
  if (!at.ok) return at
  const vote = countVote(meeting, { ...input, id: id ?? ctx.newId(), at: at.value }, rules)
  return vote.ok ? ok([{ type: 'voted', vote: vote.value }]) : vote
}

/** Counts hands on the base of the moment. Whoever of those present raised no hand at all counts as not voting. */
export function countVote(
  { roster, attendance }: MeetingWith<'roster' | 'attendance'>,
  asked: Pick<Vote, 'id' | 'kind' | 'itemId' | 'question' | 'at' | 'inFavour' | 'against' | 'abstained'>,
  rules: VoteFigures,
): Result<Vote, Refused<CountRefusal>> {
  const missing = roster.filter((member) => !attendance.has(member.personId)).length
  if (missing > 0) return err({ code: 'roll_call_incomplete', missing })
  const { base, presentEligible } = voteBaseAt(asked.at, roster, attendance, rules)
  const counted = asked.inFavour + asked.against + asked.abstained
  const voters = presentEligible.length
  if (counted > voters) return err({ code: 'more_votes_than_voters', counted, voters })
  const required = votesNeeded(rules[MAJORITY_OF[asked.kind]].value, base.length)
  return ok({ ...asked, base, presentEligible: voters, required, passed: asked.inFavour >= required })
}
