import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type ActContext, heldTimes, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { Meeting } from '../meeting.ts'
import { lacksFacts } from '../minutes-draft.ts'
import type { Decision } from '../refusal.ts'
import { type CountRefusal, countVote, type VoteCounts } from './vote.ts'

/** The minutes are read and adopted by vote; from then on nothing of the meeting changes but by addendum. Source: HD 42, step 16. */
export function decideAdoptMinutes(
  meeting: Meeting,
  counts: VoteCounts,
  ctx: ActContext,
  rules: RulesInForce,
): Decision<
  MeetingEventOf<'minutes_adopted'>,
  CountRefusal | 'minutes_not_drafted' | 'minutes_older_than_facts' | 'minutes_not_adopted_by_vote'
> {
  const refused = refusedAtTheDoor(meeting, 'adopt_minutes', ctx.actor)
  if (refused) return err(refused)
  if (meeting.minutes === null) return err({ code: 'minutes_not_drafted' })
  // What was recorded after the draft would be locked out of the minutes for good.
  if (lacksFacts(meeting, meeting.minutes)) return err({ code: 'minutes_older_than_facts' })
  const asked = {
    id: ctx.newId(),
    kind: 'minutes' as const,
    itemId: null,
    question: '',
    // The hands were raised at the end of the meeting, whenever this is typed; a moment earlier those leaving at the end were there.
    at: lastMoment(heldTimes(meeting)?.endedAt ?? ctx.at),
    inFavour: counts.inFavour,
    against: counts.against,
    abstained: counts.abstained,
  }
  const vote = countVote(meeting, asked, rules)
  if (!vote.ok) return vote
  const { inFavour, required, passed } = vote.value
  if (!passed) return err({ code: 'minutes_not_adopted_by_vote', inFavour, required })
  return ok([{ type: 'minutes_adopted', vote: vote.value, at: ctx.at }])
}

function lastMoment(endedAt: Date): Date {
  return new Date(endedAt.getTime() - 1)
}
