import type { CasePaper } from './vocabulary.ts'

/** One paper the dossier holds; of some kinds there are several, told apart by their place. */
export interface HeldPaper {
  readonly paper: CasePaper
  readonly place: number
  /** The entry it is drawn from. */
  readonly entryId: string
}

/** By what the index of the dossier names it. */
export function paperKey({ paper, place, entryId }: HeldPaper): string {
  return `${paper}-${place}-${entryId}`
}
