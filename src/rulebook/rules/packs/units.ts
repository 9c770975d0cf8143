import type { LocalDate } from '#kernel/local-date.ts'
import type { Placing } from '../unit-kinds.ts'
import { CHARTER, QD_294_2025 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

/** The district level ended: QĐ 294-QĐ/TW, in force a few weeks before, organises by administrative units of two levels from here. */
const TWO_LEVELS_FROM: LocalDate = '2025-07-01'

/** Committees of agencies and enterprises above the grassroots remain on both sides of the day. */
const ALWAYS: readonly Placing[] = [
  { child: 'province', parent: 'central' },
  { child: 'upper_committee', parent: 'central' },
  { child: 'upper_committee', parent: 'province' },
  { child: 'grassroots_committee', parent: 'upper_committee' },
  { child: 'sub_committee', parent: 'grassroots_committee' },
  { child: 'cell', parent: 'upper_committee' },
  { child: 'cell', parent: 'grassroots_committee' },
  { child: 'cell', parent: 'sub_committee' },
  { child: 'party_group', parent: 'cell' },
]

/** Communes, wards and special zones stand directly under the province. */
const SINCE_TWO_LEVELS: readonly Placing[] = [...ALWAYS, { child: 'grassroots_committee', parent: 'province' }]

const before = rulesOf(CHARTER, TWO_LEVELS_FROM)
const since = rulesOf(QD_294_2025, null, TWO_LEVELS_FROM)

/** What stands directly under what. The levels of before are how the articles' world stood, of which no text was read as a table. */
export const PACK_UNITS: RulePack = {
  code: 'units',
  rules: [
    before('unit.mayStandUnder', ALWAYS, 'custom', 'Điều 10'),
    since('unit.mayStandUnder', SINCE_TWO_LEVELS, 'confirmed'),
  ],
}
