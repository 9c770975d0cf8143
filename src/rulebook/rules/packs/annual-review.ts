import type { Majority } from '../rule.ts'
import { QD_124_2023, QD_366_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const MORE_THAN_HALF: Majority = { kind: 'more_than', numerator: 1, denominator: 2 }

const before = rulesOf(QD_124_2023, QD_366_2025.inForceFrom)
const now = rulesOf(QD_366_2025, null)

/** That the share is taken of all official members has a source; the share itself has none, so it is a setting. */
export const PACK_ANNUAL_REVIEW: RulePack = {
  code: 'annual-review',
  rules: [
    before('vote.classificationMajority', MORE_THAN_HALF, 'unknown'),
    now('vote.classificationMajority', MORE_THAN_HALF, 'unknown'),
  ],
}
