import { describe, expect, it } from 'vitest'
import { FRAME_HD_42_2025 } from '../rules/packs/hd-42-2025-frame.ts'
import { STEPS_REGULAR } from '../rules/packs/steps-regular.ts'
import { WARD_SHEET } from '../rules/packs/ward-sheet.ts'
import { replacedOn } from './replaced-on.ts'
import { lineChanges, valueLines } from './value-lines.ts'
import { placeOf } from './value-place.ts'

describe('what changes in a value of many parts', () => {
  it('names steps that come, go, change and move', () => {
    const [first, second, ...rest] = STEPS_REGULAR
    if (first === undefined || second === undefined) throw new Error('no steps')
    const own = { ...first, code: 'own.step_1', title: 'Chào cờ' }
    const after = [second, { ...first, plannedMinutes: 4 }, own, ...rest.slice(1)]
    const changes = lineChanges(
      valueLines('meeting.stepsRegular', STEPS_REGULAR),
      valueLines('meeting.stepsRegular', after),
    )
    expect(changes.come.map((line) => line.text)).toEqual(['Chào cờ (2 phút)'])
    expect(changes.gone.map((line) => line.key)).toEqual(['regular.roll_call'])
    expect(changes.changed).toEqual([
      {
        key: 'regular.purpose_and_guests',
        before: 'Tuyên bố lý do, giới thiệu đại biểu (2 phút)',
        after: 'Tuyên bố lý do, giới thiệu đại biểu (4 phút)',
      },
    ])
    expect(changes.isReordered).toBe(true)
  })

  it('finds nothing between a sheet and itself, something between two sheets', () => {
    const lines = valueLines('score.frame', WARD_SHEET)
    expect(lineChanges(lines, lines)).toEqual({ gone: [], come: [], changed: [], isReordered: false })
    expect(lineChanges(valueLines('score.frame', FRAME_HD_42_2025), lines).come.length).toBeGreaterThan(0)
  })
})

describe('the place of a fault in words', () => {
  it.each([
    ['meeting.stepsRegular', '3.title', 'Bước 4, tên'],
    ['meeting.stepsThematic', '0.plannedMinutes', 'Bước 1, số phút'],
    ['score.frame', 'total', 'Tổng điểm'],
    ['score.frame', 'groups.2.max', 'Nhóm 3, điểm tối đa'],
    ['score.frame', 'groups.3.criteria.1.title', 'Mục 4.2, tên'],
    ['score.frame', 'groups.3.criteria.1.levels', 'Mục 4.2, các mức điểm'],
    ['score.frame', 'groups.3.criteria.1.levels.2.points', 'Mục 4.2, mức 3'],
    ['score.grades', '1.from', 'Khá'],
    ['member.reminderDaysBefore', '2', 'Mốc thứ 3'],
    ['paper.layout', 'marginsMm.left', 'Lề trái'],
    ['meeting.ideologyMinutes', 'atMost', 'Nhiều nhất'],
  ] as const)('%s %s', (code, at, words) => {
    expect(placeOf(code, at)).toBe(words)
  })

  it('is not said of a value without parts', () => {
    expect(placeOf('meeting.minMinutes', '')).toBeUndefined()
  })
})

describe('a value that another has replaced', () => {
  const made = (id: string, from: string, to: string | null = null) => ({
    id,
    code: 'meeting.minMinutes' as const,
    from,
    to,
  })

  it('is told from the day the next one begins, the later made of one day being the correction', () => {
    const [a, b, c] = [made('1', '2026-01-01'), made('2', '2026-03-01'), made('3', '2026-03-01')]
    expect([a, b, c].map((one) => replacedOn([a, b, c], one))).toEqual(['2026-03-01', '2026-03-01', null])
  })

  it('is not told of one that ended before', () => {
    const ended = made('1', '2026-01-01', '2026-02-01')
    expect(replacedOn([ended, made('2', '2026-03-01')], ended)).toBeNull()
  })
})
