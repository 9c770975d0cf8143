import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor, rolesIn } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface ReserveOpinion {
  readonly personId: PersonId
  readonly voteId: string | null
  readonly text: string
}

/** A member in the minority keeps his opinion, and the minutes keep it for him. Source: Charter art. 3. */
export function decideReserveOpinion(
  meeting: MeetingWith<'roster' | 'votes'>,
  { personId, voteId, text }: ReserveOpinion,
  ctx: ActContext,
): Decision<MeetingEventOf<'opinion_reserved'>, 'not_on_the_roster' | 'no_such_vote'> {
  const refused = refusedAtTheDoor(meeting, 'reserve_opinion', ctx.actor)
  if (refused) return err(refused)
  const roles = rolesIn(meeting, ctx.actor)
  const records = roles.has('officer') || roles.has('chair') || roles.has('minute_taker')
  if (personId !== ctx.actor.personId && !records) return err({ code: 'not_entitled', act: 'reserve_opinion' })
  const stranger = missingFromRoster(meeting.roster, personId)
  if (stranger) return err(stranger)
  if (voteId !== null && !meeting.votes.some((vote) => vote.id === voteId)) return err({ code: 'no_such_vote' })
  return ok([{ type: 'opinion_reserved', opinion: { id: ctx.newId(), personId, voteId, text } }])
}
