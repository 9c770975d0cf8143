import { listRunning } from '#denunciations/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import type { Obligation } from '../rules/obligation.ts'
import { letterClocks } from '../rules/of-letters.ts'

const REACH_DAYS = 400

export interface Reader {
  readonly unitId: UnitId
  readonly personId: PersonId
}

/** Whose obligations: one reader in one unit. */
export function readerKey({ unitId, personId }: Reader): string {
  return `${unitId} ${personId}`
}

/** What letters make due for each of these readers, without those he is kept out of. The caller has checked that they handle letters. */
export async function lettersDue(
  db: Db,
  readers: readonly Reader[],
  on: LocalDate,
): Promise<ReadonlyMap<string, readonly Obligation[]>> {
  const running = await listRunning(db, readers, on)
  if (running.length === 0) return new Map()
  const rules = await rulesForUnits(db, [...new Set(running.map(({ unitId }) => unitId))], on)
  const holidays = holidaysBetween(addDays(on, -REACH_DAYS), addDays(on, REACH_DAYS))
  const byReader = Map.groupBy(running, ({ unitId, readerId }) => readerKey({ unitId, personId: readerId }))
  return new Map(
    [...byReader].map(([key, letters]) => {
      const unitId = letters[0]?.unitId
      const inForce = unitId && rules.get(unitId)
      return [key, inForce ? letterClocks(unitId, letters, inForce, holidays) : []] as const
    }),
  )
}
