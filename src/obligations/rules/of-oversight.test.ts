import { describe, expect, it } from 'vitest'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import { itemsToOpen, planOfTheYear } from './of-oversight.ts'

const rules = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' })
const days = (found: readonly { readonly dueOn: LocalDate }[]) => found.map(({ dueOn }) => dueOn)

describe('the plan of inspection and supervision', () => {
  const owed = (years: readonly number[], on: LocalDate, since: LocalDate = '2020-01-01') =>
    days(planOfTheYear('u', { since, years }, rules, on))

  it('is due by the day of the rule book: this year’s while it is missing, next year’s once its day comes near', () => {
    expect(owed([], '2026-11-20')).toEqual(['2026-01-31'])
    expect(owed([2026], '2026-11-30')).toEqual([])
    expect(owed([2026], '2026-12-01')).toEqual(['2027-01-31'])
  })

  it('a cell founded after the day owes none for that year', () => {
    expect(owed([], '2026-11-20', '2026-02-01')).toEqual([])
  })

  it('an item is due by the end of its month; two of one month stand once, later months wait', () => {
    const months: readonly Month[] = ['2026-10', '2026-10', '2026-11', '2027-06']
    const waiting = months.map((month) => ({ planId: 'p1', month }))
    expect(days(itemsToOpen('u', { waiting }, rules, '2026-11-20'))).toEqual(['2026-10-31', '2026-11-30'])
  })
})
