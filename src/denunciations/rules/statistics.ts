import type { LetterChannel, LetterState } from './vocabulary.ts'

export interface Counted {
  readonly month: string
  readonly channel: LetterChannel
  readonly state: LetterState
  readonly count: number
}

/** Counts of the units below smaller than this are not shown: in a small unit a single letter tells whose it is. */
export const SMALLEST_SHOWN = 3

/** How many letters of units below may be told of: the number, or none where so few would point at one. Nothing is nothing. */
export function shownCount(count: number): number | null {
  return count === 0 || count >= SMALLEST_SHOWN ? count : null
}
