import type { LocalDate } from '#kernel/local-date.ts'
import type { RemedyStage, RemedyState } from './vocabulary.ts'

/** Why an act is refused, with the facts its reader needs. `at` counts lines from 1. */
export type RemedyRefusal =
  | { readonly code: 'remedy_wrong_stage'; readonly stage: RemedyStage }
  | { readonly code: 'remedy_wrong_state'; readonly state: RemedyState }
  | { readonly code: 'remedy_without_shortcoming'; readonly at: number }
  | { readonly code: 'remedy_shortcoming_unanswered'; readonly at: number }
  | { readonly code: 'remedy_kind_unknown'; readonly at: number }
  | { readonly code: 'remedy_person_unknown'; readonly at: number }
  | { readonly code: 'remedy_due_before_issue'; readonly at: number; readonly issuedOn: LocalDate }
  | { readonly code: 'remedy_receiver_wrong' }
  | { readonly code: 'remedy_name_not_yours' }
  | { readonly code: 'remedy_day_wrong'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'remedy_meeting_needed' }
  | { readonly code: 'remedy_way_unknown' }
  | { readonly code: 'remedy_due_too_late'; readonly dueOn: LocalDate }
  | { readonly code: 'remedy_due_not_later'; readonly dueOn: LocalDate }
  | { readonly code: 'remedy_evidence_missing' }
  | { readonly code: 'remedy_nothing_to_judge' }
  | { readonly code: 'remedy_own_report' }
  | { readonly code: 'remedy_reason_missing' }
  | { readonly code: 'remedy_reason_of'; readonly at: number }
  | { readonly code: 'remedy_issuer_inside' }
  | { readonly code: 'remedy_taken_on' }
  | { readonly code: 'remedy_of_case' }
  | { readonly code: 'remedy_by_commitment' }
  | { readonly code: 'remedy_effect_month' }
  | { readonly code: 'remedy_effect_early'; readonly from: LocalDate }
  | { readonly code: 'remedy_effect_given' }
  | { readonly code: 'remedy_not_put_right' }
  | { readonly code: 'checklist_lines' }
  | { readonly code: 'checklist_confirmed' }
  | { readonly code: 'checklist_own' }

/** The same as the contract lists them. */
export const REMEDY_REFUSALS = [
  'remedy_wrong_stage',
  'remedy_wrong_state',
  'remedy_without_shortcoming',
  'remedy_shortcoming_unanswered',
  'remedy_kind_unknown',
  'remedy_person_unknown',
  'remedy_due_before_issue',
  'remedy_receiver_wrong',
  'remedy_name_not_yours',
  'remedy_day_wrong',
  'remedy_meeting_needed',
  'remedy_way_unknown',
  'remedy_due_too_late',
  'remedy_due_not_later',
  'remedy_evidence_missing',
  'remedy_nothing_to_judge',
  'remedy_own_report',
  'remedy_reason_missing',
  'remedy_reason_of',
  'remedy_issuer_inside',
  'remedy_taken_on',
  'remedy_of_case',
  'remedy_by_commitment',
  'remedy_effect_month',
  'remedy_effect_early',
  'remedy_effect_given',
  'remedy_not_put_right',
  'checklist_lines',
  'checklist_confirmed',
  'checklist_own',
] as const satisfies readonly RemedyRefusal['code'][]
