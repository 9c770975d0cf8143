import type { ReportValues } from './report-values.ts'
import { aWhole, type Shape } from './shape.ts'

export const REPORT_SHAPES: Readonly<Record<keyof ReportValues, Shape>> = {
  'report.dueDays': aWhole(0, 90),
  'report.judgeDays': aWhole(1, 90),
  'report.termMonths': aWhole(12, 84),
  'report.termShiftMonths': aWhole(0, 36),
}
