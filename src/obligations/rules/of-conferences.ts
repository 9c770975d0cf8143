import type { ConferenceClock, ConferenceClockFacts } from '#conferences/rules/clocks.ts'
import type { RuleCode, RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation, ObligationKind } from './obligation.ts'

const CLOCKS: Readonly<Record<ConferenceClock, { readonly kind: ObligationKind; readonly rule: RuleCode }>> = {
  name_delegates: { kind: 'conference_name_delegates', rule: 'conference.delegatesDaysBefore' },
  hand_in: { kind: 'conference_hand_in', rule: 'conference.papersDaysBefore' },
  read_materials: { kind: 'conference_read_materials', rule: 'conference.readDays' },
}

/** What a unit still owes to conferences it is invited to; each conference sets its own days, the rule book what is usual. */
export function conferenceClocks(
  unitId: string,
  facts: readonly ConferenceClockFacts[],
  rules: RulesInForce,
): readonly Obligation[] {
  return facts.map(({ invitationId, clock, dueOn }) => {
    const { kind, rule } = CLOCKS[clock]
    const { basis, certainty } = rules[rule]
    return { kind, unitId, subject: { kind: 'conference', id: invitationId }, dueOn, rule, basis, certainty }
  })
}
