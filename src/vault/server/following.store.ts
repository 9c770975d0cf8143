import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { codeOf } from '../rules/vocabulary.ts'
import { holdVault } from './locks.queries.ts'

export interface UnitFollowed {
  readonly fromId: UnitId
  readonly toId: UnitId
}

/**
 * The vault of a unit that ends goes to the one that follows it, item by item under the next numbers there, with the log of who opened what.
 * The server moves; it opens nothing: whoever had a part keeps it where he holds the office, the sheets of the ended unit open what came
 * from it, and the holders there are asked to seal it anew. Answers the new code of each item.
 */
export async function followVault(
  trx: Trx,
  { fromId, toId }: UnitFollowed,
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  await holdVault(trx, fromId)
  await holdVault(trx, toId)
  await sql`update vault_opening_item i set inner_part = null from vault_opening o
    where o.id = i.opening_id and o.unit_id = ${fromId}`.execute(trx)
  await sql`update vault_opening set stage = 'ended', ended_at = ${at}, version = version + 1
    where unit_id = ${fromId} and stage <> 'ended'`.execute(trx)
  await sql`update vault_opening set unit_id = ${toId} where unit_id = ${fromId}`.execute(trx)
  const { rows } = await sql<{ id: string; year: number; seq: number }>`
    update vault_item i set unit_id = ${toId}, came_from = coalesce(i.came_from, ${fromId}), seq = n.seq
    from (select id, row_number() over (partition by year order by seq)
        + coalesce((select max(seq) from vault_item t where t.unit_id = ${toId} and t.year = f.year), 0) as seq
      from vault_item f where f.unit_id = ${fromId}) n
    where n.id = i.id returning i.id, i.year, i.seq`.execute(trx)
  return new Map(rows.map((row) => [row.id, codeOf({ year: row.year, seq: Number(row.seq) })]))
}

/** How much lies sealed in the vaults of units; of each a number and nothing else. */
export async function countSealed(db: Db | Trx, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, number>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{ unitId: UnitId; count: number }>`select unit_id, count(*)::int as count from vault_item
    where unit_id = any(${[...unitIds]}::uuid[]) group by 1`.execute(db)
  return new Map(rows.map(({ unitId, count }) => [unitId, count]))
}
