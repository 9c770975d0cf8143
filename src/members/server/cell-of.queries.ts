import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** The cell on whose roll a person stands on a day; undefined who stands on none. */
export async function findCellOf(db: Db | Trx, personId: PersonId, on: LocalDate): Promise<UnitId | undefined> {
  const own = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirst()
  return own?.unitId as UnitId | undefined
}
