import { clockOf, type ProcedureClockFacts } from '#admissions/rules/clocks.ts'
import type { CheckupDay, Finding } from './finding.ts'

/** A member who takes part and has no line in the decision on everybody's work that holds. */
export interface WithoutDutyFacts {
  readonly unitId: string
  readonly personId: string
}

export function findMemberWithoutDuty({ unitId, personId }: WithoutDutyFacts): Finding {
  return { rule: 'member_without_duty', unitId, subject: { kind: 'person', id: personId }, detail: '', facts: {} }
}

export type ProcedureFacts = ProcedureClockFacts & { readonly unitId: string }

/** An admission whose clock has run out: the certificate of the class, or the days to the ceremony. The end of probation has its own rule. */
export function findAdmissionStandsStill(facts: ProcedureFacts, { rules, on, holidays }: CheckupDay): Finding | null {
  const clock = clockOf(facts, rules, holidays)
  if (clock === null || clock.kind === 'course' || clock.dueOn >= on) return null
  const subject = { kind: 'admission', id: facts.id } as const
  const told = { step: clock.kind, dueOn: clock.dueOn }
  return { rule: 'admission_stands_still', unitId: facts.unitId, subject, detail: '', facts: told }
}
