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
  return ok([{ type: 'guest_added', guest: { ...guest, name: withoutAddress(guest.name), id: id ?? ctx.newId() } }])
}

/** The name alone: papers put the address before it, and it would stand there twice. */
function withoutAddress(name: string): string {
  const bare = name.replace(/^(?:đồng chí|đ\/c)[\s.:]+/iu, '').trim()
  return bare === '' ? name : bare
}
