import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { isCell } from '#units/public.ts'
import { decideEnrol, type EnrolRefusal } from '../rules/enrol.ts'
import { decideLeaveCell, type LeaveCellRefusal } from '../rules/leave-cell.ts'
import type { LeavingReason, MemberFacts } from '../rules/member.ts'
import { decideReadmit, type ReadmitRefusal } from '../rules/readmit.ts'
import { keepFormerDates } from './former.store.ts'
import { memberRows } from './members.queries.ts'
import { recordDepartures, recordEnrolments } from './members.store.ts'

/** Changes of membership that procedures of higher capabilities bring about, inside their own acts. They have checked the right to. */
export interface NewMembership {
  readonly personId: PersonId
  readonly membershipId: string
  readonly unitId: UnitId
  readonly facts: MemberFacts
  readonly joinedOn: LocalDate
}

/** A candidate becomes a member of the cell. */
export async function admitMember(
  trx: Trx,
  admitted: NewMembership,
  { actId, today }: { readonly actId: ActId; readonly today: LocalDate },
): Promise<Result<null, EnrolRefusal>> {
  const context = { unitKeepsMembers: await isCell(trx, admitted.unitId, today), sameNumber: null }
  const decided = decideEnrol(context, { ...admitted, tags: [], today })
  if (!decided.ok) return decided
  await recordEnrolments(trx, [{ ...admitted, facts: decided.value.facts }], actId)
  return ok(null)
}

export interface Readmission extends Omit<NewMembership, 'facts'> {
  readonly admittedOn: LocalDate
}

/** Someone who was a member becomes one again: his dates begin anew, the former ones are kept beside them. */
export async function readmitMember(
  trx: Trx,
  { personId, membershipId, unitId, admittedOn, joinedOn }: Readmission,
  { actId, at }: { readonly actId: ActId; readonly at: Date },
): Promise<Result<null, ReadmitRefusal>> {
  const unitKeepsMembers = await isCell(trx, unitId, joinedOn)
  const decided = decideReadmit({ unitKeepsMembers, last: await lastTimeOf(trx, personId) }, { joinedOn })
  if (!decided.ok) return decided
  await keepFormerDates(trx, personId, { actId, clock: { now: () => at } })
  await trx
    .updateTable('member')
    .set({ admittedOn, probationFromOn: joinedOn, officialOn: null })
    .where('id', '=', personId)
    .execute()
  await trx.insertInto('membership').values({ id: membershipId, personId, unitId, fromOn: joinedOn, actId }).execute()
  return decided
}

/** His newest time on a roll, locked: whoever enters him elsewhere at the same moment waits. */
async function lastTimeOf(trx: Trx, personId: PersonId) {
  await trx.selectFrom('member').select('id').where('id', '=', personId).forUpdate().execute()
  const last = await trx
    .selectFrom('membership')
    .select('toOn')
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { leftOn: last.toOn as LocalDate | null } : null
}

/** Full membership takes effect on a day. */
export async function recogniseMember(trx: Trx, personId: PersonId, officialOn: LocalDate): Promise<void> {
  await trx.updateTable('member').set({ officialOn }).where('id', '=', personId).execute()
}

export interface Departure {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly leftOn: LocalDate
  readonly reason: LeavingReason
}

/** Ends the membership of a cell; what rights hang on it is for the caller to end. */
export async function endMembership(
  trx: Trx,
  departure: Departure,
  { actId, today }: { readonly actId: ActId; readonly today: LocalDate },
): Promise<Result<null, LeaveCellRefusal | { readonly code: 'not_found' }>> {
  const row = await memberRows(trx)
    .where('s.personId', '=', departure.personId)
    .where('s.unitId', '=', departure.unitId)
    .orderBy('s.fromOn', 'desc')
    .limit(1)
    .forUpdate(['s', 'm'])
    .executeTakeFirst()
  if (!row) return err({ code: 'not_found' })
  const membership = { joinedOn: row.joinedOn as LocalDate, leftOn: row.leftOn as LocalDate | null }
  const decided = decideLeaveCell({ ...departure, ...membership }, { ...departure, today })
  if (!decided.ok) return decided
  await recordDepartures(trx, [decided.value], actId)
  return ok(null)
}
