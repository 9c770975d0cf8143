import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { findUnitOn, unitHeader } from '#units/public.ts'

/** The name of a unit on a day; empty where it was not there. */
export async function findUnitName(trx: Trx, unitId: UnitId, on: LocalDate): Promise<string> {
  return (await findUnitOn(trx, unitId, on))?.name ?? ''
}

/** The body of a unit on a day, as papers name it: `Đảng ủy xã Vân Trì`. */
export async function findBodyName(trx: Trx, unitId: UnitId, on: LocalDate): Promise<string> {
  return (await unitHeader(trx, unitId, on))?.issuerName ?? ''
}

export interface Named {
  readonly id: string
  readonly name: string
}

export async function peopleNamed(trx: Trx, ids: readonly string[]): Promise<readonly Named[]> {
  if (ids.length === 0) return []
  return await trx
    .selectFrom('person')
    .select(['id', 'fullName as name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
}
