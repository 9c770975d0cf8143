import { SHEET_CODES } from '../inspection/sheets.ts'
import { line, type ProcedureLines } from '../line.ts'
import { CONCLUSION_GUARDS, FORMS_2026, inspectionCourse } from './inspection-course.ts'

const sheets = SHEET_CODES.sign_inspection
const SIGNS = 'QĐ 22-QĐ/TW (kiểm tra khi có dấu hiệu vi phạm)'
const BEFORE = ['preparing', 'sign_recorded', 'sign_assessed'] as const

/**
 * Inspection on signs of violation (kiểm tra khi có dấu hiệu vi phạm): a sign is recorded and assessed before anybody decides to
 * check; the member concerned learns of it by the plan. Source: inspection-discipline 3.3.
 * `docs/processes/sign-inspection.md` shows this table and a test compares the two.
 */
export const SIGN_INSPECTION: ProcedureLines = {
  record_sign: line(['preparing', 'sign_recorded'], ['lead'], SIGNS, {
    to: 'sign_recorded',
    guards: ['sign_dated', 'anonymous_confirmed'],
  }),
  assess_sign: line(['sign_recorded'], ['lead'], SIGNS, {
    to: 'sign_assessed',
    guards: ['assessor_free_of_conflict'],
  }),
  close_not_enough: line(['sign_assessed'], ['lead'], SIGNS, {
    to: 'not_enough',
    guards: ['cell_decided', 'reason_given'],
  }),
  ...inspectionCourse({
    sheets,
    planned: 'sign_assessed',
    before: BEFORE,
    drafting: ['verifying', 'double_process'],
  }),
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
  conclude_sign: line(['drafted'], ['lead'], FORMS_2026, {
    to: 'concluded',
    guards: [...CONCLUSION_GUARDS, 'every_content_judged', 'whole_follows_contents'],
    papers: [sheets.extract],
    startsForDiscipline: 'send_up',
  }),
  send_up: line(['concluded', 'notified'], ['lead'], FORMS_2026, {
    guards: ['must_be_disciplined', 'not_sent_up_yet', 'reason_given'],
    stops: ['send_up'],
  }),
  confirm_receipt: line(['concluded', 'notified', 'archived'], ['superior'], FORMS_2026, {
    guards: ['is_sent_up', 'receipt_not_confirmed_yet'],
  }),
}
