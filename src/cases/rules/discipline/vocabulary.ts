import type { LocalDate } from '#kernel/local-date.ts'

export const BALLOT_KINDS = ['impose', 'propose'] as const
/** `impose`: the cell decides (phiếu thi hành). `propose`: what is beyond it is on the ballot too (phiếu đề nghị). */
export type BallotKind = (typeof BALLOT_KINDS)[number]

/** A post the member holds or held in the time of the violation, one line for each term. */
export interface BallotPost {
  readonly name: string
  readonly term: string
}

/** What was violated, as far as it says who decides. Source: QĐ 296-QĐ/TW Điều 10; inspection-discipline 4.2. */
export const MATTERS = ['member_duty', 'ideology', 'ethics', 'party_activity', 'cell_task', 'superior_task'] as const
export type Matter = (typeof MATTERS)[number]

/** Where a discipline case comes from. Source: inspection-discipline 4.7. */
export const ORIGINS = ['inspection', 'signs_of_violation', 'denunciation', 'outside_notice', 'own_report'] as const
export type Origin = (typeof ORIGINS)[number]

/** The fixed order of the meeting. Source: inspection-discipline 4.7. */
export const MEETING_STEPS = [
  'self_criticism_read',
  'draft_read',
  'discussed',
  'member_answered',
  'concluded',
  'voted',
  'announced',
] as const
export type MeetingStep = (typeof MEETING_STEPS)[number]

/** Where the effect of a discipline stands on a day. */
export const EFFECTS = ['in_effect', 'expired', 'annulled', 'changed'] as const
export type Effect = (typeof EFFECTS)[number]

/** What the competent level made of a complaint. */
export const COMPLAINT_OUTCOMES = ['upheld', 'reduced', 'increased', 'annulled'] as const
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number]

/** From what a member may be suspended while his case runs. Source: inspection-discipline 1.3, 4.8. */
export const SUSPENSION_KINDS = ['party_activity', 'committee_activity', 'post'] as const
export type SuspensionKind = (typeof SUSPENSION_KINDS)[number]

/** One act under consideration and how far back it lies. */
export interface Violation {
  readonly on: LocalDate
  readonly lastOn: LocalDate
}
