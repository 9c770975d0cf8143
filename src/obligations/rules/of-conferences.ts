import type { ConferenceClock, ConferenceClockFacts } from '#conferences/rules/clocks.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { RuleCode, RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation, ObligationKind } from './obligation.ts'

const CLOCKS: Readonly<Record<ConferenceClock, { readonly kind: ObligationKind; readonly rule: RuleCode }>> = {
  name_delegates: { kind: 'conference_name_delegates', rule: 'conference.delegatesDaysBefore' },
  hand_in: { kind: 'conference_hand_in', rule: 'conference.papersDaysBefore' },
  read_materials: { kind: 'conference_read_materials', rule: 'conference.readDays' },
}

/** Papers that came are read before the day they are for. */
export function papersToReview(
  unitId: string,
  waiting: readonly { readonly conferenceId: string; readonly heldOn: LocalDate }[],
  rules: Pick<RulesInForce, 'conference.papersDaysBefore'>,
): readonly Obligation[] {
  const { basis, certainty } = rules['conference.papersDaysBefore']
  return waiting.map(({ conferenceId, heldOn }) => ({
    ...{ kind: 'conference_review_paper', unitId, subject: { kind: 'conference', id: conferenceId }, dueOn: heldOn },
    ...{ rule: 'conference.papersDaysBefore', basis, certainty },
  }))
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
