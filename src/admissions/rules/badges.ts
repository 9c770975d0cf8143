import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import type { RuleFigures } from './procedure.ts'

export type BadgeFigures = RuleFigures<'badge.years' | 'badge.awardDays' | 'badge.early' | 'badge.posthumousMonths'>

export interface BadgeMember {
  readonly personId: string
  readonly fullName: string
  readonly bornOn: LocalDate | null
  /** The day Party age counts from: that of the admission decision, of those admitted anew as the rule says. */
  readonly partyAgeFromOn: LocalDate
}

export interface BadgeDue<M extends BadgeMember = BadgeMember> {
  readonly member: M
  readonly years: number
  /** The day the years are full. */
  readonly fullOn: LocalDate
  /** The first award day on or after it. */
  readonly awardOn: LocalDate
  /** From when the gravely ill may be given it. */
  readonly earliestOn: LocalDate
}

const MONTHS_A_YEAR = 12

export function awardDaysOf(year: number, rules: BadgeFigures): readonly LocalDate[] {
  return rules['badge.awardDays'].value.map((each) => `${year}-${each}` as LocalDate).toSorted()
}

/** Whose badge falls to an award day of a year: the years are full by that day and were not by the award day before. */
export function badgesOfYear<M extends BadgeMember>(
  members: readonly M[],
  year: number,
  rules: BadgeFigures,
): readonly BadgeDue<M>[] {
  // The year before too: years that were full by its days belong to them.
  const days = [...awardDaysOf(year - 1, rules), ...awardDaysOf(year, rules)]
  return members
    .flatMap((member) =>
      rules['badge.years'].value.flatMap((years): readonly BadgeDue<M>[] => {
        const fullOn = addMonthsToDay(member.partyAgeFromOn, years * MONTHS_A_YEAR)
        const awardOn = days.find((day) => fullOn <= day)
        if (awardOn === undefined || !awardOn.startsWith(String(year))) return []
        return [{ member, years, fullOn, awardOn, earliestOn: earliestFor(years, fullOn, rules) }]
      }),
    )
    .toSorted((left, right) => left.awardOn.localeCompare(right.awardOn) || right.years - left.years)
}

/** A badge may come early to the gravely ill, by months that depend on the years. */
function earliestFor(years: number, fullOn: LocalDate, rules: BadgeFigures): LocalDate {
  const early = rules['badge.early'].value.find(({ fromYears, toYears }) => fromYears <= years && years <= toYears)
  return addMonthsToDay(fullOn, -(early?.months ?? 0))
}

/** The badge a person who died may still be given: years that would have been full within the rule's months after his death. */
export function posthumousBadge(partyAgeFromOn: LocalDate, diedOn: LocalDate, rules: BadgeFigures): number | null {
  const until = addMonthsToDay(diedOn, rules['badge.posthumousMonths'].value)
  const found = rules['badge.years'].value.find((years) => {
    const fullOn = addMonthsToDay(partyAgeFromOn, years * MONTHS_A_YEAR)
    return fullOn > diedOn && fullOn <= until
  })
  return found ?? null
}
