import type { Majority } from '../majority.ts'
import { CHARTER, WARD_CASE_FORMS_2026 } from './documents.ts'
import { QD_22_2021, QD_69_2022, QD_102_2017, QD_117_2023, QD_296_2025 } from './documents-discipline.ts'
import { type RulePack, rulesOf } from './pack.ts'

const charter = rulesOf(CHARTER, null)
const of22 = rulesOf(QD_22_2021, null)
const of69 = rulesOf(QD_69_2022, null)
const of102 = rulesOf(QD_102_2017, null)
const of117 = rulesOf(QD_117_2023, null)
const of296 = rulesOf(QD_296_2025, null)
const forms = rulesOf(WARD_CASE_FORMS_2026, null)

const MORE_THAN_HALF: Majority = { kind: 'more_than', numerator: 1, denominator: 2 }
const TWO_THIRDS: Majority = { kind: 'at_least', numerator: 2, denominator: 3 }

/**
 * Discipline of a member. The texts of 2026 (QĐ 21-QĐ/TW, QĐ 212-QĐ/TW) were not read: each value names the older text it was
 * read in and is marked as having that one source. Who is left out of the base, and whether the member concerned votes, no
 * source says: settings.
 */
export const PACK_DISCIPLINE: RulePack = {
  code: 'discipline',
  rules: [
    of22('discipline.majority', MORE_THAN_HALF, 'single', 'Điều 15'),
    of22('discipline.expulsionMajority', TWO_THIRDS, 'single', 'Điều 15'),
    charter('discipline.quorum', TWO_THIRDS, 'custom'),
    forms('discipline.baseLeavesOutExempt', false, 'unknown'),
    forms('discipline.baseLeavesOutAway', false, 'unknown'),
    forms('discipline.baseLeavesOutSubject', false, 'unknown'),
    forms('discipline.subjectVotes', true, 'unknown'),
    of296('discipline.cellForms', ['reprimand', 'warning'], 'single', 'Điều 10.1.1'),
    charter('discipline.probationaryForms', ['reprimand', 'warning'], 'single', 'Điều 35'),
    of22('discipline.writtenDecisionDays', 10, 'single'),
    // The forms say three to five.
    forms('discipline.superiorWorkingDays', 5, 'single'),
    charter('discipline.expiryMonths', 12, 'single', 'Điều 40'),
    of69('discipline.limitReprimandMonths', 60, 'single'),
    of69('discipline.limitWarningMonths', 120, 'single'),
    of69('discipline.limitRemovalMonths', 120, 'custom'),
    of69('discipline.limitExpulsionMonths', null, 'single'),
    of69('discipline.noLimitFor', ['internal_politics', 'defence_security_foreign', 'false_diploma'], 'single'),
    of296('discipline.deferFor', ['pregnant', 'small_child', 'in_hospital'], 'single', 'Điều 8.7'),
    of296('discipline.smallChildMonths', 12, 'single', 'Điều 8.7'),
    of102(
      'discipline.mitigating',
      ['reported_himself', 'told_of_others', 'made_good', 'coerced', 'ordered_by_superior'],
      'single',
      'Điều 4',
    ),
    of102(
      'discipline.aggravating',
      ['not_corrected_after_reminder', 'not_admitting', 'shielding_or_retaliating'],
      'single',
      'Điều 4',
    ),
    of102('discipline.aggravatingOther', ['destroying_evidence', 'repeated', 'abusing_office'], 'custom'),
    of22('discipline.complaintWorkingDays', 30, 'single'),
    of296('discipline.suspensionDays', 90, 'single'),
    of296('discipline.suspensionExtensionDays', 30, 'single'),
    of296('discipline.stateNoticeDays', 5, 'single', 'Điều 8.5'),
    of117(
      'discipline.restorations',
      ['assessment', 'planning', 'appointment', 'pay', 'awards', 'post_or_equal', 'membership', 'apology'],
      'single',
    ),
  ],
}
