import type { Majority } from './majority.ts'

/** General schooling, lowest first; the rule names the least that admission asks for. */
export const SCHOOLING_LEVELS = ['below_lower_secondary', 'lower_secondary', 'upper_secondary', 'tertiary'] as const
export type SchoolingLevel = (typeof SCHOOLING_LEVELS)[number]

/** `issued`: the day of the decision; `received`: the day the cell received it. The regulations differ. */
export const CEREMONY_ANCHORS = ['issued', 'received'] as const
export type CeremonyAnchor = (typeof CEREMONY_ANCHORS)[number]

/** What the Party age of a person admitted anew counts from: the first decision, less the time outside, or the newest decision. */
export const PARTY_AGE_STARTS = ['first_admission', 'readmission'] as const
export type PartyAgeStart = (typeof PARTY_AGE_STARTS)[number]

/** Papers of admission and recognition that have an official form (mẫu ...-KNĐ). */
export const FORM_PAPERS = [
  'application',
  'curriculumVitae',
  'introduction',
  'youthResolution',
  'opinions',
  'cellResolution',
  'committeeResolution',
  'decision',
  'recognitionReview',
  'recognitionResolution',
  'recognitionDecision',
] as const
export type FormPaper = (typeof FORM_PAPERS)[number]

/** Null where no source gives the number of the form. */
export type FormNumbers = { readonly [P in FormPaper]: string | null }

/** Values about admission, recognition, removal and badges. */
export interface AdmissionValues {
  /** Age at the cell's vote on admission, in whole years counted by month. */
  'admission.minAge': number
  'admission.maxAge': number
  'admission.minSchooling': SchoolingLevel
  /** Months a certificate of the awareness class holds from its day. */
  'admission.certificateMonths': number
  /** How many introduce a person; one of them may be an executive committee of the Youth Union or of the union. */
  'admission.introducers': number
  /** Months an introducer has been in the same unit with the person introduced. */
  'admission.introducerMonths': number
  'admission.committeeMajority': Majority
  'admission.ceremonyWorkingDays': number
  /** The day the working days before the ceremony are counted from: the decision's own day, or the day the cell received it. */
  'admission.ceremonyCountsFrom': CeremonyAnchor
  /** Months out of the Party before a person may be admitted again. */
  'admission.readmissionMonths': number
  'admission.readmittedPartyAge': PartyAgeStart
  /** Months in one year without taking part, or without paying fees, after which the cell considers removal. */
  'admission.removalMonths': number
  /** Numbers of the official forms, by paper. */
  'admission.forms': FormNumbers
  'badge.years': readonly number[]
  /** Days of the year on which badges are given, `MM-DD`. */
  'badge.awardDays': readonly string[]
  /** Months by which a badge may be given early to the gravely ill, by years of Party age. */
  'badge.early': readonly { readonly fromYears: number; readonly toYears: number; readonly months: number }[]
  'badge.posthumousMonths': number
}

export const ADMISSION_CODES = [
  'admission.minAge',
  'admission.maxAge',
  'admission.minSchooling',
  'admission.certificateMonths',
  'admission.introducers',
  'admission.introducerMonths',
  'admission.committeeMajority',
  'admission.ceremonyWorkingDays',
  'admission.ceremonyCountsFrom',
  'admission.readmissionMonths',
  'admission.readmittedPartyAge',
  'admission.removalMonths',
  'admission.forms',
  'badge.years',
  'badge.awardDays',
  'badge.early',
  'badge.posthumousMonths',
] as const satisfies readonly (keyof AdmissionValues)[]
