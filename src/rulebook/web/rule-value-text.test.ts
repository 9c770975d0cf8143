import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '../rules/packs/national.ts'
import { resolveRules } from '../rules/resolve.ts'
import { RULE_CODES, type RuleCode } from '../rules/rule.ts'
import { ruleValueText } from './rule-value-text.ts'

const on = (day: LocalDate) => resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: day })
const now = on('2026-11-21')

describe('a value in one line', () => {
  it.each(RULE_CODES.map((code) => [code]))('is written without a hole: %s', (code) => {
    for (const rules of [now, on('2023-08-30')]) {
      const text = ruleValueText(code, rules[code].value)
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|object/)
    }
  })

  it.each<[RuleCode, string]>([
    ['meeting.minMinutesCombined', '120 phút'],
    ['meeting.postDaysBefore', 'ít nhất 1 ngày'],
    ['meeting.noticeDaysBefore', 'Chưa có mức chung'],
    ['vote.ordinaryMajority', 'Trên 1/2'],
    ['vote.admissionMajority', 'Ít nhất 2/3'],
    ['score.frame', 'Khung đánh giá chất lượng sinh hoạt chi bộ: 7 nhóm, 100 điểm'],
    ['score.grades', 'Tốt từ 90 điểm; Khá từ 70 điểm; Trung bình từ 50 điểm; Kém từ 0 điểm'],
    ['meeting.stepsRegular', '16 bước'],
    ['paper.layout', 'Lề trên 20, dưới 20, trái 30, phải 15 mm; cỡ chữ 14'],
  ])('%s: %s', (code, text) => {
    expect(ruleValueText(code, now[code].value)).toBe(text)
  })

  it('has words for values only a committee sets', () => {
    expect(ruleValueText('meeting.minMinutesLargeCell', { fromMembers: 30, minutes: 120 })).toBe(
      'Từ 30 đảng viên: 120 phút',
    )
    expect(ruleValueText('meeting.ideologyMinutes', { atLeast: 15, atMost: 30 })).toBe('15 đến 30 phút')
  })
})
