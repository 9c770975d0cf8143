import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { notKeptOut } from './letters.store.ts'

/** Letters a unit received within days, as far as whoever handles its register may know of them; null to everybody else. */
export async function countReceived(
  db: Db,
  actor: Actor,
  { unitId, from, to }: { readonly unitId: UnitId; readonly from: LocalDate; readonly to: LocalDate },
): Promise<number | null> {
  if (!actor.scopeOf('denunciation.handle').unitIds.includes(unitId)) return null
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from denunciation d where d.unit_id = ${unitId} and d.received_on between ${from}::date and ${to}::date
      and ${notKeptOut(actor.personId, actor.today)}`.execute(db)
  return rows[0]?.count ?? 0
}
