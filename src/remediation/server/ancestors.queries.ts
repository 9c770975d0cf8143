import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Whether one unit stands above another that day. */
export async function isAncestor(db: Db | Trx, unitId: UnitId, aboveId: UnitId, on: LocalDate): Promise<boolean> {
  return unitId !== aboveId && (await isVisibleUnit(db, { unitIds: [], subtreeIds: [aboveId], on }, unitId))
}
