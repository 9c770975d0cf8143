import type { PersonId } from '#kernel/id.ts'
import type { AgendaItem, RosterMember } from './meeting.ts'
import type { Refused } from './refusal.ts'

/** The refusal when someone named is not on the roster; null when he is, or nobody was named. */
export function missingFromRoster(
  roster: readonly RosterMember[],
  personId: PersonId | null,
): Refused<'not_on_the_roster'> | null {
  if (personId === null || roster.some((member) => member.personId === personId)) return null
  return { code: 'not_on_the_roster', personId }
}

export function hasItemOrNull(agenda: readonly AgendaItem[], itemId: string | null): boolean {
  return itemId === null || agenda.some((item) => item.id === itemId)
}
