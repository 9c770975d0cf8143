import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { LeavePeriod } from './leave.ts'
import type { Member } from './member.ts'

export interface MoveMember {
  readonly toUnitId: UnitId
  /** First day in the new cell and first day no longer in the old one. */
  readonly on: LocalDate
  readonly today: LocalDate
}

export type MoveRefusal =
  | { readonly code: 'member_has_left' }
  | { readonly code: 'move_in_future' }
  | { readonly code: 'move_before_joining'; readonly joinedOn: LocalDate }
  | { readonly code: 'move_to_own_cell' }

export interface MemberMoved {
  readonly type: 'member_moved'
  readonly personId: PersonId
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  readonly on: LocalDate
  /** Times that run on past the move, with the day each ends in the old cell. */
  readonly ended: readonly { readonly leaveId: string; readonly toOn: LocalDate }[]
  /** A suspension is not lifted by a move: it goes on in the new cell. */
  readonly carried: readonly Pick<LeavePeriod, 'kind' | 'toOn' | 'reason' | 'basis'>[]
}

/**
 * One step from the roll of one cell to that of another: on every day he stands on exactly one. What the old cell granted him
 * (exemption, time away) ends there; a suspension follows him.
 */
export function decideMove(member: Member, { toUnitId, on, today }: MoveMember): Result<MemberMoved, MoveRefusal> {
  const { personId, unitId: fromUnitId, joinedOn, leftOn, leaves } = member
  if (leftOn !== null) return err({ code: 'member_has_left' })
  if (toUnitId === fromUnitId) return err({ code: 'move_to_own_cell' })
  if (on > today) return err({ code: 'move_in_future' })
  if (on <= joinedOn) return err({ code: 'move_before_joining', joinedOn })
  const running = leaves.filter(({ toOn }) => toOn === null || toOn > on)
  return ok({
    type: 'member_moved',
    ...{ personId, fromUnitId, toUnitId, on },
    ended: running.map(({ id, fromOn }) => ({ leaveId: id, toOn: fromOn > on ? fromOn : on })),
    carried: running
      .filter(({ kind }) => kind === 'suspended')
      .map(({ kind, toOn, reason, basis }) => ({ kind, toOn, reason, basis })),
  })
}
