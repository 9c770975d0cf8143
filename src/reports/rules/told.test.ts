import { describe, expect, it } from 'vitest'
import { comparisonsIn } from './comparisons.ts'
import { isTold, isWanting } from './told.ts'

const figure = (now: number | null, before: number | null = null, yearBefore: number | null = null) => {
  return { now, before, yearBefore }
}

describe('a section of a report', () => {
  it.each([
    [[], false],
    [[figure(0), figure(null)], false],
    [[figure(0), figure(3)], true],
  ] as const)('with %j: something to tell: %s', (figures, expected) => {
    expect(isTold(figures)).toBe(expected)
  })
})

describe('what is asked in a section', () => {
  it.each([
    ['not told yet', { 'meetings.regular': 0, 'asked.opinions': null }, false, true],
    ['told as nought', { 'asked.opinions': 0 }, false, false],
    ['a share of nothing', { 'meetings.regular': 0, 'share.attendance': null }, false, false],
    ['asked of another level, once sent', { 'asked.feeOwedCell': 0, 'asked.feeOwedGrassroots': null }, true, false],
    ['told by nobody, though sent', { 'asked.cellGood': null, 'asked.cellDone': null }, true, true],
  ] as const)('%s: of %j, sent %s, is wanting: %s', (_what, figures, isSent, expected) => {
    const all = Object.entries(figures).map(([row, now]) => ({ row, now }))
    expect(isWanting(all, isSent)).toBe(expected)
  })
})

describe('a comparison', () => {
  it('is shown only with what was counted, nought being a count', () => {
    expect(comparisonsIn([figure(3), figure(1)])).toEqual([])
    expect(comparisonsIn([figure(3, 0), figure(null)])).toEqual(['before'])
    expect(comparisonsIn([figure(3, 1, 2)])).toEqual(['before', 'yearBefore'])
  })
})
