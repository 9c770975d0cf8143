import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ComplaintStage } from './vocabulary.ts'

/** Every way a rule of complaints can refuse. */
export type ComplaintRefusal =
  | { readonly code: 'complaint_stage_wrong'; readonly stage: ComplaintStage }
  | { readonly code: 'complaint_not_yours' }
  | { readonly code: 'complaint_day_wrong'; readonly earliest: LocalDate; readonly latest: LocalDate }
  | { readonly code: 'complaint_late_reason_needed'; readonly dueOn: LocalDate; readonly basis: string }
  | { readonly code: 'complaint_matter_needed' }
  | { readonly code: 'complaint_open_already'; readonly filedOn: LocalDate }
  | { readonly code: 'no_level_above' }
  | { readonly code: 'complaint_finished'; readonly filedOn: LocalDate }
  | { readonly code: 'handlers_needed' }
  | { readonly code: 'handler_decided_before'; readonly personId: PersonId }
  | { readonly code: 'handler_not_of_level'; readonly personId: PersonId }
  | { readonly code: 'ground_unknown' }
  | { readonly code: 'complaint_in_time'; readonly until: LocalDate; readonly basis: string }
  | { readonly code: 'complaint_not_examined' }
  | { readonly code: 'outcome_form_needed' }
  | { readonly code: 'complaint_opinion_needed' }

export const COMPLAINT_REFUSALS = [
  'complaint_stage_wrong',
  'complaint_not_yours',
  'complaint_day_wrong',
  'complaint_late_reason_needed',
  'complaint_matter_needed',
  'complaint_open_already',
  'no_level_above',
  'complaint_finished',
  'handlers_needed',
  'handler_decided_before',
  'handler_not_of_level',
  'ground_unknown',
  'complaint_in_time',
  'complaint_not_examined',
  'outcome_form_needed',
  'complaint_opinion_needed',
] as const satisfies readonly ComplaintRefusal['code'][]

type Unlisted = Exclude<ComplaintRefusal['code'], (typeof COMPLAINT_REFUSALS)[number]>
/** Stops the compiler here when a code is missing from the list. */
export const EVERY_REFUSAL_IS_LISTED: [Unlisted] extends [never] ? true : never = true
