import { randomBytes } from 'node:crypto'
import { type Id, type PersonId, type UnitId, uuidV7 } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Office } from '#platform/access/rights.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Facts straight into the tables, for tests that start from a situation and not from how it came about. */
let made = 0

export function testId<K extends string>(): Id<K> {
  made += 1
  return uuidV7(Date.UTC(2020, 0, 1) + made, randomBytes(10)) as Id<K>
}

export interface UnitSeed {
  readonly id?: UnitId
  readonly name?: string
  readonly kind?:
    | 'central'
    | 'province'
    | 'upper_committee'
    | 'grassroots_committee'
    | 'sub_committee'
    | 'cell'
    | 'party_group'
  readonly parentId?: UnitId | null
  readonly from?: LocalDate
}

export async function seedUnit(db: Db | Trx, seed: UnitSeed = {}): Promise<UnitId> {
  const {
    id = testId<'unit'>(),
    name = 'Chi bộ thôn Yên Hạ',
    kind = 'cell',
    parentId = null,
    from = '2015-01-01',
  } = seed
  await db.insertInto('unit').values({ id, foundedOn: from }).execute()
  await db
    .insertInto('unitVersion')
    .values({
      unitId: id,
      fromOn: from,
      parentId,
      kind,
      cellType: kind === 'cell' ? 'residential' : null,
      name,
      symbol: kind === 'cell' ? 'CB' : 'ĐU',
    })
    .execute()
  const above = parentId
    ? await db.selectFrom('unitAncestry').select(['ancestorId', 'depth']).where('unitId', '=', parentId).execute()
    : []
  await db
    .insertInto('unitAncestry')
    .values([
      { ancestorId: id, unitId: id, depth: 0, fromOn: from },
      ...above.map((row) => ({ ancestorId: row.ancestorId, unitId: id, depth: row.depth + 1, fromOn: from })),
    ])
    .execute()
  return id
}

export interface PersonSeed {
  readonly fullName?: string
  readonly bornOn?: LocalDate
}

export async function seedPerson(
  db: Db | Trx,
  { fullName = 'Nguyễn Văn Thử', bornOn }: PersonSeed = {},
): Promise<PersonId> {
  const id = testId<'person'>()
  await db
    .insertInto('person')
    .values({ id, fullName, ...(bornOn === undefined ? {} : { bornOn, bornPrecision: 'day' }) })
    .execute()
  return id
}

export interface MemberSeed extends PersonSeed {
  readonly unitId: UnitId
  readonly from?: LocalDate
  /** Null: still on probation. */
  readonly officialOn?: LocalDate | null
  readonly leave?: {
    readonly kind: 'exempt' | 'temp_exempt' | 'temp_away' | 'temp_here' | 'suspended'
    readonly from: LocalDate
    readonly to?: LocalDate
  }
}

export async function seedMember(db: Db | Trx, seed: MemberSeed): Promise<PersonId> {
  const { unitId, from = '2015-02-03', officialOn = '2016-02-03', leave } = seed
  const id = await seedPerson(db, seed)
  await db.insertInto('member').values({ id, admittedOn: from, probationFromOn: from, officialOn }).execute()
  await db.insertInto('membership').values({ id: testId(), personId: id, unitId, fromOn: from }).execute()
  if (leave) {
    await db
      .insertInto('memberLeave')
      .values({ id: testId(), personId: id, unitId, kind: leave.kind, fromOn: leave.from, toOn: leave.to ?? null })
      .execute()
  }
  return id
}

export async function seedTerm(
  db: Db | Trx,
  term: { personId: PersonId; unitId: UnitId; office: Office; from?: LocalDate; to?: LocalDate },
): Promise<void> {
  await db
    .insertInto('term')
    .values({
      id: testId(),
      personId: term.personId,
      unitId: term.unitId,
      office: term.office,
      fromOn: term.from ?? '2020-01-01',
      toOn: term.to ?? null,
    })
    .execute()
}
