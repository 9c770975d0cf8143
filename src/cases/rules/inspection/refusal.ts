import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** Every way a rule of inspections can refuse. */
export type InspectionRefusal =
  | { readonly code: 'sign_in_the_future' }
  | { readonly code: 'other_information_needed' }
  | { readonly code: 'violation_unclear' }
  | { readonly code: 'not_at_disciplinary_level' }
  | { readonly code: 'form_not_accepted' }
  | { readonly code: 'head_has_not_reported' }
  | { readonly code: 'outcome_needed'; readonly contentId: string }
  | { readonly code: 'whole_outcome_differs' }
  | { readonly code: 'outcome_does_not_fit' }
  | { readonly code: 'no_discipline_concluded' }
  | { readonly code: 'already_sent_up' }
  | { readonly code: 'not_sent_up' }
  | { readonly code: 'receipt_already_confirmed' }
  | { readonly code: 'calendar_incomplete' }
  | { readonly code: 'not_in_the_team'; readonly personId: PersonId }
  | { readonly code: 'contents_needed' }
  | { readonly code: 'period_needed' }
  | { readonly code: 'outline_incomplete'; readonly contentId: string }
  | { readonly code: 'report_still_in_time'; readonly dueOn: LocalDate }
  | { readonly code: 'session_with_member_needed' }
  | { readonly code: 'no_such_content'; readonly contentId: string }
  | { readonly code: 'finding_needed'; readonly contentId: string }
  | { readonly code: 'draft_not_shared' }
  | { readonly code: 'draft_shared_too_late'; readonly earliestOn: LocalDate }
  | { readonly code: 'plan_not_given' }
  | { readonly code: 'report_not_asked' }
  | { readonly code: 'conclusion_incomplete' }
  | { readonly code: 'no_such_limit'; readonly requirement: number }
  | { readonly code: 'report_back_day_needed' }
  | { readonly code: 'requirement_due_in_the_past' }
  | { readonly code: 'notice_needed' }
  | { readonly code: 'notice_already_issued' }

export const INSPECTION_REFUSALS = [
  'contents_needed',
  'period_needed',
  'outline_incomplete',
  'report_still_in_time',
  'session_with_member_needed',
  'no_such_content',
  'finding_needed',
  'draft_not_shared',
  'draft_shared_too_late',
  'plan_not_given',
  'report_not_asked',
  'conclusion_incomplete',
  'no_such_limit',
  'report_back_day_needed',
  'requirement_due_in_the_past',
  'notice_needed',
  'notice_already_issued',
  'sign_in_the_future',
  'other_information_needed',
  'violation_unclear',
  'not_at_disciplinary_level',
  'form_not_accepted',
  'head_has_not_reported',
  'outcome_needed',
  'whole_outcome_differs',
  'outcome_does_not_fit',
  'no_discipline_concluded',
  'already_sent_up',
  'not_sent_up',
  'receipt_already_confirmed',
  'calendar_incomplete',
  'not_in_the_team',
] as const satisfies readonly InspectionRefusal['code'][]
