import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { hasItemOrNull, missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface HandInOpinion {
  readonly personId: PersonId
  readonly itemId: string | null
  readonly text: string
}

/** A member gives his opinion in writing beforehand, himself or through an officer who types what he wrote on paper. */
export function decideHandInOpinion(
  meeting: MeetingWith<'roster' | 'agenda'>,
  { personId, itemId, text }: HandInOpinion,
  ctx: ActContext,
): Decision<MeetingEventOf<'opinion_handed_in'>, 'not_on_the_roster' | 'no_such_item'> {
  const refused = refusedAtTheDoor(meeting, 'hand_in_opinion', ctx.actor)
  if (refused) return err(refused)
  if (personId !== ctx.actor.personId && !ctx.actor.roles.includes('officer')) {
    return err({ code: 'not_entitled', act: 'hand_in_opinion' })
  }
  const absentee = missingFromRoster(meeting.roster, personId)
  if (absentee) return err(absentee)
  if (!hasItemOrNull(meeting.agenda, itemId)) return err({ code: 'no_such_item' })
  return ok([{ type: 'opinion_handed_in', opinion: { id: ctx.newId(), personId, itemId, text, readAt: null } }])
}
