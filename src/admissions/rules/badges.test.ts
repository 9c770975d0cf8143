import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { rulesOn } from './admissions.builders.ts'
import { badgesOfYear, posthumousBadge } from './badges.ts'

const rules = rulesOn('2026-11-20')
const due = (partyAgeFromOn: LocalDate, year = 2026) =>
  badgesOfYear([{ personId: 'a', fullName: 'A', bornOn: null, partyAgeFromOn }], year, rules).map(
    ({ years, fullOn, awardOn, earliestOn }) => ({ years, fullOn, awardOn, earliestOn }),
  )

describe('badges', () => {
  it.each([
    ['on the award day itself', '1996-05-19', 30, '2026-05-19', '2026-05-19', '2025-05-19'],
    ['a day after one: at the next', '1996-05-20', 30, '2026-05-20', '2026-09-02', '2025-05-20'],
    ['after the last of the year before', '1985-11-08', 40, '2025-11-08', '2026-02-03', '2024-11-08'],
    ['70 years may come two years early', '1956-02-03', 70, '2026-02-03', '2026-02-03', '2024-02-03'],
  ] as const)('%s', (_what, admittedOn, years, fullOn, awardOn, earliestOn) => {
    expect(due(admittedOn)).toEqual([{ years, fullOn, awardOn, earliestOn }])
  })

  it('none where no years of the list are full', () => {
    expect(due('1991-05-19')).toEqual([])
    expect(due('1996-11-08')).toEqual([])
    expect(due('1996-11-08', 2027)).toMatchObject([{ awardOn: '2027-02-03' }])
  })

  it('after death within the rule’s months', () => {
    expect(posthumousBadge('1986-06-01', '2025-06-01', rules)).toBe(40)
    expect(posthumousBadge('1986-06-02', '2025-06-01', rules)).toBeNull()
    expect(posthumousBadge('1986-06-01', '2026-06-01', rules)).toBeNull()
  })
})
