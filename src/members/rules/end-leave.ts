import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Member } from './member.ts'

export interface EndLeave {
  readonly leaveId: string
  /** First day of taking part again. */
  readonly backOn: LocalDate
}

export type EndLeaveRefusal =
  | { readonly code: 'not_found' }
  | { readonly code: 'back_before_leave'; readonly fromOn: LocalDate }
  | { readonly code: 'leave_already_over'; readonly toOn: LocalDate }

export interface LeaveEnded {
  readonly type: 'leave_ended'
  readonly personId: PersonId
  readonly leaveId: string
  /** First day of taking part again. */
  readonly toOn: LocalDate
}

/** The member comes back: at his own request when exempt, at the end of the period or earlier otherwise. */
export function decideEndLeave(member: Member, { leaveId, backOn }: EndLeave): Result<LeaveEnded, EndLeaveRefusal> {
  const leave = member.leaves.find(({ id }) => id === leaveId)
  if (!leave) return err({ code: 'not_found' })
  if (backOn <= leave.fromOn) return err({ code: 'back_before_leave', fromOn: leave.fromOn })
  if (leave.toOn !== null && leave.toOn <= backOn) return err({ code: 'leave_already_over', toOn: leave.toOn })
  return ok({ type: 'leave_ended', personId: member.personId, leaveId, toOn: backOn })
}
