import type { UnitId } from './id.ts'
import { firstDayOf, lastDayOf, type Month } from './local-date.ts'

/** One month of one unit: what counters, and whoever counts anew, speak of. */
export interface UnitMonth {
  readonly unitId: UnitId
  readonly month: Month
}

/** The columns a statement takes unit months in: `unnest(units, months, first days, last days)`. */
export function columnsOf(asked: readonly UnitMonth[]) {
  return {
    units: asked.map(({ unitId }) => unitId),
    months: asked.map(({ month }) => month),
    firstDays: asked.map(({ month }) => firstDayOf(month)),
    lastDays: asked.map(({ month }) => lastDayOf(month)),
  }
}
