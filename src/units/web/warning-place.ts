import type { UnitWarningCode } from '../rules/warnings.ts'

/** Where what a warning points out is mended: a place of the same page, or a page of the unit. */
export interface WarningPlace {
  readonly word: 'offices' | 'admissions'
  /** `#...`: on the same page; else below the unit. */
  readonly to: string
}

export const OFFICES_PLACE = 'unit-offices'

const AT_OFFICES: WarningPlace = { word: 'offices', to: `#${OFFICES_PLACE}` }

const PLACES: Readonly<Record<UnitWarningCode, WarningPlace>> = {
  too_few_members: { word: 'admissions', to: 'admissions' },
  committee_to_elect: AT_OFFICES,
  committee_over_size: AT_OFFICES,
  term_over: AT_OFFICES,
  no_secretary: AT_OFFICES,
}

export function warningPlace(code: UnitWarningCode): WarningPlace {
  return PLACES[code]
}
