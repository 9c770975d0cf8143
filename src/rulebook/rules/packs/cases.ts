import { WARD_CASE_FORMS_2026 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const forms = rulesOf(WARD_CASE_FORMS_2026, null)

/**
 * Clocks of inspection and supervision at a cell, as the forms of one ward committee give them; the regulation itself
 * (QĐ 21-QĐ/TW) was not read. How long the member has the drafts before the meeting no source says: a setting.
 */
export const PACK_CASES: RulePack = {
  code: 'cases',
  rules: [
    forms('case.deployWorkingDays', 3, 'single'),
    forms('case.handoverWorkingDays', 5, 'single'),
    forms('case.draftSharedDaysBefore', 1, 'unknown'),
    forms('case.teamMinMembers', 3, 'single'),
  ],
}
