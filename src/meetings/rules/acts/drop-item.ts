import { err, ok } from '#kernel/result.ts'
import { inOrder } from '../agenda-order.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Takes an item off the programme, as long as the meeting has not come to it; those behind it move up, so that numbers have no gap. */
export function decideDropItem(
  meeting: MeetingWith<'agenda'>,
  { itemId }: { readonly itemId: string },
  ctx: ActContext,
): Decision<MeetingEventOf<'item_dropped' | 'items_ordered'>, 'no_such_item' | 'item_already_held'> {
  const refused = refusedAtTheDoor(meeting, 'drop_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.startedAt !== null) return err({ code: 'item_already_held' })
  const itemIds = inOrder(meeting).filter((id) => id !== itemId)
  return ok([
    { type: 'item_dropped', itemId },
    { type: 'items_ordered', itemIds },
  ])
}
