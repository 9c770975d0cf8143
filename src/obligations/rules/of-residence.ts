import type { LocalDate } from '#kernel/local-date.ts'
import { remarkDue } from '#residence/rules/remarks.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation } from './obligation.ts'
import type { RemarkClockFacts } from './unit-facts.ts'

/** Remarks of the year on working members who live here, once its end comes near. QĐ 213-QĐ/TW. */
export function remarksDue(
  unitId: string,
  facts: readonly RemarkClockFacts[],
  rules: RulesInForce,
  { on, until }: { readonly on: LocalDate; readonly until: LocalDate },
): readonly Obligation[] {
  const rule = 'member.residenceRemarksPerYear'
  const { value, basis, certainty } = rules[rule]
  const values = { perYear: value, notAskedOf: rules['member.residenceRemarksNotAskedOf'].value }
  return facts.flatMap((contact) => {
    const owed = remarkDue(contact, values, on)
    if (owed === null || owed.dueOn > until) return []
    const subject = { kind: 'residence' as const, id: contact.id }
    return [{ kind: 'give_residence_remarks' as const, unitId, subject, dueOn: owed.dueOn, rule, basis, certainty }]
  })
}
