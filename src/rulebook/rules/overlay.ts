import type { LocalDate } from '#kernel/local-date.ts'
import type { RuleCode, RuleValues } from './rule.ts'

/** A committee's own value for the units below it, from a day, with its reason. */
export interface OverlayOf<C extends RuleCode> {
  readonly id: string
  readonly unitId: string
  readonly code: C
  readonly value: RuleValues[C]
  readonly from: LocalDate
  /** First day no longer in force; null while open. */
  readonly to: LocalDate | null
  readonly reason: string
}

export type RuleOverlay = { readonly [C in RuleCode]: OverlayOf<C> }[RuleCode]
