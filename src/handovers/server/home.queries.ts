import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { listEndedBefore, listStandingAfter } from '#reorganisations/public.ts'
import { findUnitOn, officesOf } from '#units/public.ts'

/**
 * The unit in which a handover goes on: its own, or where that is no more the one that follows it, of several the one in which the
 * receiver holds an office. Undefined where nothing follows.
 */
export async function homeOf(
  db: Db | Trx,
  { unitId, receiverId }: { readonly unitId: UnitId; readonly receiverId: PersonId },
  on: LocalDate,
): Promise<UnitId | undefined> {
  if ((await findUnitOn(db, unitId, on)) !== undefined) return unitId
  const following = await listStandingAfter(db, unitId, on)
  for (const id of following) {
    if ((await officesOf(db, id, on)).some(({ personId }) => personId === receiverId)) return id
  }
  return following[0]
}

/** A unit with those that ended and that it follows: their offices are handed over in it. */
export async function unitsHandedOverIn(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  return [{ unitId, homeId: unitId }, ...(await listEndedBefore(db, [unitId], on))]
}
