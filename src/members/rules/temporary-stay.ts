import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese.ts'
import { leavesOverlap } from './leave.ts'

/** Taking part in another cell for a time, as the cell that receives him records it. */
export interface ReceiveForAStay {
  readonly id: string
  readonly personId: PersonId
  /** The cell that receives him. */
  readonly unitId: UnitId
  readonly fromOn: LocalDate
  /** First day no longer here; null while open. */
  readonly toOn: LocalDate | null
  readonly reason: string
  /** Number and date of the introduction. */
  readonly basis: string
}

/** What the register holds of him that bears on it. */
export interface StayFacts {
  /** Cells on whose roll he stands on the first day. */
  readonly homeUnitIds: readonly UnitId[]
  /** Times he already takes part in some other cell. */
  readonly stays: readonly { readonly fromOn: LocalDate; readonly toOn: LocalDate | null }[]
}

export type StayRefusal =
  | { readonly code: 'not_a_member' }
  | { readonly code: 'member_of_this_cell' }
  | { readonly code: 'leave_ends_before_start' }
  | { readonly code: 'leave_needs_reason' }
  | { readonly code: 'leave_overlaps'; readonly fromOn: LocalDate; readonly toOn: LocalDate | null }

/** A member of another cell is received for a time: one cell at a time, and never his own. */
export function decideReceiveForAStay(
  { homeUnitIds, stays }: StayFacts,
  input: ReceiveForAStay,
): Result<ReceiveForAStay, StayRefusal> {
  if (homeUnitIds.length === 0) return err({ code: 'not_a_member' })
  if (homeUnitIds.includes(input.unitId)) return err({ code: 'member_of_this_cell' })
  if (input.toOn !== null && input.toOn <= input.fromOn) return err({ code: 'leave_ends_before_start' })
  const reason = cleanLine(input.reason)
  if (reason === '') return err({ code: 'leave_needs_reason' })
  const clash = stays.find((stay) => leavesOverlap(stay, input))
  if (clash) return err({ code: 'leave_overlaps', fromOn: clash.fromOn, toOn: clash.toOn })
  return ok({ ...input, reason, basis: cleanLine(input.basis) })
}
