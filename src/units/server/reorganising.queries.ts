import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { HeldOffice } from '../rules/offices.ts'
import type { UnitKind } from '../rules/unit.ts'

/** What a reorganisation asks of the tree. No scope: the caller has checked that the units lie within it. */

export interface UnitBelow {
  readonly id: UnitId
  readonly parentId: UnitId
  readonly name: string
  readonly kind: UnitKind
  /** First day of its newest version: what follows must begin later. */
  readonly lastChangeOn: LocalDate
}

/** Units standing directly below these on a day or later. */
export async function listUnitsBelow(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly UnitBelow[]> {
  const { rows } = await sql<UnitBelow>`
    select distinct on (v.unit_id, v.parent_id) v.unit_id as id, v.parent_id, v.name, v.kind,
      (select max(n.from_on) from unit_version n where n.unit_id = v.unit_id) as last_change_on
    from unit_version v
    where v.parent_id = any(${[...unitIds]}::uuid[]) and (v.to_on is null or v.to_on > ${on})
    order by v.unit_id, v.parent_id, v.from_on desc`.execute(db)
  return rows
}

/** Of each unit, everything above it and itself on a day or later. */
export async function listAncestors(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, ReadonlySet<UnitId>>> {
  const { rows } = await sql<{ unitId: UnitId; ancestorId: UnitId }>`
    select distinct unit_id, ancestor_id from unit_ancestry
    where unit_id = any(${[...unitIds]}::uuid[]) and (to_on is null or to_on > ${on})`.execute(db)
  const found = Map.groupBy(rows, ({ unitId }) => unitId)
  return new Map([...found].map(([id, pairs]) => [id, new Set(pairs.map(({ ancestorId }) => ancestorId))]))
}

export interface TermInUnit {
  readonly id: string
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly personName: string
  readonly office: HeldOffice
}

/** Offices held in these units on a day or later. */
export async function listTermsHeld(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly TermInUnit[]> {
  const { rows } = await sql<TermInUnit>`
    select t.id, t.unit_id, t.person_id, p.full_name as person_name, t.office from term t join person p on p.id = t.person_id
    where t.unit_id = any(${[...unitIds]}::uuid[]) and (t.to_on is null or t.to_on > ${on})
    order by t.unit_id, t.from_on, t.id`.execute(db)
  return rows
}

/** Newest names of units, whether they go on or have ended. No scope: for those who already hold rows of them. */
export async function findUnitNames(db: Db | Trx, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, string>> {
  const { rows } = await sql<{ unitId: UnitId; name: string }>`
    select distinct on (unit_id) unit_id, name from unit_version where unit_id = any(${[...unitIds]}::uuid[])
    order by unit_id, from_on desc`.execute(db)
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}
