import { sql } from 'kysely'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'

/** Who is calling and whose notes he keeps: what the policies of the tables ask. Holds until the transaction ends. */
export async function tellNotes(trx: Trx, actor: Pick<Actor, 'personId' | 'scopeOf'>): Promise<void> {
  await sql`select set_config('nennep.person', ${actor.personId}, true),
    set_config('nennep.note_units', ${actor.scopeOf('oversight.note').unitIds.join(',')}, true)`.execute(trx)
}
