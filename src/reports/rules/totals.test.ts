import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import type { Counts } from './counts.ts'
import { addUp, keyOfTotal, keysOf, totalsAfter } from './totals.ts'

const UNIT = 'unit' as UnitId
const delta = (month: '2026-01' | '2026-02' | '2027-01', by: number) => {
  return { unitId: UNIT, month, indicator: 'meetings.regular', by }
}

describe('totals of months and years', () => {
  it('take a change into its month and its year, and leave out what comes to zero', () => {
    const before = new Map<string, Counts>([
      [keyOfTotal(UNIT, '2026-01'), { 'meetings.regular': 2, 'members.total': 9 }],
      [keyOfTotal(UNIT, '2026'), { 'meetings.regular': 5 }],
    ])
    const after = totalsAfter(before, [delta('2026-01', -2), delta('2026-02', 3), delta('2027-01', 1)])
    expect(Object.fromEntries(after.map(({ span, counts }) => [span, counts]))).toEqual({
      '2026-01': { 'members.total': 9 },
      '2026-02': { 'meetings.regular': 3 },
      '2026': { 'meetings.regular': 6 },
      '2027-01': { 'meetings.regular': 1 },
      '2027': { 'meetings.regular': 1 },
    })
  })

  it.each([
    ['a year', { first: '2025-01', last: '2025-12' }, ['2025', '2025-12']],
    ['a running year', { first: '2026-01', last: '2026-12' }, ['2026', '2026-11']],
    ['a quarter', { first: '2026-04', last: '2026-06' }, ['2026-04', '2026-05', '2026-06']],
    ['a term', { first: '2024-12', last: '2026-02' }, ['2024-12', '2025', '2026-01', '2026-02']],
  ] as const)('of %s are few', (_what, span, keys) => {
    expect(keysOf(span, { rows: ['meetings.regular'], current: '2026-11' })).toEqual(keys)
  })

  it('add what happened over all of a span and tell what stands at its end, now while it runs', () => {
    const kept: Readonly<Record<string, Counts>> = {
      '2026': { 'meetings.regular': 20, 'members.total': 99 },
      '2026-11': { 'meetings.regular': 2, 'members.total': 12 },
    }
    const rows = ['meetings.regular', 'members.total', 'share.attendance']
    const counts = addUp((key) => kept[key], { first: '2026-01', last: '2026-12' }, { rows, current: '2026-11' })
    expect(counts).toEqual({
      'meetings.regular': 20,
      'members.total': 12,
      'meetings.present': 0,
      'meetings.obliged': 0,
    })
  })

  it('add from the beginning of the year what is told to date, and read no more than that needs', () => {
    const rows = ['rest.feeDueToDate']
    const kept: Readonly<Record<string, Counts>> = {
      '2026-01': { 'asked.feeCollected': 100, 'asked.feeKeptCell': 30 },
      '2026-03': { 'asked.feeCollected': 10 },
      '2026-04': { 'asked.feeCollected': 1_000 },
    }
    const span = { first: '2026-03', last: '2026-03' } as const
    const adding = { rows, current: '2026-11' } as const
    expect(keysOf(span, adding)).toEqual(['2026-03', '2026-01', '2026-02'])
    expect(addUp((key) => kept[key], span, adding)).toMatchObject({
      'toDate.feeCollected': 110,
      'toDate.feeKeptCell': 30,
    })
  })
})
