import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { officesOf } from '#units/public.ts'
import type { CellFacts } from '../../rules/acts/open-month.ts'
import type { RosterMember } from '../../rules/meeting.ts'
import type { MeetingKind, RosterPlace } from '../../rules/vocabulary.ts'

const PLACE_OF_LEAVE: Readonly<Record<string, RosterPlace>> = {
  exempt: 'exempt',
  temp_exempt: 'exempt',
  temp_away: 'temp_away',
  temp_here: 'temp_here',
  suspended: 'suspended',
}

/** Who belongs to a meeting of this kind on a day: the cell, or the officers who prepare. In the order of a Vietnamese roster. */
export async function rosterOf(
  db: Db | Trx,
  unitId: UnitId,
  kind: MeetingKind,
  on: LocalDate,
): Promise<readonly RosterMember[]> {
  if (kind === 'cell_committee' || kind === 'conferring') return await preparersOf(db, unitId, kind, on)
  return await cellRosterOn(db, unitId, on)
}

async function cellRosterOn(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly RosterMember[]> {
  const rows = await db
    .selectFrom('membership as s')
    .innerJoin('member as m', 'm.id', 's.personId')
    .innerJoin('person as p', 'p.id', 's.personId')
    .leftJoin('memberLeave as l', (join) =>
      join
        .onRef('l.personId', '=', 's.personId')
        .onRef('l.unitId', '=', 's.unitId')
        .on('l.fromOn', '<=', on)
        .on((on_) => on_.or([on_('l.toOn', 'is', null), on_('l.toOn', '>', on)])),
    )
    .select(['s.personId', 'm.officialOn', 'l.kind as leave'])
    .where('s.unitId', '=', unitId)
    .where('s.fromOn', '<=', on)
    .where((where) => where.or([where('s.toOn', 'is', null), where('s.toOn', '>', on)]))
    .orderBy(sql`p.given_name collate "vi-x-icu"`)
    .orderBy(sql`p.full_name collate "vi-x-icu"`)
    .orderBy('s.personId')
    .execute()
  return rows.map((row) => ({
    personId: row.personId as PersonId,
    standing: row.officialOn !== null && row.officialOn <= on ? 'official' : 'probationary',
    place: (row.leave === null ? undefined : PLACE_OF_LEAVE[row.leave]) ?? 'obliged',
  }))
}

const PREPARERS: Readonly<Record<'cell_committee' | 'conferring', readonly string[]>> = {
  cell_committee: ['cell_secretary', 'cell_deputy_secretary', 'cell_committee_member'],
  conferring: ['cell_secretary', 'cell_deputy_secretary'],
}

async function preparersOf(db: Db | Trx, unitId: UnitId, kind: 'cell_committee' | 'conferring', on: LocalDate) {
  const held = await officesOf(db, unitId, on)
  const ids = held.filter(({ office }) => PREPARERS[kind].includes(office)).map(({ personId }) => personId)
  return [...new Set(ids)].map((personId): RosterMember => ({ personId, standing: 'official', place: 'obliged' }))
}

/** The cell as the opening of its month must know it. */
export async function cellFactsOn(
  db: Db | Trx,
  unitId: UnitId,
  on: LocalDate,
): Promise<Omit<CellFacts, 'monthAlreadyOpen'>> {
  const roster = await cellRosterOn(db, unitId, on)
  const held = await officesOf(db, unitId, on)
  const holder = (office: string) => held.find((one) => one.office === office)?.personId ?? null
  return {
    roster,
    secretaryId: holder('cell_secretary'),
    deputyId: holder('cell_deputy_secretary'),
    committeeIds: held.filter(({ office }) => office === 'cell_committee_member').map(({ personId }) => personId),
  }
}
