import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { toUnitRow, unitsOn } from './units.queries.ts'

/** A unit and what stands above it on a day, as far as the caller sees it on that day; a day without the unit says so. */
export async function findPlace(db: Db, scope: UnitScope, unitId: UnitId, on: LocalDate) {
  const reach = { ...scope, on }
  const isSeen = (await isVisibleUnit(db, reach, unitId)) || (await isVisibleUnit(db, scope, unitId))
  const unit = await db.selectFrom('unit').select(['foundedOn', 'closedOn']).where('id', '=', unitId).executeTakeFirst()
  if (!isSeen || unit === undefined) return undefined
  const [self] = await unitsOn(db, on).where('v.unitId', '=', unitId).execute()
  const above = await db
    .selectFrom('unitAncestry as a')
    .innerJoin('unitVersion as v', 'v.unitId', 'a.ancestorId')
    .select(['v.unitId as id', 'v.name'])
    .where('a.unitId', '=', unitId)
    .where('a.depth', '>', 0)
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
    .where('a.ancestorId', 'in', visibleUnitIds(reach))
    .orderBy('a.depth', 'desc')
    .execute()
  return { ...unit, self: self === undefined ? null : toUnitRow(self), above }
}
