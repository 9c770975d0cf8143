import type { LocalDate } from '#kernel/local-date.ts'
import type { TextStanding } from './vocabulary.ts'

export interface TextDays {
  readonly issuedOn: LocalDate | null
  readonly inForceOn: LocalDate | null
  readonly endedOn: LocalDate | null
  /** First days of what replaces it; null where such a day is not known. */
  readonly replacedOn: readonly (LocalDate | null)[]
}

/** Whether a text holds on a day. One whose replacement has no known day is taken as replaced: who reads it must look at the newer one. */
export function standingOn({ issuedOn, inForceOn, endedOn, replacedOn }: TextDays, on: LocalDate): TextStanding {
  const begin = inForceOn ?? issuedOn
  if (begin !== null && begin > on) return 'not_yet'
  if (endedOn !== null && endedOn <= on) return 'ended'
  if (replacedOn.some((day) => day === null || day <= on)) return 'replaced'
  return begin === null ? 'unknown' : 'in_force'
}
