import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_BANDS, countBands, PARTY_AGE_BANDS } from './bands.ts'

describe('bands', () => {
  it('count both ends of a band in it, and the unknown apart', () => {
    const years = [
      { years: 30, count: 2 },
      { years: 31, count: 3 },
      { years: 99, count: 1 },
      { years: null, count: 4 },
    ]
    expect(countBands(years, AGE_BANDS)).toEqual({ bands: [2, 3, 0, 0, 0, 0, 1], unknown: 4 })
  })

  it.each([AGE_BANDS, PARTY_AGE_BANDS])('sum with the unknown to all, whatever the ages', (...bands) => {
    const some = fc.array(
      fc.record({ years: fc.option(fc.integer({ min: -2, max: 130 })), count: fc.integer({ min: 0, max: 50 }) }),
    )
    fc.assert(
      fc.property(some, (years) => {
        const counted = countBands(years, bands)
        const all = years.reduce((sum, { count }) => sum + count, 0)
        expect(counted.bands.reduce((sum, count) => sum + count, counted.unknown)).toBe(all)
      }),
    )
  })
})
