import type { Majority } from './majority.ts'

/** Forms of discipline of a member, the lightest first. Source: Điều lệ Đảng, Điều 35; domain notes 4.1. */
export const DISCIPLINE_FORMS = ['reprimand', 'warning', 'removal_from_post', 'expulsion'] as const
export type DisciplineForm = (typeof DISCIPLINE_FORMS)[number]

/** Violations no time runs out for. */
export const UNLIMITED_VIOLATIONS = ['internal_politics', 'defence_security_foreign', 'false_diploma'] as const
export type UnlimitedViolation = (typeof UNLIMITED_VIOLATIONS)[number]

/** Why the consideration of a discipline is put off. */
export const DEFERRAL_GROUNDS = ['pregnant', 'small_child', 'in_hospital'] as const
export type DeferralGround = (typeof DEFERRAL_GROUNDS)[number]

/** What makes a violation lighter. Source: QĐ 102-QĐ/TW, Điều 4. */
export const MITIGATING = ['reported_himself', 'told_of_others', 'made_good', 'coerced', 'ordered_by_superior'] as const
export type Mitigating = (typeof MITIGATING)[number]

/** What makes a violation heavier; the last three are known only from practice. */
export const AGGRAVATING = [
  'not_corrected_after_reminder',
  'not_admitting',
  'shielding_or_retaliating',
  'destroying_evidence',
  'repeated',
  'abusing_office',
] as const
export type Aggravating = (typeof AGGRAVATING)[number]

/** What is given back after a discipline was found wrong. Source: QĐ 117-QĐ/TW. */
export const RESTORATIONS = [
  'assessment',
  'planning',
  'appointment',
  'pay',
  'awards',
  'post_or_equal',
  'membership',
  'apology',
] as const
export type Restoration = (typeof RESTORATIONS)[number]

/** Values about the discipline of a member. */
export interface DisciplineValues {
  /** Share of the official members of the cell that a form needs. */
  'discipline.majority': Majority
  /** The same for proposing expulsion. */
  'discipline.expulsionMajority': Majority
  /** Share of the official members obliged to attend needed to hold the meeting. */
  'discipline.quorum': Majority
  /** Members exempt from party activities, those away for a time, and the member concerned may leave the base. */
  'discipline.baseLeavesOutExempt': boolean
  'discipline.baseLeavesOutAway': boolean
  'discipline.baseLeavesOutSubject': boolean
  /** Whether the member concerned is handed a ballot himself. */
  'discipline.subjectVotes': boolean
  /** Forms the cell decides by itself; the others it proposes. */
  'discipline.cellForms': readonly DisciplineForm[]
  /** Forms that exist for a probationary member. */
  'discipline.probationaryForms': readonly DisciplineForm[]
  /** Days after the vote was announced within which the written decision is given. */
  'discipline.writtenDecisionDays': number
  /** Working days within which the dossier goes to the level above. */
  'discipline.superiorWorkingDays': number
  /** Months after the announcement at which a discipline ends by itself. */
  'discipline.expiryMonths': number
  /** Months from the act after which a form is no longer considered; null: no time runs out. */
  'discipline.limitReprimandMonths': number | null
  'discipline.limitWarningMonths': number | null
  'discipline.limitRemovalMonths': number | null
  'discipline.limitExpulsionMonths': number | null
  'discipline.noLimitFor': readonly UnlimitedViolation[]
  'discipline.deferFor': readonly DeferralGround[]
  /** Months of a child's age until which the discipline of a parent nursing it is put off. */
  'discipline.smallChildMonths': number
  'discipline.mitigating': readonly Mitigating[]
  'discipline.aggravating': readonly Aggravating[]
  /** Known from practice alone. */
  'discipline.aggravatingOther': readonly Aggravating[]
  /** Working days after receiving the decision within which a complaint is made. */
  'discipline.complaintWorkingDays': number
  'discipline.suspensionDays': number
  'discipline.suspensionExtensionDays': number
  /** Days within which Party and state bodies tell each other. */
  'discipline.stateNoticeDays': number
  'discipline.restorations': readonly Restoration[]
}

export const DISCIPLINE_CODES = [
  'discipline.majority',
  'discipline.expulsionMajority',
  'discipline.quorum',
  'discipline.baseLeavesOutExempt',
  'discipline.baseLeavesOutAway',
  'discipline.baseLeavesOutSubject',
  'discipline.subjectVotes',
  'discipline.cellForms',
  'discipline.probationaryForms',
  'discipline.writtenDecisionDays',
  'discipline.superiorWorkingDays',
  'discipline.expiryMonths',
  'discipline.limitReprimandMonths',
  'discipline.limitWarningMonths',
  'discipline.limitRemovalMonths',
  'discipline.limitExpulsionMonths',
  'discipline.noLimitFor',
  'discipline.deferFor',
  'discipline.smallChildMonths',
  'discipline.mitigating',
  'discipline.aggravating',
  'discipline.aggravatingOther',
  'discipline.complaintWorkingDays',
  'discipline.suspensionDays',
  'discipline.suspensionExtensionDays',
  'discipline.stateNoticeDays',
  'discipline.restorations',
] as const satisfies readonly (keyof DisciplineValues)[]
