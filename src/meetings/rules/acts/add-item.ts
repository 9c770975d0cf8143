import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { AgendaItemKind, AgendaPhase } from '#rulebook/rules/agenda-step.ts'
import { addedItems } from '../agenda-proposal.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { missingFromRoster } from '../find.ts'
import type { AgendaItem, AgendaLink, MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface NewAgendaItem {
  readonly title: string
  readonly phase: AgendaPhase
  readonly kind: AgendaItemKind
  readonly plannedMinutes: number
  readonly presenterId: PersonId | null
  readonly links: readonly AgendaLink[]
}

/** Puts one more item at the end of its phase. */
export function decideAddItem(
  meeting: MeetingWith<'agenda' | 'roster'>,
  input: NewAgendaItem,
  ctx: ActContext,
): Decision<MeetingEventOf<'item_added' | 'items_ordered'>, 'not_on_the_roster'> {
  const refused = refusedAtTheDoor(meeting, 'add_item', ctx.actor)
  if (refused) return err(refused)
  const stranger = missingFromRoster(meeting.roster, input.presenterId)
  if (stranger) return err(stranger)
  const item: AgendaItem = {
    ...input,
    id: ctx.newId(),
    position: 0,
    performer: input.presenterId === null ? 'chair' : 'author',
    origin: 'own',
    code: null,
    optional: true,
    startedAt: null,
    endedAt: null,
    conclusion: null,
  }
  return ok(addedItems(meeting.agenda, [item]))
}
