import type { LocalDate } from '#kernel/local-date.ts'
import { basisOf, type LegalDocument } from '../legal-document.ts'
import type { AnyRule, Certainty, Rule, RuleCode, RuleValues } from '../rule.ts'

/** The rules of one legal text over one span of days. */
export interface RulePack {
  readonly code: string
  readonly rules: readonly AnyRule[]
}

/** A typed maker of rules for a document that holds from `from` until the day before `to`. */
export function rulesOf(document: LegalDocument, to: LocalDate | null, from: LocalDate = document.inForceFrom) {
  return <C extends RuleCode>(code: C, value: RuleValues[C], certainty: Certainty, article: string | null = null) => {
    const rule: Rule<C> = { code, value, basis: basisOf(document, article), certainty, from, to }
    return rule as AnyRule
  }
}
