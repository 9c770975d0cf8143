import { addDays, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { LetterState } from './vocabulary.ts'

/** What runs on a letter. The clock from the plan (60 days) runs in its case, beside this one from the day it came. */
export const LETTER_CLOCKS = ['triage', 'resolve'] as const
export type LetterClock = (typeof LETTER_CLOCKS)[number]

export interface LetterClockDue {
  readonly clock: LetterClock
  /** The day it is counted from. */
  readonly fromOn: LocalDate
  readonly dueOn: LocalDate
}

export const CLOCK_RULE = {
  triage: 'letter.triageWorkingDays',
  resolve: 'denunciation.settleFromReceiptDays',
} as const satisfies Readonly<Record<LetterClock, keyof RulesInForce>>

const UNSORTED: readonly LetterState[] = ['received', 'registered']
const UNSETTLED: readonly LetterState[] = ['received', 'registered', 'to_handle', 'met', 'accepted']

export interface ClockFacts {
  readonly state: LetterState
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  /** A case keeps its own clocks, the one from the receipt of the letter among them. */
  readonly hasCase: boolean
}

/** The day the time to settle runs from: the day it was posted counts as the day it came, where that is earlier (QĐ 22, Điều 20). */
export function countedFrom({ receivedOn, postmarkOn }: Pick<ClockFacts, 'receivedOn' | 'postmarkOn'>): LocalDate {
  return postmarkOn !== null && postmarkOn < receivedOn ? postmarkOn : receivedOn
}

/** The clocks that run on a letter. */
export function clocksOf(
  { state, receivedOn, postmarkOn, hasCase }: ClockFacts,
  rules: Pick<RulesInForce, 'letter.triageWorkingDays' | 'denunciation.settleFromReceiptDays'>,
  holidays: ReadonlySet<LocalDate>,
): readonly LetterClockDue[] {
  const working = rules['letter.triageWorkingDays'].value
  const fromOn = countedFrom({ receivedOn, postmarkOn })
  const triageOn = addWorkingDays(receivedOn, working, holidays)
  const settleOn = addDays(fromOn, rules['denunciation.settleFromReceiptDays'].value)
  return [
    ...(UNSORTED.includes(state) ? [{ clock: 'triage' as const, fromOn: receivedOn, dueOn: triageOn }] : []),
    ...(UNSETTLED.includes(state) && !hasCase ? [{ clock: 'resolve' as const, fromOn, dueOn: settleOn }] : []),
  ]
}
