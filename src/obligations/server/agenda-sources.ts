import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, lastDayOf, type Month } from '#kernel/local-date.ts'
import type { ListAgendaSources } from '#meetings/public.ts'
import { listEscalated } from '#oversight/public.ts'
import { listCellsWhoMeetBeforehand } from '#units/public.ts'
import type { Obligation, ObligationKind } from '../rules/obligation.ts'
import { obligationsOf } from './facts.queries.ts'

/** Obligations about a person that the cell deals with in its meeting; the rest are the officers' own. */
const ABOUT_PERSONS: readonly ObligationKind[] = ['end_of_probation', 'review_recognition', 'end_of_leave']
const FOR_THE_CELL: readonly ObligationKind[] = ['hold_thematic_meeting', 'hear_notice']

/** What the programme of a month takes up of what falls due by the end of it. */
export const listAgendaSources: ListAgendaSources = async (db, { unitId, month }) => {
  const due = await dueInMonth(db, unitId, month)
  return {
    obligations: [
      ...due
        .filter(({ kind }) => FOR_THE_CELL.includes(kind))
        .map(({ kind, subject }) => ({ id: subject.id, code: kind as string })),
      ...(await handedOn(db, unitId, lastDayOf(month))),
    ],
    memberEvents: due
      .filter(({ kind }) => ABOUT_PERSONS.includes(kind))
      .map(({ kind, subject }) => ({
        code: kind,
        personId: subject.id as PersonId,
        kind: kind === 'end_of_leave' ? 'inform' : 'decide',
      })),
  }
}

/** Notes of supervision that were handed on: the committee of the cell takes them up, or the cell where it has none. They name nobody. */
async function handedOn(db: Parameters<ListAgendaSources>[0], unitId: UnitId, on: LocalDate) {
  const notes = await listEscalated(db, [unitId])
  if (notes.length === 0) return []
  const inPreparation = (await listCellsWhoMeetBeforehand(db, [unitId], on)).has(unitId)
  return notes.map(({ noteId }) => ({ id: noteId, code: 'take_up_escalation', inPreparation }))
}

async function dueInMonth(
  db: Parameters<ListAgendaSources>[0],
  unitId: UnitId,
  month: Month,
): Promise<readonly Obligation[]> {
  const last = lastDayOf(month)
  const found = await obligationsOf(db, [unitId], last)
  return (found.get(unitId) ?? []).filter(
    ({ kind, dueOn }) => dueOn <= last || kind === 'review_recognition' || kind === 'hear_notice',
  )
}
