import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese.ts'
import { checkValue } from './check-value.ts'
import { sameValue } from './diff.ts'
import { fixedBy } from './fixed-values.ts'
import type { OverlayOf, RuleOverlay } from './overlay.ts'
import { isRuleCode, type RuleCode, type RulesInForce } from './rule.ts'
import type { ValueProblem } from './shape.ts'

const LONGEST_REASON = 2000

export interface OverlayState {
  readonly unitId: string
  /** What holds for the unit on the first day of the new value. */
  readonly inForce: RulesInForce
  /** Day of the latest meeting below the unit whose minutes are adopted; null where there is none. */
  readonly lastAdoptedOn: LocalDate | null
}

export interface OverlayProposal {
  readonly code: string
  readonly value: unknown
  readonly from: LocalDate
  readonly to: LocalDate | null
}

export interface OverlayInput extends OverlayProposal {
  readonly reason: string
  /** The office has been told that adopted meetings lie after `from` and sets it all the same; they keep their rules. */
  readonly knowsOfAdopted: boolean
}

export const OVERLAY_REFUSALS = [
  'rule_unknown',
  'rule_fixed_by_charter',
  'rule_fixed_centrally',
  'rule_value_wrong',
  'rule_unchanged',
  'rule_reason_missing',
  'rule_reason_too_long',
  'rule_ends_before_it_begins',
  'rule_before_adopted_meeting',
] as const

export type ProposalRefusal =
  | { readonly code: 'rule_unknown' }
  | { readonly code: 'rule_fixed_by_charter' }
  | { readonly code: 'rule_fixed_centrally' }
  | { readonly code: 'rule_value_wrong'; readonly at: string; readonly problem: ValueProblem }
  | { readonly code: 'rule_unchanged' }
  | { readonly code: 'rule_ends_before_it_begins' }

export type OverlayRefusal =
  | ProposalRefusal
  | { readonly code: 'rule_reason_missing' }
  | { readonly code: 'rule_reason_too_long'; readonly longest: number }
  | { readonly code: 'rule_before_adopted_meeting'; readonly lastAdoptedOn: LocalDate }

export type DecidedOverlay = { readonly [C in RuleCode]: Omit<OverlayOf<C>, 'id'> }[RuleCode]

export type DecidedProposal = Omit<DecidedOverlay, 'reason'>

/** What can be said of a value before anyone gives a reason for it: a known code, well formed, dated, and a change. */
export function decideProposal(
  { unitId, inForce }: Pick<OverlayState, 'unitId' | 'inForce'>,
  { code, value, from, to }: OverlayProposal,
): Result<DecidedProposal, ProposalRefusal> {
  if (!isRuleCode(code)) return err({ code: 'rule_unknown' })
  const fixed = fixedBy(code)
  if (fixed !== null) return err({ code: fixed === 'charter' ? 'rule_fixed_by_charter' : 'rule_fixed_centrally' })
  const wrong = checkValue(code, value)
  if (wrong !== null) return err({ code: 'rule_value_wrong', ...wrong })
  if (to !== null && to <= from) return err({ code: 'rule_ends_before_it_begins' })
  const held = inForce[code]
  if (held.setByUnitId === unitId && held.to === to && sameValue(held.value, value)) {
    return err({ code: 'rule_unchanged' })
  }
  return ok({ unitId, code, value, from, to } as DecidedProposal)
}

/** A committee's own value: a sound proposal, with a reason, and never silently over adopted meetings. */
export function decideOverlay(state: OverlayState, input: OverlayInput): Result<DecidedOverlay, OverlayRefusal> {
  const proposal = decideProposal(state, input)
  if (!proposal.ok) return proposal
  const reason = cleanText(input.reason)
  if (reason === '') return err({ code: 'rule_reason_missing' })
  if (reason.length > LONGEST_REASON) return err({ code: 'rule_reason_too_long', longest: LONGEST_REASON })
  const { lastAdoptedOn } = state
  if (lastAdoptedOn !== null && input.from <= lastAdoptedOn && !input.knowsOfAdopted) {
    return err({ code: 'rule_before_adopted_meeting', lastAdoptedOn })
  }
  return ok({ ...proposal.value, reason } as DecidedOverlay)
}

export interface OverlayEndInput {
  /** First day the committee's value no longer holds. */
  readonly on: LocalDate
  readonly reason: string
}

export const END_DAY_REFUSALS = [
  'rule_already_ended',
  'rule_ends_before_it_begins',
  'rule_end_before_adopted_meeting',
] as const
export const OVERLAY_END_REFUSALS = [...END_DAY_REFUSALS, 'rule_reason_missing'] as const

export type EndDayRefusal =
  | { readonly code: 'rule_already_ended'; readonly on: LocalDate }
  | { readonly code: 'rule_ends_before_it_begins' }
  | { readonly code: 'rule_end_before_adopted_meeting'; readonly lastAdoptedOn: LocalDate }

export type OverlayEndRefusal = EndDayRefusal | { readonly code: 'rule_reason_missing' }

export interface OverlayEndState {
  readonly overlay: RuleOverlay
  /** Day of the latest meeting below the unit whose minutes are adopted; null where there is none. */
  readonly lastAdoptedOn: LocalDate | null
}

/** What can be said of the day before anyone gives a reason: within the value's time, and after what was adopted under it. */
export function decideEndDay({ overlay, lastAdoptedOn }: OverlayEndState, on: LocalDate): Result<null, EndDayRefusal> {
  if (overlay.to !== null && overlay.to <= on) return err({ code: 'rule_already_ended', on: overlay.to })
  if (on < overlay.from) return err({ code: 'rule_ends_before_it_begins' })
  if (lastAdoptedOn !== null && on <= lastAdoptedOn)
    return err({ code: 'rule_end_before_adopted_meeting', lastAdoptedOn })
  return ok(null)
}

/** Back to the value from above. What meetings have adopted meanwhile keeps the rules they pinned. */
export function decideOverlayEnd(
  state: OverlayEndState,
  { on, reason }: OverlayEndInput,
): Result<{ readonly id: string; readonly to: LocalDate; readonly reason: string }, OverlayEndRefusal> {
  const day = decideEndDay(state, on)
  if (!day.ok) return day
  const why = cleanText(reason)
  if (why === '') return err({ code: 'rule_reason_missing' })
  return ok({ id: state.overlay.id, to: on, reason: why })
}
