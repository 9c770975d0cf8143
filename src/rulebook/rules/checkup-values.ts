/** What the check of the register looks for, one finding a code. The table of levels and scope stands in `checkups/rules`. */
export const CHECKUP_CODES = [
  'roll_and_minutes_differ',
  'minutes_not_locked',
  'probation_over',
  'exemption_old',
  'leave_without_end',
  'official_before_admission',
  'born_after_admission',
  'admitted_too_young',
  'age_improbable',
  'same_citizen_number',
  'same_card_number',
  'in_no_cell',
  'gap_between_cells',
  'office_without_membership',
  'account_without_place',
  'too_few_members',
  'committee_to_elect',
  'committee_over_size',
  'no_secretary',
  'term_over',
  'transfer_stands_still',
  'paper_number_missing',
  'file_without_decision',
  'member_without_duty',
  'admission_stands_still',
] as const
export type CheckupCode = (typeof CHECKUP_CODES)[number]

/** Values about the check of the register. */
export interface CheckupValues {
  /** Months after which an exemption without end is looked at again. */
  'checkup.exemptionMonths': number
  /** Whole years above which an age is doubted. */
  'checkup.oldestAge': number
  /** Days after a meeting by which its minutes are expected to be locked. */
  'checkup.minutesDays': number
  /** What is not looked for. */
  'checkup.switchedOff': readonly CheckupCode[]
}

export const CHECKUP_VALUE_CODES = [
  'checkup.exemptionMonths',
  'checkup.oldestAge',
  'checkup.minutesDays',
  'checkup.switchedOff',
] as const satisfies readonly (keyof CheckupValues)[]
