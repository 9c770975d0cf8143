import { describe, expect, it } from 'vitest'
import { figureTold } from './figure-told.ts'

describe('nought of an earlier period', () => {
  it.each([
    ['asked.feeCollected', 0, [], null],
    ['asked.feeCollected', 0, ['asked.feeCollected'], 0],
    ['asked.feeCollected', 5, [], 5],
    ['rest.feeDueToDate', 0, [], null],
    ['rest.feeDueToDate', 0, ['asked.feeKeptCell'], 0],
    ['share.portalPayers', 0, ['members.total'], null],
    ['question.1', 0, [], null],
    ['meetings.regular', 0, [], 0],
    ['share.attendance', null, [], null],
  ] as const)('of %s, %s where %j was told, is %s', (row, figure, told, expected) => {
    expect(figureTold(row, figure, new Set<string>(told))).toBe(expected)
  })
})
