import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Majority, PaperLayout, RuleCode, RuleValues } from '../rules/rule.ts'
import type { GradeBand, ScoreFrame } from '../rules/score-frame.ts'

type Writers = { readonly [C in RuleCode]: (value: RuleValues[C]) => string }

const minutes = (n: number) => t('rulebook.value.minutes', { n })
const meetings = (n: number) => t('rulebook.value.times', { n })
const workingDays = (n: number) => t('rulebook.value.workingDays', { n })
const people = (n: number) => t('rulebook.value.people', { n })
const years = (n: number) => t('rulebook.value.years', { n })
const months = (n: number) => t('rulebook.value.months', { n })
const yesNo = (value: boolean) => t(value ? 'rulebook.value.yes' : 'rulebook.value.no')
const steps = (value: readonly unknown[]) => t('rulebook.value.steps', { n: value.length })
const majority = ({ kind, numerator, denominator }: Majority) =>
  t(`rulebook.value.${kind}`, { share: `${numerator}/${denominator}` })

const orNone =
  <V>(write: (value: V) => string) =>
  (value: V | null) =>
    value === null ? t('rulebook.value.none') : write(value)

const disciplineWords = (group: string) => (list: readonly string[]) =>
  list.map((one) => wordOf(`discipline.${group}`, one)).join('; ') || t('rulebook.value.none')

const digits = (counts: readonly number[]) => t('ruleform.value.digits', { list: counts.join(', ') })

const topics = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title).join('; ')

const WRITERS: Writers = {
  'meeting.regularPerMonth': meetings,
  'meeting.thematicPerQuarter': meetings,
  'meeting.cellCommitteePerMonth': meetings,
  'meeting.minMinutes': minutes,
  'meeting.minMinutesCombined': minutes,
  'meeting.minMinutesLargeCell': orNone((value) =>
    t('rulebook.value.largeCell', { members: value.fromMembers, minutes: value.minutes }),
  ),
  'meeting.ideologyMinutes': orNone((value) =>
    t('rulebook.value.range', { atLeast: value.atLeast, atMost: value.atMost }),
  ),
  'meeting.prepDaysBeforeMonth': (n) => t('rulebook.value.atMostDays', { n }),
  'meeting.noticeDaysBefore': orNone((n) => t('rulebook.value.atLeastDays', { n })),
  'meeting.postDaysBefore': orNone((n) => t('rulebook.value.atLeastDays', { n })),
  'meeting.reportDaysAfter': orNone((n) => t('rulebook.value.withinDays', { n })),
  'meeting.quorum': orNone(majority),
  'meeting.attendanceTargetPercent': (n) => t('rulebook.value.percent', { n }),
  'meeting.attendanceTargetMustExceed': yesNo,
  'meeting.maxConsecutiveExcusedAbsences': (n) => t('rulebook.value.absences', { n }),
  'meeting.stepsRegular': steps,
  'meeting.stepsThematic': steps,
  'meeting.stepsCellCommittee': steps,
  'vote.ordinaryMajority': majority,
  'vote.admissionMajority': majority,
  'vote.classificationMajority': majority,
  'vote.baseLeavesOutAbsentExempt': yesNo,
  'vote.baseLeavesOutTemporarilyAway': yesNo,
  'vote.baseCountsTemporarilyHere': yesNo,
  'cell.minOfficialMembers': people,
  'cell.committeeFromOfficialMembers': people,
  'cell.committeeMaxMembers': people,
  'cell.termMonths': (n) => t('rulebook.value.months', { n }),
  'cell.termShiftMonths': (n) => t('rulebook.value.months', { n }),
  'cell.handoverDays': (n) => t('rulebook.value.withinDays', { n }),
  'conference.delegatesDaysBefore': (n) => t('rulebook.value.atLeastDays', { n }),
  'conference.papersDaysBefore': (n) => t('rulebook.value.atLeastDays', { n }),
  'conference.readDays': (n) => t('rulebook.value.withinDays', { n }),
  'report.dueDays': (n) => t('rulebook.value.withinDays', { n }),
  'report.judgeDays': (n) => t('rulebook.value.withinDays', { n }),
  'report.termMonths': months,
  'report.termShiftMonths': months,
  'member.probationMonths': (n) => t('rulebook.value.months', { n }),
  'member.recognitionReviewWorkingDays': workingDays,
  'member.reminderDaysBefore': (days) =>
    t('rulebook.value.daysList', { list: days.map((n) => formatNumber(n)).join(', ') }),
  'member.citizenDigits': digits,
  'member.cardDigits': digits,
  'case.deployWorkingDays': workingDays,
  'case.handoverWorkingDays': workingDays,
  'case.draftSharedDaysBefore': orNone((n) => t('rulebook.value.atLeastDays', { n })),
  'case.teamMinMembers': people,
  'discipline.majority': majority,
  'discipline.expulsionMajority': majority,
  'discipline.quorum': majority,
  'discipline.baseLeavesOutExempt': yesNo,
  'discipline.baseLeavesOutAway': yesNo,
  'discipline.baseLeavesOutSubject': yesNo,
  'discipline.subjectVotes': yesNo,
  'discipline.cellForms': disciplineWords('form'),
  'discipline.probationaryForms': disciplineWords('form'),
  'discipline.writtenDecisionDays': (n) => t('rulebook.value.withinDays', { n }),
  'discipline.superiorWorkingDays': workingDays,
  'discipline.expiryMonths': months,
  'discipline.limitReprimandMonths': orNone(months),
  'discipline.limitWarningMonths': orNone(months),
  'discipline.limitRemovalMonths': orNone(months),
  'discipline.limitExpulsionMonths': orNone(months),
  'discipline.noLimitFor': disciplineWords('unlimited'),
  'discipline.deferFor': disciplineWords('deferral'),
  'discipline.smallChildMonths': months,
  'discipline.mitigating': disciplineWords('circumstance'),
  'discipline.aggravating': disciplineWords('circumstance'),
  'discipline.aggravatingOther': disciplineWords('circumstance'),
  'discipline.complaintWorkingDays': workingDays,
  'discipline.suspensionDays': (n) => t('rulebook.value.withinDays', { n }),
  'discipline.suspensionExtensionDays': (n) => t('rulebook.value.withinDays', { n }),
  'discipline.stateNoticeDays': (n) => t('rulebook.value.withinDays', { n }),
  'discipline.restorations': disciplineWords('restoration'),
  'denunciation.settleDays': (n) => t('rulebook.value.withinDays', { n }),
  'denunciation.extensionWorkingDays': workingDays,
  'denunciation.settleFromReceiptDays': (n) => t('rulebook.value.withinDays', { n }),
  'denunciation.representatives': people,
  'complaint.handleDays': (n) => t('rulebook.value.withinDays', { n }),
  'complaint.centralHandleDays': (n) => t('rulebook.value.withinDays', { n }),
  'complaint.nextLevelWorkingDays': workingDays,
  'complaint.notHandled': (list) => list.map((one) => wordOf('rulebook.notHandled', one)).join('; '),
  'denunciation.protectionMeasures': (list) => list.map((one) => wordOf('rulebook.protection', one)).join('; '),
  'letter.notHandled': (list) => list.map((one) => wordOf('rulebook.letterFault', one)).join('; '),
  'letter.triageWorkingDays': workingDays,
  'oversight.thematicAboveMembers': people,
  'oversight.planDay': (day) => `${day.slice(3)}/${day.slice(0, 2)}`,
  'oversight.coverageYears': years,
  'oversight.noteTopics': topics,
  'oversight.noteMonths': months,
  'dialogue.topics': topics,
  'dialogue.questionDaysBefore': (n) => t('rulebook.value.atLeastDays', { n }),
  'dialogue.answerDaysBefore': (n) => t('rulebook.value.atLeastDays', { n }),
  'dialogue.noticeWorkingDays': workingDays,
  'dialogue.verdictDays': (n) => t('rulebook.value.withinDays', { n }),
  'library.readingDays': (n) => t('rulebook.value.withinDays', { n }),
  'remediation.shortcomingKinds': topics,
  'remediation.solutionKinds': topics,
  'remediation.hearDays': (n) => t('rulebook.value.withinDays', { n }),
  'remediation.judgeWorkingDays': workingDays,
  'remediation.climbDays': (n) => t('rulebook.value.withinDays', { n }),
  'remediation.effectMonths': (list) => list.map((n) => months(n)).join(', '),
  'remediation.similarFromUnits': (n) => formatNumber(n),
  'remediation.modelArea': topics,
  'remediation.grassrootsDemocracy': topics,
  'remediation.inspectionWork': topics,
  'checkup.exemptionMonths': months,
  'checkup.oldestAge': years,
  'checkup.minutesDays': (n) => t('rulebook.value.withinDays', { n }),
  'checkup.switchedOff': (list) =>
    list.map((one) => wordOf('checkups.kind', one)).join('; ') || t('rulebook.value.none'),
  'training.nominationDays': (n) => t('ruleform.value.daysBeforeClass', { n }),
  'training.attendancePercent': (n) => t('rulebook.value.percent', { n }),
  'training.passFrom': (n) => formatNumber(n),
  'training.goodFrom': (n) => formatNumber(n),
  'training.excellentFrom': (n) => formatNumber(n),
  'training.inspectingOffices': (list) =>
    list.map((one) => wordOf('ruleterm.inspectingOffice', one)).join('; ') || t('rulebook.value.none'),
  'training.inspectorMonths': months,
  'training.contestQuestions': (n) => formatNumber(n),
  'training.contestMinutes': minutes,
  'training.contestPoints': (n) => formatNumber(n),
  'training.contestAttempts': (n) => formatNumber(n),
  'training.contestCompletionPercent': (n) => t('rulebook.value.percent', { n }),
  'member.transferFileWorkingDays': workingDays,
  'member.introductionWorkingDays': workingDays,
  'unit.mayStandUnder': (list) => t('ruleterm.placings', { n: list.length }),
  'member.introductionLevels': ({ within, beyond }) =>
    t('rulebook.value.introductionLevels', {
      within: wordOf('rulebook.introductionLevel', within),
      beyond: wordOf('rulebook.introductionLevel', beyond),
    }),
  'member.tempExemptMonthsBelow': (n) => t('rulebook.value.underMonths', { n }),
  'member.residenceRemarksPerYear': meetings,
  'member.residenceRemarksNotAskedOf': (list) =>
    list.map((one) => wordOf('rulebook.residenceException', one)).join('; ') || t('rulebook.value.none'),
  'admission.minAge': years,
  'admission.maxAge': years,
  'admission.minSchooling': (level) => wordOf('rulebook.schooling', level),
  'admission.certificateMonths': months,
  'admission.introducers': people,
  'admission.introducerMonths': months,
  'admission.committeeMajority': majority,
  'admission.ceremonyWorkingDays': (n) => t('rulebook.value.workingDays', { n }),
  'admission.ceremonyCountsFrom': (anchor) => wordOf('rulebook.anchor', anchor),
  'admission.readmittedPartyAge': (start) => wordOf('rulebook.partyAge', start),
  'admission.readmissionMonths': months,
  'admission.removalMonths': months,
  'admission.forms': (forms) =>
    Object.values(forms)
      .filter((form) => form !== null)
      .join(', '),
  'badge.years': (list) => list.map((n) => formatNumber(n)).join(', '),
  'badge.awardDays': (days) => days.map((each) => `${each.slice(3)}/${each.slice(0, 2)}`).join(', '),
  'badge.early': (spans) => spans.map((span) => t('rulebook.value.early', span)).join('; '),
  'badge.posthumousMonths': months,
  'record.admissionPapers': filePapers,
  'record.recognitionPapers': filePapers,
  'record.yearlyPapers': filePapers,
  'record.papersOfFacts': filePapers,
  'record.selfReviewYears': (n) => t('rulebook.value.latestYears', { n }),
  'record.supplementYears': (n) => t('rulebook.value.latestYears', { n }),
  'score.frame': frame,
  'score.grades': (bands) => bands.map(grade).join('; '),
  'score.inapplicable': (value) => wordOf('rulebook.inapplicable', value),
  'paper.layout': layout,
}

/** A value in one line, as a page lists it. The value comes from the server, which checked it against its code. */
export function ruleValueText<C extends RuleCode>(code: C, value: unknown): string {
  return WRITERS[code](value as RuleValues[C])
}

function filePapers(papers: readonly string[]): string {
  return papers.map((paper) => wordOf('rulebook.filePaper', paper)).join('; ')
}

function frame({ title, groups, total, style }: ScoreFrame): string {
  if (style === 'passFail') return t('rulebook.value.framePassFail', { title, groups: groups.length })
  return t('rulebook.value.framePoints', { title, groups: groups.length, total })
}

function grade({ grade, from }: GradeBand): string {
  return t('rulebook.value.grade', { grade: wordOf('ruleterm.grade', grade), from })
}

function layout({ marginsMm, sizesPt }: PaperLayout): string {
  return t('rulebook.value.layout', { ...marginsMm, body: sizesPt.body })
}
