import { listOwedBy } from '#commitments/public.ts'
import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Transfer, TransferId } from '../rules/transfer.ts'

/** What he owes the cell left, with whether it was said that it stays his. */
export async function owedOnLeaving(
  db: Db | Trx,
  { id, personId, fromUnitId }: { readonly id: TransferId; readonly personId: PersonId; readonly fromUnitId: UnitId },
) {
  const owed = await listOwedBy(db, personId, fromUnitId)
  const rows = await db
    .selectFrom('transferCommitment')
    .select(['commitmentId'])
    .where('transferId', '=', id)
    .where('fate', '=', 'stays')
    .execute()
  const staying = new Set(rows.map(({ commitmentId }) => commitmentId as CommitmentId))
  return owed.map((one) => ({ ...one, stays: staying.has(one.id) }))
}

/** How many of them nothing was said of: none may be left when the introduction of who goes for good is written. */
export async function countUnsettled(trx: Trx, { id, kind, personId, fromUnitId }: Transfer): Promise<number> {
  if (kind !== 'official' || personId === null || fromUnitId === null) return 0
  const owed = await owedOnLeaving(trx, { id, personId, fromUnitId })
  return owed.filter(({ stays }) => !stays).length
}
