import { err, ok } from '#kernel/result.ts'
import { inOrder } from '../agenda-order.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Puts one item before another, or at the end; the whole new order is recorded. */
export function decideMoveItem(
  meeting: MeetingWith<'agenda'>,
  { itemId, beforeId }: { readonly itemId: string; readonly beforeId: string | null },
  ctx: ActContext,
): Decision<MeetingEventOf<'items_ordered'>, 'no_such_item' | 'item_already_held'> {
  const refused = refusedAtTheDoor(meeting, 'move_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.startedAt !== null) return err({ code: 'item_already_held' })
  const others = inOrder(meeting).filter((id) => id !== itemId)
  const at = beforeId === null ? others.length : others.indexOf(beforeId)
  if (at < 0) return err({ code: 'no_such_item' })
  return ok([{ type: 'items_ordered', itemIds: others.toSpliced(at, 0, itemId) }])
}
