import { describe, expect, it } from 'vitest'
import { checkValue } from '../rules/check-value.ts'
import { NATIONAL_PACKS } from '../rules/packs/national.ts'
import { WARD_SHEET } from '../rules/packs/ward-sheet.ts'
import { resolveRules } from '../rules/resolve.ts'
import { RULE_CODES } from '../rules/rule.ts'
import { EDITORS, type EditableCode, fieldsOf, isEditable, readFields } from './value-editor.ts'

const now = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-21' })
const editable = RULE_CODES.filter(isEditable)

describe('entering a value', () => {
  it.each(editable.map((code) => [code]))('opens with what holds and gives it back unchanged: %s', (code) => {
    const { value } = now[code]
    expect(readFields(EDITORS[code], fieldsOf(EDITORS[code], value))).toEqual(value)
  })

  it.each<[EditableCode, Record<string, string>, unknown]>([
    ['meeting.minMinutes', { value: ' 60 ' }, 60],
    ['meeting.attendanceTargetPercent', { value: '92,5' }, 92.5],
    ['meeting.minMinutesLargeCell', { fromMembers: '30', minutes: '120' }, { fromMembers: 30, minutes: 120 }],
    ['meeting.ideologyMinutes', { atLeast: '15', atMost: '30' }, { atLeast: 15, atMost: 30 }],
    ['meeting.noticeDaysBefore', { value: '3', none: '' }, 3],
    ['meeting.postDaysBefore', { value: '3', none: '1' }, null],
    [
      'meeting.quorum',
      { kind: 'at_least', numerator: '2', denominator: '3' },
      { kind: 'at_least', numerator: 2, denominator: 3 },
    ],
    ['score.frame', { value: 'ward_sheet' }, WARD_SHEET],
    ['score.inapplicable', { value: 'scale' }, 'scale'],
  ])('reads %s as typed', (code, fields, value) => {
    expect(readFields(EDITORS[code], fields)).toEqual(value)
    expect(checkValue(code, value)).toBeNull()
  })

  it.each(['', 'sáu mươi', '-5', '1e3'])('lets the rule refuse what is no number: "%s"', (typed) => {
    expect(checkValue('meeting.minMinutes', readFields('number', { value: typed }))).not.toBeNull()
  })
})
