import { err, ok, type Result } from '#kernel/result.ts'
import type { AskedPlan } from '../acts.ts'
import { checkItem } from '../check-item.ts'
import type { PlanFacts } from '../facts.ts'
import { findItem, type Plan, type PlanItem, type PlanItemId } from '../plan.ts'
import type { PlanRefusal } from '../refusal.ts'
import { standingOf } from '../standing.ts'
import { checkAgreed } from './adopt.ts'
import { newItem } from './draft.ts'

type Amending = AskedPlan<'add_item' | 'move_item' | 'drop_item' | 'carry_over'>

/** A plan under way changes by a decision of the unit, with its reason. Source: inspection-discipline 3.0, 3.1. */
export function decideAmend(plan: Plan, asked: Amending, facts: PlanFacts, id: PlanItemId): Result<Plan, PlanRefusal> {
  const { agreed, reason } = asked.body
  if (reason === '') return err({ code: 'plan_reason_missing' })
  const held = checkAgreed(agreed, facts)
  if (!held.ok) return held
  if (asked.act === 'add_item') {
    const checked = checkItem(plan.year, asked.body.item, facts)
    return checked.ok ? ok({ ...plan, items: [...plan.items, newItem(id, asked.body.item)] }) : checked
  }
  return onUnopened(plan, asked.body.itemId, facts, (item) => amended(plan, item, asked))
}

function amended(plan: Plan, item: PlanItem, asked: Exclude<Amending, { act: 'add_item' }>) {
  if (asked.act === 'move_item') {
    const { month } = asked.body
    if (!month.startsWith(`${plan.year}-`)) return err({ code: 'plan_item_month', year: String(plan.year) })
    return ok({ ...item, month })
  }
  const state = asked.act === 'drop_item' ? ('dropped' as const) : ('carried_over' as const)
  return ok({ ...item, state, stateReason: asked.body.reason, stateOn: asked.body.agreed.on })
}

/** What was carried out with its file on paper: the paper that concluded it is named. */
export function decideRecordDone(
  plan: Plan,
  { body: { itemId, on, paper } }: AskedPlan<'record_done'>,
  facts: PlanFacts,
): Result<Plan, PlanRefusal> {
  if (on > facts.today) return err({ code: 'plan_day_wrong', from: on, to: facts.today })
  return onUnopened(plan, itemId, facts, (item) =>
    ok({ ...item, state: 'done_on_paper', stateReason: paper, stateOn: on }),
  )
}

/** Only what was neither settled nor opened changes: a case that runs is ended in the case. */
function onUnopened(
  plan: Plan,
  itemId: PlanItemId,
  { cases, today }: PlanFacts,
  change: (item: PlanItem) => Result<PlanItem, PlanRefusal>,
): Result<Plan, PlanRefusal> {
  const item = findItem(plan, itemId)
  if (!item) return err({ code: 'plan_item_unknown' })
  const standing = standingOf(item, cases.get(item.id) ?? null, today)
  if (standing === 'opened') return err({ code: 'plan_item_opened' })
  if (standing !== 'planned' && standing !== 'late') return err({ code: 'plan_item_settled' })
  const changed = change(item)
  if (!changed.ok) return changed
  return ok({ ...plan, items: plan.items.map((one) => (one.id === itemId ? changed.value : one)) })
}
