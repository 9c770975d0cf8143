import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { OFFICES, RIGHTS } from '#platform/access/rights.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Lock } from '../rules/seal.ts'
import type { SheetPlace } from '../rules/vocabulary.ts'

const HOLDING = OFFICES.filter((office) => RIGHTS[office]['vault.hold'] !== undefined)

export interface HolderRow {
  readonly personId: PersonId
  readonly name: string
  readonly lockId: string | null
  readonly recipient: string | null
}

/** Who may hold a key to the vault of a unit on a day, with the key in use. */
export async function listHolders(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly HolderRow[]> {
  return (await holdersOf(db, [unitId], on)).map(({ unitId: _, ...holder }) => holder)
}

async function holdersOf(db: Db | Trx, unitIds: readonly UnitId[], on: LocalDate) {
  const rows = await db
    .selectFrom('term as t')
    .innerJoin('person as p', 'p.id', 't.personId')
    .leftJoin('vaultKey as k', (join) => join.onRef('k.personId', '=', 'p.id').on('k.retiredAt', 'is', null))
    .select(['t.unitId', 'p.id as personId', 'p.fullName as name', 'k.id as lockId', 'k.recipient'])
    .distinctOn(['t.unitId', 'p.id'])
    .where('t.unitId', 'in', [...unitIds])
    .where('t.office', 'in', HOLDING)
    .where('t.fromOn', '<=', on)
    .where((where) => where.or([where('t.toOn', 'is', null), where('t.toOn', '>', on)]))
    .orderBy('t.unitId')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, unitId: row.unitId as UnitId, personId: row.personId as PersonId }))
}

export interface SheetRow {
  readonly id: string
  readonly place: SheetPlace
  readonly keeperId: PersonId
  readonly name: string
  readonly recipient: string
  readonly madeAt: Date
}

export async function listSheets(db: Db | Trx, unitId: UnitId): Promise<readonly SheetRow[]> {
  return (await sheetsOf(db, [unitId])).map(({ unitId: _, ...sheet }) => sheet)
}

async function sheetsOf(db: Db | Trx, unitIds: readonly UnitId[]) {
  const rows = await db
    .selectFrom('vaultSheet as s')
    .innerJoin('person as p', 'p.id', 's.keeperId')
    .select(['s.unitId', 's.id', 's.place', 's.keeperId', 'p.fullName as name', 's.recipient', 's.madeAt'])
    .where('s.unitId', 'in', [...unitIds])
    .where('s.retiredAt', 'is', null)
    .orderBy('s.place')
    .execute()
  return rows.map((row) => ({
    ...row,
    unitId: row.unitId as UnitId,
    place: row.place as SheetPlace,
    keeperId: row.keeperId as PersonId,
  }))
}

/** The locks items of the unit are sealed for today. */
export async function locksOn(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly Lock[]> {
  return (await locksOfUnits(db, [unitId], on)).get(unitId) ?? []
}

/** The same of several units, in two statements whatever their number. */
export async function locksOfUnits(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, readonly Lock[]>> {
  if (unitIds.length === 0) return new Map()
  const [holders, sheets] = await Promise.all([holdersOf(db, unitIds, on), sheetsOf(db, unitIds)])
  const locks = [
    ...holders.flatMap(({ unitId, lockId, personId }) =>
      lockId ? [{ unitId, lock: { id: lockId, kind: 'key' as const, personId } }] : [],
    ),
    ...sheets.map(({ unitId, id, keeperId }) => ({
      unitId,
      lock: { id, kind: 'sheet' as const, personId: keeperId },
    })),
  ]
  const byUnit = Map.groupBy(locks, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.map(({ lock }) => lock)]))
}

/** Two acts on the locks of one unit do not cross: taken by whatever seals or changes a lock. */
export async function holdVault(trx: Trx, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vault ${unitId}`}, 0))`.execute(trx)
}
