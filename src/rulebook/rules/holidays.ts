import type { LocalDate } from '#kernel/local-date.ts'
import type { Certainty } from './rule.ts'

export const HOLIDAY_NAMES = [
  'newYear',
  'lunarNewYear',
  'hungKings',
  'reunification',
  'labour',
  'national',
  'swapped',
] as const
/** Tết Dương lịch, Tết Nguyên đán, Giỗ Tổ Hùng Vương, Chiến thắng, Quốc tế Lao động, Quốc khánh, ngày nghỉ hoán đổi. */
export type HolidayName = (typeof HOLIDAY_NAMES)[number]

/** A day off for State and Party offices, the compensating days included. */
export interface Holiday {
  readonly on: LocalDate
  readonly name: HolidayName
  /** True where the day is off in place of one that fell on a weekend, or of a Saturday worked. */
  readonly inPlaceOfAnother: boolean
  readonly certainty: Certainty
}

type Days = readonly string[]

interface HolidayYear {
  readonly year: number
  readonly certainty: Certainty
  readonly days: Readonly<Partial<Record<HolidayName, Days>>>
  /** Off in place of weekend days, by what they stand for. */
  readonly inPlace: Readonly<Partial<Record<HolidayName, Days>>>
}

/**
 * `single`: Labour Code (1994, 2012 art. 115, 2019 art. 112) with the Vietnamese lunar calendar, as computed by the public
 * package python-holidays 0.105. Days marked `custom` below are general knowledge of the yearly notices. For 2027 the
 * notice choosing the days of Tết and of the National Day was not seen: `unknown`. Saturdays worked in exchange are left out:
 * the working day given back would only shorten a deadline.
 */
const YEARS: readonly HolidayYear[] = [
  {
    year: 2020,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['01-24', '01-25', '01-26', '01-27', '01-28'],
      hungKings: ['04-02'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-02'],
    },
    inPlace: { lunarNewYear: ['01-23', '01-29'] },
  },
  {
    year: 2021,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['02-11', '02-12', '02-13', '02-14', '02-15'],
      hungKings: ['04-21'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-02', '09-03'],
    },
    inPlace: { lunarNewYear: ['02-10', '02-16'], labour: ['05-03'] },
  },
  {
    year: 2022,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['01-31', '02-01', '02-02', '02-03', '02-04'],
      hungKings: ['04-10'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
    },
    inPlace: { newYear: ['01-03'], hungKings: ['04-11'], reunification: ['05-02'], labour: ['05-03'] },
  },
  {
    year: 2023,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['01-21', '01-22', '01-23', '01-24', '01-25'],
      hungKings: ['04-29'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
    },
    inPlace: {
      newYear: ['01-02'],
      lunarNewYear: ['01-20', '01-26'],
      hungKings: ['05-02'],
      reunification: ['05-03'],
      national: ['09-04'],
    },
  },
  {
    year: 2024,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['02-09', '02-10', '02-11', '02-12', '02-13'],
      hungKings: ['04-18'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-02', '09-03'],
    },
    inPlace: { lunarNewYear: ['02-08', '02-14'], swapped: ['04-29'] },
  },
  {
    year: 2025,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['01-28', '01-29', '01-30', '01-31', '02-01'],
      hungKings: ['04-07'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
    },
    inPlace: { lunarNewYear: ['01-27'] },
  },
  {
    year: 2026,
    certainty: 'single',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['02-16', '02-17', '02-18', '02-19', '02-20'],
      hungKings: ['04-26'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-01', '09-02'],
    },
    inPlace: { hungKings: ['04-27'] },
  },
  {
    year: 2027,
    certainty: 'unknown',
    days: {
      newYear: ['01-01'],
      lunarNewYear: ['02-05', '02-06', '02-07', '02-08', '02-09'],
      hungKings: ['04-16'],
      reunification: ['04-30'],
      labour: ['05-01'],
      national: ['09-02', '09-03'],
    },
    inPlace: { lunarNewYear: ['02-04', '02-10'], labour: ['05-03'] },
  },
]

/** Days exchanged by a yearly notice, from general knowledge: no notice was read. */
const SWAPPED_CUSTOM: readonly LocalDate[] = ['2025-05-02', '2026-01-02', '2026-08-31']

/** First and last year of the table. A day outside it has no holidays known: callers say so instead of counting on. */
export const HOLIDAYS_KNOWN = { fromYear: 2020, toYear: 2027 } as const

export const HOLIDAYS: readonly Holiday[] = [
  ...YEARS.flatMap((year) => [...listed(year, year.days, false), ...listed(year, year.inPlace, true)]),
  ...SWAPPED_CUSTOM.map((on) => ({ on, name: 'swapped', inPlaceOfAnother: true, certainty: 'custom' }) as const),
].toSorted((a, b) => (a.on < b.on ? -1 : 1))

/** Days off from `from` to `to`, both included. Ready for `addWorkingDays`. */
export function holidaysBetween(from: LocalDate, to: LocalDate): ReadonlySet<LocalDate> {
  return new Set(HOLIDAYS.filter(({ on }) => from <= on && on <= to).map(({ on }) => on))
}

function listed({ year, certainty }: HolidayYear, days: HolidayYear['days'], inPlaceOfAnother: boolean): Holiday[] {
  return HOLIDAY_NAMES.flatMap((name) =>
    (days[name] ?? []).map((day) => ({ on: `${year}-${day}` as LocalDate, name, inPlaceOfAnother, certainty })),
  )
}
