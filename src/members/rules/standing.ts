import type { LocalDate } from '#kernel/local-date.ts'

export const STANDINGS = ['probationary', 'official'] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * Standing on a day, derived and never stored: full membership takes effect on `officialOn`, even where the decision
 * came later (QĐ 294-QĐ/TW).
 */
export function standingOn(member: { readonly officialOn: LocalDate | null }, day: LocalDate): Standing {
  return member.officialOn !== null && member.officialOn <= day ? 'official' : 'probationary'
}
