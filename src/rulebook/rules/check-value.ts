import { parseLocalDate } from '#kernel/local-date.ts'
import { CEREMONY_ANCHORS, FORM_PAPERS, PARTY_AGE_STARTS, SCHOOLING_LEVELS } from './admission-values.ts'
import { steps } from './agenda-shapes.ts'
import { checkFrame } from './check-frame.ts'
import { CHECKUP_CODES } from './checkup-values.ts'
import { NOT_HANDLED } from './complaint-values.ts'
import { PROTECTION_MEASURES } from './denunciation-values.ts'
import { disciplineShapes } from './discipline-shapes.ts'
import { INTRODUCTION_LEVELS, RESIDENCE_EXCEPTIONS } from './introduction-levels.ts'
import { LETTER_SHAPES } from './letter-shapes.ts'
import { FILE_PAPERS } from './record-values.ts'
import { ascending, REMEDIATION_SHAPES, topics } from './remediation-shapes.ts'
import { REPORT_SHAPES } from './report-shapes.ts'
import type { RuleCode } from './rule.ts'
import { GRADES } from './score-frame.ts'
import {
  aBoolean,
  aNumber,
  anObject,
  aText,
  aWhole,
  inside,
  listOf,
  nullOr,
  oneOf,
  type Problem,
  type Shape,
} from './shape.ts'
import { TRAINING_SHAPES } from './training-shapes.ts'
import { UNIT_KINDS } from './unit-kinds.ts'

const majority: Shape = (value, at) =>
  anObject({ kind: oneOf(['more_than', 'at_least']), numerator: aWhole(1, 100), denominator: aWhole(1, 100) })(
    value,
    at,
  ) ?? (part(value, 'numerator') <= part(value, 'denominator') ? null : { at, problem: 'out_of_range' })

const ideology: Shape = (value, at) =>
  anObject({ atLeast: aWhole(0, 600), atMost: aWhole(0, 600) })(value, at) ??
  (part(value, 'atLeast') <= part(value, 'atMost') ? null : { at, problem: 'out_of_range' })

/** Days before an end, the farthest first, each once. */
const daysBefore: Shape = (value, at) => {
  const wrong = listOf(aWhole(1, 365), 0, 10)(value, at)
  if (wrong !== null) return wrong
  const days = value as readonly number[]
  const misplaced = days.findIndex((day, index) => index > 0 && day >= (days[index - 1] ?? 0))
  if (misplaced < 0) return null
  const isTwice = days.indexOf(days[misplaced] ?? 0) < misplaced
  return { at: inside(at, String(misplaced)), problem: isTwice ? 'listed_twice' : 'wrong_order' }
}

const digitCounts = ascending(aWhole(1, 20))

/** Every grade once, best first, each from a lower total than the one before, the last from nothing. */
const grades: Shape = (value, at) => {
  const wrong = listOf(
    anObject({ grade: oneOf(GRADES), from: aNumber(0, 1000) }),
    GRADES.length,
    GRADES.length,
  )(value, at)
  if (wrong !== null) return wrong
  const bands = value as readonly { readonly grade: string; readonly from: number }[]
  if (bands.some((band, index) => band.grade !== GRADES[index])) return { at, problem: 'wrong_order' }
  const rising = bands.findIndex((band, index) => index > 0 && band.from >= (bands[index - 1]?.from ?? 0))
  if (rising >= 0) return { at: inside(at, `${rising}.from`), problem: 'wrong_order' }
  const last = bands.length - 1
  return bands[last]?.from === 0 ? null : { at: inside(at, `${last}.from`), problem: 'out_of_range' }
}

const points = aNumber(6, 40)
const layout = anObject({
  marginsMm: anObject({ top: aNumber(5, 60), bottom: aNumber(5, 60), left: aNumber(5, 60), right: aNumber(5, 60) }),
  firstLineIndentMm: aNumber(0, 40),
  paragraphSpacePt: aNumber(0, 40),
  lineExactPt: aNumber(10, 60),
  pageNumberPt: points,
  sizesPt: anObject({
    partyTitle: points,
    placeAndDate: points,
    superior: points,
    issuer: points,
    number: points,
    typeName: points,
    subject: points,
    letterSubject: points,
    body: points,
    signatureAuthority: points,
    signerPost: points,
    signerName: points,
    recipientsLabel: points,
    recipients: points,
  }),
  boldSignerPost: aBoolean,
})

const forms = anObject(Object.fromEntries(FORM_PAPERS.map((paper) => [paper, nullOr(aText(20))])))

/** `MM-DD` of a day every year has. */
const dayOfYear: Shape = (value, at) =>
  aText(5)(value, at) ?? (parseLocalDate(`2025-${String(value)}`) === undefined ? { at, problem: 'wrong_shape' } : null)

const filePapers = listOf(oneOf(FILE_PAPERS), 0, FILE_PAPERS.length)

const SHAPES: { readonly [C in RuleCode]: Shape } = {
  'meeting.regularPerMonth': aWhole(1, 10),
  'meeting.thematicPerQuarter': aWhole(0, 10),
  'meeting.cellCommitteePerMonth': aWhole(0, 10),
  'meeting.minMinutes': aWhole(1, 600),
  'meeting.minMinutesCombined': aWhole(1, 600),
  'meeting.minMinutesLargeCell': nullOr(anObject({ fromMembers: aWhole(1, 10_000), minutes: aWhole(1, 600) })),
  'meeting.ideologyMinutes': nullOr(ideology),
  'meeting.prepDaysBeforeMonth': aWhole(0, 31),
  'meeting.noticeDaysBefore': nullOr(aWhole(0, 60)),
  'meeting.postDaysBefore': nullOr(aWhole(0, 60)),
  'meeting.reportDaysAfter': nullOr(aWhole(0, 60)),
  'meeting.quorum': nullOr(majority),
  'meeting.attendanceTargetPercent': aNumber(0, 100),
  'meeting.attendanceTargetMustExceed': aBoolean,
  'meeting.maxConsecutiveExcusedAbsences': aWhole(0, 100),
  'meeting.stepsRegular': steps,
  'meeting.stepsThematic': steps,
  'meeting.stepsCellCommittee': steps,
  'vote.ordinaryMajority': majority,
  'vote.admissionMajority': majority,
  'vote.classificationMajority': majority,
  'vote.baseLeavesOutAbsentExempt': aBoolean,
  'vote.baseLeavesOutTemporarilyAway': aBoolean,
  'vote.baseCountsTemporarilyHere': aBoolean,
  'cell.minOfficialMembers': aWhole(1, 1000),
  'cell.committeeFromOfficialMembers': aWhole(1, 1000),
  'cell.committeeMaxMembers': aWhole(1, 1000),
  'cell.termMonths': aWhole(1, 120),
  'cell.termShiftMonths': aWhole(0, 60),
  'cell.handoverDays': aWhole(1, 365),
  'conference.delegatesDaysBefore': aWhole(0, 90),
  'conference.papersDaysBefore': aWhole(0, 90),
  'conference.readDays': aWhole(1, 90),
  ...REPORT_SHAPES,
  'member.probationMonths': aWhole(1, 60),
  'member.recognitionReviewWorkingDays': aWhole(1, 250),
  'member.reminderDaysBefore': daysBefore,
  'member.citizenDigits': digitCounts,
  'member.cardDigits': digitCounts,
  'case.deployWorkingDays': aWhole(1, 60),
  'case.handoverWorkingDays': aWhole(1, 60),
  'case.draftSharedDaysBefore': nullOr(aWhole(0, 30)),
  'case.teamMinMembers': aWhole(2, 9),
  ...disciplineShapes(majority),
  'denunciation.settleDays': aWhole(1, 365),
  'denunciation.extensionWorkingDays': aWhole(1, 250),
  'denunciation.settleFromReceiptDays': aWhole(1, 365),
  'denunciation.representatives': aWhole(2, 9),
  'denunciation.protectionMeasures': listOf(oneOf(PROTECTION_MEASURES), 0, PROTECTION_MEASURES.length),
  'complaint.handleDays': aWhole(1, 365),
  'complaint.centralHandleDays': aWhole(1, 365),
  'complaint.nextLevelWorkingDays': aWhole(1, 250),
  'complaint.notHandled': listOf(oneOf(NOT_HANDLED), 0, NOT_HANDLED.length),
  ...LETTER_SHAPES,
  'oversight.thematicAboveMembers': aWhole(1, 1000),
  'oversight.planDay': dayOfYear,
  'oversight.coverageYears': aWhole(1, 20),
  'oversight.noteTopics': topics,
  'oversight.noteMonths': aWhole(1, 120),
  'dialogue.topics': listOf(anObject({ code: aText(30), title: aText(200) }), 1, 30),
  'dialogue.questionDaysBefore': aWhole(0, 90),
  'dialogue.answerDaysBefore': aWhole(0, 90),
  'dialogue.noticeWorkingDays': aWhole(1, 60),
  'dialogue.verdictDays': aWhole(1, 365),
  'library.readingDays': aWhole(1, 365),
  ...REMEDIATION_SHAPES,
  'checkup.exemptionMonths': aWhole(1, 240),
  'checkup.oldestAge': aWhole(60, 150),
  'checkup.minutesDays': aWhole(1, 365),
  'checkup.switchedOff': listOf(oneOf(CHECKUP_CODES), 0, CHECKUP_CODES.length),
  ...TRAINING_SHAPES,
  'member.transferFileWorkingDays': aWhole(1, 250),
  'member.introductionWorkingDays': aWhole(1, 250),
  'unit.mayStandUnder': listOf(anObject({ child: oneOf(UNIT_KINDS), parent: oneOf(UNIT_KINDS) }), 1, 60),
  'member.introductionLevels': anObject({ within: oneOf(INTRODUCTION_LEVELS), beyond: oneOf(INTRODUCTION_LEVELS) }),
  'member.tempExemptMonthsBelow': aWhole(1, 60),
  'member.residenceRemarksPerYear': aWhole(0, 12),
  'member.residenceRemarksNotAskedOf': listOf(oneOf(RESIDENCE_EXCEPTIONS), 0, RESIDENCE_EXCEPTIONS.length),
  'admission.minAge': aWhole(1, 120),
  'admission.maxAge': aWhole(1, 120),
  'admission.minSchooling': oneOf(SCHOOLING_LEVELS),
  'admission.certificateMonths': aWhole(1, 600),
  'admission.introducers': aWhole(1, 10),
  'admission.introducerMonths': aWhole(0, 120),
  'admission.committeeMajority': majority,
  'admission.ceremonyWorkingDays': aWhole(1, 250),
  'admission.ceremonyCountsFrom': oneOf(CEREMONY_ANCHORS),
  'admission.readmittedPartyAge': oneOf(PARTY_AGE_STARTS),
  'admission.readmissionMonths': aWhole(0, 600),
  'admission.removalMonths': aWhole(1, 12),
  'admission.forms': forms,
  'badge.years': listOf(aWhole(1, 120), 1, 30),
  'badge.awardDays': listOf(dayOfYear, 1, 12),
  'badge.early': listOf(anObject({ fromYears: aWhole(1, 120), toYears: aWhole(1, 120), months: aWhole(0, 60) }), 0, 10),
  'badge.posthumousMonths': aWhole(0, 60),
  'record.admissionPapers': filePapers,
  'record.recognitionPapers': filePapers,
  'record.yearlyPapers': filePapers,
  'record.papersOfFacts': filePapers,
  'record.selfReviewYears': aWhole(0, 50),
  'record.supplementYears': aWhole(0, 50),
  'score.frame': checkFrame,
  'score.grades': grades,
  'score.inapplicable': oneOf(['full', 'scale', 'exclude']),
  'paper.layout': layout,
}

/** What is wrong with a value offered for a code, or null. `at` names the place inside it: `groups.3.max`. */
export function checkValue(code: RuleCode, value: unknown): Problem | null {
  return SHAPES[code](value, '')
}

/** A part already checked to be a number. */
function part(value: unknown, key: string): number {
  return Number((value as Readonly<Record<string, unknown>>)[key])
}
