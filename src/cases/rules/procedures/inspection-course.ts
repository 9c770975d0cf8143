import type { InspectionPaper } from '../inspection/acts.ts'
import type { SheetCodes } from '../inspection/sheets.ts'
import { type Line, line } from '../line.ts'
import type { CaseStage } from '../vocabulary.ts'

export const FORMS_2026 = 'biểu mẫu cấp ủy phường, 2026'
const AP = FORMS_2026
const RIGHT = 'quyền của đảng viên được kiểm tra'
export const TEAM = ['head', 'team'] as const

/** What tells the three procedures apart before, during and after the course they share. */
export interface CourseOf {
  readonly sheets: SheetCodes
  /** Where the plan can be issued. */
  readonly planned: CaseStage
  /** Every stage before the plan. */
  readonly before: readonly CaseStage[]
  /** Stages in which the team writes its draft. */
  readonly drafting: readonly CaseStage[]
}

/**
 * From the plan to the drafts, the notice and the archive: what the inspection of duties, the inspection on signs of violation
 * and the thematic supervision share. What the meeting concludes differs. Source: inspection-discipline 3.0, 3.2, 3.3, 3.5.
 */
export function inspectionCourse({ sheets, planned, before, drafting }: CourseOf) {
  const middle = [...new Set([...drafting, 'drafted' as const])]
  const underWay = ['plan_issued', 'deployed', 'reported', ...middle] as const
  const open = [...before, ...underWay, 'concluded'] as const
  return {
    ...planLines(sheets, planned, underWay),
    ...reportLines(sheets, middle),
    ...draftLines(sheets, drafting),
    ...closingLines(sheets, underWay),
    keep_out: line(open, ['lead', 'team'], 'QĐ 22-QĐ/TW (không tham gia khi có liên quan)', {
      guards: ['reason_given', 'only_lead_names_others', 'level_above_keeps_sight'],
      whileSuspended: true,
    }),
    suspend: line(underWay, ['lead'], AP, { guards: ['cell_decided', 'reason_given'] }),
    resume: line(underWay, ['lead'], AP, { guards: ['reason_given'], whileSuspended: true }),
    cancel: line(open, ['lead'], AP, {
      to: 'cancelled',
      guards: ['cell_decided', 'reason_given'],
      whileSuspended: true,
    }),
    take_over: line(open, ['superior'], AP, { to: 'taken_over', guards: ['reason_given'], whileSuspended: true }),
  }
}

function planLines(sheets: SheetCodes, planned: CaseStage, underWay: readonly CaseStage[]) {
  return {
    set_team: line([planned], ['lead'], AP, { guards: ['team_whole', 'team_free_of_conflict'] }),
    issue_plan: line([planned], ['lead'], AP, {
      to: 'plan_issued',
      guards: ['cell_decided', 'team_whole', 'team_free_of_conflict', 'contents_named', 'period_before_plan'],
      papers: [sheets.plan],
      numbered: 'plan',
      starts: ['deploy'],
    }),
    change_plan: line(underWay, ['lead', 'head'], `${AP}: chi bộ quyết định`, {
      guards: ['cell_decided', 'reason_given', 'contents_named', 'team_whole', 'team_free_of_conflict'],
    }),
    set_calendar: line(['plan_issued', 'deployed', 'reported', 'verifying'], ['head'], AP, {
      guards: ['calendar_whole', 'calendar_names_team'],
      papers: [sheets.calendar],
    }),
    deploy: line(['plan_issued'], TEAM, AP, {
      to: 'deployed',
      guards: ['team_whole', 'outline_answers_contents', 'taking_recorded'],
      papers: [sheets.outline, sheets.opening],
      starts: ['report'],
      stops: ['deploy'],
    }),
  } as const satisfies Readonly<Record<string, Line>>
}

function reportLines(sheets: SheetCodes, middle: readonly CaseStage[]) {
  const takes = {
    to: 'reported',
    papers: [sheets.own_report] as readonly InspectionPaper[],
    stops: ['report'],
  } as const
  return {
    hand_in_report: line(['deployed'], ['subject'], RIGHT, takes),
    record_report: line(['deployed'], TEAM, RIGHT, takes),
    record_no_report: line(['deployed'], TEAM, 'QĐ 22-QĐ/TW (vắng mặt, từ chối không dừng quy trình)', {
      to: 'reported',
      guards: ['reason_given', 'report_time_over'],
      stops: ['report'],
    }),
    ask_more_time: line(['deployed'], ['subject', 'head'], RIGHT, { guards: ['reason_given'] }),
    answer_more_time: line(['deployed'], ['head', 'lead'], RIGHT, {
      guards: ['reason_given', 'more_time_asked'],
      moves: 'report',
    }),
    explain: line(['deployed', 'reported', ...middle], ['subject'], RIGHT),
    hand_in_file: line(['deployed', 'reported', ...middle], ['subject', 'lead', 'head', 'team'], RIGHT),
    hold_session: line(['reported', 'verifying'], TEAM, AP, {
      to: 'verifying',
      guards: ['taking_recorded'],
      papers: [sheets.session, sheets.verification],
    }),
  } as const satisfies Readonly<Record<string, Line>>
}

function draftLines(sheets: SheetCodes, drafting: readonly CaseStage[]) {
  return {
    record_finding: line(drafting, TEAM, AP, { guards: ['content_known'] }),
    draft: line(drafting, ['head'], AP, {
      to: 'drafted',
      guards: ['member_offered_session', 'every_content_found'],
      papers: [sheets.report],
    }),
    share_draft: line(['drafted'], TEAM, RIGHT),
  } as const satisfies Readonly<Record<string, Line>>
}

function closingLines(sheets: SheetCodes, underWay: readonly CaseStage[]) {
  return {
    issue_notice: line(['concluded'], ['lead'], AP, {
      guards: ['notice_not_issued'],
      papers: [sheets.notice],
      numbered: 'notice',
    }),
    announce: line(['concluded'], ['lead', 'head', 'team'], AP, {
      to: 'notified',
      guards: ['notice_issued', 'announcer_free_of_conflict', 'taking_recorded'],
      papers: [sheets.announcement],
      starts: ['handover'],
    }),
    keep_own_opinion: line([...underWay, 'concluded', 'notified'], ['subject'], 'Điều lệ Đảng (bảo lưu ý kiến)'),
    archive: line(['notified'], ['lead', 'head', 'team'], AP, {
      to: 'archived',
      guards: ['gaps_explained'],
      papers: [sheets.index],
      stops: ['handover'],
    }),
  } as const satisfies Readonly<Record<string, Line>>
}

/** The guards a conclusion stands under, whatever it says. */
export const CONCLUSION_GUARDS = [
  'meeting_known',
  'chances_given',
  'draft_shared_in_time',
  'chair_free_of_conflict',
  'statement_recorded',
  'conclusion_whole',
  'requirements_answer_limits',
] as const
