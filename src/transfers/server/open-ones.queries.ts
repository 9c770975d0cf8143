import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { TransferKind, TransferStage } from '../rules/transfer.ts'

export interface OpenTransfer {
  readonly kind: TransferKind
  readonly name: string
  readonly stage: TransferStage
}

/** Transfers a unit has open: out of it, through it, and introduced to it. No scope: the caller has checked it. */
export async function listOpenTransfers(db: Db | Trx, unitId: UnitId): Promise<readonly OpenTransfer[]> {
  const { rows } = await sql<OpenTransfer>`
    select kind, person_name as name, stage from transfer
    where closed_on is null and (from_unit_id = ${unitId} or issuer_unit_id = ${unitId}
      or (to_unit_id = ${unitId} and introduced_on is not null))
    order by id`.execute(db)
  return rows
}
