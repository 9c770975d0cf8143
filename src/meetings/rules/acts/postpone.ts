import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Puts the meeting off, saying why; a new day brings it back to planned. */
export function decidePostpone(
  head: MeetingHead,
  reason: string,
  ctx: ActContext,
): Decision<MeetingEventOf<'postponed'>, 'reason_needed'> {
  const refused = refusedAtTheDoor(head, 'postpone', ctx.actor)
  if (refused) return err(refused)
  return reason === '' ? err({ code: 'reason_needed' }) : ok([{ type: 'postponed', reason }])
}
