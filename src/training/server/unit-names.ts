import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'

/** Names of units on a day, or the newest known. No scope: for those who already hold rows of them. */
export async function findNamesOfUnits(
  db: Db,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, string>> {
  const { rows } = await sql<{ unitId: UnitId; name: string }>`
    select distinct on (unit_id) unit_id, name from unit_version
    where unit_id = any(${[...unitIds]}::uuid[]) and from_on <= ${on}::date order by unit_id, from_on desc`.execute(db)
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}
