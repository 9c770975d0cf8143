import { err, ok, type Result } from '#kernel/result.ts'
import type { AskedPlan } from '../acts.ts'
import { checkItem } from '../check-item.ts'
import type { PlanFacts } from '../facts.ts'
import { findItem, type Plan, type PlanItem, type PlanItemId, type Planned } from '../plan.ts'
import type { PlanRefusal } from '../refusal.ts'

/** A new item of a plan. */
export function newItem(id: PlanItemId, item: Planned): PlanItem {
  return { ...item, id, state: 'planned', stateReason: '', stateOn: null, carriedFrom: null }
}

/** Puts an item into the draft, or changes one that is there; `id` is what a new one gets. */
export function decideSetItem(
  plan: Plan,
  { body: { itemId, item } }: AskedPlan<'set_item'>,
  facts: PlanFacts,
  id: PlanItemId,
): Result<Plan, PlanRefusal> {
  const was = itemId === null ? undefined : findItem(plan, itemId)
  if (itemId !== null && !was) return err({ code: 'plan_item_unknown' })
  const checked = checkItem(plan.year, item, facts)
  if (!checked.ok) return checked
  if (!was) return ok({ ...plan, items: [...plan.items, newItem(id, item)] })
  return ok({ ...plan, items: plan.items.map((one) => (one.id === was.id ? { ...was, ...item } : one)) })
}

/** Takes an item out of the draft; one carried over from the year before needs a word of the cell, so it is dropped later. */
export function decideRemoveItem(plan: Plan, { body }: AskedPlan<'remove_item'>): Result<Plan, PlanRefusal> {
  if (!findItem(plan, body.itemId)) return err({ code: 'plan_item_unknown' })
  return ok({ ...plan, items: plan.items.filter(({ id }) => id !== body.itemId) })
}

/** Goes to the meeting once it holds something, and every item of it is still whole: people leave meanwhile. */
export function decideSubmit(plan: Plan, facts: PlanFacts): Result<Plan, PlanRefusal> {
  if (plan.items.length === 0) return err({ code: 'plan_items_missing' })
  for (const item of plan.items) {
    const checked = checkItem(plan.year, item, facts)
    if (!checked.ok) return checked
  }
  return ok(plan)
}
