import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'

interface Succession {
  readonly fromId: UnitId
  readonly toId: UnitId
}

/**
 * Units that end hand on their library: the texts they keep, the duties to read they have asked, and those asked of them by name.
 * Where the unit that follows keeps the same text already, its own entry stands and duties go on with that; a duty that is over stays as it was asked.
 */
export async function followLibrary(trx: Trx, units: readonly Succession[]): Promise<void> {
  for (const { fromId, toId } of units) {
    await sql`update library_text t set unit_id = ${toId}, version = version + 1
      where t.unit_id = ${fromId} and not exists (select from library_text k where k.unit_id = ${toId}
        and k.symbol = t.symbol and k.issuer = t.issuer and k.issued_on is not distinct from t.issued_on)`.execute(trx)
    await sql`update library_duty d set unit_id = ${toId}, text_id = coalesce((
        select k.id from library_text t join library_text k on k.unit_id = ${toId} and k.symbol = t.symbol
          and k.issuer = t.issuer and k.issued_on is not distinct from t.issued_on
        where t.id = d.text_id and t.unit_id = ${fromId}), d.text_id)
      where d.unit_id = ${fromId} and d.ended_on is null`.execute(trx)
    // Two named units that become one are named once.
    await sql`update library_duty d set unit_ids = array(
        select distinct case when u = ${fromId}::uuid then ${toId}::uuid else u end from unnest(d.unit_ids) u)
      where d.ended_on is null and ${fromId}::uuid = any(d.unit_ids)`.execute(trx)
  }
}
