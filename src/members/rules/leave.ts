import type { LocalDate } from '#kernel/local-date.ts'

/**
 * Times during which a member's duty to attend differs. `exempt` miễn công tác và sinh hoạt (cell resolution, open end) ·
 * `temp_exempt` tạm miễn (treatment, work far from home, maternity) · `temp_away` introduced to temporary activity in
 * another cell · `temp_here` a member of another cell introduced to temporary activity here · `suspended` đình chỉ sinh hoạt.
 * Source: QĐ 24-QĐ/TW, HD 12-HD/BTCTW (2022).
 */
export const LEAVE_KINDS = ['exempt', 'temp_exempt', 'temp_away', 'temp_here', 'suspended'] as const
export type LeaveKind = (typeof LEAVE_KINDS)[number]

export interface LeavePeriod {
  readonly id: string
  readonly kind: LeaveKind
  readonly fromOn: LocalDate
  /** First day of taking part again; null while open. */
  readonly toOn: LocalDate | null
  /** Why, in the cell's words. */
  readonly reason: string
  /** The paper it rests on: number and date of the cell's resolution, the letter of introduction; may be empty. */
  readonly basis: string
}

type Span = Pick<LeavePeriod, 'fromOn' | 'toOn'>

/** The period a day falls in, or undefined. Periods of one member never overlap (decideSetLeave sees to it). */
export function leaveOn(leaves: readonly LeavePeriod[], day: LocalDate): LeavePeriod | undefined {
  return leaves.find((leave) => leave.fromOn <= day && (leave.toOn === null || day < leave.toOn))
}

export function leavesOverlap(left: Span, right: Span): boolean {
  return (right.toOn === null || left.fromOn < right.toOn) && (left.toOn === null || right.fromOn < left.toOn)
}
