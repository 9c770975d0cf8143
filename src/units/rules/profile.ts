import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

/** Households and people of the place a cell leads, as counted on a day; null where not known. */
export interface Profile {
  readonly asOfOn: LocalDate
  readonly households: number | null
  readonly people: number | null
  readonly poorHouseholds: number | null
  readonly nearPoorHouseholds: number | null
  readonly note: string
}

export type ProfileRefusal =
  | { readonly code: 'profile_in_future' }
  | { readonly code: 'profile_empty' }
  | { readonly code: 'more_poor_than_households' }
  | { readonly code: 'households_missing' }
  | { readonly code: 'fewer_people_than_households' }

/** Checks that the figures can stand together; a count without its whole would give no share. */
export function decideProfile(profile: Profile, today: LocalDate): Result<Profile, ProfileRefusal> {
  const { households, people, poorHouseholds, nearPoorHouseholds } = profile
  if (profile.asOfOn > today) return err({ code: 'profile_in_future' })
  const parts = [poorHouseholds, nearPoorHouseholds].filter((count) => count !== null)
  if (households === null && people === null && parts.length === 0) return err({ code: 'profile_empty' })
  if (households === null && parts.length > 0) return err({ code: 'households_missing' })
  // A household is poor or near-poor, never both.
  if (households !== null && parts.reduce((sum, count) => sum + count, 0) > households) {
    return err({ code: 'more_poor_than_households' })
  }
  if (households !== null && people !== null && people < households) {
    return err({ code: 'fewer_people_than_households' })
  }
  return ok(profile)
}

/** A part in percent of its whole, rounded half up to `decimals`; null where there is no whole. */
export function sharePercent(part: number | null, whole: number | null, decimals: number): number | null {
  if (part === null || whole === null || whole <= 0) return null
  const scale = 10 ** decimals
  // In whole numbers, so that no half is lost to binary fractions.
  return Math.floor((2 * part * 100 * scale + whole) / (2 * whole)) / scale
}
