import { line, type ProcedureLines } from '../line.ts'

const AP = 'biểu mẫu cấp ủy phường, 2026'
const RIGHT = 'quyền của đảng viên được xem xét kỷ luật'
const QD22 = 'QĐ 22-QĐ/TW'
const ABOVE = 'cấp có thẩm quyền'
const BEFORE = ['preparing', 'deferred', 'plan_issued', 'deployed', 'reported', 'verifying', 'drafted'] as const
const UNDER_WAY = ['plan_issued', 'deployed', 'reported', 'verifying', 'drafted'] as const
const AFTER = ['notified', 'archived'] as const
const TEAM = ['head', 'team'] as const
const CHAIR = ['lead', 'head', 'team'] as const
// While the case runs; the competent level decides, the cell asks for it.
const SUSPENDING = [...UNDER_WAY, 'hearing', 'vote_counted', 'proposed_to_superior', 'sent_up'] as const
const SUSPENDED = [...SUSPENDING, 'decided_in_cell', 'decision_issued', 'no_discipline', 'notified'] as const
const QD296 = 'QĐ 296-QĐ/TW (đình chỉ sinh hoạt đảng)'
const COUNTING = ['counter', 'lead', 'head', 'team'] as const

/**
 * Considering the discipline of a member (xem xét, thi hành kỷ luật). Source: inspection-discipline 4.7.
 * `docs/processes/discipline.md` shows this table and a test compares the two.
 */
export const DISCIPLINE: ProcedureLines = {
  set_team: line(['preparing'], ['lead'], AP, { guards: ['team_whole', 'team_free_of_conflict'] }),
  state_violation: line(['preparing'], ['lead'], AP, { guards: ['violation_days_fit'] }),
  keep_out: line([...BEFORE, 'hearing'], ['lead', 'team'], 'QĐ 22-QĐ/TW (không tham gia khi có liên quan)', {
    guards: ['reason_given', 'only_lead_names_others', 'level_above_keeps_sight'],
    whileSuspended: true,
  }),
  defer: line(['preparing'], ['lead'], 'QĐ 296-QĐ/TW, Điều 8.7', {
    to: 'deferred',
    guards: ['reason_given', 'deferral_fits'],
    starts: ['review'],
  }),
  end_deferral: line(['deferred'], ['lead'], 'QĐ 296-QĐ/TW, Điều 8.7', {
    to: 'preparing',
    guards: ['reason_given'],
    stops: ['review'],
  }),
  issue_plan: line(['preparing'], ['lead'], AP, {
    to: 'plan_issued',
    guards: [
      'cell_decided',
      'violation_stated',
      'team_whole',
      'team_free_of_conflict',
      'contents_named',
      'period_before_plan',
    ],
    papers: ['kl1'],
    numbered: 'plan',
    starts: ['deploy'],
  }),
  change_plan: line(UNDER_WAY, ['lead', 'head'], `${AP}: chi bộ quyết định`, {
    guards: ['cell_decided', 'reason_given', 'contents_named', 'team_whole', 'team_free_of_conflict'],
  }),
  set_calendar: line(['plan_issued', 'deployed', 'reported', 'verifying'], ['head'], AP, {
    guards: ['calendar_whole', 'calendar_names_team'],
    papers: ['kl2'],
  }),
  deploy: line(['plan_issued'], TEAM, AP, {
    to: 'deployed',
    guards: ['team_whole', 'outline_answers_contents', 'taking_recorded'],
    papers: ['kl3', 'kl4'],
    starts: ['report'],
    stops: ['deploy'],
  }),
  hand_in_self_criticism: line(['deployed'], ['subject'], RIGHT, {
    to: 'reported',
    papers: ['kl5'],
    stops: ['report'],
  }),
  record_self_criticism: line(['deployed'], TEAM, RIGHT, { to: 'reported', papers: ['kl5'], stops: ['report'] }),
  record_no_self_criticism: line(['deployed'], TEAM, `${QD22} (vắng mặt, từ chối không dừng quy trình)`, {
    to: 'reported',
    guards: ['reason_given', 'report_time_over'],
    stops: ['report'],
  }),
  ask_more_time: line(['deployed'], ['subject', 'head'], RIGHT, { guards: ['reason_given'] }),
  answer_more_time: line(['deployed'], ['head', 'lead'], RIGHT, {
    guards: ['reason_given', 'more_time_asked'],
    moves: 'report',
  }),
  explain: line(['deployed', 'reported', 'verifying', 'drafted', 'hearing'], ['subject'], RIGHT),
  hand_in_file: line(['deployed', 'reported', 'verifying', 'drafted'], ['subject', 'lead', 'head', 'team'], RIGHT),
  claim_circumstance: line(['reported', 'verifying', 'drafted'], ['subject', 'team'], 'QĐ 102-QĐ/TW, Điều 4', {
    guards: ['circumstance_known'],
  }),
  hold_session: line(['reported', 'verifying'], TEAM, AP, {
    to: 'verifying',
    guards: ['taking_recorded'],
    papers: ['kl6', 'kl7'],
  }),
  propose_form: line(['verifying'], ['head'], AP, {
    to: 'drafted',
    guards: ['member_offered_session', 'form_possible'],
    papers: ['kl8'],
  }),
  share_draft: line(['drafted'], TEAM, RIGHT),
  open_hearing: line(['drafted'], ['lead'], AP, {
    to: 'hearing',
    guards: [
      'meeting_known',
      'self_criticism_asked',
      'draft_shared_in_time',
      'member_invited',
      'chair_free_of_conflict',
      'quorum_met',
    ],
    papers: ['kl10', 'kl14'],
  }),
  read_self_criticism: line(['hearing'], CHAIR, AP, { guards: ['step_in_turn'] }),
  read_draft: line(['hearing'], CHAIR, AP, { guards: ['step_in_turn'] }),
  record_discussion: line(['hearing'], CHAIR, AP, { guards: ['step_in_turn', 'opinions_recorded'] }),
  hear_member: line(['hearing'], CHAIR, RIGHT, { guards: ['step_in_turn', 'statement_recorded'] }),
  conclude_violation: line(['hearing'], ['lead'], AP, { guards: ['step_in_turn', 'circumstance_known'] }),
  elect_counters: line(['hearing'], ['lead'], AP, { guards: ['counters_whole', 'counters_free_of_conflict'] }),
  enter_counts: line(['hearing'], COUNTING, AP, {
    fork: { by: 'count_agreed', ways: { hearing: [], vote_counted: [] } },
    guards: ['step_in_turn', 'counters_elected', 'two_persons_count', 'counts_balance'],
  }),
  announce_result: line(['vote_counted'], ['lead'], QD22, {
    fork: {
      by: 'vote_result',
      ways: { decided_in_cell: ['written_decision'], no_discipline: [], proposed_to_superior: ['going_up'] },
    },
    guards: ['member_heard', 'announcer_free_of_conflict'],
    papers: ['kl9', 'kl11', 'kl15'],
  }),
  issue_decision: line(['decided_in_cell'], ['lead'], QD22, {
    to: 'decision_issued',
    papers: ['kl12'],
    numbered: 'decision',
    starts: ['state_notice'],
    stops: ['written_decision'],
  }),
  announce_decision: line(['decision_issued'], CHAIR, AP, {
    to: 'notified',
    guards: ['announcer_free_of_conflict', 'taking_recorded'],
    papers: ['kl13'],
    starts: ['handover', 'complaint'],
  }),
  issue_notice: line(['no_discipline'], ['lead'], AP, {
    guards: ['notice_not_issued'],
    papers: ['kl_notice'],
    numbered: 'notice',
  }),
  announce: line(['no_discipline'], CHAIR, AP, {
    to: 'notified',
    guards: ['notice_issued', 'announcer_free_of_conflict', 'taking_recorded'],
    papers: ['kl13'],
    starts: ['handover'],
  }),
  submit_up: line(['proposed_to_superior'], ['lead'], AP, {
    to: 'sent_up',
    papers: ['kl_submission'],
    numbered: 'submission',
    stops: ['going_up'],
  }),
  record_superior_decision: line(['sent_up'], ['lead', 'superior'], ABOVE, {
    to: 'notified',
    guards: ['superior_effect_past', 'taking_recorded'],
    starts: ['handover', 'complaint'],
  }),
  keep_own_opinion: line(
    [...UNDER_WAY, 'hearing', 'decided_in_cell', 'decision_issued', 'proposed_to_superior', 'sent_up', 'notified'],
    ['subject'],
    'Điều lệ Đảng (bảo lưu ý kiến)',
  ),
  register_complaint: line(AFTER, ['subject', 'lead', 'superior'], `${QD22} (khiếu nại kỷ luật)`, {
    guards: ['complaint_filed', 'discipline_in_effect'],
    stops: ['complaint'],
  }),
  record_complaint_outcome: line(AFTER, ['lead', 'superior'], ABOVE, {
    guards: ['complaint_registered', 'outcome_form_named'],
  }),
  restore: line(AFTER, ['lead'], 'QĐ 117-QĐ/TW', { guards: ['annulled_before', 'restorations_known'] }),
  note_new_violation: line(AFTER, ['lead'], 'Điều lệ Đảng (30-QĐ/TW, Điều 40)', {
    guards: ['reason_given', 'discipline_in_effect'],
  }),
  tell_organisation: line(['decision_issued', 'notified'], ['lead'], 'QĐ 296-QĐ/TW, Điều 8.5', {
    papers: ['kl_organisation'],
    numbered: 'letter',
    stops: ['state_notice'],
  }),
  note_no_organisation: line(['decision_issued', 'notified'], ['lead'], 'QĐ 296-QĐ/TW, Điều 8.5', {
    guards: ['reason_given'],
    stops: ['state_notice'],
  }),
  ...activitySuspension(),
  archive: line(['notified'], CHAIR, AP, {
    to: 'archived',
    guards: ['gaps_explained', 'suspension_ended', 'organisation_told'],
    papers: ['kl16'],
    stops: ['handover'],
  }),
  suspend: line(UNDER_WAY, ['lead'], AP, { guards: ['cell_decided', 'reason_given'] }),
  resume: line(UNDER_WAY, ['lead'], AP, { guards: ['reason_given'], whileSuspended: true }),
  cancel: line(BEFORE, ['lead'], AP, {
    to: 'cancelled',
    guards: ['cell_decided', 'reason_given', 'suspension_ended'],
    whileSuspended: true,
  }),
  take_over: line([...BEFORE, 'hearing'], ['superior'], AP, {
    to: 'taken_over',
    guards: ['reason_given'],
    whileSuspended: true,
  }),
}

/** Suspended from party activity or office while the case runs: asked for, decided above, once extended, ended. Source: inspection-discipline 4.8. */
function activitySuspension() {
  return {
    propose_activity_suspension: line(SUSPENDING, ['lead'], QD296, {
      guards: ['cell_decided', 'reason_given', 'no_suspension_running'],
      papers: ['kl_suspension'],
      numbered: 'submission',
    }),
    record_activity_suspension: line(SUSPENDING, ['lead', 'superior'], ABOVE, {
      guards: ['reason_given', 'no_suspension_running', 'superior_effect_past'],
      starts: ['activity_suspension'],
    }),
    extend_activity_suspension: line(SUSPENDING, ['lead', 'superior'], ABOVE, {
      guards: ['reason_given', 'suspension_running', 'suspension_extended_once', 'suspension_extension_fits'],
      moves: 'activity_suspension',
    }),
    end_activity_suspension: line(SUSPENDED, ['lead', 'superior'], ABOVE, {
      guards: ['reason_given', 'suspension_running'],
      stops: ['activity_suspension'],
      whileSuspended: true,
    }),
  } as const satisfies ProcedureLines
}
