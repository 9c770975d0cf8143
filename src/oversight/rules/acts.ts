import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Agreed, PlanItemId, Planned } from './plan.ts'
import type { PlanAct } from './vocabulary.ts'

interface OnItem {
  readonly itemId: PlanItemId
}

/** A change of a plan that is under way: the cell decided it, and why. */
interface Decided {
  readonly agreed: Agreed
  readonly reason: string
}

export interface PlanBodies {
  describe: { readonly purpose: string; readonly method: string }
  /** `itemId` null: a new one. */
  set_item: { readonly itemId: PlanItemId | null; readonly item: Planned }
  remove_item: OnItem
  submit: Readonly<Record<never, never>>
  rework: { readonly reason: string }
  adopt: { readonly agreed: Agreed; readonly present: number; readonly inFavour: number }
  issue: { readonly on: LocalDate }
  send: { readonly on: LocalDate; readonly how: string }
  add_item: Decided & { readonly item: Planned }
  move_item: Decided & OnItem & { readonly month: Month }
  drop_item: Decided & OnItem
  carry_over: Decided & OnItem
  /** Done, with its file on paper: what paper says so stands in `paper`. */
  record_done: OnItem & { readonly on: LocalDate; readonly paper: string }
  close: { readonly on: LocalDate }
  discard: Readonly<Record<never, never>>
}

export type PlanAsked = { readonly [A in PlanAct]: { readonly act: A; readonly body: PlanBodies[A] } }[PlanAct]
export type AskedPlan<A extends PlanAct> = Extract<PlanAsked, { readonly act: A }>
