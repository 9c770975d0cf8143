import { type RawBuilder, sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'

/** Most units one list or picture is made of: more than any province has, fewer than the country. */
export const UNITS_OF_A_LIST = 30_000

const below = (unitId: UnitId, on: LocalDate) => visibleUnitIds({ unitIds: [], subtreeIds: [unitId], on })

/** Units below one, itself included, as far as the scope reaches. */
export function unitsWithin(unitId: UnitId, scope: UnitScope): RawBuilder<unknown> {
  return sql`(select v.id from (select distinct * from ${visibleUnitIds(scope)} as scoped (id)) v
    where v.id in ${below(unitId, scope.on)} offset 0)`
}

/** Whether more stands below a unit than one list is made of; stops counting there. */
export async function isTooWide(db: Db, unitId: UnitId, on: LocalDate, most = UNITS_OF_A_LIST): Promise<boolean> {
  const { rows } = await sql<{ units: number }>`select count(*)::int as units
    from (select from ${below(unitId, on)} u limit ${most + 1}) u`.execute(db)
  return (rows[0]?.units ?? 0) > most
}
