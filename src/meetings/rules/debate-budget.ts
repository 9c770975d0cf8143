import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { AgendaItem, MeetingWith, Turn } from './meeting.ts'

/** Minutes meant for and spent on reading out and on speaking to the matter. Glossary: debate budget. */
export interface DebateBudget {
  readonly plannedReading: number
  readonly plannedDebate: number
  readonly realReading: number
  readonly realDebate: number
}

/** To inform is to read out; to debate and to decide is to speak. */
export function debateBudget(agenda: readonly AgendaItem[], turns: readonly Turn[]): DebateBudget {
  const planned = (isReading: boolean) =>
    agenda.filter((item) => (item.kind === 'inform') === isReading).reduce((sum, item) => sum + item.plannedMinutes, 0)
  const real = (isReading: boolean) =>
    turns.filter((turn) => (turn.kind === 'reading') === isReading).reduce((sum, turn) => sum + turn.seconds, 0)
  return {
    plannedReading: planned(true),
    plannedDebate: planned(false),
    realReading: inMinutes(real(true)),
    realDebate: inMinutes(real(false)),
  }
}

function inMinutes(seconds: number): number {
  return Math.round(seconds / 6) / 10
}

export interface SilentMember {
  readonly personId: PersonId
  readonly lastSpokeOn: LocalDate | null
}

/**
 * Who is in the room and has not spoken yet, with the day he last did: for the chair alone, in the order of the roster.
 * Never a ranking, never a count.
 */
export function findSilentMembers(
  { roster, attendance, turns }: MeetingWith<'roster' | 'attendance' | 'turns'>,
  lastSpokeOnByPerson: ReadonlyMap<PersonId, LocalDate>,
): readonly SilentMember[] {
  const spoke = new Set(turns.filter((turn) => turn.kind === 'debate').map((turn) => turn.personId))
  return roster
    .filter(({ personId }) => attendance.get(personId)?.mark === 'present' && !spoke.has(personId))
    .map(({ personId }) => ({ personId, lastSpokeOn: lastSpokeOnByPerson.get(personId) ?? null }))
}
