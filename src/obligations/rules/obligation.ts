import type { LocalDate } from '#kernel/local-date.ts'
import type { Certainty, LegalBasis, RuleCode } from '#rulebook/rules/rule.ts'

/** What a rule asks of a cell by a day. Glossary: obligation (việc đến hạn theo quy định). */
export const OBLIGATION_KINDS = [
  'hold_regular_meeting',
  'hold_cell_committee_meeting',
  'hold_thematic_meeting',
  'post_documents',
  'post_result',
  'report_meeting',
  'end_of_probation',
  'review_recognition',
  'end_of_leave',
  'file_transfer',
  'present_introduction',
  'hold_admission_ceremony',
  'certificate_running_out',
  'new_member_course',
  'hand_over_office',
  'case_clock',
  'issue_oversight_plan',
  'open_planned_check',
  'give_residence_remarks',
  'hear_notice',
  'put_right',
  'urge_remedy',
  'judge_remedy',
  'look_at_effect',
  'conference_name_delegates',
  'conference_hand_in',
  'conference_read_materials',
  'conference_review_paper',
  'settle_complaint',
  'read_directive',
  'hand_in_questions',
  'answer_dialogue',
  'publish_dialogue_notice',
  'say_of_answer',
  'name_for_class',
  'sort_letter',
  'settle_letter',
  'submit_report',
  'judge_reports',
] as const
export type ObligationKind = (typeof OBLIGATION_KINDS)[number]

export const SUBJECT_KINDS = [
  'unit',
  'meeting',
  'person',
  'transfer',
  'admission',
  'case',
  'oversight_plan',
  'residence',
  'notice',
  'conference',
  'complaint',
  'reading',
  'dialogue',
  'training',
  'denunciation',
  'report_period',
] as const

/** Computed from facts and rules, never typed. One per kind, subject and due day. */
export interface Obligation {
  readonly kind: ObligationKind
  readonly unitId: string
  readonly subject: { readonly kind: (typeof SUBJECT_KINDS)[number]; readonly id: string }
  readonly dueOn: LocalDate
  readonly rule: RuleCode
  readonly basis: LegalBasis
  readonly certainty: Certainty
}

/** Days left; negative when overdue. State is a word and an icon, colour third. */
export const URGENCIES = ['late', 'today', 'soon', 'later'] as const
export type Urgency = (typeof URGENCIES)[number]

/** `soon` is a week: the notice a secretary needs to put a thing on the next agenda. */
export function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft < 0) return 'late'
  if (daysLeft === 0) return 'today'
  return daysLeft <= 7 ? 'soon' : 'later'
}
