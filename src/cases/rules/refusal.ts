import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CaseAct, CaseClock, CaseStage } from './vocabulary.ts'

/** Every way a rule of cases can refuse, with the facts a reader needs. The client has the words. */
export type CaseRefusal =
  | { readonly code: 'case_stage_wrong'; readonly act: CaseAct; readonly stage: CaseStage }
  | { readonly code: 'not_entitled'; readonly act: CaseAct }
  | { readonly code: 'not_in_this_procedure'; readonly act: CaseAct }
  | { readonly code: 'suspended' }
  | { readonly code: 'not_suspended' }
  | { readonly code: 'day_in_the_future' }
  | { readonly code: 'before_earlier_act'; readonly earliest: LocalDate }
  | { readonly code: 'late_reason_needed'; readonly clock: CaseClock; readonly dueOn: LocalDate }
  | { readonly code: 'cell_decision_needed' }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'team_too_small'; readonly needed: number }
  | { readonly code: 'team_lacks_head' }
  | { readonly code: 'team_lacks_secretary' }
  | { readonly code: 'in_team_twice'; readonly personId: PersonId }
  | { readonly code: 'not_of_the_cell'; readonly personId: PersonId }
  | { readonly code: 'kept_out'; readonly personId: PersonId }
  | { readonly code: 'contents_needed' }
  | { readonly code: 'period_needed' }
  | { readonly code: 'outline_incomplete'; readonly contentId: string }
  | { readonly code: 'opinion_needed' }
  | { readonly code: 'report_still_in_time'; readonly dueOn: LocalDate }
  | { readonly code: 'more_time_not_asked' }
  | { readonly code: 'session_with_member_needed' }
  | { readonly code: 'no_such_content'; readonly contentId: string }
  | { readonly code: 'finding_needed'; readonly contentId: string }
  | { readonly code: 'draft_not_shared' }
  | { readonly code: 'draft_shared_too_late'; readonly earliestOn: LocalDate }
  | { readonly code: 'plan_not_given' }
  | { readonly code: 'report_not_asked' }
  | { readonly code: 'statement_needed' }
  | { readonly code: 'conclusion_incomplete' }
  | { readonly code: 'more_present_than_members' }
  | { readonly code: 'no_such_limit'; readonly requirement: number }
  | { readonly code: 'report_back_day_needed' }
  | { readonly code: 'requirement_due_in_the_past' }
  | { readonly code: 'notice_needed' }
  | { readonly code: 'notice_already_issued' }
  | { readonly code: 'gaps_need_reason' }

/** The codes alone, for the contract. */
export const CASE_REFUSALS = [
  'case_stage_wrong',
  'not_entitled',
  'not_in_this_procedure',
  'suspended',
  'not_suspended',
  'day_in_the_future',
  'before_earlier_act',
  'late_reason_needed',
  'cell_decision_needed',
  'reason_needed',
  'team_too_small',
  'team_lacks_head',
  'team_lacks_secretary',
  'in_team_twice',
  'not_of_the_cell',
  'kept_out',
  'contents_needed',
  'period_needed',
  'outline_incomplete',
  'opinion_needed',
  'report_still_in_time',
  'more_time_not_asked',
  'session_with_member_needed',
  'no_such_content',
  'finding_needed',
  'draft_not_shared',
  'draft_shared_too_late',
  'plan_not_given',
  'report_not_asked',
  'statement_needed',
  'conclusion_incomplete',
  'more_present_than_members',
  'no_such_limit',
  'report_back_day_needed',
  'requirement_due_in_the_past',
  'notice_needed',
  'notice_already_issued',
  'gaps_need_reason',
] as const satisfies readonly CaseRefusal['code'][]

type Unlisted = Exclude<CaseRefusal['code'], (typeof CASE_REFUSALS)[number]>
/** Stops the compiler here when a code is missing from the list. */
export const EVERY_REFUSAL_IS_LISTED: [Unlisted] extends [never] ? true : never = true
