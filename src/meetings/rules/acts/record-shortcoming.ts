import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { hasItemOrNull } from '../find.ts'
import type { MeetingWith, Shortcoming } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** A limit is named together with why it is so: limits without causes are what the articles complain of. `id` as in `TakeVote`. */
export function decideRecordShortcoming(
  meeting: MeetingWith<'agenda'>,
  { id = null, ...input }: Omit<Shortcoming, 'id'> & { readonly id?: string | null },
  ctx: ActContext,
): Decision<MeetingEventOf<'shortcoming_recorded'>, 'no_such_item' | 'cause_needed'> {
  const refused = refusedAtTheDoor(meeting, 'record_shortcoming', ctx.actor)
  if (refused) return err(refused)
  if (!hasItemOrNull(meeting.agenda, input.itemId)) return err({ code: 'no_such_item' })
  if (input.causes.length === 0 || input.causes.some((cause) => cause === '')) return err({ code: 'cause_needed' })
  return ok([{ type: 'shortcoming_recorded', shortcoming: { ...input, id: id ?? ctx.newId() } }])
}
