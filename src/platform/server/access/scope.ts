import { type RawBuilder, sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '../db/db.ts'
import type { UnitScope } from './actor.ts'

/**
 * The units a scope reaches, as a subquery: `.where('m.unitId', 'in', visibleUnitIds(scope))`. Authority stands inside
 * the statement, so what lies outside looks absent. A part the scope does not have is left out, so that the planner can
 * look a row's unit up instead of listing all units of a large scope.
 */
export function visibleUnitIds({ unitIds, subtreeIds, on }: UnitScope): RawBuilder<string> {
  const single = sql`select unnest(${[...unitIds]}::uuid[])`
  const below = sql`select a.unit_id from unit_ancestry a
    where a.ancestor_id = any(${[...subtreeIds]}::uuid[]) and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)`
  if (subtreeIds.length === 0) return sql<string>`(${single})`
  return unitIds.length === 0 ? sql<string>`(${below})` : sql<string>`(${single} union all ${below})`
}

/** Whether one unit lies within a scope. */
export async function isVisibleUnit(db: Db | Trx, scope: UnitScope, unitId: UnitId): Promise<boolean> {
  if (scope.unitIds.includes(unitId) || scope.subtreeIds.includes(unitId)) return true
  if (scope.subtreeIds.length === 0) return false
  const found = await db
    .selectFrom('unitAncestry')
    .select('unitId')
    .where('unitId', '=', unitId)
    .where('ancestorId', 'in', [...scope.subtreeIds])
    .where('fromOn', '<=', scope.on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', scope.on)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
