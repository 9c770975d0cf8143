import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Which of these cells have someone beside the secretary to prepare a meeting with: a deputy or a committee. */
export async function listCellsWhoMeetBeforehand(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlySet<UnitId>> {
  const { rows } = await sql<{ unitId: UnitId }>`
    select distinct t.unit_id from term t
    where t.unit_id = any(${[...unitIds]}::uuid[]) and t.office in ('cell_deputy_secretary', 'cell_committee_member')
      and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})`.execute(db)
  return new Set(rows.map((row) => row.unitId))
}

/** Cells that exist on a day, a page of them by id; for work that goes through the whole installation. */
export async function listCellIds(
  db: Db,
  on: LocalDate,
  after: UnitId | null,
  count: number,
): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ unitId: UnitId }>`
    select v.unit_id from unit_version v join unit u on u.id = v.unit_id
    where v.kind = 'cell' and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on}) and (u.closed_on is null or u.closed_on > ${on})
      and (${after}::uuid is null or v.unit_id > ${after}::uuid)
    order by v.unit_id limit ${count}`.execute(db)
  return rows.map((row) => row.unitId)
}
