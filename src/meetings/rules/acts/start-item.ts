import { err, ok } from '#kernel/result.ts'
import { type ActContext, happenedInside, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** Comes to an item of the programme; the item still running ends at the same moment. */
export function decideStartItem(
  meeting: MeetingWith<'agenda'>,
  { itemId, happenedAt }: { readonly itemId: string; readonly happenedAt: Date | null },
  ctx: ActContext,
): Decision<
  MeetingEventOf<'item_started' | 'item_ended'>,
  'no_such_item' | 'item_already_held' | 'ends_before_it_starts' | 'in_the_future' | 'before_start' | 'after_end'
> {
  const refused = refusedAtTheDoor(meeting, 'start_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.startedAt !== null) return err({ code: 'item_already_held' })
  const when = happenedInside(meeting, ctx, happenedAt)
  if (!when.ok) return when
  const at = when.value
  const running = findRunningItem(meeting)
  if (running?.startedAt && at < running.startedAt) return err({ code: 'ends_before_it_starts' })
  const started = { type: 'item_started', itemId, at } as const
  return ok(running ? [{ type: 'item_ended', itemId: running.id, at }, started] : [started])
}

export function findRunningItem({ agenda }: MeetingWith<'agenda'>) {
  return agenda.find((item) => item.startedAt !== null && item.endedAt === null)
}
