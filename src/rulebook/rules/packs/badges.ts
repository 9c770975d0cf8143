import { QD_24_2021, QD_208_2026 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const before208 = rulesOf(QD_24_2021, QD_208_2026.inForceFrom)
const under208 = rulesOf(QD_208_2026, null)

const YEARS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const
const DAYS = ['02-03', '05-19', '09-02', '11-07'] as const
const EARLY = [
  { fromYears: 30, toYears: 65, months: 12 },
  { fromYears: 70, toYears: 90, months: 24 },
] as const

/** Huy hiệu Đảng. One legal site gives years, days and how early; which text of 2026 they stand in was not read. */
export const PACK_BADGES: RulePack = {
  code: 'badges',
  rules: [
    before208('badge.years', YEARS, 'single'),
    under208('badge.years', YEARS, 'single'),
    before208('badge.awardDays', DAYS, 'single'),
    under208('badge.awardDays', DAYS, 'single'),
    before208('badge.early', EARLY, 'single'),
    under208('badge.early', EARLY, 'single'),
    before208('badge.posthumousMonths', 12, 'single'),
    under208('badge.posthumousMonths', 12, 'single'),
  ],
}
