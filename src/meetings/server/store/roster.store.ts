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

/** The cell's own members, and whoever of another cell takes part here for a time: he attends and speaks. */
async function cellRosterOn(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly RosterMember[]> {
  const { rows } = await sql<{ personId: PersonId; officialOn: string | null; leave: string | null }>`
    select p.id as person_id, m.official_on, l.kind as leave
    from (
      select person_id from membership where unit_id = ${unitId} and from_on <= ${on} and (to_on is null or to_on > ${on})
      union
      select person_id from member_leave
      where unit_id = ${unitId} and kind = 'temp_here' and from_on <= ${on} and (to_on is null or to_on > ${on})
    ) s
    join member m on m.id = s.person_id
    join person p on p.id = s.person_id
    left join lateral (
      select kind from member_leave
      where person_id = p.id and unit_id = ${unitId} and from_on <= ${on} and (to_on is null or to_on > ${on})
      order by from_on desc limit 1
    ) l on true
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows.map(({ personId, officialOn, leave }) => ({
    personId,
    standing: officialOn !== null && officialOn <= on ? 'official' : 'probationary',
    place: (leave === null ? undefined : PLACE_OF_LEAVE[leave]) ?? 'obliged',
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
