import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { HeldOffice } from '../rules/offices.ts'
import type { UnitKind } from '../rules/unit.ts'

/** An office a person holds, with its unit. */
export interface OfficeOfPerson {
  readonly termId: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly office: HeldOffice
  readonly fromOn: LocalDate
}

/** Every office a person holds on a day, wherever. No scope: for those who already hold a row about the person. */
export async function listOfficesOfPerson(
  db: Db | Trx,
  personId: PersonId,
  on: LocalDate,
): Promise<readonly OfficeOfPerson[]> {
  const rows = await db
    .selectFrom('term as t')
    .innerJoin('unitVersion as v', 'v.unitId', 't.unitId')
    .select(['t.id', 't.unitId', 'v.name', 't.office', 't.fromOn'])
    .where('t.personId', '=', personId)
    .where('t.fromOn', '<=', on)
    .where((where) => where.or([where('t.toOn', 'is', null), where('t.toOn', '>', on)]))
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
    .orderBy('t.fromOn')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    termId: row.id,
    unitId: row.unitId as UnitId,
    unitName: row.name,
    office: row.office as HeldOffice,
    fromOn: row.fromOn as LocalDate,
  }))
}

/** A unit with all above it on a day, from itself to the top. */
export async function listUpward(
  db: Db | Trx,
  unitId: UnitId,
  on: LocalDate,
): Promise<readonly { readonly unitId: UnitId; readonly kind: UnitKind }[]> {
  const rows = await db
    .selectFrom('unitAncestry as a')
    .innerJoin('unitVersion as v', 'v.unitId', 'a.ancestorId')
    .select(['a.ancestorId', 'v.kind'])
    .where('a.unitId', '=', unitId)
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
    .orderBy('a.depth')
    .execute()
  return rows.map((row) => ({ unitId: row.ancestorId as UnitId, kind: row.kind as UnitKind }))
}
