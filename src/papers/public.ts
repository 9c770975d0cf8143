/** What other capabilities' servers use of papers. Templates and their facts stand in `rules/templates/`. */

export { papersApi } from './contract.ts'
export { type Dossier, dossierOf } from './rules/dossier.ts'
export { canIssue, type Issuer } from './rules/issuing-authority.ts'
export { makePaper } from './rules/make-paper.ts'
export { PAPER_FORMATS, type PaperFormat, paperFileName } from './rules/paper-file-name.ts'
export type { PaperModel, PaperNumber } from './rules/paper-model.ts'
export { paperText } from './rules/paper-text.ts'
export { PAPER_TYPES, type PaperType } from './rules/paper-type.ts'
export { type BadgeListFacts, badgeListPaper } from './rules/templates/admission/badge-list.ts'
export { type DecisionPurpose, procedureDecisionPaper } from './rules/templates/admission/decision.ts'
export { applicationPaper, curriculumVitaePaper, type OwnPaperFacts } from './rules/templates/admission/own-papers.ts'
export type { ProcedurePaperFacts, SubjectPerson } from './rules/templates/admission/parts.ts'
export { procedureResolutionPaper, type ResolutionPurpose } from './rules/templates/admission/resolution.ts'
export { fileReportPaper, introductionPaper, opinionsPaper } from './rules/templates/admission/sheets.ts'
export { type AttendanceListFacts, attendanceListPaper } from './rules/templates/attendance-list.ts'
export { type BlankMinutesFacts, blankMinutesPaper } from './rules/templates/blank-minutes.ts'
export { type CommitteeMinutesFacts, committeeMinutesPaper } from './rules/templates/committee-minutes.ts'
export { type CommitteeSummaryFacts, committeeSummaryPaper } from './rules/templates/committee-summary.ts'
export {
  type ComplaintFacts,
  complaintAnnouncementPaper,
  complaintDecisionPaper,
  complaintNoticePaper,
  complaintReceiptPaper,
} from './rules/templates/complaint-papers.ts'
export { type ConferenceConclusionFacts, conferenceConclusionPaper } from './rules/templates/conference/conclusion.ts'
export { type ConferenceInvitationFacts, conferenceInvitationPaper } from './rules/templates/conference/invitation.ts'
export { type ConferenceMinutesFacts, conferenceMinutesPaper } from './rules/templates/conference/minutes.ts'
export {
  type DenunciationFacts,
  denunciationAnswerPaper,
  denunciationExtensionPaper,
  denunciationProtectionPaper,
  PROTECTION_WORDS,
} from './rules/templates/denunciation-papers.ts'
export { dialogueNoticePaper } from './rules/templates/dialogue/after.ts'
export { dialogueCallPaper, dialoguePlanPaper, dialogueSummaryPaper } from './rules/templates/dialogue/before.ts'
export type { DialogueFacts, DialogueQuestionFacts } from './rules/templates/dialogue/facts.ts'
export { ballotSheetPaper } from './rules/templates/discipline/ballot.ts'
export {
  disciplineAnnouncementMinutes,
  disciplineDecisionPaper,
  disciplineIndexPaper,
  disciplineSubmissionPaper,
  noDisciplinePaper,
} from './rules/templates/discipline/decision.ts'
export type { DisciplineFacts } from './rules/templates/discipline/facts.ts'
export { countingMinutes, hearingMinutes } from './rules/templates/discipline/hearing.ts'
export {
  disciplineCalendarPaper,
  organisationLetterPaper,
  suspensionProposalPaper,
} from './rules/templates/discipline/letters.ts'
export {
  disciplineOpeningMinutes,
  disciplineOutlinePaper,
  disciplinePlanPaper,
  disciplineReportPaper,
  disciplineSessionMinutes,
  selfCriticismPaper,
} from './rules/templates/discipline/preparing.ts'
export type { ClosedFile, IndexRow } from './rules/templates/dossier-index.ts'
export { type DutyDecisionFacts, dutyDecisionPaper } from './rules/templates/duty-decision.ts'
export { type ExemptionPaperFacts, exemptionPaper } from './rules/templates/exemption.ts'
export { type FileListEntry, type FileListFacts, fileListPaper } from './rules/templates/file-list.ts'
export { type HandoverFacts, type HandoverPart, handoverPaper } from './rules/templates/handover.ts'
export type { HoursFacts, InspectionFacts, TakingFacts } from './rules/templates/inspection-facts.ts'
export { inspectionCalendarPaper, inspectionIndexPaper } from './rules/templates/inspection-lists.ts'
export {
  inspectionAnnouncementMinutes,
  inspectionMeetingExtract,
  inspectionOpeningMinutes,
  inspectionSessionMinutes,
} from './rules/templates/inspection-minutes.ts'
export { fencedPaper, inspectionOwnReport } from './rules/templates/inspection-own-report.ts'
export {
  inspectionNoticePaper,
  inspectionOutlinePaper,
  inspectionPlanPaper,
  inspectionReportPaper,
} from './rules/templates/inspection-papers.ts'
export { FINDING_WORDS, INSPECTION_WORDS, OUTCOME_WORDS } from './rules/templates/inspection-words.ts'
export { type MeetingMinutesFacts, meetingMinutesPaper } from './rules/templates/meeting-minutes.ts'
export { type MeetingNoticeFacts, meetingNoticePaper } from './rules/templates/meeting-notice.ts'
export { type MeetingProgrammeFacts, meetingProgrammePaper } from './rules/templates/meeting-programme.ts'
export { type MemberListFacts, memberListPaper } from './rules/templates/member-list.ts'
export { type MemberSheetFacts, memberSheetPaper, type SheetRow } from './rules/templates/member-sheet.ts'
export { type MinutesAddendumFacts, minutesAddendumPaper } from './rules/templates/minutes-addendum.ts'
export type { MinutesItemFacts, OpinionFacts, RollFacts } from './rules/templates/minutes-parts.ts'
export { type MonthlyReportFacts, monthlyReportPaper } from './rules/templates/monthly-report.ts'
export {
  type OversightItemFacts,
  type OversightPlanFacts,
  oversightPlanPaper,
} from './rules/templates/oversight-plan.ts'
export { oversightReportPaper } from './rules/templates/oversight-report.ts'
export type { PaperHeadFacts, PersonFacts, SignerFacts, TaskFacts, VoteFacts } from './rules/templates/paper-parts.ts'
export {
  type PeriodReportFacts,
  periodReportPaper,
  registeredReportPaper,
} from './rules/templates/period-report.ts'
export {
  type RemediationNoticeFacts,
  remediationNoticePaper,
} from './rules/templates/remediation-notice.ts'
export { type RemediationResultFacts, remediationResultPaper } from './rules/templates/remediation-result.ts'
export {
  type ReorganisationDecisionFacts,
  reorganisationDecisionPaper,
  reorganisationSubject,
} from './rules/templates/reorganisation-decision.ts'
export { type ReportAddendumFacts, reportAddendumPaper } from './rules/templates/report-addendum.ts'
export { type ResidenceRemarksFacts, residenceRemarksPaper } from './rules/templates/residence-remarks.ts'
export { type ResolutionFacts, resolutionPaper } from './rules/templates/resolution.ts'
export { type ScoreSheetFacts, scoreSheetPaper } from './rules/templates/score-sheet.ts'
export { type ThematicResolutionFacts, thematicResolutionPaper } from './rules/templates/thematic-resolution.ts'
export { trainingAwardsPaper } from './rules/templates/training/awards.ts'
export { trainingContestSheetPaper } from './rules/templates/training/contest-sheet.ts'
export type { TraineeFacts, TrainingFacts } from './rules/templates/training/facts.ts'
export { trainingPlanPaper, trainingSheetPaper, trainingSummonsPaper } from './rules/templates/training/plan.ts'
export { trainingCertificatePaper, trainingDecisionPaper } from './rules/templates/training/results.ts'
export { type TransferAcceptanceFacts, transferAcceptancePaper } from './rules/templates/transfer-acceptance.ts'
export { type TransferFileListFacts, transferFileListPaper } from './rules/templates/transfer-file-list.ts'
export {
  type MovingMemberFacts,
  type TransferIntroductionFacts,
  transferIntroductionPaper,
} from './rules/templates/transfer-introduction.ts'
export { citedNumber, dateInFigures } from './rules/vietnamese-forms.ts'
export { listMissingNumbers } from './server/missing-numbers.queries.ts'
export { dossierDownload, paperDownload, renderedDownload } from './server/paper-download.ts'
export { commissionFrame, paperFrame } from './server/paper-frame.ts'
export { findPaperOf, listPapersOf, type PaperEntry } from './server/papers.queries.ts'
export { papersRoutes } from './server/papers.routes.ts'
export {
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  type PapersDeps,
  type PaperToIssue,
  voidPaper,
} from './server/papers.service.ts'
export { listPaperFacts, type PaperFact } from './server/report-facts.queries.ts'
export {
  continueSeries,
  countPapersOf,
  findPaperOfUnits,
  listPapersOfUnits,
  listSeriesOf,
  type PapersOfUnit,
  type SeriesOfUnit,
} from './server/series.store.ts'
