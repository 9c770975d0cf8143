import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { AgendaItemKind, AgendaPhase } from '#rulebook/rules/agenda-step.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import { missingFromRoster } from '../find.ts'
import type { AgendaLink, MeetingWith } from '../meeting.ts'
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
): Decision<MeetingEventOf<'item_added'>, 'not_on_the_roster'> {
  const refused = refusedAtTheDoor(meeting, 'add_item', ctx.actor)
  if (refused) return err(refused)
  const absentee = missingFromRoster(meeting.roster, input.presenterId)
  if (absentee) return err(absentee)
  const position = meeting.agenda.reduce((last, item) => Math.max(last, item.position), 0) + 1
  return ok([
    {
      type: 'item_added',
      item: {
        ...input,
        id: ctx.newId(),
        position,
        performer: input.presenterId === null ? 'chair' : 'author',
        origin: 'own',
        code: null,
        optional: true,
        startedAt: null,
        endedAt: null,
        conclusion: null,
      },
    },
  ])
}
