import { SHEET_CODES } from '../inspection/sheets.ts'
import { line, type ProcedureLines } from '../line.ts'
import { CONCLUSION_GUARDS, FORMS_2026, inspectionCourse, TEAM } from './inspection-course.ts'

const sheets = SHEET_CODES.denunciation
const QD22 = 'QĐ 22-QĐ/TW (giải quyết tố cáo)'
const LAW = 'Luật Tố cáo 2018'
const BEFORE = ['preparing', 'letter_taken', 'sender_met', 'accepted'] as const
const MIDDLE = ['plan_issued', 'deployed', 'reported', 'verifying', 'double_process', 'drafted'] as const
const ALL = ['letter_taken', 'sender_met', 'accepted', ...MIDDLE, 'concluded', 'notified', 'archived'] as const
// What an inspection finds of a content, a denunciation finds of an allegation by an act of its own.
const { record_finding: _, ...COURSE } = inspectionCourse({
  sheets,
  planned: 'accepted',
  before: BEFORE,
  drafting: ['verifying', 'double_process'],
})

/**
 * Handling a denunciation (giải quyết tố cáo, TC1 to TC16): from a letter that was found fit to the answer to both sides. The case
 * knows the letter by a code name; who sent it lies in the vault. Source: inspection-discipline 5.3, 5.4.
 * `docs/processes/denunciation.md` shows this table and a test compares the two.
 */
export const DENUNCIATION: ProcedureLines = {
  take_letter: line(['preparing'], ['lead'], QD22, {
    to: 'letter_taken',
    guards: ['letter_dated'],
    starts: ['settle_from_receipt'],
  }),
  meet_sender: line(['letter_taken', 'sender_met'], ['lead'], FORMS_2026, {
    to: 'sender_met',
    guards: ['sender_met_by_enough', 'representatives_uninvolved', 'sender_told_rights'],
  }),
  accept_letter: line(['sender_met'], ['lead'], FORMS_2026, { to: 'accepted', guards: ['team_time_given'] }),
  ...COURSE,
  keep_out: { ...COURSE.keep_out, guards: [...COURSE.keep_out.guards, 'names_no_sender'] },
  issue_plan: { ...COURSE.issue_plan, starts: ['deploy', 'settle'] },
  hand_in_report: { ...COURSE.hand_in_report, starts: ['team_work'] },
  record_report: { ...COURSE.record_report, starts: ['team_work'] },
  record_no_report: { ...COURSE.record_no_report, starts: ['team_work'] },
  extend_settling: line(MIDDLE, ['lead'], FORMS_2026, {
    guards: ['cell_decided', 'reason_given', 'extended_once', 'extended_in_time', 'extension_fits'],
    papers: ['tc_extension'],
    moves: 'settle',
  }),
  withdraw_letter: line([...BEFORE.slice(1), ...MIDDLE], ['lead'], QD22, {
    to: 'withdrawn',
    guards: ['reason_given', 'withdrawn_freely'],
    whileSuspended: true,
  }),
  verify_allegation: line(['verifying', 'double_process'], TEAM, FORMS_2026, { guards: ['content_known'] }),
  draft: { ...COURSE.draft, stops: ['team_work'] },
  start_double_process: line(['verifying'], ['lead'], `${FORMS_2026}: quy trình kép`, {
    to: 'double_process',
    guards: [
      'member_offered_session',
      'violation_clear',
      'at_disciplinary_level',
      'member_accepts_form',
      'head_reported',
      'cell_decided',
    ],
  }),
  conclude_denunciation: line(['drafted'], ['lead'], FORMS_2026, {
    to: 'concluded',
    guards: [...CONCLUSION_GUARDS, 'every_content_judged', 'discipline_follows_violation'],
    papers: [sheets.extract],
    startsForDiscipline: 'send_up',
    stops: ['settle', 'settle_from_receipt'],
  }),
  inform_sender: line(['concluded', 'notified'], ['lead'], FORMS_2026, {
    guards: ['notice_issued', 'sender_not_informed_yet'],
    papers: ['tc_sender'],
  }),
  archive: { ...COURSE.archive, guards: ['sender_informed', 'gaps_explained'] },
  send_up: line(['concluded', 'notified'], ['lead'], FORMS_2026, {
    guards: ['must_be_disciplined', 'not_sent_up_yet', 'reason_given'],
    stops: ['send_up'],
  }),
  confirm_receipt: line(['concluded', 'notified', 'archived'], ['superior'], FORMS_2026, {
    guards: ['is_sent_up', 'receipt_not_confirmed_yet'],
  }),
  record_retaliation: line(ALL, ['lead', 'head', 'team'], LAW, { whileSuspended: true }),
  order_protection: line(ALL, ['lead'], LAW, {
    guards: ['retaliation_recorded', 'measures_known'],
    papers: ['tc_protection'],
    whileSuspended: true,
  }),
  end_protection: line(ALL, ['lead'], LAW, {
    guards: ['protection_in_force', 'reason_given'],
    whileSuspended: true,
  }),
}
