import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation } from './obligation.ts'

/** What a period of reports asks of a unit: to send its own by the day the opener set, to decide on those that wait since a day. */
export type ReportClockFacts =
  | { readonly periodId: string; readonly clock: 'submit'; readonly dueOn: LocalDate }
  | { readonly periodId: string; readonly clock: 'judge'; readonly waitingSince: LocalDate }

/** Reports to be sent, and reports from below to be decided on: one line a period, however many wait. */
export function reportClocks(
  unitId: string,
  facts: readonly ReportClockFacts[],
  rules: Pick<RulesInForce, 'report.dueDays' | 'report.judgeDays'>,
): readonly Obligation[] {
  return facts.map((fact): Obligation => {
    const subject = { kind: 'report_period' as const, id: fact.periodId }
    if (fact.clock === 'submit') {
      const { basis, certainty } = rules['report.dueDays']
      return { kind: 'submit_report', unitId, subject, dueOn: fact.dueOn, rule: 'report.dueDays', basis, certainty }
    }
    const { value, basis, certainty } = rules['report.judgeDays']
    const dueOn = addDays(fact.waitingSince, value)
    return { kind: 'judge_reports', unitId, subject, dueOn, rule: 'report.judgeDays', basis, certainty }
  })
}
