import { err, ok, type Result } from '#kernel/result.ts'
import type { AskedPlan } from '../acts.ts'
import type { PlanFacts } from '../facts.ts'
import type { Plan } from '../plan.ts'
import type { PlanRefusal } from '../refusal.ts'
import { isSettled, standingOf } from '../standing.ts'

/** A year is closed when every item is done, taken over, carried over or dropped with its reason. */
export function decideClose(
  plan: Plan,
  { body: { on } }: AskedPlan<'close'>,
  { today, cases }: PlanFacts,
): Result<Plan, PlanRefusal> {
  const from = plan.sent?.on ?? on
  if (on < from || on > today) return err({ code: 'plan_day_wrong', from, to: today })
  const count = plan.items.filter((item) => !isSettled(standingOf(item, cases.get(item.id) ?? null, today))).length
  return count === 0 ? ok({ ...plan, closedOn: on }) : err({ code: 'plan_items_unsettled', count })
}
