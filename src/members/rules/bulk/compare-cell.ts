import type { PersonId, UnitId } from '#kernel/id.ts'
import { factsOf } from '../correct.ts'
import { type PreviewContext, type PreviewRow, previewRows, type RowVerdict } from '../import/preview.ts'
import type { RosterRow } from '../import/read-roster.ts'
import type { RowEffect } from '../import/row-effect.ts'
import type { Member, MemberFacts } from '../member.ts'
import { type BulkNote, bulkNote, MAX_ROWS_OF_CELL } from './bulk.ts'

/** What one row of a committee's list would do, with all that writing it needs to know. */
export interface BulkEffect {
  readonly row: number
  readonly unitId: UnitId
  readonly verdict: RowVerdict
  readonly kind: RowEffect['kind']
  /** Null where the person is not in the register yet. */
  readonly personId: PersonId | null
  /** The facts after it; null where they stay. */
  readonly facts: MemberFacts | null
  readonly effect: RowEffect
  readonly notes: readonly BulkNote[]
  readonly doubts: readonly string[]
}

/** Compares the rows of one cell with its register, by the same rules as a cell's own list. */
export function compareCell(
  unitId: UnitId,
  rows: readonly RosterRow[],
  context: PreviewContext,
): readonly BulkEffect[] {
  const members = new Map(context.members.map((member) => [member.personId, member]))
  const seen = previewRows(rows.slice(0, MAX_ROWS_OF_CELL), context).map((row) => toEffect(unitId, row, members))
  return [...seen, ...rows.slice(MAX_ROWS_OF_CELL).map((row) => beyond(unitId, row))]
}

function toEffect(unitId: UnitId, preview: PreviewRow, members: ReadonlyMap<PersonId, Member>): BulkEffect {
  const { row, verdict, effect, notes } = preview
  const personId = effect.kind === 'create' ? null : effect.personId
  const doubts = notes.filter(({ level }) => level === 'doubt').map(({ code }) => code)
  const facts = factsAfter(effect, personId === null ? undefined : members.get(personId))
  return { row, unitId, verdict, kind: effect.kind, personId, facts, effect, notes, doubts: [...new Set(doubts)] }
}

function factsAfter(effect: RowEffect, member: Member | undefined): MemberFacts | null {
  if (effect.kind === 'create') return effect.facts
  if (effect.kind !== 'change' || member === undefined || effect.changes.length === 0) return null
  return { ...factsOf(member), ...Object.fromEntries(effect.changes.map(({ field, to }) => [field, to])) }
}

function beyond(unitId: UnitId, { row, facts: { fullName } }: RosterRow): BulkEffect {
  const nothing = { kind: 'none', personId: null } as const
  const notes = [bulkNote(row, 'cell_too_long', fullName)]
  return { row, unitId, verdict: 'refused', ...nothing, facts: null, effect: nothing, notes, doubts: [] }
}
