import { SHEET_CODES } from '../inspection/sheets.ts'
import { line, type ProcedureLines } from '../line.ts'
import { CONCLUSION_GUARDS, FORMS_2026, inspectionCourse } from './inspection-course.ts'

const sheets = SHEET_CODES.duty_inspection

/**
 * Inspection of a member's duties (kiểm tra đảng viên chấp hành): follows the plan, needs no suspicion.
 * Source: inspection-discipline 3.0 and 3.2. `docs/processes/duty-inspection.md` shows this table and a test compares the two.
 */
export const DUTY_INSPECTION: ProcedureLines = {
  ...inspectionCourse({ sheets, planned: 'preparing', before: ['preparing'], drafting: ['verifying'] }),
  conclude: line(['drafted'], ['lead'], FORMS_2026, {
    to: 'concluded',
    guards: CONCLUSION_GUARDS,
    papers: [sheets.extract],
  }),
}
