import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/db.ts'
import type { Actor } from './actor.ts'

type Reader = Pick<Actor, 'personId' | 'today' | 'scopeOf'>

/** Who is calling and how far his offices reach, as the policies of the tables of cases and of what follows from them ask. */
export function readerSettings({ personId, today, scopeOf }: Reader): RawBuilder<unknown> {
  return sql`set_config('nennep.person', ${personId}, true), set_config('nennep.on', ${today}, true),
    set_config('nennep.lead_units', ${scopeOf('case.lead').unitIds.join(',')}, true),
    set_config('nennep.oversee_subtrees', ${scopeOf('case.oversee').subtreeIds.join(',')}, true)`
}

/** Tells the database who asks, for the rest of this transaction. */
export async function tellReader(trx: Trx, reader: Reader): Promise<void> {
  await sql`select ${readerSettings(reader)}`.execute(trx)
}

/** Reads as the caller: the database is told who asks, else it shows nothing that a case asks of a member. */
export async function asReader<T>(db: Db, reader: Reader, read: (trx: Trx) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    await tellReader(trx, reader)
    return await read(trx)
  })
}

/**
 * What the program itself carries on, whoever acts: requirements follow the commitments of a member, both follow the units that end.
 * Nothing of what is seen here is told to anybody.
 */
export async function onDuty<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('nennep.duty', 'remediation', true)`.execute(trx)
  const done = await work()
  await sql`select set_config('nennep.duty', '', true)`.execute(trx)
  return done
}
