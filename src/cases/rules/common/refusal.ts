import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CaseAct, CaseClock, CaseStage } from '../vocabulary.ts'

/** Every way the engine and the rules all procedures share can refuse, with the facts a reader needs. */
export type CommonRefusal =
  | { readonly code: 'case_stage_wrong'; readonly act: CaseAct; readonly stage: CaseStage }
  | { readonly code: 'not_entitled'; readonly act: CaseAct }
  | { readonly code: 'not_in_this_procedure'; readonly act: CaseAct }
  | { readonly code: 'suspended' }
  | { readonly code: 'not_suspended' }
  | { readonly code: 'day_in_the_future' }
  | { readonly code: 'before_earlier_act'; readonly earliest: LocalDate }
  | { readonly code: 'late_reason_needed'; readonly clock: CaseClock; readonly dueOn: LocalDate }
  | { readonly code: 'cell_decision_needed' }
  | { readonly code: 'case_meeting_unknown' }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'team_too_small'; readonly needed: number }
  | { readonly code: 'team_lacks_head' }
  | { readonly code: 'team_lacks_secretary' }
  | { readonly code: 'in_team_twice'; readonly personId: PersonId }
  | { readonly code: 'not_of_the_cell'; readonly personId: PersonId }
  | { readonly code: 'kept_out'; readonly personId: PersonId }
  | { readonly code: 'choose_another'; readonly personId: PersonId }
  | { readonly code: 'last_of_level_above'; readonly personId: PersonId }
  | { readonly code: 'opinion_needed' }
  | { readonly code: 'more_time_not_asked' }
  | { readonly code: 'statement_needed' }
  | { readonly code: 'more_present_than_members' }
  | { readonly code: 'gaps_need_reason' }

export const COMMON_REFUSALS = [
  'case_stage_wrong',
  'not_entitled',
  'not_in_this_procedure',
  'suspended',
  'not_suspended',
  'day_in_the_future',
  'before_earlier_act',
  'late_reason_needed',
  'cell_decision_needed',
  'case_meeting_unknown',
  'reason_needed',
  'team_too_small',
  'team_lacks_head',
  'team_lacks_secretary',
  'in_team_twice',
  'not_of_the_cell',
  'kept_out',
  'choose_another',
  'last_of_level_above',
  'opinion_needed',
  'more_time_not_asked',
  'statement_needed',
  'more_present_than_members',
  'gaps_need_reason',
] as const satisfies readonly CommonRefusal['code'][]
