import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Corrects locked minutes by adding to them; what was adopted stays as it was. */
export function decideAddAddendum(
  head: MeetingHead,
  { text, reason }: { readonly text: string; readonly reason: string },
  ctx: ActContext,
): Decision<MeetingEventOf<'addendum_added'>, 'reason_needed'> {
  const refused = refusedAtTheDoor(head, 'add_addendum', ctx.actor)
  if (refused) return err(refused)
  if (reason === '') return err({ code: 'reason_needed' })
  return ok([{ type: 'addendum_added', addendum: { id: ctx.newId(), text, reason } }])
}
