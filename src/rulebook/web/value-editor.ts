import { FIXED_BY_CHARTER } from '../rules/decide-overlay.ts'
import { FRAME_HD_42_2025 } from '../rules/packs/hd-42-2025-frame.ts'
import { WARD_SHEET } from '../rules/packs/ward-sheet.ts'
import type { RuleCode } from '../rules/rule.ts'

/** How a committee's office enters a value; a code that is absent here is not changed on the page. */
export const EDITORS = {
  'meeting.thematicPerQuarter': 'number',
  'meeting.minMinutes': 'number',
  'meeting.minMinutesCombined': 'number',
  'meeting.minMinutesLargeCell': 'largeCell',
  'meeting.ideologyMinutes': 'range',
  'meeting.noticeDaysBefore': 'numberOrNone',
  'meeting.postDaysBefore': 'numberOrNone',
  'meeting.reportDaysAfter': 'numberOrNone',
  'meeting.quorum': 'majorityOrNone',
  'meeting.attendanceTargetPercent': 'number',
  'meeting.attendanceTargetMustExceed': 'yesNo',
  'meeting.maxConsecutiveExcusedAbsences': 'number',
  'vote.classificationMajority': 'majority',
  'vote.baseLeavesOutAbsentExempt': 'yesNo',
  'vote.baseLeavesOutTemporarilyAway': 'yesNo',
  'vote.baseCountsTemporarilyHere': 'yesNo',
  'member.recognitionReviewWorkingDays': 'number',
  'member.transferFileWorkingDays': 'number',
  'member.introductionWorkingDays': 'number',
  'member.tempExemptMonthsBelow': 'number',
  'member.residenceRemarksPerYear': 'number',
  'admission.ceremonyCountsFrom': 'anchor',
  'admission.ceremonyWorkingDays': 'number',
  'score.frame': 'frame',
  'score.inapplicable': 'inapplicable',
} as const satisfies Partial<Record<RuleCode, string>>

export type EditableCode = keyof typeof EDITORS
export type Editor = (typeof EDITORS)[EditableCode]

export function isEditable(code: RuleCode): code is EditableCode {
  return Object.hasOwn(EDITORS, code) && !FIXED_BY_CHARTER.includes(code)
}

/** What was typed, by field; `none` is '1' where no figure shall hold. */
export type Fields = Readonly<Record<string, string>>

const NULLABLE: readonly Editor[] = ['numberOrNone', 'majorityOrNone', 'largeCell', 'range']

export function mayBeNone(editor: Editor): boolean {
  return NULLABLE.includes(editor)
}

/** Sheets to choose from; a committee's own wording is not typed on this page. */
const FRAMES = { national: FRAME_HD_42_2025, ward_sheet: WARD_SHEET } as const

/** The value the fields stand for. What cannot be read goes on as it was typed: the rule itself then refuses it. */
export function readFields(editor: Editor, fields: Fields): unknown {
  const number = (name: string) => toNumber(fields[name] ?? '')
  if (mayBeNone(editor) && fields['none'] === '1') return null
  switch (editor) {
    case 'number':
    case 'numberOrNone':
      return number('value')
    case 'yesNo':
      return fields['value'] === 'yes'
    case 'largeCell':
      return { fromMembers: number('fromMembers'), minutes: number('minutes') }
    case 'range':
      return { atLeast: number('atLeast'), atMost: number('atMost') }
    case 'majority':
    case 'majorityOrNone':
      return { kind: fields['kind'], numerator: number('numerator'), denominator: number('denominator') }
    case 'frame':
      return fields['value'] === 'ward_sheet' ? FRAMES.ward_sheet : FRAMES.national
    case 'inapplicable':
    case 'anchor':
      return fields['value']
  }
}

/** The fields a value would have been typed as, so that the form opens with what holds now. */
export function fieldsOf(editor: Editor, value: unknown): Fields {
  if (value === null) return { none: '1' }
  if (editor === 'yesNo') return { value: value === true ? 'yes' : 'no' }
  if (editor === 'frame') return { value: isCoded(value, FRAMES.ward_sheet) ? 'ward_sheet' : 'national' }
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value ?? {}).map(([name, part]) => [name, String(part).replace('.', ',')]))
  }
  return { value: typeof value === 'number' ? String(value).replace('.', ',') : String(value) }
}

function toNumber(typed: string): unknown {
  const text = typed.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : typed
}

function isCoded(value: unknown, frame: unknown): boolean {
  return codeOf(value) === codeOf(frame)
}

function codeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined
}
