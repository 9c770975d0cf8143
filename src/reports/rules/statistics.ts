import type { Month } from '#kernel/local-date.ts'
import type { LeaveKind } from '#members/rules/leave.ts'
import type { Sex } from '#members/rules/member.ts'
import type { MemberTag } from '#members/rules/tags.ts'
import {
  BREAKDOWNS,
  type Breakdown,
  divisionIn,
  GROUP_BANDS,
  type GroupBand,
  WORDS_BANDS,
  YEARS_BANDS,
  type YearsBand,
} from './roll-bands.ts'

/** One member as the roll of a unit has him on the last day of a month, unnamed. Null where nothing is written. */
export interface CountedPerson {
  readonly sex: Sex | null
  readonly ethnicity: 'kinh' | 'minority' | null
  /** Whole years. */
  readonly age: number | null
  /** Whole years of Party age. */
  readonly partyYears: number | null
  readonly groups: readonly MemberTag[]
  readonly hasOccupation: boolean
  readonly leave: LeaveKind | null
}

/** What personal files say, already by band: how many of the unit's roll. The files themselves stay behind their walls. */
export interface CountedFiles {
  readonly breakdown: string
  readonly band: string
  readonly count: number
}

/** Bands of the basic statistics, by what they divide. `unknown`: nothing is written; `other`: something else is. */
export const STATISTIC_INDICATORS = [
  'roll.sex.male',
  'roll.sex.female',
  'roll.sex.unknown',
  'roll.ethnicity.kinh',
  'roll.ethnicity.minority',
  'roll.ethnicity.unknown',
  'roll.religion.none',
  'roll.religion.other',
  'roll.religion.unknown',
  'roll.age.to30',
  'roll.age.to40',
  'roll.age.to50',
  'roll.age.to60',
  'roll.age.over60',
  'roll.age.unknown',
  'roll.tenure.under10',
  'roll.tenure.to19',
  'roll.tenure.to29',
  'roll.tenure.to39',
  'roll.tenure.to49',
  'roll.tenure.to59',
  'roll.tenure.from60',
  'roll.tenure.unknown',
  'roll.schooling.upper',
  'roll.schooling.lower',
  'roll.schooling.primary',
  'roll.schooling.other',
  'roll.schooling.unknown',
  'roll.qualification.doctor',
  'roll.qualification.master',
  'roll.qualification.university',
  'roll.qualification.college',
  'roll.qualification.secondary',
  'roll.qualification.elementary',
  'roll.qualification.none',
  'roll.qualification.other',
  'roll.qualification.unknown',
  'roll.theory.advanced',
  'roll.theory.intermediate',
  'roll.theory.elementary',
  'roll.theory.none',
  'roll.theory.other',
  'roll.theory.unknown',
  'roll.occupation.retired',
  'roll.occupation.armed_forces',
  'roll.occupation.civil_servant',
  'roll.occupation.mass_org',
  'roll.occupation.business',
  'roll.occupation.worker',
  'roll.occupation.student',
  'roll.occupation.rural',
  'roll.occupation.other',
  'roll.occupation.unknown',
  'roll.duty.active',
  'roll.duty.exempt',
  'roll.duty.temp_exempt',
  'roll.duty.temp_away',
  'roll.duty.suspended',
] as const
export type StatisticIndicator = (typeof STATISTIC_INDICATORS)[number]

/** The bands of a breakdown, in their order. */
export const bandsOf = (breakdown: Breakdown): readonly StatisticIndicator[] =>
  STATISTIC_INDICATORS.filter((one) => one.startsWith(`roll.${breakdown}.`))

/** Breakdowns that only the personal file tells. */
const OF_FILES: readonly string[] = ['religion', 'schooling', 'qualification', 'theory'] satisfies readonly Breakdown[]
const OF_ROLL = BREAKDOWNS.filter((one) => !OF_FILES.includes(one))

interface Placed {
  readonly breakdown: string
  readonly band: string
}

/** `roll.age.to30`: of age, up to 30. Null of other figures. */
export function placedIn(indicator: string): Placed | null {
  const [family, breakdown, band] = indicator.split('.')
  return family === 'roll' && breakdown !== undefined && band !== undefined ? { breakdown, band } : null
}

export const isOfFiles = (indicator: string): boolean => OF_FILES.includes(placedIn(indicator)?.breakdown ?? '')

/** How a month divides what the roll itself tells. */
export interface Divisions {
  readonly age: readonly YearsBand[]
  readonly tenure: readonly YearsBand[]
  readonly occupation: readonly GroupBand[]
}

export function divisionsIn(month: Month): Divisions {
  return {
    age: divisionIn(YEARS_BANDS, 'age', month)?.bands ?? [],
    tenure: divisionIn(YEARS_BANDS, 'tenure', month)?.bands ?? [],
    occupation: divisionIn(GROUP_BANDS, 'occupation', month)?.bands ?? [],
  }
}

/** The band one of the roll counts in; null where the roll does not tell that breakdown. */
export function bandOfPerson(person: CountedPerson, breakdown: string, divisions: Divisions): string | null {
  switch (breakdown) {
    case 'sex':
      return person.sex ?? 'unknown'
    case 'ethnicity':
      return person.ethnicity ?? 'unknown'
    case 'age':
      return yearsBand(divisions.age, person.age)
    case 'tenure':
      return yearsBand(divisions.tenure, person.partyYears)
    case 'occupation':
      return occupationOf(divisions.occupation, person)
    case 'duty':
      return person.leave === null || person.leave === 'temp_here' ? 'active' : person.leave
    default:
      return null
  }
}

function yearsBand(bands: readonly YearsBand[], years: number | null): string {
  if (years === null) return 'unknown'
  return bands.find(({ from, to }) => (from ?? years) <= years && years <= (to ?? years))?.code ?? 'unknown'
}

function occupationOf(bands: readonly GroupBand[], { groups, hasOccupation }: CountedPerson): string {
  const found = groups.length === 0 ? undefined : bands.find(({ group }) => groups.includes(group))
  return found?.code ?? (hasOccupation ? 'other' : 'unknown')
}

interface Roll {
  readonly month: Month
  readonly people: readonly CountedPerson[]
  readonly files: readonly CountedFiles[]
}

/**
 * How many of a unit's roll stand in each band, by indicator: each member is looked at once. Whoever has nothing written is counted as such, so that
 * the bands of a breakdown come to the whole roll.
 */
export function tallyBands({ month, people, files }: Roll): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {}
  const add = (breakdown: string, band: string, count: number) => {
    const row = `roll.${breakdown}.${band}`
    tally[row] = (tally[row] ?? 0) + count
  }
  const divisions = divisionsIn(month)
  for (const person of people) {
    for (const breakdown of OF_ROLL) add(breakdown, bandOfPerson(person, breakdown, divisions) ?? 'unknown', 1)
  }
  for (const breakdown of OF_FILES) add(breakdown, 'unknown', people.length)
  for (const { breakdown, band, count } of files) {
    add(breakdown, band, count)
    add(breakdown, 'unknown', -count)
  }
  return tally
}

/** The months from which bands divide otherwise: a figure's definition begins anew with each. */
export function beginningsOf(indicator: StatisticIndicator): readonly Month[] {
  const breakdown = placedIn(indicator)?.breakdown
  const dated = [...YEARS_BANDS, ...WORDS_BANDS, ...GROUP_BANDS].filter(({ of }) => of === breakdown)
  return dated.map(({ first }) => first)
}
