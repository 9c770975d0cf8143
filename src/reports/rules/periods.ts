import { addMonths, type LocalDate, lastDayOf, type Month } from '#kernel/local-date.ts'

/** Source: inspection-discipline 7.1. */
export const PERIOD_KINDS = ['month', 'quarter', 'half_year', 'year', 'term'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const PERIOD_STAGES = ['open', 'locked'] as const
export type PeriodStage = (typeof PERIOD_STAGES)[number]

/** How far a unit's report of a period is; none of these: it is still owed. */
export const SUBMISSION_STAGES = ['submitted', 'returned', 'approved'] as const
export type SubmissionStage = (typeof SUBMISSION_STAGES)[number]

export interface Span {
  readonly first: Month
  readonly last: Month
}

/** Months of the kinds whose length is the calendar's; a term is as long as its congresses say. */
const LENGTH: Readonly<Record<Exclude<PeriodKind, 'term'>, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 }

const MONTHS_OF_YEAR = 12
/** How long a term is, in months, by the rule book: usually, and by how much its congress may come later. */
export interface TermLength {
  readonly months: number
  readonly shiftMonths: number
}

export const longestTerm = ({ months, shiftMonths }: TermLength): number => months + shiftMonths

/** Whether these months are such a period: a quarter begins in January, April, July, October, and so on. */
export function isPeriod(kind: PeriodKind, { first, last }: Span, term: TermLength): boolean {
  if (kind === 'term') return first <= last && last < addMonths(first, longestTerm(term))
  const begins = (Number(first.slice(5)) - 1) % LENGTH[kind] === 0
  return begins && last === addMonths(first, LENGTH[kind] - 1)
}

/** The period of a kind a month lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'term'>, month: Month): Span {
  const place = (Number(month.slice(5)) - 1) % LENGTH[kind]
  const first = addMonths(month, -place)
  return { first, last: addMonths(first, LENGTH[kind] - 1) }
}

export function monthsOf({ first, last }: Span): readonly Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The period of the same length right before. */
export function before({ first, last }: Span): Span {
  const length = monthsOf({ first, last }).length
  return { first: addMonths(first, -length), last: addMonths(last, -length) }
}

/** The same months of the year before; of a year that is the period before already, and a term would overlap itself: null. */
export function yearBefore({ first, last }: Span): Span | null {
  if (last >= addMonths(first, MONTHS_OF_YEAR - 1)) return null
  return { first: addMonths(first, -MONTHS_OF_YEAR), last: addMonths(last, -MONTHS_OF_YEAR) }
}

/** How often in a year such a report is written. */
export function timesAYear(kind: PeriodKind, term: Pick<TermLength, 'months'>): number {
  return kind === 'term' ? MONTHS_OF_YEAR / term.months : MONTHS_OF_YEAR / LENGTH[kind]
}

/** The day whose tree says who reports: the last of the period. */
export function treeDayOf({ last }: Span): LocalDate {
  return lastDayOf(last)
}
