import { err, ok } from '#kernel/result.ts'
import { type ActContext, happenedInside, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export function decideEndItem(
  meeting: MeetingWith<'agenda'>,
  { itemId, happenedAt }: { readonly itemId: string; readonly happenedAt: Date | null },
  ctx: ActContext,
): Decision<
  MeetingEventOf<'item_ended'>,
  'no_such_item' | 'item_not_running' | 'ends_before_it_starts' | 'in_the_future' | 'before_start' | 'after_end'
> {
  const refused = refusedAtTheDoor(meeting, 'end_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.startedAt === null || item.endedAt !== null) return err({ code: 'item_not_running' })
  const at = happenedInside(meeting, ctx, happenedAt)
  if (!at.ok) return at
  if (at.value < item.startedAt) return err({ code: 'ends_before_it_starts' })
  return ok([{ type: 'item_ended', itemId, at: at.value }])
}
