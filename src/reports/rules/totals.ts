import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { STOCK_ASKED } from './asked.ts'
import type { Delta } from './carry.ts'
import type { Counts } from './counts.ts'
import { DEFINITIONS } from './indicators.ts'
import { ofNought } from './nought.ts'
import { monthsOf, type Span } from './periods.ts'
import { countsOf, toDateOf } from './rows.ts'

/** What a total is kept for: a month, or a calendar year, which is the sum of its months. */
export type SpanKey = Month | `${number}`

export const keyOfTotal = (unitId: UnitId, span: SpanKey): string => `${unitId} ${span}`
export const yearOf = (month: Month): SpanKey => month.slice(0, 4) as SpanKey

export interface Total {
  readonly unitId: UnitId
  readonly span: SpanKey
  readonly counts: Counts
}

/** Changes come ordered: those of one unit and month stand together. */
const isSamePlace = (one: Delta, last: Delta | undefined): boolean =>
  last !== undefined && one.unitId === last.unitId && one.month === last.month

/** The month and the year each change falls into, once each. */
export function spansChanged(deltas: readonly Delta[]): readonly Omit<Total, 'counts'>[] {
  const places = deltas.filter((one, place) => !isSamePlace(one, deltas[place - 1]))
  const spans = places.flatMap(({ unitId, month }) => [
    { unitId, span: month },
    { unitId, span: yearOf(month) },
  ])
  return [...new Map(spans.map((one) => [keyOfTotal(one.unitId, one.span), one])).values()]
}

/** Totals with the changes added, each in its month and in its year. What comes to zero is left out. */
export function totalsAfter(before: ReadonlyMap<string, Counts>, deltas: readonly Delta[]): readonly Total[] {
  const after = new Map(
    spansChanged(deltas).map((one) => {
      const key = keyOfTotal(one.unitId, one.span)
      return [key, { ...one, counts: { ...before.get(key) } as Record<string, number> }] as const
    }),
  )
  let touched: readonly Record<string, number>[] = []
  for (const [place, delta] of deltas.entries()) {
    const { unitId, month, indicator, by } = delta
    if (!isSamePlace(delta, deltas[place - 1])) {
      const totals = [month, yearOf(month)].map((span) => after.get(keyOfTotal(unitId, span))?.counts)
      touched = totals.filter((one) => one !== undefined)
    }
    for (const counts of touched) {
      const value = (counts[indicator] ?? 0) + by
      if (value === 0) delete counts[indicator]
      else counts[indicator] = value
    }
  }
  return [...after.values()]
}

const STOCKS: ReadonlySet<string> = new Set([
  ...DEFINITIONS.filter(({ measure }) => measure === 'stock').map(({ indicator }) => indicator),
  ...STOCK_ASKED,
])

/** Whether a figure stands, so that of a span only the end counts, or happens, so that its months are added. */
export const isStock = (indicator: string): boolean => STOCKS.has(ofNought(indicator) ?? indicator)

/** Of what stands, the last month of a span is told, or the current one while the span runs. */
export const endOf = ({ last }: Span, current: Month): Month => (last > current ? current : last)

/** Whole years as such, what is left of others month by month. */
function piecesOf({ first, last }: Span): readonly SpanKey[] {
  const isWhole = (month: Month) => `${month.slice(0, 4)}-01` >= first && `${month.slice(0, 4)}-12` <= last
  return [...new Set(monthsOf({ first, last }).map((month) => (isWhole(month) ? yearOf(month) : month)))]
}

/** From the beginning of the year a span ends in. */
export const yearToDate = ({ last }: Span): Span => ({ first: `${last.slice(0, 4)}-01` as Month, last })

const needed = (rows: readonly string[]) => [...new Set(rows.flatMap(countsOf))]

/** The totals the figures of these rows over a span are made of. */
export function keysOf(span: Span, { rows, current }: Adding): readonly SpanKey[] {
  const toDate = needed(rows).some((row) => toDateOf(row) !== undefined) ? piecesOf(yearToDate(span)) : []
  return [...new Set([...piecesOf(span), ...toDate, endOf(span, current)])]
}

interface Adding {
  readonly rows: readonly string[]
  readonly current: Month
}

/** What rows need, added over a span: of what happened all its pieces, of what stands its end. */
export function addUp(of: (span: SpanKey) => Counts | undefined, span: Span, { rows, current }: Adding): Counts {
  const pieces = piecesOf(span).map((key) => of(key) ?? {})
  const ofYear = piecesOf(yearToDate(span)).map((key) => of(key) ?? {})
  const added = (all: readonly Counts[], indicator: string) =>
    all.reduce((sum, piece) => sum + (piece[indicator] ?? 0), 0)
  const end = of(endOf(span, current)) ?? {}
  const counts: Record<string, number> = {}
  for (const indicator of needed(rows)) {
    const toDate = toDateOf(indicator)
    if (toDate !== undefined) counts[indicator] = added(ofYear, toDate)
    else counts[indicator] = isStock(indicator) ? (end[indicator] ?? 0) : added(pieces, indicator)
  }
  return counts
}
