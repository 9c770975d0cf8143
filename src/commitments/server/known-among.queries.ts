import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { asReader } from '#platform/server/access/tell-reader.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CommitmentRow } from '../contract.ts'
import { commitmentRows, toRow } from './commitments.queries.ts'
import { isKnown } from './known.ts'

/**
 * Those of the given commitments the caller may read, by their day. Within an act, which writes what others read (a paper), without what
 * a case asks of a member.
 */
export async function listKnownAmong(db: Db, actor: Actor, ids: readonly string[]): Promise<readonly CommitmentRow[]> {
  if (ids.length === 0) return []
  const scope = actor.scopeOf('commitment.read')
  const read = (trx: Db | Trx) =>
    commitmentRows(trx, scope.on)
      .where('c.id', 'in', [...ids])
      .where('c.unitId', 'in', visibleUnitIds(scope))
      .where(isKnown(actor))
      .orderBy('c.dueOn')
      .orderBy('c.id')
      .execute()
  const rows = db.isTransaction ? await read(db) : await asReader(db, actor, read)
  return rows.map((row) => toRow(row, scope.on))
}
