import { describe, expect, it } from 'vitest'
import { diffRules, sameValue } from './diff.ts'
import { NATIONAL_PACKS } from './packs/national.ts'
import { resolveRules } from './resolve.ts'

const on = (day: '2025-10-27' | '2025-10-28' | '2026-11-21') =>
  resolveRules(NATIONAL_PACKS, [], { unitPath: ['cell'], on: day })

describe('differences between two sets of rules', () => {
  it('names the values HD 42 changed, in the order of the page', () => {
    const changed = diffRules(on('2025-10-27'), on('2025-10-28')).filter((each) => each.valueChanged)
    expect(changed.map((each) => each.code)).toEqual([
      'meeting.minMinutesCombined',
      'meeting.postDaysBefore',
      'meeting.reportDaysAfter',
      'meeting.attendanceTargetPercent',
      'meeting.attendanceTargetMustExceed',
      'score.frame',
    ])
  })

  it('keeps a change of basis apart from a change of value', () => {
    const minutes = diffRules(on('2025-10-27'), on('2025-10-28')).find((each) => each.code === 'meeting.minMinutes')
    expect(minutes).toMatchObject({ valueChanged: false, after: { basis: { symbol: '42-HD/BTCTW' } } })
  })

  it('finds nothing between a set and itself', () => {
    expect(diffRules(on('2026-11-21'), on('2026-11-21'))).toEqual([])
  })

  it('does not mind the order of keys, but minds the order of lists and absent keys', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
    expect(sameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
    expect(sameValue({ a: undefined }, { b: 1 })).toBe(false)
    expect(sameValue([], {})).toBe(false)
    expect(sameValue(null, {})).toBe(false)
  })
})
