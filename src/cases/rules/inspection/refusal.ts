import type { LocalDate } from '#kernel/local-date.ts'

/** Every way a rule of inspections can refuse. */
export type InspectionRefusal =
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
] as const satisfies readonly InspectionRefusal['code'][]
