import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import type { DeferralGround } from '#rulebook/rules/discipline-values.ts'

export interface DeferralAsked {
  readonly ground: DeferralGround
  readonly reviewOn: LocalDate
  /** Needed where a small child is the ground. */
  readonly childBornOn: LocalDate | null
}

export type DeferralRefusal =
  | { readonly code: 'deferral_ground_unknown' }
  | { readonly code: 'deferral_review_wrong' }
  | { readonly code: 'child_day_needed' }
  | { readonly code: 'child_too_old'; readonly untilOn: LocalDate }

/** Whether the consideration may be put off, and that a day is set on which it is looked at again. Source: QĐ 296-QĐ/TW Điều 8.7. */
export function refusedDeferral(
  { ground, reviewOn, childBornOn }: DeferralAsked,
  on: LocalDate,
  rules: { readonly deferFor: readonly DeferralGround[]; readonly smallChildMonths: number },
): DeferralRefusal | null {
  if (!rules.deferFor.includes(ground)) return { code: 'deferral_ground_unknown' }
  if (reviewOn <= on) return { code: 'deferral_review_wrong' }
  if (ground !== 'small_child') return null
  if (childBornOn === null || childBornOn > on) return { code: 'child_day_needed' }
  const untilOn = addMonthsToDay(childBornOn, rules.smallChildMonths)
  return on >= untilOn ? { code: 'child_too_old', untilOn } : null
}
