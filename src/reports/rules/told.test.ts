import { describe, expect, it } from 'vitest'
import { comparisonsIn, isTold } from './told.ts'

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

describe('a comparison', () => {
  it('is shown only with what was counted, nought being a count', () => {
    expect(comparisonsIn([figure(3), figure(1)])).toEqual([])
    expect(comparisonsIn([figure(3, 0), figure(null)])).toEqual(['before'])
    expect(comparisonsIn([figure(3, 1, 2)])).toEqual(['before', 'yearBefore'])
  })
})
