import { NOT_HANDLED } from '../complaint-values.ts'
import { QD_22_2021, QD_296_2025 } from './documents-discipline.ts'
import { type RulePack, rulesOf } from './pack.ts'

const of22 = rulesOf(QD_22_2021, null)
const of296 = rulesOf(QD_296_2025, null)

/** Complaints on discipline. How long a level has, and the next window, are known from practice only; the text of 2026 was not read. */
export const PACK_COMPLAINTS: RulePack = {
  code: 'complaints',
  rules: [
    of22('complaint.handleDays', 90, 'custom'),
    of22('complaint.centralHandleDays', 180, 'custom'),
    of22('complaint.nextLevelWorkingDays', 30, 'custom'),
    of296('complaint.notHandled', [...NOT_HANDLED], 'single', 'Điều 23'),
  ],
}
