import { type ExpressionBuilder, sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { DB } from '#platform/server/db/schema.gen.ts'
import type { Newcomer } from '../contract/shapes.ts'
import type { TransferSide } from '../rules/stages.ts'
import type { FileItem, Transfer, TransferCause, TransferChange, TransferId } from '../rules/transfer.ts'
import { TRANSFER_COLUMNS, toTransfer } from './transfer-row.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

export const SIDE_COLUMN = {
  origin: 'fromUnitId',
  issuer: 'issuerUnitId',
  destination: 'toUnitId',
} as const satisfies Record<TransferSide, keyof Transfer>

type Where = ExpressionBuilder<DB, 'transfer'>

/** The side lies in the scope. A destination knows of a transfer once it is introduced to it, not before. */
export function isSide(side: TransferSide, scope: UnitScope) {
  return (where: Where) => {
    const isHere = where(`transfer.${SIDE_COLUMN[side]}`, 'in', visibleUnitIds(scope))
    return side === 'destination' ? where.and([isHere, where('transfer.introducedOn', 'is not', null)]) : isHere
  }
}

export interface LoadedTransfer extends Transfer {
  readonly personName: string
  readonly introductionPaperId: string | null
  readonly introductionNumber: string
  readonly cause: TransferCause
  readonly newcomer: Newcomer | null
}

/** A transfer for change, locked; undefined where none of the sides lies in the scope. A destination knows of it once it is introduced. */
export async function loadTransfer(
  trx: Trx,
  id: TransferId,
  sides: readonly TransferSide[],
  scope: UnitScope,
): Promise<LoadedTransfer | undefined> {
  const row = await trx
    .selectFrom('transfer')
    .select([...TRANSFER_COLUMNS, 'personName', 'introductionPaperId', 'introductionNumber', 'cause', 'newcomer'])
    .where('id', '=', id)
    .where((where) => where.or(sides.map((side) => isSide(side, scope)(where))))
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      ...toTransfer(row),
      ...{ personName: row.personName, introductionPaperId: row.introductionPaperId },
      ...{ introductionNumber: row.introductionNumber, cause: row.cause as TransferCause },
      newcomer: row.newcomer as Newcomer | null,
    }
  )
}

/** An open move of the kind, whatever its stage. Two requests at once are held apart by the unique index. */
export async function hasOpenTransfer(trx: Trx, personId: PersonId, kind: Transfer['kind']): Promise<boolean> {
  const found = await trx
    .selectFrom('transfer')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('closedOn', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

export interface NewTransfer extends Pick<Transfer, 'id' | 'unitId' | 'kind' | 'personId' | 'fromUnitId' | 'toUnitId'> {
  readonly stage: Transfer['stage']
  readonly issuerUnitId: UnitId | null
  readonly personName: string
  readonly fromName: string
  readonly toName: string
  readonly cause: TransferCause
  readonly reason: string
  readonly effectiveOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly requestedOn: LocalDate
  readonly introductionNumber?: string
  readonly introductionIssuer?: string
  readonly introducedOn?: LocalDate
  readonly presentedOn?: LocalDate
  readonly lateReason?: string
  readonly newcomer?: Newcomer
}

export async function recordTransfer(
  trx: Trx,
  { newcomer, ...transfer }: NewTransfer,
  { by, actId }: Stamp,
): Promise<void> {
  await trx
    .insertInto('transfer')
    .values({
      ...transfer,
      requestedBy: by,
      newcomer: newcomer === undefined ? null : sql`${JSON.stringify(newcomer)}::jsonb`,
      actId,
    })
    .execute()
}

export async function recordTransferChange(trx: Trx, id: TransferId, change: TransferChange): Promise<void> {
  await trx.updateTable('transfer').set(change).where('id', '=', id).execute()
}

export async function recordFile(
  trx: Trx,
  transfer: Pick<Transfer, 'id' | 'unitId'>,
  items: readonly FileItem[],
): Promise<void> {
  const { id, unitId } = transfer
  await trx.deleteFrom('transferFileItem').where('transferId', '=', id).execute()
  const values = items.map((item, index) => ({ transferId: id, unitId, place: index + 1, ...item }))
  await trx.insertInto('transferFileItem').values(values).execute()
}

export async function recordTransferEvent(
  trx: Trx,
  transfer: Pick<Transfer, 'id' | 'unitId'>,
  event: { readonly act: string; readonly onDay: LocalDate | null; readonly note: string },
  { at, by, actId }: Stamp,
): Promise<void> {
  const id = newId({ now: () => at })
  const placed = { id, transferId: transfer.id, unitId: transfer.unitId, at, byPerson: by, actId }
  await trx
    .insertInto('transferEvent')
    .values({ ...placed, ...event })
    .execute()
}
