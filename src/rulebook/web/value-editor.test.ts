import { describe, expect, it } from 'vitest'
import { checkValue } from '../rules/check-value.ts'
import { fixedBy } from '../rules/fixed-values.ts'
import { NATIONAL_PACKS } from '../rules/packs/national.ts'
import { resolveRules } from '../rules/resolve.ts'
import { RULE_CODES, type RuleValues } from '../rules/rule.ts'
import { stepWord } from './step-word.ts'
import { isSumOff, newCriterion, newGroup, readFrame, sumOf, typedFrame, withFrame } from './typed-frame.ts'
import { minutesOf, readSteps, typedSteps, withNewStep, withStep, withStepMoved } from './typed-steps.ts'
import { EDITORS, type EditableCode, isEditable, readFields, readTyped, typedOf } from './value-editor.ts'

const now = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-21' })
const editable = RULE_CODES.filter(isEditable)

describe('entering a value', () => {
  it.each(editable.map((code) => [code]))('opens with what holds and gives it back unchanged: %s', (code) => {
    const { value } = now[code]
    expect(readTyped(EDITORS[code], typedOf(EDITORS[code], value, stepWord), stepWord)).toEqual(value)
  })

  it('is open to every value of the rule book that is not settled for all, and to no other', () => {
    const lacking = RULE_CODES.filter((code) => !Object.hasOwn(EDITORS, code) && fixedBy(code) === null)
    expect(lacking, 'give it an editor in value-editor.ts, or say in fixed-values.ts who settled it').toEqual([])
    expect(RULE_CODES.filter((code) => Object.hasOwn(EDITORS, code) && fixedBy(code) !== null)).toEqual([])
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
    ['member.reminderDaysBefore', { value: '7, 30; 60' }, [60, 30, 7]],
    [
      'score.grades',
      { good: '85', fair: '65,5', average: '50', poor: '0' },
      [
        { grade: 'good', from: 85 },
        { grade: 'fair', from: 65.5 },
        { grade: 'average', from: 50 },
        { grade: 'poor', from: 0 },
      ],
    ],
    ['score.inapplicable', { value: 'scale' }, 'scale'],
    ['oversight.planDay', { value: '5/2' }, '02-05'],
    [
      'member.residenceRemarksNotAskedOf',
      { student_away: '1', barracks: '1', full_time_study: '' },
      ['barracks', 'student_away'],
    ],
    ['member.introductionLevels', { within: 'cell', beyond: 'province' }, { within: 'cell', beyond: 'province' }],
    [
      'oversight.noteTopics',
      { meetings: ' Sinh hoạt ', duties: '', own_1: 'Đoàn kết' },
      [
        { code: 'meetings', title: 'Sinh hoạt' },
        { code: 'own_1', title: 'Đoàn kết' },
      ],
    ],
  ])('reads %s as typed', (code, fields, value) => {
    expect(readFields(EDITORS[code], fields)).toEqual(value)
    expect(checkValue(code, value)).toBeNull()
  })

  it.each<[EditableCode, Record<string, string>, string]>([
    ['meeting.minMinutes', { value: '' }, ''],
    ['meeting.minMinutes', { value: 'sáu mươi' }, ''],
    ['meeting.minMinutes', { value: '-5' }, ''],
    ['meeting.minMinutes', { value: '1e3' }, ''],
    ['member.reminderDaysBefore', { value: '90, ba mươi' }, '1'],
    ['member.reminderDaysBefore', { value: '90, 30, 30' }, '2'],
    ['oversight.planDay', { value: '31/02' }, ''],
    ['oversight.planDay', { value: 'cuối tháng' }, ''],
    ['oversight.noteTopics', { meetings: '' }, ''],
    ['score.grades', { good: '70', fair: '70', average: '50', poor: '0' }, '1.from'],
    ['score.grades', { good: '90', fair: '', average: '50', poor: '0' }, '1.from'],
  ])('lets the rule refuse and name the place: %s %o', (code, fields, at) => {
    expect(checkValue(code, readFields(EDITORS[code], fields))).toMatchObject({ at })
  })

  it('names the edge of a sheet that cannot be', () => {
    const typed = typedOf('layout', now['paper.layout'].value, stepWord)
    const fields = typed.as === 'fields' ? typed.fields : {}
    const wrong = readFields('layout', { ...fields, 'marginsMm.left': '200' })
    expect(checkValue('paper.layout', wrong)).toEqual({ at: 'marginsMm.left', problem: 'out_of_range' })
  })
})

describe('a list of steps', () => {
  const steps = typedSteps(now['meeting.stepsRegular'].value, stepWord)
  const check = (typed: typeof steps) => checkValue('meeting.stepsRegular', readSteps(typed, stepWord))

  it('takes a step of its own, which needs a name', () => {
    const added = withNewStep(steps, 'proceedings')
    expect(added).toHaveLength(17)
    expect(check(added)).toEqual({ at: '11.title', problem: 'wrong_shape' })
    expect(check(withStep(added, 'own.step_1', { title: 'Thông tin của tổ tự quản' }))).toBeNull()
  })

  it('keeps the words of a prescribed step unless it is renamed', () => {
    const renamed = withStep(steps, 'regular.roll_call', { title: 'Điểm danh theo tổ đảng' })
    const read = readSteps(renamed, stepWord)
    expect(read).toContainEqual(expect.objectContaining({ code: 'regular.roll_call', title: 'Điểm danh theo tổ đảng' }))
    expect(readSteps(steps, stepWord)).toEqual(now['meeting.stepsRegular'].value)
    expect(check(renamed)).toBeNull()
    expect(check(withStep(steps, 'regular.roll_call', { title: ' ' }))).toMatchObject({ at: '2.title' })
  })

  it('moves a step within its part, then over into the next, and never out of order', () => {
    const up = withStepMoved(steps, 'regular.roll_call', -1)
    expect(up.slice(0, 3).map((step) => step.code)).toEqual([
      'regular.purpose_and_guests',
      'regular.roll_call',
      'regular.appoint_secretary',
    ])
    const over = withStepMoved(steps, 'regular.adopt_programme', 1)
    expect(over.find((step) => step.code === 'regular.adopt_programme')?.phase).toBe('proceedings')
    expect(check(over)).toBeNull()
    expect(withStepMoved(steps, 'regular.purpose_and_guests', -1)).toEqual(steps)
    expect(withStepMoved(steps, 'regular.adopt_minutes', 1)).toEqual(steps)
  })

  it('adds up its minutes and names the step whose minutes cannot be read', () => {
    expect(minutesOf(steps)).toBe(90)
    expect(check(withStep(steps, 'regular.discussion', { minutes: 'lâu' }))).toEqual({
      at: '8.plannedMinutes',
      problem: 'wrong_shape',
    })
  })
})

describe('a score sheet of its own', () => {
  const sheet = typedFrame(now['score.frame'].value)
  const check = (typed: typeof sheet) => checkValue('score.frame', readFrame(typed))

  it('numbers groups and criteria by their order', () => {
    const groups = [...sheet.groups].reverse()
    const read = withFrame(sheet, { groups })
    const { code, groups: numbered } = readFrame(read) as RuleValues['score.frame']
    expect(code).toBe('own-sheet')
    expect(numbered[0]).toMatchObject({ id: '1', title: sheet.groups.at(-1)?.title })
    expect(numbered.map((group) => group.criteria[0]?.id)).toEqual(['1', '2', '3', '4.1', '5.1', '6', '7'])
  })

  it('says where sums differ while one types, and the rule refuses the same place', () => {
    const [first, ...rest] = sheet.groups
    const groups = first === undefined ? [] : [{ ...first, max: '7,5' }, ...rest]
    expect(isSumOff('100', groups)).toBe(true)
    expect(sumOf(groups)).toBe(102.5)
    expect(check(withFrame(sheet, { groups }))).toEqual({ at: 'total', problem: 'sums_differ' })
    expect(check(withFrame(sheet, { groups, total: '102,5' }))).toEqual({ at: 'groups.0.max', problem: 'sums_differ' })
  })

  it('names a criterion without words', () => {
    const added = { ...newGroup(sheet.groups), title: 'Nhóm mới', max: '10' }
    const criterion = { ...newCriterion(added.criteria), max: '10' }
    const groups = [...sheet.groups, { ...added, criteria: [criterion] }]
    expect(check(withFrame(sheet, { groups, total: '110' }))).toMatchObject({ at: 'groups.7.criteria.0.title' })
  })

  it('asks the levels of a criterion to fall from its full points', () => {
    const level = (code: string, points: string) => ({ code, points, atLeast: '' })
    const criterion = { ...newCriterion([]), title: 'Mức độ tham gia', max: '10', kind: 'pick' as const }
    const withLevels = (levels: readonly ReturnType<typeof level>[]) =>
      check({
        ...sheet,
        total: '10',
        groups: [{ ...newGroup([]), title: 'Nhóm', max: '10', criteria: [{ ...criterion, levels }] }],
      })
    expect(withLevels([level('a', '10'), level('b', '5')])).toBeNull()
    expect(withLevels([level('a', '5'), level('b', '10')])).toEqual({
      at: 'groups.0.criteria.0.levels',
      problem: 'levels_wrong',
    })
  })
})
