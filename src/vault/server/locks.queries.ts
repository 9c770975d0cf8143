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
  const rows = await db
    .selectFrom('term as t')
    .innerJoin('person as p', 'p.id', 't.personId')
    .leftJoin('vaultKey as k', (join) => join.onRef('k.personId', '=', 'p.id').on('k.retiredAt', 'is', null))
    .select(['p.id as personId', 'p.fullName as name', 'k.id as lockId', 'k.recipient'])
    .distinctOn('p.id')
    .where('t.unitId', '=', unitId)
    .where('t.office', 'in', HOLDING)
    .where('t.fromOn', '<=', on)
    .where((where) => where.or([where('t.toOn', 'is', null), where('t.toOn', '>', on)]))
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId }))
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
  const rows = await db
    .selectFrom('vaultSheet as s')
    .innerJoin('person as p', 'p.id', 's.keeperId')
    .select(['s.id', 's.place', 's.keeperId', 'p.fullName as name', 's.recipient', 's.madeAt'])
    .where('s.unitId', '=', unitId)
    .where('s.retiredAt', 'is', null)
    .orderBy('s.place')
    .execute()
  return rows.map((row) => ({ ...row, place: row.place as SheetPlace, keeperId: row.keeperId as PersonId }))
}

/** The locks items of the unit are sealed for today. */
export async function locksOn(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly Lock[]> {
  const [holders, sheets] = await Promise.all([listHolders(db, unitId, on), listSheets(db, unitId)])
  return [
    ...holders.flatMap(({ lockId, personId }) => (lockId ? [{ id: lockId, kind: 'key' as const, personId }] : [])),
    ...sheets.map(({ id, keeperId }) => ({ id, kind: 'sheet' as const, personId: keeperId })),
  ]
}

/** Two acts on the locks of one unit do not cross: taken by whatever seals or changes a lock. */
export async function holdVault(trx: Trx, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vault ${unitId}`}, 0))`.execute(trx)
}
