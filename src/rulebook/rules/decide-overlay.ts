import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese.ts'
import { checkValue } from './check-value.ts'
import { sameValue } from './diff.ts'
import type { OverlayOf, RuleOverlay } from './overlay.ts'
import { isRuleCode, type RuleCode, type RulesInForce } from './rule.ts'
import type { ValueProblem } from './shape.ts'

const LONGEST_REASON = 2000

/** Set by the Charter for every cell alike: no committee has a value of its own. */
export const FIXED_BY_CHARTER: readonly RuleCode[] = [
  'meeting.regularPerMonth',
  'meeting.cellCommitteePerMonth',
  'vote.ordinaryMajority',
  'vote.admissionMajority',
  'cell.minOfficialMembers',
  'cell.committeeFromOfficialMembers',
  'cell.committeeMaxMembers',
  'member.probationMonths',
]

export interface OverlayState {
  readonly unitId: string
  /** What holds for the unit on the first day of the new value. */
  readonly inForce: RulesInForce
  /** Day of the latest meeting below the unit whose minutes are adopted; null where there is none. */
  readonly lastAdoptedOn: LocalDate | null
}

export interface OverlayInput {
  readonly code: string
  readonly value: unknown
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly reason: string
  /** The office has been told that adopted meetings lie after `from` and sets it all the same; they keep their rules. */
  readonly knowsOfAdopted: boolean
}

export const OVERLAY_REFUSALS = [
  'unknown_rule_code',
  'fixed_by_charter',
  'wrong_value',
  'nothing_changes',
  'reason_missing',
  'reason_too_long',
  'ends_before_it_begins',
  'before_adopted_meeting',
] as const

export type OverlayRefusal =
  | { readonly code: 'unknown_rule_code' }
  | { readonly code: 'fixed_by_charter' }
  | { readonly code: 'wrong_value'; readonly at: string; readonly problem: ValueProblem }
  | { readonly code: 'nothing_changes' }
  | { readonly code: 'reason_missing' }
  | { readonly code: 'reason_too_long'; readonly longest: number }
  | { readonly code: 'ends_before_it_begins' }
  | { readonly code: 'before_adopted_meeting'; readonly lastAdoptedOn: LocalDate }

export type DecidedOverlay = { readonly [C in RuleCode]: Omit<OverlayOf<C>, 'id'> }[RuleCode]

/** A committee's own value: of a known code, well formed, dated, with a reason, and never silently over adopted meetings. */
export function decideOverlay(state: OverlayState, input: OverlayInput): Result<DecidedOverlay, OverlayRefusal> {
  if (!isRuleCode(input.code)) return err({ code: 'unknown_rule_code' })
  if (FIXED_BY_CHARTER.includes(input.code)) return err({ code: 'fixed_by_charter' })
  const wrong = checkValue(input.code, input.value)
  if (wrong !== null) return err({ code: 'wrong_value', ...wrong })

  const reason = cleanText(input.reason)
  if (reason === '') return err({ code: 'reason_missing' })
  if (reason.length > LONGEST_REASON) return err({ code: 'reason_too_long', longest: LONGEST_REASON })
  if (input.to !== null && input.to <= input.from) return err({ code: 'ends_before_it_begins' })
  const held = state.inForce[input.code]
  if (held.setByUnitId === state.unitId && held.to === input.to && sameValue(held.value, input.value)) {
    return err({ code: 'nothing_changes' })
  }
  if (state.lastAdoptedOn !== null && input.from <= state.lastAdoptedOn && !input.knowsOfAdopted) {
    return err({ code: 'before_adopted_meeting', lastAdoptedOn: state.lastAdoptedOn })
  }

  const { code, value, from, to } = input
  return ok({ unitId: state.unitId, code, value, from, to, reason } as DecidedOverlay)
}

export interface OverlayEndInput {
  /** First day the committee's value no longer holds. */
  readonly on: LocalDate
  readonly reason: string
}

export const OVERLAY_END_REFUSALS = [
  'already_ended',
  'reason_missing',
  'ends_before_it_begins',
  'before_adopted_meeting',
] as const

export type OverlayEndRefusal =
  | { readonly code: 'already_ended'; readonly on: LocalDate }
  | { readonly code: 'reason_missing' }
  | { readonly code: 'ends_before_it_begins' }
  | { readonly code: 'before_adopted_meeting'; readonly lastAdoptedOn: LocalDate }

/** Back to the value from above. What meetings have adopted meanwhile keeps the rules they pinned. */
export function decideOverlayEnd(
  { overlay, lastAdoptedOn }: { readonly overlay: RuleOverlay; readonly lastAdoptedOn: LocalDate | null },
  { on, reason }: OverlayEndInput,
): Result<{ readonly id: string; readonly to: LocalDate; readonly reason: string }, OverlayEndRefusal> {
  if (overlay.to !== null && overlay.to <= on) return err({ code: 'already_ended', on: overlay.to })
  const why = cleanText(reason)
  if (why === '') return err({ code: 'reason_missing' })
  if (on < overlay.from) return err({ code: 'ends_before_it_begins' })
  if (lastAdoptedOn !== null && on <= lastAdoptedOn) return err({ code: 'before_adopted_meeting', lastAdoptedOn })
  return ok({ id: overlay.id, to: on, reason: why })
}
