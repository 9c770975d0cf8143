import type { TextId } from '#library/rules/vocabulary.ts'
import type { AgendaItemChange, MeetingEvent } from './events.ts'
import type { AgendaItem, AgendaLink, Meeting } from './meeting.ts'

/** What a fact changes of the programme. */
export function evolveAgenda(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'item_added':
      return { ...meeting, agenda: [...meeting.agenda, event.item] }
    case 'item_dropped':
      return { ...meeting, agenda: meeting.agenda.filter((item) => item.id !== event.itemId) }
    case 'items_ordered': {
      const position = new Map(event.itemIds.map((id, index) => [id, index + 1]))
      return {
        ...meeting,
        agenda: meeting.agenda.map((item) => ({ ...item, position: position.get(item.id) ?? item.position })),
      }
    }
    case 'item_changed':
      return withItem(meeting, event.itemId, (item) => changed(item, event.change))
    case 'texts_quoted':
      return withItem(meeting, event.itemId, (item) => ({ ...item, links: quoting(item.links, event.textIds) }))
    case 'item_started':
      return withItem(meeting, event.itemId, (item) => ({ ...item, startedAt: event.at }))
    case 'item_ended':
      return withItem(meeting, event.itemId, (item) => ({ ...item, endedAt: event.at }))
    case 'item_concluded':
      return withItem(meeting, event.itemId, (item) => ({ ...item, conclusion: event.conclusion }))
    default:
      return meeting
  }
}

function withItem(meeting: Meeting, itemId: string, change: (item: AgendaItem) => AgendaItem): Meeting {
  return { ...meeting, agenda: meeting.agenda.map((item) => (item.id === itemId ? change(item) : item)) }
}

/** An item with what was said of it; null leaves a field as it is. */
export function changed(item: AgendaItem, change: AgendaItemChange): AgendaItem {
  return {
    ...item,
    title: change.title ?? item.title,
    kind: change.kind ?? item.kind,
    plannedMinutes: change.plannedMinutes ?? item.plannedMinutes,
    presenterId: change.presenterId ?? item.presenterId,
  }
}

/** The links of an item with these directives in place of those it quoted. */
export function quoting(links: readonly AgendaLink[], textIds: readonly string[]): readonly AgendaLink[] {
  return [...links.filter(({ kind }) => kind !== 'text'), ...textIds.map((id) => ({ kind: 'text', id }) as const)]
}

/** The directives an item quotes. */
export function textsOf({ links }: Pick<AgendaItem, 'links'>): readonly TextId[] {
  return links.filter(({ kind }) => kind === 'text').map(({ id }) => id as TextId)
}
