import { line, type ProcedureLines } from '../line.ts'

const AP = 'biểu mẫu cấp ủy phường, 2026'
const RIGHT = 'quyền của đảng viên được kiểm tra'
const OPEN = ['preparing', 'plan_issued', 'deployed', 'reported', 'verifying', 'drafted', 'concluded'] as const
const UNDER_WAY = ['plan_issued', 'deployed', 'reported', 'verifying', 'drafted'] as const
const TEAM = ['head', 'team'] as const

/**
 * Inspection of a member's duties (kiểm tra đảng viên chấp hành): follows the plan, needs no suspicion.
 * Source: inspection-discipline 3.0 and 3.2. `docs/processes/duty-inspection.md` shows this table and a test compares the two.
 */
export const DUTY_INSPECTION: ProcedureLines = {
  set_team: line(['preparing'], ['lead'], AP, { guards: ['team_whole', 'team_free_of_conflict'] }),
  keep_out: line(OPEN, ['lead', 'team', 'subject'], 'QĐ 22-QĐ/TW (không tham gia khi có liên quan)', {
    guards: ['reason_given'],
    whileSuspended: true,
  }),
  issue_plan: line(['preparing'], ['lead'], AP, {
    to: 'plan_issued',
    guards: ['cell_decided', 'team_whole', 'team_free_of_conflict', 'contents_named', 'period_before_plan'],
    papers: ['kt1'],
    numbered: 'plan',
    starts: ['deploy'],
  }),
  change_plan: line(UNDER_WAY, ['lead', 'head'], `${AP}: chi bộ quyết định`, {
    guards: ['cell_decided', 'reason_given', 'contents_named', 'team_whole', 'team_free_of_conflict'],
  }),
  deploy: line(['plan_issued'], TEAM, AP, {
    to: 'deployed',
    guards: ['team_whole', 'outline_answers_contents', 'taking_recorded'],
    papers: ['kt3', 'kt4'],
    starts: ['report'],
    stops: ['deploy'],
  }),
  hand_in_report: line(['deployed'], ['subject'], RIGHT, { to: 'reported', papers: ['kt5'], stops: ['report'] }),
  record_report: line(['deployed'], TEAM, RIGHT, { to: 'reported', papers: ['kt5'], stops: ['report'] }),
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
  explain: line(['deployed', 'reported', 'verifying', 'drafted'], ['subject'], RIGHT),
  hold_session: line(['reported', 'verifying'], TEAM, AP, { to: 'verifying', papers: ['kt6', 'kt7'] }),
  record_finding: line(['verifying'], TEAM, AP, { guards: ['content_known'] }),
  draft: line(['verifying'], ['head'], AP, {
    to: 'drafted',
    guards: ['member_offered_session', 'every_content_found'],
    papers: ['kt8'],
  }),
  share_draft: line(['drafted'], TEAM, RIGHT),
  conclude: line(['drafted'], ['lead'], AP, {
    to: 'concluded',
    guards: [
      'chances_given',
      'draft_shared_in_time',
      'chair_free_of_conflict',
      'statement_recorded',
      'conclusion_whole',
      'requirements_answer_limits',
    ],
    papers: ['kt9'],
  }),
  issue_notice: line(['concluded'], ['lead'], AP, {
    guards: ['notice_not_issued'],
    papers: ['kt10'],
    numbered: 'notice',
  }),
  announce: line(['concluded'], ['lead', 'head', 'team'], AP, {
    to: 'notified',
    guards: ['notice_issued', 'announcer_free_of_conflict', 'taking_recorded'],
    papers: ['kt11'],
    starts: ['handover'],
  }),
  keep_own_opinion: line([...UNDER_WAY, 'concluded', 'notified'], ['subject'], 'Điều lệ Đảng (bảo lưu ý kiến)'),
  archive: line(['notified'], ['lead', 'head', 'team'], AP, {
    to: 'archived',
    guards: ['gaps_explained'],
    papers: ['kt12'],
    stops: ['handover'],
  }),
  suspend: line(UNDER_WAY, ['lead'], AP, { guards: ['cell_decided', 'reason_given'] }),
  resume: line(UNDER_WAY, ['lead'], AP, { guards: ['reason_given'], whileSuspended: true }),
  cancel: line(OPEN, ['lead'], AP, { to: 'cancelled', guards: ['cell_decided', 'reason_given'], whileSuspended: true }),
  take_over: line(OPEN, ['superior'], AP, { to: 'taken_over', guards: ['reason_given'], whileSuspended: true }),
}
