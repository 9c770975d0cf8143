import type { ReasonFacts } from './score-line.ts'
import type { MinutesBlockKind } from './vocabulary.ts'

/**
 * One piece of the minutes. `facts` are what the record says; the words are made from them by the paper's template unless a
 * person wrote `text` in their place. `version` grows with each edit, so that two editors do not overwrite each other.
 */
export interface MinutesBlock {
  readonly id: string
  readonly position: number
  readonly kind: MinutesBlockKind
  readonly itemId: string | null
  /** What the block tells: a turn, a vote, a commitment... */
  readonly subjectId: string | null
  readonly facts: ReasonFacts
  readonly text: string | null
  readonly version: number
}

/** A block before it has its place: what it tells and the facts of it. */
export interface BlockDraft {
  readonly kind: MinutesBlockKind
  readonly itemId: string | null
  readonly subjectId: string | null
  readonly facts: ReasonFacts
}
