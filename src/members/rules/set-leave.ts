import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese.ts'
import { type LeaveKind, type LeavePeriod, leavesOverlap } from './leave.ts'
import type { Member } from './member.ts'

export interface SetLeave {
  readonly id: string
  readonly kind: LeaveKind
  readonly fromOn: LocalDate
  /** First day of taking part again; null while open. */
  readonly toOn: LocalDate | null
  readonly reason: string
  readonly basis: string
  readonly today: LocalDate
}

export type SetLeaveRefusal =
  | { readonly code: 'member_has_left' }
  | { readonly code: 'leave_before_joining'; readonly joinedOn: LocalDate }
  | { readonly code: 'leave_ends_before_start' }
  | { readonly code: 'leave_needs_reason' }
  | { readonly code: 'leave_overlaps'; readonly fromOn: LocalDate; readonly toOn: LocalDate | null }

export interface LeaveSet {
  readonly type: 'leave_set'
  readonly personId: PersonId
  readonly leave: LeavePeriod
}

/**
 * Records an exemption, a time away, a time here or a suspension. It may stay open: who works far from home often cannot
 * say until when.
 */
export function decideSetLeave(member: Member, input: SetLeave): Result<LeaveSet, SetLeaveRefusal> {
  const { id, kind, fromOn, toOn } = input
  if (member.leftOn !== null && member.leftOn <= input.today) return err({ code: 'member_has_left' })
  if (fromOn < member.joinedOn) return err({ code: 'leave_before_joining', joinedOn: member.joinedOn })
  if (toOn !== null && toOn <= fromOn) return err({ code: 'leave_ends_before_start' })
  const reason = cleanLine(input.reason)
  if (reason === '') return err({ code: 'leave_needs_reason' })
  const clash = member.leaves.find((leave) => leavesOverlap(leave, input))
  if (clash) return err({ code: 'leave_overlaps', fromOn: clash.fromOn, toOn: clash.toOn })
  const leave = { id, kind, fromOn, toOn, reason, basis: cleanLine(input.basis) }
  return ok({ type: 'leave_set', personId: member.personId, leave })
}
