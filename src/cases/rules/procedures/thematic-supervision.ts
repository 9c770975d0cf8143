import { SHEET_CODES } from '../inspection/sheets.ts'
import { line, type ProcedureLines } from '../line.ts'
import { CONCLUSION_GUARDS, FORMS_2026, inspectionCourse } from './inspection-course.ts'

const sheets = SHEET_CODES.thematic_supervision

/**
 * Thematic supervision (giám sát chuyên đề): by the plan, to correct in time; it never ends in discipline. Where signs of
 * violation show, an inspection on signs may follow. Source: inspection-discipline 3.5.
 * `docs/processes/thematic-supervision.md` shows this table and a test compares the two.
 */
export const THEMATIC_SUPERVISION: ProcedureLines = {
  ...inspectionCourse({ sheets, planned: 'preparing', before: ['preparing'], drafting: ['verifying'] }),
  conclude_supervision: line(['drafted'], ['lead'], FORMS_2026, {
    to: 'concluded',
    guards: [...CONCLUSION_GUARDS, 'outcome_fits_limits'],
    papers: [sheets.extract],
  }),
}
