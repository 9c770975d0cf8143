import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { LeavePeriod } from './leave.ts'
import type { MemberTag } from './tags.ts'

export const SEXES = ['male', 'female'] as const
export type Sex = (typeof SEXES)[number]

/** Why a membership in a cell ended. Source: Charter art. 5, 8, 40; Phiếu đảng viên item 27. */
export const LEAVING_REASONS = [
  'transferred',
  'removed',
  'left',
  'expelled',
  'deceased',
  'entered_by_mistake',
  'reorganised',
] as const
export type LeavingReason = (typeof LEAVING_REASONS)[number]

/** How much of a birth date is known: old papers often give only the year. The rest of `bornOn` is then 01. */
export const BIRTH_PRECISIONS = ['day', 'month', 'year'] as const
export type BirthPrecision = (typeof BIRTH_PRECISIONS)[number]

/** What the register holds of a person, as on the Phiếu đảng viên (items 01-20). */
export interface MemberFacts {
  readonly fullName: string
  readonly sex: Sex | null
  readonly bornOn: LocalDate | null
  /** Null exactly where `bornOn` is. */
  readonly bornPrecision: BirthPrecision | null
  /** Day of the admission decision: Party age counts from it. */
  readonly admittedOn: LocalDate | null
  /** Day of the admission ceremony: probation counts from it. */
  readonly probationFromOn: LocalDate | null
  /** Day full membership takes effect; null while on probation. */
  readonly officialOn: LocalDate | null
  /** Numbers are text: leading zeros count. */
  readonly cardNumber: string | null
  readonly fileNumber: string | null
  readonly citizenNumber: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly homeAddress: string | null
  readonly occupation: string | null
  readonly ethnicity: string | null
}

export function emptyFacts(fullName: string): MemberFacts {
  return {
    fullName,
    sex: null,
    bornOn: null,
    bornPrecision: null,
    admittedOn: null,
    probationFromOn: null,
    officialOn: null,
    cardNumber: null,
    fileNumber: null,
    citizenNumber: null,
    phone: null,
    email: null,
    homeAddress: null,
    occupation: null,
    ethnicity: null,
  }
}

export const MEMBER_FIELDS = [
  'fullName',
  'sex',
  'bornOn',
  'bornPrecision',
  'admittedOn',
  'probationFromOn',
  'officialOn',
  'cardNumber',
  'fileNumber',
  'citizenNumber',
  'phone',
  'email',
  'homeAddress',
  'occupation',
  'ethnicity',
] as const satisfies readonly (keyof MemberFacts)[]
export type MemberField = (typeof MEMBER_FIELDS)[number]

/** A person's membership of one cell, with what changes over time. Glossary: member (đảng viên). */
export interface Member extends MemberFacts {
  readonly personId: PersonId
  readonly unitId: UnitId
  /** First day in this cell. */
  readonly joinedOn: LocalDate
  /** First day no longer in this cell; null while a member of it. */
  readonly leftOn: LocalDate | null
  readonly tags: ReadonlySet<MemberTag>
  readonly leaves: readonly LeavePeriod[]
}
