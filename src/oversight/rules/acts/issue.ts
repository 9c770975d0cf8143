import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { AskedPlan } from '../acts.ts'
import type { PlanFacts } from '../facts.ts'
import type { Plan } from '../plan.ts'
import type { PlanRefusal } from '../refusal.ts'

function within(on: LocalDate, from: LocalDate, to: LocalDate): Result<null, PlanRefusal> {
  return on >= from && on <= to ? ok(null) : err({ code: 'plan_day_wrong', from, to })
}

/** Signed and numbered: not before the meeting that adopted it. */
export function decideIssue(plan: Plan, { body }: AskedPlan<'issue'>, { today }: PlanFacts): Result<Plan, PlanRefusal> {
  const fits = within(body.on, plan.adopted?.on ?? body.on, today)
  return fits.ok ? ok({ ...plan, issuedOn: body.on }) : fits
}

/** Sent to the members and the commission above: from then on it is carried out. */
export function decideSend(plan: Plan, { body }: AskedPlan<'send'>, { today }: PlanFacts): Result<Plan, PlanRefusal> {
  const fits = within(body.on, plan.issuedOn ?? body.on, today)
  return fits.ok ? ok({ ...plan, sent: body }) : fits
}
