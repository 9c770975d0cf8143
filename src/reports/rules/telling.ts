import type { Month } from '#kernel/local-date.ts'
import type { Counts } from './counts.ts'
import { monthsOf, type PeriodKind, type Span } from './periods.ts'
import { isStock } from './totals.ts'

/** The months a report tells of. */
export interface ToldPeriod extends Span {
  readonly kind: PeriodKind
}

/** A report of other months that touch these, in which somebody told something. */
export interface Telling extends ToldPeriod {
  readonly indicator: string
  /** Told by the unit itself; else by one below it. */
  readonly isOwn: boolean
  /** How much of what the unit told itself is counted in these months. */
  readonly value: number
}

/** What is told already, and by whom. */
export interface Told {
  /** Not asked again of whoever is the lowest that knows: told below, or by the unit itself for all these months. */
  readonly known: ReadonlySet<string>
  /** Told by the unit itself, for all these months. */
  readonly told: ReadonlySet<string>
  /** Counted already of what the unit itself told; it is asked for the months that are left. */
  readonly toldBefore: Counts
  /** Where the unit told some of these months itself, the last it did not tell: what it tells of the others is counted there. */
  readonly restMonths: ReadonlyMap<string, Month>
  /** Told for some of these months only, or together with others: in which reports. */
  readonly elsewhere: ReadonlyMap<string, readonly ToldPeriod[]>
}

/** Each thing is told once: what was told for some of these months is asked for the others, and who sends is told which those were. */
export function toldOf(tellings: readonly Telling[], span: Span): Told {
  const by = Map.groupBy(tellings, ({ indicator }) => indicator)
  const indicators = [...by].map(([indicator, all]) => {
    const own = all.filter(({ isOwn }) => isOwn)
    const isTold = isStock(indicator) ? own.length > 0 : coversAll(own, span)
    return {
      ...{ indicator, all, isTold, isKnown: isTold || own.length < all.length },
      before: own.reduce((sum, { value }) => sum + value, 0),
      rest: isTold || own.length === 0 ? undefined : untold(own, span).at(-1),
    }
  })
  const namesOf = (of: typeof indicators) => new Set(of.map(({ indicator }) => indicator))
  return {
    known: namesOf(indicators.filter(({ isKnown }) => isKnown)),
    told: namesOf(indicators.filter(({ isTold }) => isTold)),
    toldBefore: Object.fromEntries(indicators.map(({ indicator, before }) => [indicator, before])),
    restMonths: new Map(indicators.flatMap(({ indicator, rest }) => (rest === undefined ? [] : [[indicator, rest]]))),
    elsewhere: new Map(
      indicators
        .filter(({ indicator, all }) => !isStock(indicator) && (!coversAll(all, span) || all.some(reachesBeyond(span))))
        .map(({ indicator, all }) => [indicator, periodsOf(all)]),
    ),
  }
}

function untold(tellings: readonly Telling[], span: Span): readonly Month[] {
  const months = new Set(tellings.flatMap(monthsOf))
  return monthsOf(span).filter((month) => !months.has(month))
}

const coversAll = (tellings: readonly Telling[], span: Span) => untold(tellings, span).length === 0

const reachesBeyond =
  (span: Span) =>
  ({ first, last }: Span) =>
    first < span.first || last > span.last

/** Each once, in their order. */
function periodsOf(tellings: readonly Telling[]): readonly ToldPeriod[] {
  const by = new Map(tellings.map(({ kind, first, last }) => [`${first} ${last}`, { kind, first, last }]))
  return [...by].toSorted(([left], [right]) => left.localeCompare(right)).map(([, period]) => period)
}
