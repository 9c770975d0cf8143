import { CONTEST_RULES_2026, TRAINING_PRACTICE } from './documents-training.ts'
import { type RulePack, rulesOf } from './pack.ts'

const practice = rulesOf(TRAINING_PRACTICE, null)
const contest = rulesOf(CONTEST_RULES_2026, null)

/**
 * Classes: no text that was read sets days, thresholds or the form of a certificate, so they are settings of each committee. Contests: the
 * published rules of one contest of October 2026.
 */
export const PACK_TRAINING: RulePack = {
  code: 'training',
  rules: [
    practice('training.nominationDays', 7, 'unknown'),
    practice('training.attendancePercent', 80, 'unknown'),
    practice('training.passFrom', 5, 'unknown'),
    practice('training.goodFrom', 7, 'unknown'),
    practice('training.excellentFrom', 8, 'unknown'),
    practice('training.inspectingOffices', ['inspection_officer', 'cell_secretary', 'cell_deputy_secretary'], 'custom'),
    practice('training.inspectorMonths', 12, 'unknown'),
    contest('training.contestQuestions', 40, 'single'),
    contest('training.contestMinutes', 40, 'single'),
    contest('training.contestPoints', 1, 'single'),
    contest('training.contestAttempts', 1, 'unknown'),
    contest('training.contestCompletionPercent', 70, 'single'),
  ],
}
