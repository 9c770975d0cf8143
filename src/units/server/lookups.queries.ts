import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { HeldOffice } from '../rules/offices.ts'
import { issuingBodyOf, paperHeadLines } from '../rules/paper-head.ts'
import type { CellType, UnitKind } from '../rules/unit.ts'

/** A unit as it stood on a day. */
export interface UnitOn {
  readonly id: UnitId
  readonly name: string
  readonly kind: UnitKind
  readonly cellType: CellType | null
  readonly symbol: string
  readonly place: string
  readonly parentId: UnitId | null
}

/** No scope: for those who already hold a row of the unit. Undefined where it did not exist that day. */
export async function findUnitOn(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<UnitOn | undefined> {
  const row = await versionOn(db, on)
    .select(['v.unitId', 'v.name', 'v.kind', 'v.cellType', 'v.symbol', 'v.place', 'v.parentId'])
    .where('v.unitId', '=', unitId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: unitId,
    name: row.name,
    kind: row.kind as UnitKind,
    cellType: row.cellType as CellType | null,
    symbol: row.symbol,
    place: row.place,
    parentId: row.parentId as UnitId | null,
  }
}

export interface UnitHeader {
  /** `ĐẢNG BỘ XÃ TÂN LẬP`; null at the top of the tree. */
  readonly superior: string | null
  /** `Đảng ủy xã Tân Lập`: the body above inside a sentence; null at the top of the tree. */
  readonly superiorBody: string | null
  /** `CHI BỘ THÔN YÊN HẠ`, `ĐẢNG ỦY XÃ TÂN LẬP`. */
  readonly issuer: string
  /** `Chi bộ thôn Yên Hạ`, `Đảng ủy xã Tân Lập`: the issuer inside a sentence. */
  readonly issuerName: string
  /** After the slash of a paper's number: `CB`, `ĐU`. */
  readonly symbol: string
  readonly place: string
}

/** What stands at the head of a unit's papers of a day. */
export async function unitHeader(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<UnitHeader | undefined> {
  const row = await versionOn(db, on)
    .leftJoin('unitVersion as p', (join) =>
      join
        .onRef('p.unitId', '=', 'v.parentId')
        .on('p.fromOn', '<=', on)
        .on((where) => where.or([where('p.toOn', 'is', null), where('p.toOn', '>', on)])),
    )
    .select(['v.name', 'v.kind', 'v.symbol', 'v.place', 'p.name as parentName', 'p.kind as parentKind'])
    .where('v.unitId', '=', unitId)
    .executeTakeFirst()
  if (!row) return undefined
  const unit = { name: row.name, kind: row.kind as UnitKind }
  const parent = row.parentName === null ? null : { name: row.parentName, kind: row.parentKind as UnitKind }
  return { ...paperHeadLines(unit, parent), issuerName: issuingBodyOf(unit), symbol: row.symbol, place: row.place }
}

function versionOn(db: Db | Trx, on: LocalDate) {
  return db
    .selectFrom('unitVersion as v')
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
}

/** Whether a person holds an office that day in a unit or in one above it. */
export async function holdsOfficeOver(db: Db | Trx, unitId: UnitId, personId: PersonId, on: LocalDate) {
  const term = await db
    .selectFrom('term as t')
    .innerJoin('unitAncestry as a', 'a.ancestorId', 't.unitId')
    .select('t.id')
    .where('a.unitId', '=', unitId)
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .where('t.personId', '=', personId)
    .where('t.fromOn', '<=', on)
    .where((where) => where.or([where('t.toOn', 'is', null), where('t.toOn', '>', on)]))
    .limit(1)
    .executeTakeFirst()
  return term !== undefined
}

export interface OfficeHeld {
  readonly termId: string
  readonly personId: PersonId
  readonly personName: string
  readonly office: HeldOffice
  readonly fromOn: LocalDate
  readonly toOn: LocalDate | null
}

/** Who holds which office of a unit on a day. */
export async function officesOf(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly OfficeHeld[]> {
  const rows = await db
    .selectFrom('term as t')
    .innerJoin('person as p', 'p.id', 't.personId')
    .select(['t.id', 't.personId', 'p.fullName', 't.office', 't.fromOn', 't.toOn'])
    .where('t.unitId', '=', unitId)
    .where('t.fromOn', '<=', on)
    .where((where) => where.or([where('t.toOn', 'is', null), where('t.toOn', '>', on)]))
    .orderBy('t.fromOn')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    termId: row.id,
    personId: row.personId as PersonId,
    personName: row.fullName,
    office: row.office as HeldOffice,
    fromOn: row.fromOn as LocalDate,
    toOn: row.toOn as LocalDate | null,
  }))
}

/** The secretary of a cell or committee on a day. */
export async function findSecretaryOf(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<OfficeHeld | undefined> {
  const held = await officesOf(db, unitId, on)
  return held.find(({ office }) => office === 'cell_secretary' || office === 'committee_secretary')
}

export async function isCell(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<boolean> {
  return (await findUnitOn(db, unitId, on))?.kind === 'cell'
}
