import { addMonths, type LocalDate, lastDayOf, type Month, monthOf } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation } from './obligation.ts'

/** What runs on the plans of inspection and supervision of a unit. */
export interface PlanClockFacts {
  /** The first day the unit was there. */
  readonly since: LocalDate
  /** Years it has issued a plan for. */
  readonly years: readonly number[]
  /** Items of its plans that nobody has opened, with the month each was planned for. */
  readonly waiting: readonly { readonly planId: string; readonly month: Month }[]
}

export const NO_PLAN_CLOCKS: PlanClockFacts = { since: '0001-01-01', years: [], waiting: [] }

/** What is planned for this month and the next stands among what falls due. */
const untilWhen = (on: LocalDate) => lastDayOf(addMonths(monthOf(on), 1))

/** The plan of the year by its day: a cell that was founded later in the year owes none for it. Source: inspection-discipline 3.1. */
export function planOfTheYear(
  unitId: string,
  { since, years }: Pick<PlanClockFacts, 'since' | 'years'>,
  rules: RulesInForce,
  on: LocalDate,
): readonly Obligation[] {
  const { value, basis, certainty } = rules['oversight.planDay']
  const until = untilWhen(on)
  const now = Number(on.slice(0, 4))
  return [now, now + 1].flatMap((year) => {
    const dueOn = `${year}-${value}` as LocalDate
    if (years.includes(year) || since > dueOn || dueOn > until) return []
    const subject = { kind: 'unit' as const, id: unitId }
    return [
      { kind: 'issue_oversight_plan' as const, unitId, subject, dueOn, rule: 'oversight.planDay', basis, certainty },
    ]
  })
}

/** Items nobody opened by the end of their month; several of one month and plan stand once. Source: inspection-discipline 3.1. */
export function itemsToOpen(
  unitId: string,
  { waiting }: Pick<PlanClockFacts, 'waiting'>,
  rules: RulesInForce,
  on: LocalDate,
): readonly Obligation[] {
  const { basis, certainty } = rules['oversight.planDay']
  const until = untilWhen(on)
  const seen = new Set<string>()
  return waiting.flatMap(({ planId, month }) => {
    const dueOn = lastDayOf(month)
    const once = `${planId} ${dueOn}`
    if (dueOn > until || seen.has(once)) return []
    seen.add(once)
    const subject = { kind: 'oversight_plan' as const, id: planId }
    return [
      { kind: 'open_planned_check' as const, unitId, subject, dueOn, rule: 'oversight.planDay', basis, certainty },
    ]
  })
}
