import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Counts } from './counts.ts'

/** What a unit itself contributes in a month, and to which units it is carried. */
export interface Own extends UnitMonth {
  readonly carriedTo: readonly UnitId[]
  readonly counts: Counts
}

/** By how much a total changes. */
export interface Delta extends UnitMonth {
  readonly indicator: string
  readonly by: number
}

export interface Carrying {
  /** As it was carried last; undefined where it never was. */
  readonly before: Own | undefined
  readonly after: Own
}

/**
 * What changes in the totals: everything carried before is taken back from where it was carried, everything now counted is added where
 * it now belongs. What did not change cancels out, so carrying the same again changes nothing. In one fixed order.
 */
export function deltasOf(carryings: readonly Carrying[]): readonly Delta[] {
  const places = new Map<string, { readonly unitId: UnitId; readonly month: Month; readonly by: Map<string, number> }>()
  const add = ({ carriedTo, counts, month }: Own, sign: 1 | -1) => {
    const entries = Object.entries(counts)
    for (const unitId of carriedTo) {
      const key = `${unitId} ${month}`
      const { by } = places.get(key) ?? { by: new Map<string, number>() }
      places.set(key, { unitId, month, by })
      for (const [indicator, value] of entries) by.set(indicator, (by.get(indicator) ?? 0) + sign * value)
    }
  }
  for (const { before, after } of carryings) {
    if (before !== undefined) add(before, -1)
    add(after, 1)
  }
  const inOrder = [...places].sort(([left], [right]) => (left < right ? -1 : 1))
  return inOrder.flatMap(([, { unitId, month, by: changed }]) =>
    [...changed]
      .filter(([, by]) => by !== 0)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([indicator, by]) => ({ unitId, month, indicator, by })),
  )
}

export function isSameOwn(before: Own | undefined, after: Own): boolean {
  if (before === undefined) return false
  const [left, right] = [Object.entries(before.counts), Object.entries(after.counts)]
  return (
    before.carriedTo.join() === after.carriedTo.join() &&
    left.length === right.length &&
    left.every(([indicator, value]) => after.counts[indicator] === value)
  )
}

/** Nothing was counted: such a month is not kept, unless it takes back what was carried before. */
export function isEmptyOwn({ counts }: Own): boolean {
  return Object.keys(counts).length === 0
}
