import { HD_01_2021, HD_33_2020, QD_208_2026, QD_213_2020, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const since294 = rulesOf(QD_294_2025, null)
const until208 = rulesOf(QD_294_2025, QD_208_2026.inForceFrom)
const since208 = rulesOf(QD_208_2026, null)
const of213 = rulesOf(QD_213_2020, null)
const ofHd33 = rulesOf(HD_33_2020, null)
const ofHd01 = rulesOf(HD_01_2021, null)

/**
 * Moves between cells, exemptions, contact with the place of residence. The 60 and 30 working days are quoted from 294; who
 * writes the introduction is told of 294 by one source, and 208 changed the names of the levels. The limit of a temporary
 * exemption is that of mobile work; whether it still holds under 208 was not read.
 */
export const PACK_MEMBER_MOVES: RulePack = {
  code: 'member-moves',
  rules: [
    since294('member.transferFileWorkingDays', 60, 'confirmed'),
    since294('member.introductionWorkingDays', 30, 'single'),
    until208('member.introductionLevels', { within: 'grassroots_committee', beyond: 'upper_committee' }, 'single'),
    since208('member.introductionLevels', { within: 'grassroots_committee', beyond: 'upper_committee' }, 'unknown'),
    ofHd01('member.tempExemptMonthsBelow', 12, 'single'),
    of213('member.residenceRemarksPerYear', 1, 'single'),
    ofHd33('member.residenceRemarksNotAskedOf', ['barracks', 'full_time_study', 'student_away'], 'single'),
  ],
}
