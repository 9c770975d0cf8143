import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Calls the meeting off for good, saying why; what was entered stays readable. */
export function decideCancel(
  head: MeetingHead,
  reason: string,
  ctx: ActContext,
): Decision<MeetingEventOf<'cancelled'>, 'reason_needed'> {
  const refused = refusedAtTheDoor(head, 'cancel', ctx.actor)
  if (refused) return err(refused)
  return reason === '' ? err({ code: 'reason_needed' }) : ok([{ type: 'cancelled', reason }])
}
