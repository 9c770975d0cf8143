import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { LeavingReason, Member } from './member.ts'

export interface LeaveCell {
  /** First day no longer a member of the cell. */
  readonly leftOn: LocalDate
  readonly reason: LeavingReason
  /** By number and day; needed where no procedure of the program leads to it. */
  readonly paper?: string
  readonly today: LocalDate
}

export type LeaveCellRefusal =
  | { readonly code: 'member_has_left'; readonly leftOn: LocalDate }
  | { readonly code: 'left_before_joining'; readonly joinedOn: LocalDate }
  | { readonly code: 'left_in_future' }
  | { readonly code: 'paper_missing' }

export interface MemberLeftCell {
  readonly type: 'member_left_cell'
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly leftOn: LocalDate
  readonly reason: LeavingReason
  readonly paper: string
}

/** Ends the membership of this cell; the record of the time in it stays. */
export function decideLeaveCell(
  member: Pick<Member, 'personId' | 'unitId' | 'joinedOn' | 'leftOn'>,
  input: LeaveCell,
): Result<MemberLeftCell, LeaveCellRefusal> {
  if (member.leftOn !== null) return err({ code: 'member_has_left', leftOn: member.leftOn })
  if (input.leftOn < member.joinedOn) return err({ code: 'left_before_joining', joinedOn: member.joinedOn })
  if (input.leftOn > input.today) return err({ code: 'left_in_future' })
  const { reason, paper = '' } = input
  // An expulsion is decided above, and nothing here tells of it but its paper.
  if (reason === 'expelled' && paper === '') return err({ code: 'paper_missing' })
  return ok({
    type: 'member_left_cell',
    personId: member.personId,
    unitId: member.unitId,
    leftOn: input.leftOn,
    reason,
    paper,
  })
}
