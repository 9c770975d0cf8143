import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { decideEndLeave, type EndLeaveRefusal } from '../rules/end-leave.ts'
import { type LeaveKind, leavesOverlap } from '../rules/leave.ts'
import { decideSetLeave, type SetLeave, type SetLeaveRefusal } from '../rules/set-leave.ts'
import { loadMember, recordLeaveEnd, recordLeaves } from './members.store.ts'
import type { RegisterStamp } from './moves.store.ts'

type NotFound = { readonly code: 'not_found' }

export interface LeaveToSet extends Omit<SetLeave, 'id' | 'today'> {
  readonly personId: PersonId
  readonly unitId: UnitId
}

/** Records a leave of a member of the cell inside the act of a procedure. The caller has checked the right to it. */
export async function setLeaveOf(
  trx: Trx,
  { personId, unitId, ...leave }: LeaveToSet,
  { actId, at, today }: RegisterStamp,
): Promise<Result<string, SetLeaveRefusal | NotFound>> {
  const member = await loadMember(trx, personId, { unitIds: [unitId], subtreeIds: [], on: today })
  if (!member) return err({ code: 'not_found' })
  const decided = decideSetLeave(member, { ...leave, id: newId({ now: () => at }), today })
  if (!decided.ok) return decided
  await recordLeaves(trx, unitId, [decided.value], actId)
  return ok(decided.value.leave.id)
}

/** Somebody on no roll of this installation takes part here for a time: he stands on this cell's roster as `temp_here`. */
export async function receiveOutsider(
  trx: Trx,
  { personId, unitId, ...leave }: LeaveToSet,
  { actId, at }: RegisterStamp,
): Promise<Result<string, SetLeaveRefusal>> {
  const rows = await trx
    .selectFrom('memberLeave')
    .select(['fromOn', 'toOn'])
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .forUpdate()
    .execute()
  const spans = rows.map((row) => ({ fromOn: row.fromOn as LocalDate, toOn: row.toOn as LocalDate | null }))
  const clash = spans.find((span) => leavesOverlap(span, leave))
  if (clash) return err({ code: 'leave_overlaps', ...clash })
  const id = newId({ now: () => at })
  await recordLeaves(trx, unitId, [{ personId, leave: { ...leave, id } }], actId)
  return ok(id)
}

/** The first day of taking part again; which kinds a procedure may end is the caller's to say. */
export async function endLeaveOf(
  trx: Trx,
  asked: { readonly personId: PersonId; readonly unitId: UnitId; readonly leaveId: string; readonly backOn: LocalDate },
  kinds: readonly LeaveKind[],
  { today }: Pick<RegisterStamp, 'today'>,
): Promise<Result<LeaveKind, EndLeaveRefusal | NotFound | { readonly code: 'leave_of_another_procedure' }>> {
  const { personId, unitId, leaveId, backOn } = asked
  const member = await loadMember(trx, personId, { unitIds: [unitId], subtreeIds: [], on: today })
  const leave = member?.leaves.find(({ id }) => id === leaveId)
  if (!member || !leave) return err({ code: 'not_found' })
  if (!kinds.includes(leave.kind)) return err({ code: 'leave_of_another_procedure' })
  const decided = decideEndLeave(member, { leaveId, backOn })
  if (!decided.ok) return decided
  await recordLeaveEnd(trx, decided.value)
  return ok(leave.kind)
}
