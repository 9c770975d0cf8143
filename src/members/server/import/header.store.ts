import type { ActId, UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { ROSTER_COLUMNS, type RosterColumn } from '../../rules/import/columns.ts'
import type { KnownHeaders } from '../../rules/import/find-header.ts'

/** What people of the unit said earlier about headers of its files. */
export async function findKnownHeaders(db: Db | Trx, unitId: UnitId): Promise<KnownHeaders> {
  const rows = await db
    .selectFrom('membersImportHeader')
    .select(['header', 'field'])
    .where('unitId', '=', unitId)
    .execute()
  return new Map(rows.flatMap(({ header, field }) => (field === null || isColumn(field) ? [[header, field]] : [])))
}

export async function recordHeaders(trx: Trx, unitId: UnitId, headers: KnownHeaders, actId: ActId): Promise<void> {
  if (headers.size === 0) return
  await trx
    .insertInto('membersImportHeader')
    .values([...headers].map(([header, field]) => ({ unitId, header, field, actId })))
    .onConflict((conflict) =>
      conflict.columns(['unitId', 'header']).doUpdateSet((set) => ({
        field: set.ref('excluded.field'),
        actId: set.ref('excluded.actId'),
      })),
    )
    .execute()
}

function isColumn(field: string): field is RosterColumn {
  return (ROSTER_COLUMNS as readonly string[]).includes(field)
}
