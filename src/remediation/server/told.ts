import { sql } from 'kysely'
import { tellCases } from '#cases/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Reads as the caller: the database is told who asks, else it shows nothing that was concluded about a member. */
export async function asCaller<T>(db: Db, actor: Actor, read: (trx: Trx) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    await tellCases(trx, actor)
    return await read(trx)
  })
}

/**
 * What the program itself carries on, whoever acts: requirements follow the commitments of a member, notices the units that end. Nothing
 * of what is seen here is told to anybody.
 */
export async function onDuty<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('nennep.duty', 'remediation', true)`.execute(trx)
  const done = await work()
  await sql`select set_config('nennep.duty', '', true)`.execute(trx)
  return done
}
