import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CommitmentRow } from '../contract.ts'
import type { OriginKind } from '../rules/commitment.ts'
import { commitmentRows, toRow } from './commitments.queries.ts'

export interface OfOrigin extends CommitmentRow {
  readonly originId: string
}

/** What was promised at these places, oldest first. The caller has been let to what it came from. */
export async function listOfOrigins(
  db: Db | Trx,
  kind: OriginKind,
  originIds: readonly string[],
  on: LocalDate,
): Promise<readonly OfOrigin[]> {
  if (originIds.length === 0) return []
  const rows = await commitmentRows(db, on)
    .where('c.originKind', '=', kind)
    .where('c.originId', 'in', [...originIds])
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({ ...toRow(row, on), originId: row.originId ?? '' }))
}
