import type { LocalDate } from '#kernel/local-date.ts'
import { LEAVE_KINDS } from '../leave.ts'
import type { Sex } from '../member.ts'
import type { Standing } from '../standing.ts'
import type { MemberTag } from '../tags.ts'

/** Items of the register a list can ask for as missing. */
export const MISSING_ITEMS = [
  'bornOn',
  'sex',
  'ethnicity',
  'admittedOn',
  'probationFromOn',
  'cardNumber',
  'fileNumber',
  'citizenNumber',
  'phone',
  'homeAddress',
  'occupation',
] as const
export type MissingItem = (typeof MISSING_ITEMS)[number]

/** Whether and how a member is relieved of attending; `any`: in one of the ways, `none`: in none of them. */
export const LIST_LEAVES = ['any', 'none', ...LEAVE_KINDS.filter((kind) => kind !== 'temp_here')] as const
export type ListLeave = (typeof LIST_LEAVES)[number]

/** What a list of members is asked for; null asks nothing. All that is asked must hold. */
export interface MemberFilter {
  /** A part of the name, with or without marks. */
  readonly name: string | null
  readonly sex: Sex | null
  readonly ethnicity: 'kinh' | 'minority' | null
  readonly standing: Standing | null
  readonly leave: ListLeave | null
  /** Carries all of these. */
  readonly tags: readonly MemberTag[]
  /** Full years of age, both ends included. */
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** Full years since the decision of admission, both ends included. */
  readonly yearsFrom: number | null
  readonly yearsTo: number | null
  /** An official member whose Party age reaches the years of a badge from today until this day. */
  readonly badgeUntil: LocalDate | null
  readonly missing: MissingItem | null
}

export const NO_FILTER: MemberFilter = {
  name: null,
  sex: null,
  ethnicity: null,
  standing: null,
  leave: null,
  tags: [],
  ageFrom: null,
  ageTo: null,
  yearsFrom: null,
  yearsTo: null,
  badgeUntil: null,
  missing: null,
}
