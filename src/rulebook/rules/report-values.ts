/** Values about reports of a period. */
export interface ReportValues {
  /** Days after a period ends by which its report is due where whoever opens it names no other day. */
  'report.dueDays': number
  /** Days after a report was sent by which whoever asked for it approves it or sends it back. */
  'report.judgeDays': number
  /** Months from one congress of a committee to the next: as long as the report of a whole term reaches. */
  'report.termMonths': number
  /** Months by which such a congress may be held later. */
  'report.termShiftMonths': number
}

export const REPORT_VALUE_CODES = [
  'report.dueDays',
  'report.judgeDays',
  'report.termMonths',
  'report.termShiftMonths',
] as const satisfies readonly (keyof ReportValues)[]
