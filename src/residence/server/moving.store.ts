import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'

interface Succession {
  readonly fromId: UnitId
  readonly toId: UnitId
}

/**
 * Units that end hand their contacts to what follows them: the list of the cell of residence, and introductions still to be written.
 * Whose cell of work becomes the very cell of residence keeps contact no longer. Remarks stay where they were given.
 */
export async function moveContacts(
  trx: Trx,
  units: readonly Succession[],
  { on, reason }: { readonly on: LocalDate; readonly reason: string },
): Promise<void> {
  for (const { fromId, toId } of units) {
    await sql`update residence_contact set stage = case when stage = 'received' then 'ended' else 'withdrawn' end,
        ended_on = case when stage = 'received' then greatest(received_on, ${on}::date) end,
        end_cause = case when stage = 'received' then 'joined_here' end, close_reason = ${reason}
      where to_unit_id = ${fromId} and from_unit_id = ${toId} and stage in ('requested', 'asked', 'introduced', 'received')`.execute(
      trx,
    )
    await sql`update residence_contact set to_unit_id = ${toId},
        unit_id = case when from_unit_id is null then ${toId} else unit_id end
      where to_unit_id = ${fromId} and stage in ('requested', 'asked', 'introduced', 'received')`.execute(trx)
    await sql`update residence_contact set introducer_id = ${toId}
      where introducer_id = ${fromId} and stage in ('requested', 'asked', 'introduced')`.execute(trx)
  }
}
