import { describe, expect, it } from 'vitest'
import { burdenOf, monthly } from './burden.ts'
import { findForm } from './forms.ts'
import { before, isPeriod, monthsOf, periodAround, yearBefore } from './periods.ts'
import { figureOf } from './rows.ts'

const TERM = { months: 60, shiftMonths: 12 }

describe('a period', () => {
  it.each([
    ['month', '2026-02', '2026-02', true],
    ['month', '2026-02', '2026-03', false],
    ['quarter', '2026-04', '2026-06', true],
    ['quarter', '2026-05', '2026-07', false],
    ['half_year', '2026-07', '2026-12', true],
    ['year', '2026-01', '2026-12', true],
    ['year', '2025-07', '2026-06', false],
    ['term', '2025-06', '2030-05', true],
    ['term', '2026-06', '2026-05', false],
    ['term', '2025-01', '2031-01', false],
  ] as const)('%s from %s to %s: %s', (kind, first, last, expected) => {
    expect(isPeriod(kind, { first, last }, TERM)).toBe(expected)
  })

  it('lies around a month, after one of its length, a year after its like', () => {
    expect(periodAround('quarter', '2026-11')).toEqual({ first: '2026-10', last: '2026-12' })
    expect(before({ first: '2026-01', last: '2026-03' })).toEqual({ first: '2025-10', last: '2025-12' })
    expect(yearBefore({ first: '2026-01', last: '2026-03' })).toEqual({ first: '2025-01', last: '2025-03' })
    expect(yearBefore({ first: '2026-01', last: '2026-12' })).toBeNull()
    expect(yearBefore({ first: '2026-01', last: '2030-12' })).toBeNull()
    expect(monthsOf({ first: '2025-11', last: '2026-01' })).toEqual(['2025-11', '2025-12', '2026-01'])
  })
})

describe('a row', () => {
  it('adds before it divides, and has no share of nothing', () => {
    expect(figureOf('share.attendance', { 'meetings.present': 2, 'meetings.obliged': 3 })).toBe(66.7)
    expect(figureOf('share.attendance', {})).toBeNull()
    expect(figureOf('rest.remedy', { 'remedy.due': 4, 'remedy.done': 1 })).toBe(3)
    expect(figureOf('meetings.regular', {})).toBe(0)
  })
})

describe('the burden of a report', () => {
  it('counts what a cell types, not what is filled in, and not what only committees are asked', () => {
    const annex = findForm('inspection_annex', '2026-10')
    if (!annex) throw new Error('the annex is in force in 2026')
    const ofCell = burdenOf(annex, { kind: 'quarter', questions: ['text'], isCell: true, term: TERM })
    const ofCommittee = burdenOf(annex, { kind: 'quarter', questions: [], isCell: false, term: TERM })
    expect(ofCell).toEqual({ fields: 3, more: 0, minutes: 12, minutesAYear: 48 })
    const ofTerm = burdenOf(annex, { kind: 'term', questions: ['text'], isCell: true, term: TERM })
    expect(ofTerm.minutesAYear).toBe(Math.round(ofTerm.minutes / 5))
    // Finance, staff and the two numbers of the programme; violations only where finance was inspected at all.
    expect(ofCommittee).toMatchObject({ fields: 6, more: 1 })
    expect(findForm('inspection_annex', '2025-12')).toBeUndefined()
  })

  it('is spread over the months of a year, whatever the period', () => {
    const asked = (kind: 'month' | 'quarter' | 'year', fields: number, minutesAYear: number) => {
      return { kind, burden: { fields, more: 0, minutes: 0, minutesAYear } }
    }
    expect(monthly([asked('month', 3, 72), asked('quarter', 2, 16), asked('year', 4, 20)], TERM)).toEqual({
      fields: 4,
      minutes: 9,
    })
    expect(monthly([], TERM)).toEqual({ fields: 0, minutes: 0 })
  })
})
