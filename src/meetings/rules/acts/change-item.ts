import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { AgendaItemChange, MeetingEventOf } from '../events.ts'
import { missingFromRoster } from '../find.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export function decideChangeItem(
  meeting: MeetingWith<'agenda' | 'roster'>,
  { itemId, change }: { readonly itemId: string; readonly change: AgendaItemChange },
  ctx: ActContext,
): Decision<MeetingEventOf<'item_changed'>, 'no_such_item' | 'item_already_held' | 'not_on_the_roster'> {
  const refused = refusedAtTheDoor(meeting, 'change_item', ctx.actor)
  if (refused) return err(refused)
  const item = meeting.agenda.find((one) => one.id === itemId)
  if (!item) return err({ code: 'no_such_item' })
  if (item.endedAt !== null) return err({ code: 'item_already_held' })
  const absentee = missingFromRoster(meeting.roster, change.presenterId)
  if (absentee) return err(absentee)
  return ok([{ type: 'item_changed', itemId, change }])
}
