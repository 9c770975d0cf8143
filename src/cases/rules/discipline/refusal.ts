import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { DeferralRefusal } from './deferral.ts'
import type { MeetingStep } from './vocabulary.ts'
import type { CountProblem } from './votes.ts'

/** Every way a rule of discipline can refuse. */
export type DisciplineRefusal =
  | DeferralRefusal
  | { readonly code: 'violation_not_stated' }
  | { readonly code: 'violation_days_wrong' }
  | { readonly code: 'circumstance_unknown' }
  | { readonly code: 'form_not_for_member' }
  | { readonly code: 'form_without_post' }
  | { readonly code: 'quorum_not_met'; readonly needed: number; readonly present: number }
  | { readonly code: 'member_not_invited' }
  | { readonly code: 'step_out_of_turn'; readonly next: MeetingStep }
  | { readonly code: 'opinions_needed' }
  | { readonly code: 'counters_incomplete' }
  | { readonly code: 'counters_needed' }
  | { readonly code: 'second_person_needed'; readonly personId: PersonId }
  | { readonly code: 'counts_unbalanced'; readonly problem: CountProblem }
  | { readonly code: 'member_not_heard' }
  | { readonly code: 'complaint_not_filed' }
  | { readonly code: 'no_complaint' }
  | { readonly code: 'complaint_form_needed' }
  | { readonly code: 'complaint_form_direction'; readonly form: DisciplineForm }
  | { readonly code: 'not_annulled' }
  | { readonly code: 'restoration_unknown' }
  | { readonly code: 'effect_in_the_future'; readonly latest: LocalDate }
  | { readonly code: 'no_discipline_in_effect' }
  | { readonly code: 'suspension_running_already' }
  | { readonly code: 'no_suspension' }
  | { readonly code: 'suspension_extended_already' }
  | { readonly code: 'suspension_over_already'; readonly dueOn: LocalDate }
  | { readonly code: 'suspension_too_long'; readonly latest: LocalDate }
  | { readonly code: 'suspension_still_running'; readonly untilOn: LocalDate }
  | { readonly code: 'organisation_not_told'; readonly dueOn: LocalDate }

export const DISCIPLINE_REFUSALS = [
  'deferral_ground_unknown',
  'deferral_review_wrong',
  'child_day_needed',
  'child_too_old',
  'violation_not_stated',
  'violation_days_wrong',
  'circumstance_unknown',
  'form_not_for_member',
  'form_without_post',
  'quorum_not_met',
  'member_not_invited',
  'step_out_of_turn',
  'opinions_needed',
  'counters_incomplete',
  'counters_needed',
  'second_person_needed',
  'counts_unbalanced',
  'member_not_heard',
  'complaint_not_filed',
  'no_complaint',
  'complaint_form_needed',
  'complaint_form_direction',
  'not_annulled',
  'restoration_unknown',
  'effect_in_the_future',
  'no_discipline_in_effect',
  'suspension_running_already',
  'no_suspension',
  'suspension_extended_already',
  'suspension_over_already',
  'suspension_too_long',
  'suspension_still_running',
  'organisation_not_told',
] as const satisfies readonly DisciplineRefusal['code'][]
