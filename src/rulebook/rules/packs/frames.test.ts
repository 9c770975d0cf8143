import { describe, expect, it } from 'vitest'
import { checkValue } from '../check-value.ts'
import { levelsForDuration } from '../duration-levels.ts'
import type { ScoreFrame } from '../score-frame.ts'
import { FRAME_HD_12_2018 } from './hd-12-2018-frame.ts'
import { FRAME_HD_42_2025, GRADES_BY_POINTS } from './hd-42-2025-frame.ts'
import { LOCAL_TEMPLATES } from './local-templates.ts'
import { NATIONAL_PACKS } from './national.ts'
import { STEPS_REGULAR } from './steps-regular.ts'
import { STEPS_THEMATIC } from './steps-thematic.ts'
import { WARD_SHEET, WARD_SHEET_WRITTEN_FOR_MINUTES } from './ward-sheet.ts'

const maxima = (frame: ScoreFrame) => frame.groups.map((group) => group.max)
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe('score frames', () => {
  it.each([
    [FRAME_HD_42_2025, [5, 5, 10, 40, 5, 30, 5]],
    [WARD_SHEET, [5, 5, 10, 30, 10, 5, 30, 5]],
  ] as const)('criteria sum to their group, groups to a hundred', (frame, groups) => {
    expect(maxima(frame)).toEqual(groups)
    expect(sum(maxima(frame))).toBe(100)
    for (const group of frame.groups) expect(sum(group.criteria.map((each) => each.max))).toBe(group.max)
  })

  it('has five groups without points in 2018', () => {
    expect(FRAME_HD_12_2018.style).toBe('passFail')
    expect(maxima(FRAME_HD_12_2018)).toEqual([0, 0, 0, 0, 0])
  })

  it('grades 90 as good, 89.5 as fair, 70 fair, 69.5 average, 49.5 poor', () => {
    const gradeOf = (total: number) => GRADES_BY_POINTS.find((band) => total >= band.from)?.grade
    expect([93, 90, 89.5, 70, 69.5, 50, 49.5].map(gradeOf)).toEqual([
      'good',
      'good',
      'fair',
      'fair',
      'average',
      'average',
      'poor',
    ])
  })

  it('carries the levels of the duration to a meeting of two hours', () => {
    const levels = WARD_SHEET.groups[0]?.criteria[0]?.levels ?? []
    const carried = levelsForDuration(levels, { writtenFor: WARD_SHEET_WRITTEN_FOR_MINUTES, required: 120 })
    expect(carried.map(({ atLeast, points }) => [atLeast, points])).toEqual([
      [120, 5],
      [105, 4],
      [90, 3],
      [60, 2],
      [0, 1],
    ])
  })
})

describe('steps', () => {
  it('are sixteen for a regular meeting and fill its ninety minutes', () => {
    expect(STEPS_REGULAR).toHaveLength(16)
    expect(sum(STEPS_REGULAR.filter((step) => !step.optional).map((step) => step.plannedMinutes))).toBe(90)
  })

  it('are six for a thematic meeting', () => {
    expect(STEPS_THEMATIC).toHaveLength(6)
    expect(sum(STEPS_THEMATIC.map((step) => step.plannedMinutes))).toBe(90)
  })
})

describe('every value we hold', () => {
  it.each(NATIONAL_PACKS.flatMap((pack) => pack.rules.map((rule) => [pack.code, rule.code, rule] as const)))(
    'has the shape of its code: %s %s',
    (_pack, code, rule) => {
      expect(checkValue(code, rule.value)).toBeNull()
      expect(rule.basis.symbol).not.toBe('')
    },
  )

  it.each(LOCAL_TEMPLATES.map((template) => [template.template, template] as const))(
    'template %s too',
    (_name, template) => {
      expect(checkValue(template.code, template.value)).toBeNull()
    },
  )
})
