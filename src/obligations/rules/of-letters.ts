import { CLOCK_RULE, type ClockFacts, clocksOf } from '#denunciations/rules/clocks.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation } from './obligation.ts'

/** A letter with a clock, for one reader who is not kept out of it. */
export interface LetterFacts extends ClockFacts {
  readonly letterId: string
}

const KIND = { triage: 'sort_letter', resolve: 'settle_letter' } as const

/** What letters of denunciation make due. Never listed for a unit, only for a reader: whom a letter names must not learn of it by its clock. */
export function letterClocks(
  unitId: string,
  letters: readonly LetterFacts[],
  rules: RulesInForce,
  holidays: ReadonlySet<LocalDate>,
): readonly Obligation[] {
  return letters.flatMap((letter) =>
    clocksOf(letter, rules, holidays).map(({ clock, dueOn }): Obligation => {
      const rule = CLOCK_RULE[clock]
      const { basis, certainty } = rules[rule]
      const subject = { kind: 'denunciation' as const, id: letter.letterId }
      return { kind: KIND[clock], unitId, subject, dueOn, rule, basis, certainty }
    }),
  )
}
