import { type SqlBool, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { searchCellsAnywhere } from '#units/public.ts'
import type { TransferRow } from '../contract/shapes.ts'
import { clockOf } from '../rules/clocks.ts'
import { nextStep } from '../rules/stages.ts'
import type { Transfer, TransferId } from '../rules/transfer.ts'
import { clockValuesOf, holidaysAround, rulesOfUnits } from './clock-values.ts'
import { TRANSFER_COLUMNS, toTransfer } from './transfer-row.ts'

export const TRANSFERS_A_PAGE = 50

/** Rows as every list shows them. */
export function transferRows(db: Db | Trx) {
  return db
    .selectFrom('transfer')
    .select([...TRANSFER_COLUMNS, 'personName', 'fromName', 'toName', 'introductionIssuer', 'closedOn'])
}

export type StoredRow = Awaited<ReturnType<ReturnType<typeof transferRows>['executeTakeFirstOrThrow']>>

export interface TransfersRequest {
  readonly scope: UnitScope
  readonly unitId: UnitId
  readonly show: 'open' | 'closed'
  readonly after: TransferId | null
}

/** Transfers that touch a unit or those below it, the last asked for first. */
export async function listTransfers(db: Db, { scope, unitId, show, after }: TransfersRequest) {
  const here: UnitScope = { unitIds: [unitId], subtreeIds: [unitId], on: scope.on }
  let query = transferRows(db)
    .where(isVisible(scope))
    .where(isVisible(here))
    .where('closedOn', show === 'open' ? 'is' : 'is not', null)
    .orderBy('id', 'desc')
    .limit(TRANSFERS_A_PAGE + 1)
  if (after !== null) query = query.where('id', '<', after)
  const found = await query.execute()
  const rows = await toRows(db, found.slice(0, TRANSFERS_A_PAGE), scope.on)
  return { rows, next: found.length > TRANSFERS_A_PAGE ? (rows.at(-1)?.id ?? null) : null }
}

/** Some side of it lies in the scope. */
export function isVisible(scope: UnitScope) {
  return sql<SqlBool>`(transfer.from_unit_id in ${visibleUnitIds(scope)} or transfer.issuer_unit_id in ${visibleUnitIds(scope)}
    or (transfer.to_unit_id in ${visibleUnitIds(scope)} and transfer.introduced_on is not null))`
}

const OF_PERSON_SHOWN = 20

/** Of one member as far as the scope shows them. */
export async function listOfMember(db: Db, personId: PersonId, scope: UnitScope): Promise<readonly TransferRow[]> {
  const rows = await transferRows(db)
    .where('personId', '=', personId)
    .where(isVisible(scope))
    .orderBy('id', 'desc')
    .limit(OF_PERSON_SHOWN)
    .execute()
  return toRows(db, rows, scope.on)
}

/** The caller's own, wherever. */
export async function listOwn(db: Db, personId: PersonId, on: LocalDate): Promise<readonly TransferRow[]> {
  const rows = await transferRows(db)
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(OF_PERSON_SHOWN)
    .execute()
  return toRows(db, rows, on)
}

/** With names of the units as of a day and the clock that runs: two more statements, however many rows. */
export async function toRows(db: Db | Trx, rows: readonly StoredRow[], on: LocalDate): Promise<TransferRow[]> {
  if (rows.length === 0) return []
  const transfers = rows.map((row) => ({ row, transfer: toTransfer(row) }))
  const unitIds = transfers.map(({ transfer }) => transfer.unitId)
  const names = await unitNames(
    db,
    transfers.flatMap(({ transfer }) => unitsOf(transfer)),
    on,
  )
  const rules = await rulesOfUnits(db, unitIds, on)
  const holidays = holidaysAround(on)
  return transfers.map(({ row, transfer }) => {
    const inForce = rules.get(transfer.unitId)
    const clock = inForce ? clockOf(transfer, clockValuesOf(inForce), holidays) : null
    const place = (unitId: UnitId | null, name: string) => ({
      unitId,
      name: unitId === null ? name : (names.get(unitId) ?? ''),
    })
    const isIssued = transfer.issuerUnitId !== null || row.introductionIssuer !== ''
    return {
      id: transfer.id,
      kind: transfer.kind,
      stage: transfer.stage,
      personId: transfer.personId,
      personName: row.personName,
      from: place(transfer.fromUnitId, row.fromName),
      to: place(transfer.toUnitId, row.toName),
      issuer: isIssued ? place(transfer.issuerUnitId, row.introductionIssuer) : null,
      requestedOn: transfer.requestedOn,
      effectiveOn: transfer.effectiveOn,
      untilOn: transfer.untilOn,
      closedOn: row.closedOn,
      clock: clock && { ...clock, daysLeft: daysBetween(on, clock.dueOn) },
      next: nextStep(transfer),
    }
  })
}

function unitsOf({ fromUnitId, toUnitId, issuerUnitId }: Transfer): readonly UnitId[] {
  return [fromUnitId, toUnitId, issuerUnitId].filter((id) => id !== null)
}

/** Names as of a day, or the last ones of units that have ended. */
async function unitNames(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly unitId: string; readonly name: string }>`
    select distinct on (unit_id) unit_id, name from unit_version
    where unit_id = any(${[...new Set(unitIds)]}::uuid[]) and from_on <= ${on} order by unit_id, from_on desc`.execute(
    db,
  )
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}

const DESTINATIONS_SHOWN = 20

/** Cells anywhere in the installation by a part of the name: nothing of them but the name and what they stand under. */
export function searchCells(db: Db, search: string, on: LocalDate) {
  return searchCellsAnywhere(db, search, { on, limit: DESTINATIONS_SHOWN })
}
