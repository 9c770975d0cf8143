import type { LegalDocument } from '../legal-document.ts'
import type { Certainty, Majority } from '../rule.ts'
import { QD_24_2021, QD_208_2026, QD_232_2025, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const MORE_THAN_HALF: Majority = { kind: 'more_than', numerator: 1, denominator: 2 }

interface Marks {
  readonly majority: Certainty
  readonly base: Certainty
  readonly committeeMax: Certainty
  readonly baseArticle: string | null
}

/** The four regulations carry the same values as far as known; what differs is how well each is known. */
function pack(code: string, document: LegalDocument, next: LegalDocument | null, marks: Marks): RulePack {
  const rule = rulesOf(document, next?.inForceFrom ?? null)
  return {
    code,
    rules: [
      rule('vote.ordinaryMajority', MORE_THAN_HALF, marks.majority),
      rule('vote.baseLeavesOutAbsentExempt', true, marks.base, marks.baseArticle),
      rule('vote.baseLeavesOutTemporarilyAway', true, marks.base, marks.baseArticle),
      // The base names the cell's own official members; that a visitor does not vote at his host's is general knowledge.
      rule('vote.baseCountsTemporarilyHere', false, 'custom', marks.baseArticle),
      rule('cell.committeeMaxMembers', 7, marks.committeeMax),
    ],
  }
}

// The texts of 24 and 232 were not read: the majority and the limit are general knowledge, the base is not known.
const NOT_READ: Marks = { majority: 'custom', base: 'unknown', committeeMax: 'custom', baseArticle: null }

export const PACK_QD_24_2021 = pack('qd-24-2021', QD_24_2021, QD_232_2025, NOT_READ)
export const PACK_QD_232_2025 = pack('qd-232-2025', QD_232_2025, QD_294_2025, NOT_READ)

/** The base is quoted from 294 by a quiz bank, the limit of seven from two sources; the majority only from 208. */
export const PACK_QD_294_2025 = pack('qd-294-2025', QD_294_2025, QD_208_2026, {
  majority: 'custom',
  base: 'single',
  committeeMax: 'confirmed',
  baseArticle: 'điểm 9.3.2',
})

/** Most of 208 was not read: the majority is quoted from it, the limit is confirmed as current, the base is carried over. */
export const PACK_QD_208_2026 = pack('qd-208-2026', QD_208_2026, null, {
  majority: 'single',
  base: 'unknown',
  committeeMax: 'confirmed',
  baseArticle: null,
})
