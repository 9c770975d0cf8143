import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

/** The chair's conclusion on an item, as the minute-taker writes it down. */
export function decideConcludeItem(
  meeting: MeetingWith<'agenda'>,
  { itemId, conclusion }: { readonly itemId: string; readonly conclusion: string },
  ctx: ActContext,
): Decision<MeetingEventOf<'item_concluded'>, 'no_such_item' | 'item_not_running'> {
  const refused = refusedAtTheDoor(meeting, 'conclude_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.startedAt === null) return err({ code: 'item_not_running' })
  return ok([{ type: 'item_concluded', itemId, conclusion }])
}
