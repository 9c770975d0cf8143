import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'

/** The cell whose word an ask (`k`) waits for: the one that asked, or what follows it. */
export const VOICE = sql<UnitId>`coalesce(k.followed_by, k.cell_id)`

/** Of units that end: their word on what they asked, and what was given to them to answer, is what follows them to say. */
export async function followDialogues(
  trx: Trx,
  units: readonly { readonly fromId: UnitId; readonly toId: UnitId }[],
): Promise<void> {
  if (units.length === 0) return
  const f = sql`unnest(${units.map(({ fromId }) => fromId)}::uuid[], ${units.map(({ toId }) => toId)}::uuid[]) as f (from_id, to_id)`
  await sql`update dialogue_ask k set followed_by = f.to_id from ${f} where ${VOICE} = f.from_id`.execute(trx)
  await sql`update dialogue_question q set answerer_unit_id = f.to_id, version = q.version + 1 from ${f}
    where q.answerer_unit_id = f.from_id and q.state = 'assigned'`.execute(trx)
}
