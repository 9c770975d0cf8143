import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { LeaveEnded } from '../rules/end-leave.ts'
import type { Entry } from '../rules/entry.ts'
import type { MemberLeftCell } from '../rules/leave-cell.ts'
import type { Member, MemberFacts } from '../rules/member.ts'
import type { LeaveSet } from '../rules/set-leave.ts'
import type { TagsSet } from '../rules/set-tags.ts'
import { memberRows, withTagsAndLeaves } from './members.queries.ts'

/**
 * The cell locked, so that its register changes one act after the other; false where it is outside the scope. What only refers to the
 * cell need not wait: whoever has locked a member and writes of him here would otherwise wait for an import that waits for the member.
 */
export async function lockCell(trx: Trx, unitId: UnitId, scope: UnitScope): Promise<boolean> {
  const found = await trx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('id', 'in', visibleUnitIds(scope))
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found !== undefined
}

/** A member for change: the newest membership in the scope, locked. */
export async function loadMember(trx: Trx, personId: PersonId, scope: UnitScope): Promise<Member | undefined> {
  const rows = await memberRows(trx)
    .where('s.personId', '=', personId)
    .where('s.unitId', 'in', visibleUnitIds(scope))
    .orderBy('s.fromOn', 'desc')
    .limit(1)
    .forUpdate(['s', 'p', 'm']) // every table that is read: an unlocked one would be seen as it was before the wait
    .execute()
  return (await withTagsAndLeaves(trx, rows))[0]
}

/** Everyone who is a member of the cell today, for the import, which already holds the cell's lock. */
export async function loadMembersOf(trx: Trx, unitId: UnitId, today: LocalDate): Promise<readonly Member[]> {
  const rows = await memberRows(trx)
    .where('s.unitId', '=', unitId)
    .where('s.fromOn', '<=', today)
    .where((where) => where.or([where('s.toOn', 'is', null), where('s.toOn', '>', today)]))
    .orderBy('s.personId')
    .execute()
  return withTagsAndLeaves(trx, rows)
}

export interface NumbersOf {
  readonly citizenNumber: string | null
  readonly cardNumber: string | null
}

/** Held in common by whoever enters a few numbers, and alone by whoever enters more than can be locked one by one. */
export const ALL_NUMBERS = 7240525

/**
 * Whoever has one of these numbers, wherever he is. First takes the numbers' locks, in one order, so that two cells cannot
 * enter the same number at the same time.
 */
export async function findHoldersOfNumbers(trx: Trx, facts: readonly NumbersOf[]) {
  const { citizen, card } = numbersIn(facts)
  if (citizen.length + card.length === 0) return []
  const keys = [...citizen.map((number) => `citizen ${number}`), ...card.map((number) => `card ${number}`)]
  await sql`select pg_advisory_xact_lock_shared(${ALL_NUMBERS})`.execute(trx)
  await sql`select pg_advisory_xact_lock(k) from (
    select distinct hashtextextended(key, 7240525) as k from unnest(${keys}::text[]) key order by 1) l`.execute(trx)
  return listHoldersOfNumbers(trx, facts)
}

/** Until the end of the transaction nobody else enters a number: for a list of more than can be locked one by one. */
export async function lockAllNumbers(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ALL_NUMBERS})`.execute(trx)
}

/** Whoever has one of these numbers now; without a lock, for looking only. */
export async function listHoldersOfNumbers(trx: Trx, facts: readonly NumbersOf[]) {
  const { citizen, card } = numbersIn(facts)
  if (citizen.length + card.length === 0) return []
  const { rows } = await sql<{ personId: PersonId; field: 'citizenNumber' | 'cardNumber'; number: string }>`
    select id as person_id, 'citizenNumber' as field, citizen_number as number from person where citizen_number = any(${citizen}::text[])
    union all
    select id, 'cardNumber', card_number from member where card_number = any(${card}::text[])`.execute(trx)
  return rows
}

function numbersIn(facts: readonly NumbersOf[]) {
  return {
    citizen: facts.flatMap(({ citizenNumber }) => (citizenNumber ? [citizenNumber] : [])),
    card: facts.flatMap(({ cardNumber }) => (cardNumber ? [cardNumber] : [])),
  }
}

export interface NewMember {
  readonly personId: PersonId
  readonly membershipId: string
  readonly unitId: UnitId
  readonly facts: MemberFacts
  readonly joinedOn: LocalDate
  /** Of one entered by hand. */
  readonly entry?: Entry
}

export async function recordEnrolments(trx: Trx, members: readonly NewMember[], actId: ActId): Promise<void> {
  if (members.length === 0) return
  await trx
    .insertInto('person')
    .values(members.map(({ personId, facts }) => toPerson(personId, facts)))
    .execute()
  await trx
    .insertInto('member')
    .values(members.map(({ personId, facts }) => toMember(personId, facts)))
    .execute()
  await trx
    .insertInto('membership')
    .values(
      members.map(({ membershipId, personId, unitId, joinedOn, entry }) => ({
        id: membershipId,
        personId,
        unitId,
        fromOn: joinedOn,
        actId,
        entryReason: entry?.reason ?? null,
        entryPaper: entry?.paper ?? '',
        entryNote: entry?.note ?? '',
      })),
    )
    .execute()
}

/** New facts of members already in the register, however many in two statements. */
export async function recordFacts(
  trx: Trx,
  members: readonly { readonly personId: PersonId; readonly facts: MemberFacts }[],
): Promise<void> {
  if (members.length === 0) return
  await trx
    .insertInto('person')
    .values(members.map(({ personId, facts }) => toPerson(personId, facts)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        fullName: set.ref('excluded.fullName'),
        sex: set.ref('excluded.sex'),
        bornOn: set.ref('excluded.bornOn'),
        bornPrecision: set.ref('excluded.bornPrecision'),
        phone: set.ref('excluded.phone'),
        email: set.ref('excluded.email'),
        citizenNumber: set.ref('excluded.citizenNumber'),
      })),
    )
    .execute()
  await trx
    .insertInto('member')
    .values(members.map(({ personId, facts }) => toMember(personId, facts)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        admittedOn: set.ref('excluded.admittedOn'),
        probationFromOn: set.ref('excluded.probationFromOn'),
        officialOn: set.ref('excluded.officialOn'),
        cardNumber: set.ref('excluded.cardNumber'),
        fileNumber: set.ref('excluded.fileNumber'),
        homeAddress: set.ref('excluded.homeAddress'),
        occupation: set.ref('excluded.occupation'),
        ethnicity: set.ref('excluded.ethnicity'),
      })),
    )
    .execute()
}

function toPerson(id: PersonId, facts: MemberFacts) {
  const { fullName, sex, bornOn, bornPrecision, phone, email, citizenNumber } = facts
  return { id, fullName, sex, bornOn, bornPrecision, phone, email, citizenNumber }
}

function toMember(id: PersonId, facts: MemberFacts) {
  const { admittedOn, probationFromOn, officialOn, cardNumber, fileNumber, homeAddress, occupation, ethnicity } = facts
  return { id, admittedOn, probationFromOn, officialOn, cardNumber, fileNumber, homeAddress, occupation, ethnicity }
}

export async function recordLeaves(
  trx: Trx,
  unitId: UnitId,
  leaves: readonly Pick<LeaveSet, 'personId' | 'leave'>[],
  actId: ActId,
): Promise<void> {
  if (leaves.length === 0) return
  const values = leaves.map(({ personId, leave }) => ({ ...leave, personId, unitId, actId }))
  await trx.insertInto('memberLeave').values(values).execute()
}

export async function recordLeaveEnd(trx: Trx, { leaveId, toOn }: LeaveEnded): Promise<void> {
  await trx.updateTable('memberLeave').set({ toOn }).where('id', '=', leaveId).execute()
}

export async function recordTags(
  trx: Trx,
  unitId: UnitId,
  changes: readonly Pick<TagsSet, 'personId' | 'added' | 'removed'>[],
): Promise<void> {
  const added = changes.flatMap(({ personId, added }) => added.map((tag) => ({ personId, tag, unitId })))
  const removed = changes.flatMap(({ personId, removed }) => removed.map((tag) => `${personId} ${tag}`))
  if (removed.length > 0) {
    await trx
      .deleteFrom('memberTag')
      .where(sql<boolean>`person_id || ' ' || tag = any(${removed}::text[])`)
      .where('personId', 'in', [...new Set(changes.map(({ personId }) => personId))])
      .execute()
  }
  if (added.length > 0) await trx.insertInto('memberTag').values(added).execute()
}

export async function recordDepartures(trx: Trx, departures: readonly MemberLeftCell[], actId: ActId): Promise<void> {
  if (departures.length === 0) return
  const column = (name: 'personId' | 'unitId' | 'leftOn' | 'reason' | 'paper') =>
    departures.map((departure) => departure[name])
  await sql`update membership s set to_on = d.left_on, end_reason = d.reason, exit_paper = d.paper, act_id = ${actId}
    from unnest(${column('personId')}::uuid[], ${column('unitId')}::uuid[], ${column('leftOn')}::date[], ${column('reason')}::text[], ${column('paper')}::text[])
      as d (person_id, unit_id, left_on, reason, paper)
    where s.person_id = d.person_id and s.unit_id = d.unit_id and s.to_on is null`.execute(trx)
}
