import type { LocalDate } from '#kernel/local-date.ts'
import type { CheckupCode } from '#rulebook/rules/checkup-values.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'

/** `error` must be mended · `warning` is to be looked at · `hint` may be worth a look. */
export const FINDING_LEVELS = ['error', 'warning', 'hint'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

export const FINDING_SUBJECTS = ['unit', 'person', 'meeting', 'transfer', 'admission'] as const
export type FindingSubject = (typeof FINDING_SUBJECTS)[number]

/** `open`: to be seen to · `answered`: right as it is, until its facts change · `mended`: it no longer holds. */
export const FINDING_STATES = ['open', 'answered', 'mended'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** What a sentence is made of: days, counts, codes and ids; never an identity or card number. */
export type FindingFacts = Readonly<Record<string, string | number | readonly string[]>>

/** Something in the register that does not look right. One at a time for a rule, a subject and a detail. */
export interface Finding {
  readonly rule: CheckupCode
  readonly unitId: string
  readonly subject: { readonly kind: FindingSubject; readonly id: string }
  /** Tells two findings of one rule about one subject apart. */
  readonly detail: string
  readonly facts: FindingFacts
}

/** What a rule function looks with: the unit's rules and the day. */
export interface CheckupDay {
  readonly rules: RulesInForce
  readonly on: LocalDate
  readonly holidays: ReadonlySet<LocalDate>
}
