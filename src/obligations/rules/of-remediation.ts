import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type RemedyClock, type RemedyClockFacts, remedyDue } from '#remediation/rules/clocks.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation, ObligationKind } from './obligation.ts'

const OF_CLOCK = {
  hear: { kind: 'hear_notice', rule: 'remediation.hearDays' },
  put_right: { kind: 'put_right', rule: 'remediation.climbDays' },
  climbed: { kind: 'urge_remedy', rule: 'remediation.climbDays' },
  judge: { kind: 'judge_remedy', rule: 'remediation.judgeWorkingDays' },
  effect: { kind: 'look_at_effect', rule: 'remediation.effectMonths' },
} as const satisfies Readonly<Record<RemedyClock, { readonly kind: ObligationKind; readonly rule: keyof RulesInForce }>>

/** What notices from above ask of the unit concerned, of the issuer, and of the levels that are told; a notice with two of one day stands once. */
export function remedyClocks(
  unitId: string,
  facts: readonly RemedyClockFacts[],
  rules: RulesInForce,
  { on, holidays }: { readonly on: LocalDate; readonly holidays: ReadonlySet<LocalDate> },
): readonly Obligation[] {
  const days = {
    hear: rules['remediation.hearDays'].value,
    judgeWorking: rules['remediation.judgeWorkingDays'].value,
    climb: rules['remediation.climbDays'].value,
    effectMonths: rules['remediation.effectMonths'].value,
  }
  const horizon = addDays(on, Math.max(0, ...rules['member.reminderDaysBefore'].value))
  const seen = new Set<string>()
  return facts.flatMap((clock) => {
    const dueOn = remedyDue(clock, { days, today: on, horizon, holidays })
    const { kind, rule } = OF_CLOCK[clock.clock]
    const once = `${kind} ${clock.noticeId} ${dueOn}`
    if (dueOn === null || seen.has(once)) return []
    seen.add(once)
    const { basis, certainty } = rules[rule]
    return [{ kind, unitId, subject: { kind: 'notice' as const, id: clock.noticeId }, dueOn, rule, basis, certainty }]
  })
}
