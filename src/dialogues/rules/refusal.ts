import type { LocalDate } from '#kernel/local-date.ts'
import type { DialogueStage, QuestionState } from './vocabulary.ts'

/** Why an act on a dialogue or on one of its questions is refused, with the facts its reader needs. */
export type DialogueRefusal =
  | { readonly code: 'dialogue_wrong_stage'; readonly stage: DialogueStage }
  | { readonly code: 'dialogue_days_wrong' }
  | { readonly code: 'dialogue_day_past'; readonly today: LocalDate }
  | { readonly code: 'dialogue_day_ahead'; readonly today: LocalDate }
  | { readonly code: 'dialogue_before_day'; readonly plannedOn: LocalDate }
  | { readonly code: 'dialogue_reason_missing' }
  | { readonly code: 'dialogue_conclusion_missing' }
  | { readonly code: 'dialogue_no_questions' }
  | { readonly code: 'dialogue_questions_unsettled'; readonly count: number }
  | { readonly code: 'dialogue_topic_unknown' }
  | { readonly code: 'dialogue_question_late'; readonly until: LocalDate }
  | { readonly code: 'dialogue_asker_unknown' }
  | { readonly code: 'dialogue_asked_already'; readonly place: number }
  | { readonly code: 'dialogue_too_many_questions'; readonly most: number }
  | { readonly code: 'dialogue_question_unknown' }
  | { readonly code: 'dialogue_question_state'; readonly state: QuestionState }
  | { readonly code: 'dialogue_merge_settled'; readonly place: number }
  | { readonly code: 'dialogue_merge_itself' }
  | { readonly code: 'dialogue_answerer_unknown' }
  | { readonly code: 'dialogue_not_yours_to_approve' }
  | { readonly code: 'dialogue_own_draft' }
  | { readonly code: 'dialogue_draft_missing' }
  | { readonly code: 'dialogue_answer_missing' }
  | { readonly code: 'dialogue_promises_missing' }
  | { readonly code: 'dialogue_verdict_too_early' }
  | { readonly code: 'dialogue_verdict_not_yours' }
  | { readonly code: 'dialogue_asker_signs_in' }
  | { readonly code: 'dialogue_closed' }

export const DIALOGUE_REFUSALS = [
  'dialogue_wrong_stage',
  'dialogue_days_wrong',
  'dialogue_day_past',
  'dialogue_day_ahead',
  'dialogue_before_day',
  'dialogue_reason_missing',
  'dialogue_conclusion_missing',
  'dialogue_no_questions',
  'dialogue_questions_unsettled',
  'dialogue_topic_unknown',
  'dialogue_question_late',
  'dialogue_asker_unknown',
  'dialogue_asked_already',
  'dialogue_too_many_questions',
  'dialogue_question_unknown',
  'dialogue_question_state',
  'dialogue_merge_settled',
  'dialogue_merge_itself',
  'dialogue_answerer_unknown',
  'dialogue_not_yours_to_approve',
  'dialogue_own_draft',
  'dialogue_draft_missing',
  'dialogue_answer_missing',
  'dialogue_promises_missing',
  'dialogue_verdict_too_early',
  'dialogue_verdict_not_yours',
  'dialogue_asker_signs_in',
  'dialogue_closed',
] as const satisfies readonly DialogueRefusal['code'][]

type Unlisted = Exclude<DialogueRefusal['code'], (typeof DIALOGUE_REFUSALS)[number]>

/** Stops the compiler here when a refusal is missing from the list. */
export const EVERY_DIALOGUE_REFUSAL_IS_LISTED: [Unlisted] extends [never] ? true : never = true
