import { fixedBy } from '../rules/fixed-values.ts'
import type { RuleCode, RuleValues } from '../rules/rule.ts'
import { GRADES } from '../rules/score-frame.ts'
import { TRAINING_EDITORS } from './training-editors.ts'
import { readFrame, type TypedFrame, typedFrame } from './typed-frame.ts'
import { layoutFields, readLayout } from './typed-layout.ts'
import {
  dayField,
  type Fields,
  formFields,
  isSet,
  readDay,
  readForms,
  readSet,
  readTopics,
  setFields,
  topicFields,
} from './typed-lists.ts'
import { readNumber, writeNumber } from './typed-number.ts'
import { readSteps, type StepWord, type TypedStep, typedSteps } from './typed-steps.ts'

/** How a committee's office enters a value; a code that is absent here is settled for all (`fixedBy`). */
export const EDITORS = {
  'meeting.thematicPerQuarter': 'number',
  'meeting.minMinutes': 'number',
  'meeting.minMinutesCombined': 'number',
  'meeting.minMinutesLargeCell': 'largeCell',
  'meeting.ideologyMinutes': 'range',
  'meeting.prepDaysBeforeMonth': 'number',
  'meeting.noticeDaysBefore': 'numberOrNone',
  'meeting.postDaysBefore': 'numberOrNone',
  'meeting.reportDaysAfter': 'numberOrNone',
  'meeting.quorum': 'majorityOrNone',
  'meeting.attendanceTargetPercent': 'number',
  'meeting.attendanceTargetMustExceed': 'yesNo',
  'meeting.maxConsecutiveExcusedAbsences': 'number',
  'meeting.stepsRegular': 'steps',
  'meeting.stepsThematic': 'steps',
  'meeting.stepsCellCommittee': 'steps',
  'vote.classificationMajority': 'majority',
  'cell.handoverDays': 'number',
  'conference.delegatesDaysBefore': 'number',
  'conference.papersDaysBefore': 'number',
  'conference.readDays': 'number',
  'report.dueDays': 'number',
  'report.judgeDays': 'number',
  'vote.baseLeavesOutAbsentExempt': 'yesNo',
  'vote.baseLeavesOutTemporarilyAway': 'yesNo',
  'vote.baseCountsTemporarilyHere': 'yesNo',
  'member.recognitionReviewWorkingDays': 'number',
  'member.citizenDigits': 'digits',
  'member.cardDigits': 'digits',
  'member.transferFileWorkingDays': 'number',
  'member.introductionWorkingDays': 'number',
  'member.tempExemptMonthsBelow': 'number',
  'member.residenceRemarksPerYear': 'number',
  'member.residenceRemarksNotAskedOf': 'residence',
  'member.introductionLevels': 'introduction',
  'admission.forms': 'forms',
  'admission.committeeMajority': 'majority',
  'admission.certificateMonths': 'number',
  'admission.introducerMonths': 'number',
  'case.deployWorkingDays': 'number',
  'case.handoverWorkingDays': 'number',
  'case.draftSharedDaysBefore': 'numberOrNone',
  'case.teamMinMembers': 'number',
  'discipline.quorum': 'majority',
  'discipline.baseLeavesOutExempt': 'yesNo',
  'discipline.baseLeavesOutAway': 'yesNo',
  'discipline.baseLeavesOutSubject': 'yesNo',
  'discipline.subjectVotes': 'yesNo',
  'discipline.writtenDecisionDays': 'number',
  'discipline.superiorWorkingDays': 'number',
  'discipline.expiryMonths': 'number',
  'discipline.limitReprimandMonths': 'numberOrNone',
  'discipline.limitWarningMonths': 'numberOrNone',
  'discipline.limitRemovalMonths': 'numberOrNone',
  'discipline.complaintWorkingDays': 'number',
  'discipline.stateNoticeDays': 'number',
  'denunciation.settleDays': 'number',
  'denunciation.extensionWorkingDays': 'number',
  'denunciation.settleFromReceiptDays': 'number',
  'denunciation.representatives': 'number',
  'complaint.handleDays': 'number',
  'complaint.centralHandleDays': 'number',
  'complaint.nextLevelWorkingDays': 'number',
  'letter.triageWorkingDays': 'number',
  'oversight.thematicAboveMembers': 'number',
  'oversight.coverageYears': 'number',
  'oversight.noteMonths': 'number',
  'oversight.planDay': 'dayOfYear',
  'oversight.noteTopics': 'topics',
  'dialogue.topics': 'topics',
  'dialogue.questionDaysBefore': 'number',
  'dialogue.answerDaysBefore': 'number',
  'dialogue.noticeWorkingDays': 'number',
  'dialogue.verdictDays': 'number',
  'library.readingDays': 'number',
  'remediation.shortcomingKinds': 'topics',
  'remediation.solutionKinds': 'topics',
  'remediation.hearDays': 'number',
  'remediation.judgeWorkingDays': 'number',
  'remediation.climbDays': 'number',
  'remediation.effectMonths': 'monthsAfter',
  'remediation.similarFromUnits': 'number',
  'remediation.modelArea': 'topics',
  'remediation.grassrootsDemocracy': 'topics',
  'remediation.inspectionWork': 'topics',
  'discipline.aggravatingOther': 'circumstances',
  'record.admissionPapers': 'filePapers',
  'record.recognitionPapers': 'filePapers',
  'record.yearlyPapers': 'filePapers',
  'record.papersOfFacts': 'filePapers',
  'record.selfReviewYears': 'number',
  'record.supplementYears': 'number',
  'checkup.switchedOff': 'checkups',
  'checkup.exemptionMonths': 'number',
  'checkup.oldestAge': 'number',
  'checkup.minutesDays': 'number',
  ...TRAINING_EDITORS,
  'admission.ceremonyCountsFrom': 'anchor',
  'admission.ceremonyWorkingDays': 'number',
  'member.reminderDaysBefore': 'days',
  'score.frame': 'frame',
  'score.grades': 'grades',
  'score.inapplicable': 'inapplicable',
  'paper.layout': 'layout',
} as const satisfies Partial<Record<RuleCode, string>>

export type EditableCode = keyof typeof EDITORS
export type Editor = (typeof EDITORS)[EditableCode]

export function isEditable(code: RuleCode): code is EditableCode {
  return Object.hasOwn(EDITORS, code) && fixedBy(code) === null
}

/** What stands in the form: single fields, a list of steps or a score sheet. Plain data, kept as a draft. */
export type Typed =
  | { readonly as: 'fields'; readonly fields: Fields }
  | { readonly as: 'steps'; readonly steps: readonly TypedStep[] }
  | { readonly as: 'frame'; readonly frame: TypedFrame }

/** What a value would have been typed as, so that the form opens with what holds now. */
export function typedOf(editor: Editor, value: unknown, stepWord: StepWord): Typed {
  if (editor === 'steps')
    return { as: 'steps', steps: typedSteps(value as RuleValues['meeting.stepsRegular'], stepWord) }
  if (editor === 'frame') return { as: 'frame', frame: typedFrame(value as RuleValues['score.frame']) }
  return { as: 'fields', fields: fieldsOf(editor, value) }
}

/** The value the form stands for. */
export function readTyped(editor: Editor, typed: Typed, stepWord: StepWord): unknown {
  if (typed.as === 'steps') return readSteps(typed.steps, stepWord)
  if (typed.as === 'frame') return readFrame(typed.frame)
  return readFields(editor, typed.fields)
}

const NULLABLE: readonly Editor[] = ['numberOrNone', 'majorityOrNone', 'largeCell', 'range']

export function mayBeNone(editor: Editor): boolean {
  return NULLABLE.includes(editor)
}

/** The value the fields stand for. What cannot be read goes on as it was typed: the rule itself then refuses it. */
export function readFields(editor: Editor, fields: Fields): unknown {
  const number = (name: string) => readNumber(fields[name] ?? '')
  if (mayBeNone(editor) && fields['none'] === '1') return null
  if (isSet(editor)) return readSet(editor, fields)
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
    case 'days':
      return readList(fields['value'] ?? '', (a, b) => b - a)
    case 'digits':
    case 'monthsAfter':
      return readList(fields['value'] ?? '', (a, b) => a - b)
    case 'grades':
      return GRADES.map((grade) => ({ grade, from: number(grade) }))
    case 'layout':
      return readLayout(fields)
    case 'introduction':
      return { within: fields['within'], beyond: fields['beyond'] }
    case 'dayOfYear':
      return readDay(fields)
    case 'topics':
      return readTopics(fields)
    case 'forms':
      return readForms(fields)
    default:
      return fields['value']
  }
}

function fieldsOf(editor: Editor, value: unknown): Fields {
  if (value === null) return { none: '1' }
  if (isSet(editor)) return setFields(value as readonly string[])
  switch (editor) {
    case 'yesNo':
      return { value: value === true ? 'yes' : 'no' }
    case 'days':
    case 'digits':
    case 'monthsAfter':
      return { value: (value as readonly number[]).join(', ') }
    case 'grades':
      return Object.fromEntries(
        (value as RuleValues['score.grades']).map(({ grade, from }) => [grade, writeNumber(from)]),
      )
    case 'dayOfYear':
      return dayField(String(value))
    case 'topics':
      return topicFields(value as RuleValues['oversight.noteTopics'])
    case 'forms':
      return formFields(value as RuleValues['admission.forms'])
    case 'layout':
      return layoutFields(value as RuleValues['paper.layout'])
    default:
      return plainFields(value)
  }
}

function plainFields(value: unknown): Fields {
  const written = (part: unknown) => (typeof part === 'number' ? writeNumber(part) : String(part))
  if (typeof value !== 'object' || value === null) return { value: written(value) }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]))
}

/** Numbers typed in any order are put in theirs; what is no number stays where it was typed. */
function readList(typed: string, order: (a: number, b: number) => number): unknown {
  const list = typed
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(readNumber)
  return list.every((one) => typeof one === 'number') ? list.toSorted((a, b) => order(Number(a), Number(b))) : list
}
