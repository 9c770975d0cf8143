import { CHARTER } from './documents.ts'
import { REPORT_PRACTICE } from './documents-reports.ts'
import { type RulePack, rulesOf } from './pack.ts'

const charter = rulesOf(CHARTER, null)
const practice = rulesOf(REPORT_PRACTICE, null)

/**
 * Reports of a period. The days are our estimate: no text that was read sets them for all. That a committee is elected for five years, and
 * its congress held a year later at most, is known of the Charter in general; its words were not read.
 */
export const PACK_REPORTS: RulePack = {
  code: 'reports',
  rules: [
    practice('report.dueDays', 5, 'unknown'),
    practice('report.judgeDays', 5, 'unknown'),
    charter('report.termMonths', 60, 'custom'),
    charter('report.termShiftMonths', 12, 'custom'),
  ],
}
