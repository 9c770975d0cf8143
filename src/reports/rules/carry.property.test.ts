import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { deltasOf, type Own } from './carry.ts'
import { countMonth } from './count-month.ts'
import { noFacts } from './facts.ts'
import { figureOf } from './rows.ts'

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
    told: fc.option(fc.nat(2)),
  }),
  fc.record({
    what: fc.constant('move' as const),
    unit: fc.integer({ min: 1, max: UNITS - 1 }),
    under: fc.nat(UNITS - 1),
  }),
  fc.record({ what: fc.constant('again' as const), unit: fc.nat(UNITS - 1), month: fc.nat(1) }),
)

/** Something counted, and what was answered when asked; null: nobody answered. */
interface Fact {
  readonly held: number
  readonly told: number | null
}

/** Facts and tree as they are, and the counters as they were carried. */
function aRegister() {
  const parents: (number | null)[] = Array.from({ length: UNITS }, (_, place) =>
    place === 0 ? null : Math.floor((place - 1) / 3),
  )
  const facts = new Map<string, Fact>()
  const owns = new Map<string, Own>()
  const totals = new Map<string, number>()
  const pathOf = (place: number): readonly number[] => {
    const above = parents[place] ?? null
    return above === null ? [place] : [place, ...pathOf(above)]
  }
  const carry = (places: readonly number[], month: Month) => {
    const carryings = places.map((place) => {
      const key = `${place} ${month}`
      const { held, told } = facts.get(key) ?? { held: 0, told: null }
      const answers = told === null ? [] : [{ indicator: 'asked.proposals', value: told }]
      const counts = { held, ...countMonth([], { ...noFacts(month), answers }) }
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
  const count = (place: number, month: Month, { held, told }: Fact) => {
    facts.set(`${place} ${month}`, { held, told })
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
  /** Null where nobody below answered. */
  const toldBelow = (place: number, month: Month) => {
    const told = EVERY.filter((other) => pathOf(other).includes(place))
      .map((other) => facts.get(`${other} ${month}`)?.told ?? null)
      .filter((one) => one !== null)
    return told.length === 0 ? null : told.reduce((all, one) => all + one, 0)
  }
  return { totals, carry, count, move, sumBelow, toldBelow }
}

const EVERY = Array.from({ length: UNITS }, (_, place) => place)

describe('what is carried up a tree', () => {
  it('is at every unit the sum over the units below it, and no figure where none of them told any, whatever was counted, corrected, moved or carried again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { totals, carry, count, move, sumBelow, toldBelow } = aRegister()
        for (const one of steps) {
          if (one.what === 'move') move(one.unit, one.under)
          else if (one.what === 'again') carry([one.unit, one.unit], MONTHS[one.month] ?? '2026-01')
          else count(one.unit, MONTHS[one.month] ?? '2026-01', one)
        }
        for (const month of MONTHS) {
          for (const place of EVERY) {
            const at = `${unitOf(place)} ${month} `
            expect(totals.get(`${at}held`) ?? 0).toBe(sumBelow(place, month))
            const counts = [...totals].flatMap(([key, value]) =>
              key.startsWith(at) ? [[key.slice(at.length), value] as const] : [],
            )
            expect(figureOf('asked.proposals', Object.fromEntries(counts))).toBe(toldBelow(place, month))
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
