import { sql } from 'kysely'
import { tellCases } from '#cases/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'

/** Who is calling and where he handles complaints: what the policies of the tables ask. Holds until the transaction ends. */
export async function tellComplaints(trx: Trx, actor: Actor): Promise<void> {
  await tellCases(trx, actor)
  const units = actor.scopeOf('complaint.handle').unitIds.join(',')
  await sql`select set_config('nennep.handle_units', ${units}, true)`.execute(trx)
}
