import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAVE_KINDS } from '#members/rules/leave.ts'
import { SEXES } from '#members/rules/member.ts'
import { MEMBER_TAGS } from '#members/rules/tags.ts'
import { STATISTIC_NAMES, STATISTIC_SECTIONS } from '../server/statistic-words.ts'
import { countMonth } from './count-month.ts'
import { noFacts } from './facts.ts'
import { DEFINITIONS } from './indicators.ts'
import { BREAKDOWNS, divisionIn, GROUP_BANDS, WORDS_BANDS, wordsFrom, YEARS_BANDS } from './roll-bands.ts'
import {
  bandOfPerson,
  bandsOf,
  type CountedPerson,
  divisionsIn,
  STATISTIC_INDICATORS,
  tallyBands,
} from './statistics.ts'
import { BASIC_STATISTICS } from './statistics-form.ts'

const MONTH = '2026-06'
const NOBODY: CountedPerson = {
  ...{ sex: null, ethnicity: null, age: null, partyYears: null, groups: [], hasOccupation: false, leave: null },
}
const person: fc.Arbitrary<CountedPerson> = fc.record({
  sex: fc.constantFrom(...SEXES, null),
  ethnicity: fc.constantFrom('kinh' as const, 'minority' as const, null),
  age: fc.option(fc.integer({ min: -3, max: 130 })),
  partyYears: fc.option(fc.integer({ min: -3, max: 100 })),
  groups: fc.subarray([...MEMBER_TAGS]),
  hasOccupation: fc.boolean(),
  leave: fc.constantFrom(...LEAVE_KINDS, null),
})

describe('the basic statistics', () => {
  it('divide every roll without rest, whatever is written of its members and what is not', () => {
    const roll = fc.array(person, { maxLength: 60 }).chain((people) => {
      const bands = WORDS_BANDS.map(({ of }) =>
        fc.constantFrom(
          ...bandsOf(of).flatMap((one) => (one.endsWith('.unknown') ? [] : (one.split('.').at(2) ?? []))),
        ),
      )
      // Of each member's file one text of each kind, or none.
      const files = fc.array(fc.tuple(...bands.map((band) => fc.option(band))), { maxLength: people.length })
      return fc.record({ people: fc.constant(people), files })
    })
    fc.assert(
      fc.property(roll, ({ people, files }) => {
        const told = files.flatMap((one) =>
          one.flatMap((band, place) =>
            band === null ? [] : { breakdown: WORDS_BANDS[place]?.of ?? '', band, count: 1 },
          ),
        )
        const counts = countMonth(DEFINITIONS, {
          ...noFacts(MONTH),
          bands: tallyBands({ month: MONTH, people, files: told }),
        })
        for (const breakdown of BREAKDOWNS) {
          const figures = bandsOf(breakdown).map((band) => counts[band] ?? 0)
          expect([breakdown, figures.reduce((all, one) => all + one, 0)]).toEqual([breakdown, people.length])
          expect(Math.min(...figures)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it.each([
    ['age', { age: 30 }, 'to30'],
    ['age', { age: 31 }, 'to40'],
    ['age', { age: 61 }, 'over60'],
    ['age', {}, 'unknown'],
    ['tenure', { partyYears: 9 }, 'under10'],
    ['tenure', { partyYears: 30 }, 'to39'],
    ['tenure', { partyYears: 75 }, 'from60'],
    ['occupation', { groups: ['rural', 'retired'] }, 'retired'],
    ['occupation', { groups: ['ethnic_minority'], hasOccupation: true }, 'other'],
    ['occupation', { groups: ['ethnic_minority'] }, 'unknown'],
    ['duty', { leave: 'temp_away' }, 'temp_away'],
    ['duty', {}, 'active'],
    ['ethnicity', { ethnicity: 'minority' }, 'minority'],
    ['religion', {}, null],
  ] as const)('put by %s %j under %s', (breakdown, known, band) => {
    expect(bandOfPerson({ ...NOBODY, ...known }, breakdown, divisionsIn(MONTH))).toBe(band)
  })

  it('take a band by the month, where the bands are replaced', () => {
    const [age] = YEARS_BANDS
    if (!age) throw new Error('bands of age')
    const later = { ...age, first: '2026-07' as const }
    expect(divisionIn([age, later], 'age', '2026-06')).toBe(age)
    expect(divisionIn([later, age], 'age', '2026-07')).toBe(later)
    expect(divisionIn([later], 'age', '2026-06')).toBeUndefined()
  })
})

describe('what files say', () => {
  it.each([
    ['religion', 'khong', 'none'],
    ['religion', 'khong theo dao nao', 'none'],
    ['religion', 'khong ro', 'other'],
    ['religion', 'cong giao', 'other'],
    ['schooling', '12/12', 'upper'],
    ['schooling', '10/12', 'lower'],
    ['schooling', 'tot nghiep thpt', 'upper'],
    ['qualification', 'trung cap trong trot', 'secondary'],
    ['qualification', 'dai hoc luat, thac si', 'master'],
    ['qualification', 'dai hoc luat, khong', 'university'],
    ['qualification', 'chua qua dao tao', 'none'],
    ['theory', 'so cap', 'elementary'],
    ['theory', 'trung cap ly luan chinh tri', 'intermediate'],
    ['theory', 'chua hoc trung cap', 'none'],
    ['theory', 'xuat sac', 'other'],
  ])('of %s, in the words %s, is %s', (breakdown, words, band) => {
    const found = wordsFrom(MONTH).find((one) => one.breakdown === breakdown && new RegExp(one.pattern).test(words))
    expect(found?.band ?? 'other').toBe(band)
  })

  it('and do not say leaves the rest of the roll as not recorded', () => {
    const files = [{ breakdown: 'theory', band: 'elementary', count: 2 }]
    const tally = tallyBands({ month: MONTH, people: [NOBODY, NOBODY, NOBODY], files })
    expect(tally).toMatchObject({
      'roll.theory.elementary': 2,
      'roll.theory.unknown': 1,
      'roll.religion.unknown': 3,
    })
  })
})

describe('the bands', () => {
  it('have a row each, and their names say their limits', () => {
    const rows = [...YEARS_BANDS, ...WORDS_BANDS, ...GROUP_BANDS].flatMap(({ of, bands }) =>
      bands.map(({ code }) => `roll.${of}.${code}`),
    )
    expect(rows.filter((row) => !STATISTIC_INDICATORS.some((one) => one === row))).toEqual([])
    for (const { of, bands } of YEARS_BANDS) {
      bands.forEach(({ code, from, to }, place) => {
        const row = STATISTIC_INDICATORS.find((one) => one === `roll.${of}.${code}`)
        const limits = [from, to].filter((one) => one !== null).map(String)
        expect((row === undefined ? '' : STATISTIC_NAMES[row]).match(/\d+/g)).toEqual(limits)
        expect(from).toBe(place === 0 ? null : (bands[place - 1]?.to ?? Number.NaN) + 1)
      })
      expect(bands.at(-1)?.to).toBeNull()
    }
  })

  it('that no source gives say so in the heading of their table', () => {
    for (const { of, certainty } of [...YEARS_BANDS, ...WORDS_BANDS, ...GROUP_BANDS]) {
      const section = BASIC_STATISTICS.sections.find(({ rows }) => rows.some((row) => row.startsWith(`roll.${of}.`)))
      expect([of, STATISTIC_SECTIONS[section?.code ?? '']?.includes('theo thông lệ')]).toEqual([
        of,
        certainty === 'custom',
      ])
    }
  })
})
