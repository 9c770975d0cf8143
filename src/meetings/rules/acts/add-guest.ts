import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { Guest, MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export function decideAddGuest(
  head: MeetingHead,
  { id = null, ...guest }: Omit<Guest, 'id'> & { readonly id?: string | null },
  ctx: ActContext,
): Decision<MeetingEventOf<'guest_added'>> {
  const refused = refusedAtTheDoor(head, 'add_guest', ctx.actor)
  if (refused) return err(refused)
  return ok([{ type: 'guest_added', guest: { ...guest, id: id ?? ctx.newId() } }])
}
