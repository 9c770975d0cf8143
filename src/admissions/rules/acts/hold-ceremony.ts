import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { StepContext, StepEffect } from '../context.ts'
import { ceremonyDeadline } from '../deadlines.ts'
import type { CeremonyFacts } from '../facts.ts'
import { type Procedure, stepOf } from '../procedure.ts'
import { checkHelpers, type HelperRefusal } from './checks.ts'

export type LateRefusal = { readonly code: 'late_without_reason'; readonly dueOn: LocalDate }
export type CeremonyRefusal = HelperRefusal | LateRefusal

export interface CeremonyHeld {
  readonly facts: CeremonyFacts
  readonly effects: readonly StepEffect[]
}

/**
 * The ceremony makes the person a member: Party age counts from the day of the decision, probation from this day. Two dates that
 * are never one field. Held after its day, it needs a reason.
 */
export function decideCeremony(
  procedure: Procedure,
  facts: CeremonyFacts,
  context: StepContext,
): Result<CeremonyHeld, CeremonyRefusal> {
  const helperIds = [...new Set(facts.helperIds)]
  const helpers = checkHelpers(helperIds, facts.on, context)
  if (!helpers.ok) return helpers
  const due = ceremonyDeadline(procedure, context.rules, context.holidays)
  if (due !== null && facts.on > due.dueOn && facts.lateReason === '') {
    return err({ code: 'late_without_reason', dueOn: due.dueOn })
  }
  const decided = stepOf(procedure, 'committee_decision')
  const effects: readonly StepEffect[] =
    decided === undefined ? [] : [{ type: 'admit', admittedOn: decided.on, ceremonyOn: facts.on }]
  return ok({ facts: { ...facts, helperIds }, effects })
}
