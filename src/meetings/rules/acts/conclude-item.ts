import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface ConcludeItem {
  readonly itemId: string
  readonly conclusion: string
  /** The conclusion the writer saw, null where none stood there: whoever else wrote meanwhile is not overwritten. */
  readonly basedOn?: string | null | undefined
}

/** The chair's conclusion on an item, as the minute-taker writes it down. */
export function decideConcludeItem(
  meeting: MeetingWith<'agenda'>,
  { itemId, conclusion, basedOn }: ConcludeItem,
  ctx: ActContext,
): Decision<MeetingEventOf<'item_concluded'>, 'no_such_item' | 'item_not_running' | 'changed_meanwhile'> {
  const refused = refusedAtTheDoor(meeting, 'conclude_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.startedAt === null) return err({ code: 'item_not_running' })
  if (item.conclusion !== (basedOn ?? null) && item.conclusion !== conclusion) return err({ code: 'changed_meanwhile' })
  return ok([{ type: 'item_concluded', itemId, conclusion }])
}
