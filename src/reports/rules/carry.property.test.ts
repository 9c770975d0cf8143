import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { deltasOf, type Own } from './carry.ts'

const UNITS = 12
const MONTHS: readonly Month[] = ['2026-01', '2026-02']
const unitOf = (place: number) => `unit-${place}` as UnitId

/** What somebody may do to the record: count a fact, correct it, move a unit, or carry the same thing once more. */
const step = fc.oneof(
  fc.record({
    what: fc.constant('count' as const),
    unit: fc.nat(UNITS - 1),
    month: fc.nat(1),
    held: fc.nat(5),
    late: fc.nat(3),
  }),
  fc.record({
    what: fc.constant('move' as const),
    unit: fc.integer({ min: 1, max: UNITS - 1 }),
    under: fc.nat(UNITS - 1),
  }),
  fc.record({ what: fc.constant('again' as const), unit: fc.nat(UNITS - 1), month: fc.nat(1) }),
)

/** Facts and tree as they are, and the counters as they were carried. */
function aRegister() {
  const parents: (number | null)[] = Array.from({ length: UNITS }, (_, place) =>
    place === 0 ? null : Math.floor((place - 1) / 3),
  )
  const facts = new Map<string, { held: number; late: number }>()
  const owns = new Map<string, Own>()
  const totals = new Map<string, number>()
  const pathOf = (place: number): readonly number[] => {
    const above = parents[place] ?? null
    return above === null ? [place] : [place, ...pathOf(above)]
  }
  const carry = (places: readonly number[], month: Month) => {
    const carryings = places.map((place) => {
      const key = `${place} ${month}`
      const counts = facts.get(key) ?? { held: 0, late: 0 }
      const after: Own = { unitId: unitOf(place), month, carriedTo: pathOf(place).map(unitOf), counts }
      const before = owns.get(key)
      owns.set(key, after)
      return { before, after }
    })
    for (const { unitId, indicator, by } of deltasOf(carryings)) {
      const key = `${unitId} ${month} ${indicator}`
      totals.set(key, (totals.get(key) ?? 0) + by)
    }
  }
  const count = (place: number, month: Month, { held, late }: { held: number; late: number }) => {
    facts.set(`${place} ${month}`, { held, late })
    carry([place], month)
  }
  /** With all below it; under itself nothing can stand. */
  const move = (place: number, under: number) => {
    if (pathOf(under).includes(place)) return
    parents[place] = under
    const moved = EVERY.filter((other) => pathOf(other).includes(place))
    for (const month of MONTHS) carry(moved, month)
  }
  const sumBelow = (place: number, month: Month) => {
    const below = EVERY.filter((other) => pathOf(other).includes(place))
    return below.reduce((all, other) => all + (facts.get(`${other} ${month}`)?.held ?? 0), 0)
  }
  return { totals, carry, count, move, sumBelow }
}

const EVERY = Array.from({ length: UNITS }, (_, place) => place)

describe('what is carried up a tree', () => {
  it('is at every unit the sum over the units below it, whatever was counted, corrected, moved or carried again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { totals, carry, count, move, sumBelow } = aRegister()
        for (const one of steps) {
          if (one.what === 'move') move(one.unit, one.under)
          else if (one.what === 'again') carry([one.unit, one.unit], MONTHS[one.month] ?? '2026-01')
          else count(one.unit, MONTHS[one.month] ?? '2026-01', one)
        }
        for (const month of MONTHS) {
          for (const place of EVERY)
            expect(totals.get(`${unitOf(place)} ${month} held`) ?? 0).toBe(sumBelow(place, month))
        }
      }),
      { numRuns: 150 },
    )
  })
})
