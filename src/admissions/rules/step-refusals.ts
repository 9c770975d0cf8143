import type { StepRefusal } from './acts/take-step.ts'

/** Every code a stage can be refused with; the stage table says which stage gives which. */
export const STEP_REFUSALS = [
  'procedure_closed',
  'not_this_stage',
  'day_to_come',
  'before_earlier_step',
  'helper_missing',
  'helper_not_official',
  'certificate_expired',
  'opinion_missing',
  'votes_over_base',
  'relation_missing',
  'self_not_verified',
  'introducers_short',
  'introducer_not_official',
  'introducer_too_new',
  'vote_not_found',
  'vote_of_other_kind',
  'vote_taken',
  'meeting_still_open',
  'too_few_official',
  'base_unlikely',
  'vote_not_carried',
  'birth_unknown',
  'too_young',
  'too_old',
  'schooling_short',
  'committee_not_carried',
  'late_without_reason',
  'probation_running',
  'probation_start_unknown',
  'months_short',
  'months_of_two_years',
  'month_in_future',
  'was_present',
  'not_on_probation',
  'changed_meanwhile',
  'no_committee',
  'paper_not_issued',
  'register_refuses',
] as const

type Unlisted = Exclude<StepRefusal['code'], (typeof STEP_REFUSALS)[number]>

/** Stops the compiler here when a refusal is missing from the list. */
export const EVERY_REFUSAL_IS_LISTED: [Unlisted] extends [never] ? true : never = true
