import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitKind } from './unit.ts'

/** The day the district level ended. Source: QĐ 294-QĐ/TW (26/5/2025), in force 01/7/2025. */
export const THREE_LEVELS_FROM: LocalDate = '2025-07-01'

interface MayStandUnder {
  readonly child: UnitKind
  readonly parent: UnitKind
  /** First day it is allowed; null: before all our dates. */
  readonly from: LocalDate | null
}

/**
 * What may stand directly under what, by date. Until 30/6/2025 grassroots organisations stood under the district or an equal
 * committee; from 01/7/2025 those of communes stand directly under the province (QĐ 294-QĐ/TW, QĐ 208-QĐ/TW). Committees of
 * agencies and enterprises above the grassroots remain, so `upper_committee` stays a parent on both sides of the day.
 */
const MAY_STAND_UNDER: readonly MayStandUnder[] = [
  { child: 'province', parent: 'central', from: null },
  { child: 'upper_committee', parent: 'central', from: null },
  { child: 'upper_committee', parent: 'province', from: null },
  { child: 'grassroots_committee', parent: 'upper_committee', from: null },
  { child: 'grassroots_committee', parent: 'province', from: THREE_LEVELS_FROM },
  { child: 'sub_committee', parent: 'grassroots_committee', from: null },
  { child: 'cell', parent: 'upper_committee', from: null },
  { child: 'cell', parent: 'grassroots_committee', from: null },
  { child: 'cell', parent: 'sub_committee', from: null },
  { child: 'party_group', parent: 'cell', from: null },
]

export function mayStandUnder(child: UnitKind, parent: UnitKind, on: LocalDate): boolean {
  return MAY_STAND_UNDER.some(
    (row) => row.child === child && row.parent === parent && (row.from === null || row.from <= on),
  )
}

/** Kinds that can be founded directly under a kind on a day, in the order of the tree. */
export function kindsUnder(parent: UnitKind, on: LocalDate): readonly UnitKind[] {
  return MAY_STAND_UNDER.filter((row) => row.parent === parent && (row.from === null || row.from <= on)).map(
    (row) => row.child,
  )
}
