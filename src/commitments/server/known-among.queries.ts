import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { CommitmentRow } from '../contract.ts'
import { commitmentRows, toRow } from './commitments.queries.ts'
import { isKnown } from './known.ts'

/** Those of the given commitments the caller may read, by their day. */
export async function listKnownAmong(db: Db, actor: Actor, ids: readonly string[]): Promise<readonly CommitmentRow[]> {
  if (ids.length === 0) return []
  const scope = actor.scopeOf('commitment.read')
  const rows = await commitmentRows(db, scope.on)
    .where('c.id', 'in', [...ids])
    .where('c.unitId', 'in', visibleUnitIds(scope))
    .where(isKnown(actor))
    .orderBy('c.dueOn')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => toRow(row, scope.on))
}
