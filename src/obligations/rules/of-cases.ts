import type { CaseClock } from '#cases/rules/vocabulary.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation } from './obligation.ts'

/** A clock that runs on a case of the cell. */
export interface CaseClockFacts {
  readonly caseId: string
  readonly clock: CaseClock
  readonly dueOn: LocalDate
}

/**
 * What whoever leads the case owes by the rule book, and the day set to look at a deferral again. The member's own days, his report
 * and his window to complain, are no duty of the cell: they stand on his page.
 */
const RULE_OF = {
  deploy: 'case.deployWorkingDays',
  handover: 'case.handoverWorkingDays',
  written_decision: 'discipline.writtenDecisionDays',
  going_up: 'discipline.superiorWorkingDays',
  send_up: 'discipline.superiorWorkingDays',
  review: 'discipline.deferFor',
  activity_suspension: 'discipline.suspensionDays',
  state_notice: 'discipline.stateNoticeDays',
  settle: 'denunciation.settleDays',
  settle_from_receipt: 'denunciation.settleFromReceiptDays',
} as const satisfies Partial<Record<CaseClock, keyof RulesInForce>>

function ruleOf(clock: CaseClock): (typeof RULE_OF)[keyof typeof RULE_OF] | undefined {
  return Object.hasOwn(RULE_OF, clock) ? RULE_OF[clock as keyof typeof RULE_OF] : undefined
}

/** The clocks of a cell's cases as obligations; a case with two of one day stands once. */
export function caseClocks(
  unitId: string,
  clocks: readonly CaseClockFacts[],
  rules: RulesInForce,
): readonly Obligation[] {
  const seen = new Set<string>()
  return clocks.flatMap(({ caseId, clock, dueOn }) => {
    const rule = ruleOf(clock)
    const once = `${caseId} ${dueOn}`
    if (rule === undefined || seen.has(once)) return []
    seen.add(once)
    const { basis, certainty } = rules[rule]
    return [
      {
        kind: 'case_clock' as const,
        unitId,
        subject: { kind: 'case' as const, id: caseId },
        dueOn,
        rule,
        basis,
        certainty,
      },
    ]
  })
}
