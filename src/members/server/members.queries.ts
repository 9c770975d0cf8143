import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { LeaveKind, LeavePeriod } from '../rules/leave.ts'
import type { BirthPrecision, Member, Sex } from '../rules/member.ts'
import { partyAgeFrom } from '../rules/party-age.ts'
import { MEMBER_TAGS, type MemberTag } from '../rules/tags.ts'

/** Memberships with the person's record; whoever reads adds which ones, with the scope. */
export function memberRows(db: Db | Trx) {
  return db
    .selectFrom('membership as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .innerJoin('member as m', 'm.id', 's.personId')
    .select(['s.id as membershipId', 's.personId', 's.unitId', 's.fromOn as joinedOn', 's.toOn as leftOn'])
    .select(['p.fullName', 'p.sex', 'p.bornOn', 'p.bornPrecision', 'p.phone', 'p.email', 'p.citizenNumber'])
    .select(['m.admittedOn', 'm.probationFromOn', 'm.officialOn', 'm.cardNumber', 'm.fileNumber'])
    .select(['m.homeAddress', 'm.occupation', 'm.ethnicity'])
}

export type MemberRow = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number]

/** The members of these rows with their tags and leaves: two more statements, however many they are. */
export async function withTagsAndLeaves(db: Db | Trx, rows: readonly MemberRow[]): Promise<readonly Member[]> {
  const personIds = rows.map(({ personId }) => personId)
  if (personIds.length === 0) return []
  const isAsked = sql<boolean>`person_id = any(${personIds}::uuid[])`
  const tags = await db.selectFrom('memberTag').select(['personId', 'tag']).where(isAsked).execute()
  const leaves = await db.selectFrom('memberLeave').selectAll().where(isAsked).orderBy('fromOn').execute()
  const tagsById = Map.groupBy(tags, ({ personId }) => personId)
  const leavesById = Map.groupBy(leaves, ({ personId }) => personId)
  return rows.map((row) => ({
    ...toFacts(row),
    personId: row.personId as PersonId,
    unitId: row.unitId as UnitId,
    joinedOn: row.joinedOn as LocalDate,
    leftOn: row.leftOn as LocalDate | null,
    tags: new Set((tagsById.get(row.personId) ?? []).map(({ tag }) => tag).filter(isTag)),
    leaves: (leavesById.get(row.personId) ?? []).filter(({ unitId }) => unitId === row.unitId).map(toLeave),
  }))
}

function toFacts(row: MemberRow) {
  return {
    fullName: row.fullName,
    sex: row.sex as Sex | null,
    bornOn: row.bornOn as LocalDate | null,
    bornPrecision: row.bornPrecision as BirthPrecision | null,
    admittedOn: row.admittedOn as LocalDate | null,
    probationFromOn: row.probationFromOn as LocalDate | null,
    officialOn: row.officialOn as LocalDate | null,
    cardNumber: row.cardNumber,
    fileNumber: row.fileNumber,
    citizenNumber: row.citizenNumber,
    phone: row.phone,
    email: row.email,
    homeAddress: row.homeAddress,
    occupation: row.occupation,
    ethnicity: row.ethnicity,
  }
}

function toLeave(row: {
  id: string
  kind: string
  fromOn: string
  toOn: string | null
  reason: string
  basis: string
}): LeavePeriod {
  return {
    id: row.id,
    kind: row.kind as LeaveKind,
    fromOn: row.fromOn as LocalDate,
    toOn: row.toOn as LocalDate | null,
    reason: row.reason,
    basis: row.basis,
  }
}

/** Since when the Party age of somebody admitted anew counts, by the rule of his cell; null for whoever was admitted once. */
export async function findPartyAge(db: Db, { personId, unitId }: Pick<Member, 'personId' | 'unitId'>, on: LocalDate) {
  const row = await db
    .selectFrom('member')
    .select(['admittedOn', 'formerDays'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row || row.admittedOn === null) return null
  const { value: start, certainty, basis } = (await rulesFor(db, unitId, on))['admission.readmittedPartyAge']
  const fromOn = partyAgeFrom({ admittedOn: row.admittedOn as LocalDate, formerDays: row.formerDays }, start)
  return { fromOn, start, certainty, basis: basis.symbol }
}

function isTag(tag: string): tag is MemberTag {
  return (MEMBER_TAGS as readonly string[]).includes(tag)
}

/** A member in the scope: the newest membership there. */
export async function findMember(db: Db, personId: PersonId, scope: UnitScope): Promise<Member | undefined> {
  const rows = await memberRows(db)
    .where('s.personId', '=', personId)
    .where('s.unitId', 'in', visibleUnitIds(scope))
    .orderBy('s.fromOn', 'desc')
    .limit(1)
    .execute()
  return (await withTagsAndLeaves(db, rows))[0]
}

/** The caller's own record: the newest membership, wherever. */
export async function findOwnMember(db: Db, personId: PersonId): Promise<Member | undefined> {
  const rows = await memberRows(db).where('s.personId', '=', personId).orderBy('s.fromOn', 'desc').limit(1).execute()
  return (await withTagsAndLeaves(db, rows))[0]
}

/** Everyone who is or was a member of a unit in the scope. */
export async function listMembersOf(db: Db, unitId: UnitId, scope: UnitScope): Promise<readonly Member[]> {
  const rows = await memberRows(db)
    .where('s.unitId', '=', unitId)
    .where('s.unitId', 'in', visibleUnitIds(scope))
    .orderBy('s.personId')
    .execute()
  return withTagsAndLeaves(db, rows)
}
