import type { LocalDate } from '#kernel/local-date.ts'
import type { PlanStage } from './vocabulary.ts'

/** Why an act on a plan is refused, with the facts its reader needs. */
export type PlanRefusal =
  | { readonly code: 'plan_wrong_stage'; readonly stage: PlanStage }
  | { readonly code: 'plan_item_unknown' }
  | { readonly code: 'plan_item_subject' }
  | { readonly code: 'plan_item_period' }
  | { readonly code: 'plan_item_month'; readonly year: string }
  | { readonly code: 'plan_item_team'; readonly least: number }
  | { readonly code: 'plan_item_alone' }
  | { readonly code: 'plan_item_conflict' }
  | { readonly code: 'plan_item_stranger' }
  | { readonly code: 'plan_item_thematic'; readonly above: number }
  | { readonly code: 'plan_items_missing' }
  | { readonly code: 'plan_item_opened' }
  | { readonly code: 'plan_item_settled' }
  | { readonly code: 'plan_items_unsettled'; readonly count: number }
  | { readonly code: 'plan_meeting_unknown' }
  | { readonly code: 'plan_day_wrong'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'plan_quorum'; readonly needed: number }
  | { readonly code: 'plan_counts' }
  | { readonly code: 'plan_not_carried'; readonly needed: number }
  | { readonly code: 'plan_reason_missing' }

export const PLAN_REFUSALS = [
  'plan_wrong_stage',
  'plan_item_unknown',
  'plan_item_subject',
  'plan_item_period',
  'plan_item_month',
  'plan_item_team',
  'plan_item_alone',
  'plan_item_conflict',
  'plan_item_stranger',
  'plan_item_thematic',
  'plan_items_missing',
  'plan_item_opened',
  'plan_item_settled',
  'plan_items_unsettled',
  'plan_meeting_unknown',
  'plan_day_wrong',
  'plan_quorum',
  'plan_counts',
  'plan_not_carried',
  'plan_reason_missing',
] as const satisfies readonly PlanRefusal['code'][]

type Unlisted = Exclude<PlanRefusal['code'], (typeof PLAN_REFUSALS)[number]>

/** Stops the compiler here when a refusal is missing from the list. */
export const EVERY_PLAN_REFUSAL_IS_LISTED: [Unlisted] extends [never] ? true : never = true
