import { CHARTER, HD_12_2022, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const rule = rulesOf(CHARTER, null)
const before294 = rulesOf(CHARTER, QD_294_2025.inForceFrom)
const since294 = rulesOf(QD_294_2025, null)

const of12 = rulesOf(HD_12_2022, null)

/**
 * The year of probation is the Charter's. The 30 working days are quoted from 294 by a quiz bank; what held before was not
 * read. The reminders rest on no text: they are the steps a cell's own program used, and each committee may set its own.
 * Digits are those of papers in use: identity cards of twelve and of nine, member cards of twelve boxes and older ones of eight;
 * no text that sets them was read.
 */
export const PACK_MEMBER_WORK: RulePack = {
  code: 'member-work',
  rules: [
    rule('member.probationMonths', 12, 'confirmed', 'Điều 5'),
    before294('member.recognitionReviewWorkingDays', 30, 'unknown'),
    since294('member.recognitionReviewWorkingDays', 30, 'single'),
    rule('member.reminderDaysBefore', [90, 60, 30, 15, 7], 'custom'),
    of12('member.citizenDigits', [9, 12], 'custom'),
    of12('member.cardDigits', [8, 12], 'custom'),
  ],
}
