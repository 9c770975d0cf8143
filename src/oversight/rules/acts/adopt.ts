import { err, ok, type Result } from '#kernel/result.ts'
import { votesNeeded } from '#meetings/rules/vote-base.ts'
import type { AskedPlan } from '../acts.ts'
import type { PlanFacts } from '../facts.ts'
import type { Agreed, Plan } from '../plan.ts'
import type { PlanRefusal } from '../refusal.ts'

/** A decision stands in a meeting of the unit that was held that day, or on paper of a day that has come. */
export function checkAgreed(
  { on, meetingId }: Agreed,
  { today, meetingHeldOn }: Pick<PlanFacts, 'today' | 'meetingHeldOn'>,
): Result<null, PlanRefusal> {
  if (on > today) return err({ code: 'plan_day_wrong', from: on, to: today })
  return meetingId === null || meetingHeldOn === on ? ok(null) : err({ code: 'plan_meeting_unknown' })
}

/**
 * The meeting agrees to the plan: enough of the members obliged to attend are there, and of them enough are for it.
 * Source: inspection-discipline 3.1. A committee's own numbers are not known to the register: its counts only have to add up.
 */
export function decideAdopt(plan: Plan, { body }: AskedPlan<'adopt'>, facts: PlanFacts): Result<Plan, PlanRefusal> {
  const { agreed, present, inFavour } = body
  const { isCell, officials, obliged, figures } = facts
  const held = checkAgreed(agreed, facts)
  if (!held.ok) return held
  if (inFavour > present || (isCell && present > officials)) return err({ code: 'plan_counts' })
  if (isCell && figures.quorum !== null) {
    const needed = votesNeeded(figures.quorum, obliged)
    if (present < needed) return err({ code: 'plan_quorum', needed })
  }
  const needed = votesNeeded(figures.majority, present)
  if (inFavour < needed) return err({ code: 'plan_not_carried', needed })
  return ok({ ...plan, adopted: { ...agreed, present, inFavour } })
}
