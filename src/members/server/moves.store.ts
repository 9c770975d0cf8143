import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { isCell } from '#units/public.ts'
import { decideEnrol, type EnrolRefusal } from '../rules/enrol.ts'
import type { MemberFacts } from '../rules/member.ts'
import { decideMove, type MemberMoved, type MoveRefusal } from '../rules/move.ts'
import { decideReturn, type ReturnRefusal } from '../rules/return.ts'
import { findLastLeaving, keepFormerDates } from './former.store.ts'
import { findHoldersOfNumbers, loadMember, recordDepartures, recordFacts, recordLeaves } from './members.store.ts'

/** The act of a higher capability that changes the register: its key, its instant, its day in Việt Nam. */
export interface RegisterStamp {
  readonly actId: ActId
  readonly at: Date
  readonly today: LocalDate
}

type NotFound = { readonly code: 'not_found' }

/** Cells locked in one order, so that two moves between them never wait for each other. */
export async function lockCells(trx: Trx, unitIds: readonly UnitId[]): Promise<void> {
  await trx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', [...unitIds])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** From one roll to the other in one step, inside the act that brings it about. The caller has checked the right to it. */
export async function moveMember(
  trx: Trx,
  move: { readonly personId: PersonId; readonly fromUnitId: UnitId; readonly toUnitId: UnitId; readonly on: LocalDate },
  { actId, at, today }: RegisterStamp,
): Promise<Result<MemberMoved, MoveRefusal | NotFound>> {
  const { personId, fromUnitId, toUnitId, on } = move
  await lockCells(trx, [fromUnitId, toUnitId])
  const member = await loadMember(trx, personId, { unitIds: [fromUnitId], subtreeIds: [], on: today })
  if (!member) return err({ code: 'not_found' })
  const decided = decideMove(member, { toUnitId, on, today })
  if (!decided.ok) return decided
  const { ended, carried } = decided.value
  await recordDepartures(
    trx,
    [{ type: 'member_left_cell', personId, unitId: fromUnitId, leftOn: on, reason: 'transferred', paper: '' }],
    actId,
  )
  await recordMembership(trx, { personId, unitId: toUnitId, joinedOn: on }, { actId, at })
  for (const { leaveId, toOn } of ended) {
    await trx.updateTable('memberLeave').set({ toOn }).where('id', '=', leaveId).execute()
  }
  const clock = { now: () => at }
  const going = carried.map((leave) => ({ personId, leave: { ...leave, id: newId(clock), fromOn: on } }))
  await recordLeaves(trx, toUnitId, going, actId)
  await trx.updateTable('memberTag').set({ unitId: toUnitId }).where('personId', '=', personId).execute()
  return decided
}

async function recordMembership(
  trx: Trx,
  {
    personId,
    unitId,
    joinedOn,
  }: { readonly personId: PersonId; readonly unitId: UnitId; readonly joinedOn: LocalDate },
  { actId, at }: Pick<RegisterStamp, 'actId' | 'at'>,
): Promise<void> {
  const id = newId({ now: () => at })
  await trx.insertInto('membership').values({ id, personId, unitId, fromOn: joinedOn, actId }).execute()
}

/** Off the roll of a cell, to a place this installation does not keep. */
export async function departMember(
  trx: Trx,
  { personId, fromUnitId, on }: { readonly personId: PersonId; readonly fromUnitId: UnitId; readonly on: LocalDate },
  { actId, today }: RegisterStamp,
): Promise<Result<null, MoveRefusal | NotFound>> {
  await lockCells(trx, [fromUnitId])
  const member = await loadMember(trx, personId, { unitIds: [fromUnitId], subtreeIds: [], on: today })
  if (!member) return err({ code: 'not_found' })
  if (member.leftOn !== null) return err({ code: 'member_has_left' })
  if (on > today) return err({ code: 'move_in_future' })
  if (on <= member.joinedOn) return err({ code: 'move_before_joining', joinedOn: member.joinedOn })
  await recordDepartures(
    trx,
    [{ type: 'member_left_cell', personId, unitId: fromUnitId, leftOn: on, reason: 'transferred', paper: '' }],
    actId,
  )
  return ok(null)
}

export type NewcomerRefusal = EnrolRefusal | ReturnRefusal

/**
 * A member who comes from outside. Whoever once left this register and comes back, known by his numbers, keeps his id;
 * a number of somebody on a roll today is refused.
 */
export async function admitNewcomer(
  trx: Trx,
  newcomer: {
    readonly unitId: UnitId
    readonly facts: MemberFacts
    readonly joinedOn: LocalDate
    /** False for one who only takes part for a time: he stands on no roll here. */
    readonly ontoRoll: boolean
  },
  { actId, at, today }: RegisterStamp,
): Promise<Result<PersonId, NewcomerRefusal>> {
  const { unitId, facts, joinedOn, ontoRoll } = newcomer
  await lockCells(trx, [unitId])
  const holders = await findHoldersOfNumbers(trx, [facts])
  const onRoll = await idsOnRoll(
    trx,
    holders.map(({ personId }) => personId),
    joinedOn,
  )
  const sameNumber = holders.find(({ personId }) => onRoll.has(personId)) ?? null
  const unitKeepsMembers = await isCell(trx, unitId, today)
  const personId = holders[0]?.personId ?? newId<'person'>({ now: () => at })
  const decided = decideEnrol({ unitKeepsMembers, sameNumber }, { personId, unitId, facts, joinedOn, tags: [], today })
  if (!decided.ok) return decided
  const returned = decideReturn(holders[0] ? await findLastLeaving(trx, personId) : null, decided.value.facts)
  if (!returned.ok) return returned
  if (returned.value === 'admitted_anew') await keepFormerDates(trx, personId, { actId, clock: { now: () => at } })
  await recordFacts(trx, [{ personId, facts: decided.value.facts }])
  if (ontoRoll) await recordMembership(trx, { personId, unitId, joinedOn }, { actId, at })
  return ok(personId)
}

async function idsOnRoll(trx: Trx, personIds: readonly PersonId[], from: LocalDate): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await trx
    .selectFrom('membership')
    .select('personId')
    .where('personId', 'in', [...personIds])
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', from)]))
    .forUpdate()
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}
