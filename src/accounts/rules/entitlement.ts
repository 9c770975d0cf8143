import type { UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Office } from '#platform/access/rights.ts'

/**
 * Offices of committees above the cell: with REQUIRE_TOTP_FOR_COMMITTEES their holders need a second factor. Who follows a cell is a
 * member of the committee above it. Source: HD 42-HD/BTCTW.
 */
export const COMMITTEE_OFFICES: readonly Office[] = [
  'cell_follower',
  'committee_secretary',
  'committee_deputy_secretary',
  'standing_committee_member',
  'committee_member',
  'office_officer',
  'inspection_officer',
  'administrator',
]

export interface PersonPlace {
  readonly unitId: UnitId
  /** Null: a place on the roll of members. */
  readonly office: string | null
  /** Whether the unit lies within the caller's right to make accounts. */
  readonly inScope: boolean
  /** Whether the caller's right reaches it from a unit above. */
  readonly fromAbove: boolean
}

/** Who heads a cell has his account from the committee's office: no officer of the cell may sign in as another. */
const GIVEN_FROM_ABOVE: readonly Office[] = ['cell_secretary', 'cell_deputy_secretary']

export type EntitlementRefusal = {
  readonly code: 'not_found' | 'holds_office_elsewhere' | 'officer_accounts_from_above'
}

/**
 * Who may make, renew, close an account: one whose right covers a place the person has, and every office the person holds or
 * will hold. Whoever hands out a code could use it himself; so a cell's secretary may not make one for a member of the
 * cell who is an officer of the committee above.
 */
export function decideEntitlement(places: readonly PersonPlace[]): Result<null, EntitlementRefusal> {
  if (!places.some((place) => place.inScope)) return err({ code: 'not_found' })
  if (places.some((place) => place.office !== null && !place.inScope)) return err({ code: 'holds_office_elsewhere' })
  if (places.some((place) => !place.fromAbove && GIVEN_FROM_ABOVE.some((office) => office === place.office))) {
    return err({ code: 'officer_accounts_from_above' })
  }
  return ok(null)
}
