import { err, ok, type Result } from '#kernel/result.ts'
import { decideAdopt } from './acts/adopt.ts'
import { decideAmend, decideRecordDone } from './acts/amend.ts'
import { decideClose } from './acts/close.ts'
import { decideRemoveItem, decideSetItem, decideSubmit } from './acts/draft.ts'
import { decideIssue, decideSend } from './acts/issue.ts'
import type { PlanAsked } from './acts.ts'
import type { PlanFacts } from './facts.ts'
import type { Plan, PlanItemId } from './plan.ts'
import { PLAN_LINES } from './plan-lines.ts'
import type { PlanRefusal } from './refusal.ts'

/** The plan after an act, or why not. `newItemId` is what an item that comes in gets. */
export function decidePlanAct(
  plan: Plan,
  asked: PlanAsked,
  facts: PlanFacts,
  newItemId: PlanItemId,
): Result<Plan, PlanRefusal> {
  const line = PLAN_LINES[asked.act]
  if (!line.in.includes(plan.stage)) return err({ code: 'plan_wrong_stage', stage: plan.stage })
  const decided = planAfter(plan, asked, facts, newItemId)
  if (!decided.ok) return decided
  return ok({ ...decided.value, stage: line.to ?? plan.stage, version: plan.version + 1 })
}

function planAfter(plan: Plan, asked: PlanAsked, facts: PlanFacts, id: PlanItemId): Result<Plan, PlanRefusal> {
  switch (asked.act) {
    case 'describe':
      return ok({ ...plan, ...asked.body })
    case 'set_item':
      return decideSetItem(plan, asked, facts, id)
    case 'remove_item':
      return decideRemoveItem(plan, asked)
    case 'submit':
      return decideSubmit(plan, facts)
    case 'rework':
      return asked.body.reason === '' ? err({ code: 'plan_reason_missing' }) : ok(plan)
    case 'adopt':
      return decideAdopt(plan, asked, facts)
    case 'issue':
      return decideIssue(plan, asked, facts)
    case 'send':
      return decideSend(plan, asked, facts)
    case 'record_done':
      return decideRecordDone(plan, asked, facts)
    case 'close':
      return decideClose(plan, asked, facts)
    case 'discard':
      return ok(plan)
    default:
      return decideAmend(plan, asked, facts, id)
  }
}
