import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'

export const UNITS_A_PAGE = 200

export interface UnitBelow {
  readonly unitId: UnitId
  readonly unitName: string
  readonly isCell: boolean
}

/** The units right below one on a day, a page in the order of names: one range of `unit_version_below`. */
export async function listRightBelow(
  db: Db | Trx,
  { unitId, on, after }: { readonly unitId: UnitId; readonly on: LocalDate; readonly after: UnitId | null },
): Promise<{ readonly rows: readonly UnitBelow[]; readonly next: UnitId | null }> {
  const from =
    after === null
      ? sql`true`
      : sql`(v.name collate "vi-x-icu", v.unit_id) > ((
          select w.name collate "vi-x-icu" from unit_version w where w.unit_id = ${after} and w.parent_id = ${unitId}
            and w.from_on <= ${on}::date and (w.to_on is null or w.to_on > ${on}::date)), ${after}::uuid)`
  const { rows } = await sql<UnitBelow>`${sql.raw(SHORT_READ)}
    select v.unit_id, v.name as unit_name, v.kind = 'cell' as is_cell from unit_version v
    where v.parent_id = ${unitId} and ${inForce(on)} and v.kind <> 'party_group' and ${from}
    order by v.name collate "vi-x-icu", v.unit_id limit ${UNITS_A_PAGE + 1}`.execute(db)
  const page = rows.slice(0, UNITS_A_PAGE)
  const next = rows.length > UNITS_A_PAGE ? (page.at(-1)?.unitId ?? null) : null
  return { rows: page, next }
}

export async function countRightBelow(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from unit_version v where v.parent_id = ${unitId} and ${inForce(on)} and v.kind <> 'party_group'`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Whether those right below are cells, or there is nobody: a committee among them is asked what committees are asked. */
export async function areCellsBelow(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from unit_version v where v.parent_id = ${unitId} and ${inForce(on)} and v.kind not in ('party_group', 'cell')) as found`.execute(
    db,
  )
  return rows[0]?.found !== true
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

/** One of the units right below another on a day, and what it is; absent where it stood elsewhere. */
export async function findRightBelow(
  db: Db | Trx,
  unitId: UnitId,
  under: UnitId,
  on: LocalDate,
): Promise<(UnitBelow & { readonly kind: UnitKind }) | undefined> {
  const { rows } = await sql<UnitBelow & { readonly kind: UnitKind }>`
    select v.unit_id, v.name as unit_name, v.kind = 'cell' as is_cell, v.kind from unit_version v
    where v.unit_id = ${unitId} and v.parent_id = ${under} and ${inForce(on)} and v.kind <> 'party_group'`.execute(db)
  return rows[0]
}

const inForce = (on: LocalDate) => sql`v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)`
