import { sql } from 'kysely'
import type { Trx } from '#platform/server/db/db.ts'
import type { AgendaItemChange, MeetingEvent, MeetingEventOf } from '../../rules/events.ts'
import { quoting } from '../../rules/evolve-agenda.ts'
import type { AgendaItem, AgendaLink } from '../../rules/meeting.ts'
import { jsonb } from './jsonb.ts'
import type { Recording } from './recording.ts'

type Place = Pick<Recording, 'meetingId' | 'unitId'>

/** What an event changes of the programme. */
export async function recordAgenda(trx: Trx, place: Place, event: MeetingEvent): Promise<void> {
  switch (event.type) {
    case 'item_added':
      return await insertItems(trx, place, [event.item])
    case 'items_ordered':
      return await reorder(trx, place, event.itemIds)
    case 'item_dropped':
      await trx
        .deleteFrom('agendaItem')
        .where('id', '=', event.itemId)
        .where('meetingId', '=', place.meetingId)
        .execute()
      return
    case 'item_changed':
      return await updateItem(trx, place, event.itemId, given(event.change))
    case 'texts_quoted':
      return await replaceTexts(trx, place, event)
    case 'item_started':
      return await updateItem(trx, place, event.itemId, { startedAt: event.at })
    case 'item_ended':
      return await updateItem(trx, place, event.itemId, { endedAt: event.at })
    case 'item_concluded':
      return await updateItem(trx, place, event.itemId, { conclusion: event.conclusion })
    default:
      return
  }
}

export async function insertItems(trx: Trx, { meetingId, unitId }: Place, items: readonly AgendaItem[]): Promise<void> {
  if (items.length === 0) return
  await trx
    .insertInto('agendaItem')
    .values(items.map(({ links, ...item }) => ({ ...item, meetingId, unitId, links: jsonb(links) })))
    .execute()
}

type ItemPatch = Partial<
  Pick<AgendaItem, 'title' | 'kind' | 'plannedMinutes' | 'presenterId' | 'startedAt' | 'endedAt' | 'conclusion'>
>

/** Null leaves a field as it is. */
function given({ title, kind, plannedMinutes, presenterId }: AgendaItemChange): ItemPatch {
  return {
    ...(title === null ? {} : { title }),
    ...(kind === null ? {} : { kind }),
    ...(plannedMinutes === null ? {} : { plannedMinutes }),
    ...(presenterId === null ? {} : { presenterId }),
  }
}

async function updateItem(trx: Trx, { meetingId }: Place, itemId: string, patch: ItemPatch): Promise<void> {
  if (Object.keys(patch).length === 0) return
  await trx.updateTable('agendaItem').set(patch).where('id', '=', itemId).where('meetingId', '=', meetingId).execute()
}

/** The meeting is locked, so that nobody changes the item's other links meanwhile. */
async function replaceTexts(trx: Trx, { meetingId }: Place, { itemId, textIds }: MeetingEventOf<'texts_quoted'>) {
  const item = trx.selectFrom('agendaItem').select('links').where('id', '=', itemId).where('meetingId', '=', meetingId)
  const links = (await item.executeTakeFirst())?.links as readonly AgendaLink[] | undefined
  await trx
    .updateTable('agendaItem')
    .set({ links: jsonb(quoting(links ?? [], textIds)) })
    .where('id', '=', itemId)
    .where('meetingId', '=', meetingId)
    .execute()
}

/** One statement for the whole order. */
async function reorder(trx: Trx, { meetingId }: Place, itemIds: readonly string[]): Promise<void> {
  await sql`update agenda_item i set position = o.position
    from unnest(${[...itemIds]}::uuid[]) with ordinality as o (id, position)
    where i.id = o.id and i.meeting_id = ${meetingId}`.execute(trx)
}
