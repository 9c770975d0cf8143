import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export const UNITS_A_PAGE = 200

export interface UnitBelow {
  readonly unitId: UnitId
  readonly unitName: string
  readonly isCell: boolean
}

/** The units right below one on a day, a page by id; the page itself in the order of names. */
export async function listRightBelow(
  db: Db | Trx,
  { unitId, on, after }: { readonly unitId: UnitId; readonly on: LocalDate; readonly after: UnitId | null },
): Promise<{ readonly rows: readonly UnitBelow[]; readonly next: UnitId | null }> {
  const { rows } = await sql<UnitBelow>`
    select v.unit_id, v.name as unit_name, v.kind = 'cell' as is_cell from unit_version v
    where v.parent_id = ${unitId} and ${inForce(on)} and v.kind <> 'party_group' and (${after}::uuid is null or v.unit_id > ${after}::uuid)
    order by v.unit_id limit ${UNITS_A_PAGE + 1}`.execute(db)
  const page = rows.slice(0, UNITS_A_PAGE)
  const next = rows.length > UNITS_A_PAGE ? (page.at(-1)?.unitId ?? null) : null
  return { rows: page.sort((left, right) => left.unitName.localeCompare(right.unitName, 'vi')), next }
}

export async function countRightBelow(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from unit_version v where v.parent_id = ${unitId} and ${inForce(on)} and v.kind <> 'party_group'`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** How many of the units right below have handed in no report of a period, or had it sent back. */
export async function countNotReported(db: Db | Trx, periodId: string, unitId: UnitId, on: LocalDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from unit_version v where v.parent_id = ${unitId} and ${inForce(on)} and v.kind <> 'party_group'
      and not exists (select from report_submission s where s.period_id = ${periodId} and s.unit_id = v.unit_id and s.stage <> 'returned')`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Whether a unit stood right below another on a day, and is a cell. */
export async function findRightBelow(
  db: Db | Trx,
  unitId: UnitId,
  under: UnitId,
  on: LocalDate,
): Promise<UnitBelow | undefined> {
  const { rows } = await sql<UnitBelow>`
    select v.unit_id, v.name as unit_name, v.kind = 'cell' as is_cell from unit_version v
    where v.unit_id = ${unitId} and v.parent_id = ${under} and ${inForce(on)} and v.kind <> 'party_group'`.execute(db)
  return rows[0]
}

const inForce = (on: LocalDate) => sql`v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)`
