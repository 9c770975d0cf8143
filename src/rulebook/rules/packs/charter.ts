import type { Majority } from '../rule.ts'
import { CHARTER, HD_01_2026, HD_06_2025, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const TWO_THIRDS: Majority = { kind: 'at_least', numerator: 2, denominator: 3 }

const rule = rulesOf(CHARTER, null)
const beforeHd06 = rulesOf(CHARTER, HD_06_2025.inForceFrom)
const underHd06 = rulesOf(HD_06_2025, HD_01_2026.inForceFrom)
// The text of HD 01 (2026) was not read, so from its day the Charter itself is cited again.
const afterHd06 = rulesOf(CHARTER, null, HD_01_2026.inForceFrom)

const before294 = rulesOf(CHARTER, QD_294_2025.inForceFrom)
const since294 = rulesOf(QD_294_2025, null)

/** What the Charter itself sets: the monthly rhythm, who may found a cell and when it elects a committee, admission. */
export const PACK_CHARTER: RulePack = {
  code: 'charter-2011',
  rules: [
    rule('meeting.regularPerMonth', 1, 'confirmed', 'Điều 24'),
    rule('meeting.cellCommitteePerMonth', 1, 'confirmed', 'Điều 24'),
    rule('cell.minOfficialMembers', 3, 'confirmed', 'Điều 21, Điều 24'),
    rule('cell.committeeFromOfficialMembers', 9, 'confirmed', 'Điều 24'),
    // Five years twice; from 294 a congress once in five years is tried, which one source tells of.
    before294('cell.termMonths', 30, 'confirmed'),
    since294('cell.termMonths', 60, 'single'),
    rule('cell.termShiftMonths', 6, 'confirmed'),
    // That an office is handed over is practice; by when no text that was read says: a setting.
    rule('cell.handoverDays', 15, 'unknown'),
    beforeHd06('vote.admissionMajority', TWO_THIRDS, 'single', 'Điều 4, Điều 5'),
    underHd06('vote.admissionMajority', TWO_THIRDS, 'single', 'điểm 3.6b'),
    afterHd06('vote.admissionMajority', TWO_THIRDS, 'single', 'Điều 4, Điều 5'),
  ],
}
