import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Transfer } from '../rules/transfer.ts'

export type TransferClockRow = Pick<Transfer, 'id' | 'kind' | 'stage' | 'effectiveOn' | 'introducedOn'> & {
  readonly unitId: UnitId
}

/** Transfers whose clock runs, for each of these cells: those that leave it, and those introduced to it. One statement. */
export async function listTransferClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
): Promise<readonly TransferClockRow[]> {
  const asked = sql`${[...unitIds]}::uuid[]`
  const { rows } = await sql<TransferClockRow>`
    select id, kind, stage, effective_on, introduced_on, from_unit_id as unit_id from transfer
    where from_unit_id = any(${asked}) and closed_on is null and stage in ('requested', 'reviewed', 'introduced', 'in_transit')
    union all
    select id, kind, stage, effective_on, introduced_on, to_unit_id from transfer
    where to_unit_id = any(${asked}) and closed_on is null and stage in ('introduced', 'in_transit')`.execute(db)
  return rows
}

/** Whom transfers are of, by their ids. */
export async function namesOfTransfers(db: Db | Trx, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const rows = await db
    .selectFrom('transfer')
    .select(['id', 'personName'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, personName }) => [id, personName] as const)
}

/** Which of these people have gone, or are on their way, to a unit outside this installation. */
export async function findGoneOutside(db: Db | Trx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id from transfer
    where person_id = any(${[...personIds]}::uuid[]) and to_unit_id is null and stage not in ('withdrawn', 'returned')`.execute(
    db,
  )
  return new Set(rows.map(({ personId }) => personId))
}
