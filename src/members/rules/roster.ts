import type { LocalDate } from '#kernel/local-date.ts'
import { compareNames } from '#kernel/vietnamese.ts'
import { type LeaveKind, leaveOn } from './leave.ts'
import type { Member } from './member.ts'
import { type Standing, standingOn } from './standing.ts'

/** One line of a cell's roster on a day. */
export interface RosterLine {
  readonly member: Member
  readonly standing: Standing
  readonly leave: LeaveKind | null
}

export function isMemberOn(member: Pick<Member, 'joinedOn' | 'leftOn'>, day: LocalDate): boolean {
  return member.joinedOn <= day && (member.leftOn === null || day < member.leftOn)
}

/** Who is in the cell on a day, in the order of a Vietnamese roster. */
export function rosterOn(members: readonly Member[], day: LocalDate): readonly RosterLine[] {
  return members
    .filter((member) => isMemberOn(member, day))
    .map((member) => ({
      member,
      standing: standingOn(member, day),
      leave: leaveOn(member.leaves, day)?.kind ?? null,
    }))
    .sort((left, right) => compareNames(left.member.fullName, right.member.fullName))
}

/** Exempt, temporarily exempt, away and suspended members are not obliged; one on temporary activity here is. */
export function isObligedToAttend(line: { readonly leave: LeaveKind | null }): boolean {
  return line.leave === null || line.leave === 'temp_here'
}

/** Belongs to the cell's official members; one here on temporary activity belongs to those of his own cell. */
export function isOfficialOfCell(line: { readonly standing: Standing; readonly leave: LeaveKind | null }): boolean {
  return line.standing === 'official' && line.leave !== 'temp_here'
}

export interface RosterFigures {
  readonly total: number
  readonly official: number
  readonly probationary: number
  readonly obligedToAttend: number
  readonly byLeave: { readonly [K in LeaveKind]: number }
}

export function rosterFigures(lines: readonly Pick<RosterLine, 'standing' | 'leave'>[]): RosterFigures {
  const own = lines.filter((line) => line.leave !== 'temp_here')
  const withLeave = (kind: LeaveKind) => lines.filter((line) => line.leave === kind).length
  return {
    total: own.length,
    official: own.filter(isOfficialOfCell).length,
    probationary: own.filter((line) => line.standing === 'probationary').length,
    obligedToAttend: lines.filter(isObligedToAttend).length,
    byLeave: {
      exempt: withLeave('exempt'),
      temp_exempt: withLeave('temp_exempt'),
      temp_away: withLeave('temp_away'),
      temp_here: withLeave('temp_here'),
      suspended: withLeave('suspended'),
    },
  }
}
