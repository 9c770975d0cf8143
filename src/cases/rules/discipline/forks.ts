import type { Fork } from '../fork.ts'
import { countingOf } from './counting.ts'
import { voteOf } from './hearing.ts'

/** Where an act leads by what it comes to. */
export const DISCIPLINE_FORKS = {
  // Counted once two persons have entered the same.
  count_agreed: (_before, after) => (countingOf(after).agreed === null ? 'hearing' : 'vote_counted'),
  vote_result: (before, _after, figures) => {
    const kind = voteOf(before, figures)?.verdict.kind
    if (kind === 'decided') return 'decided_in_cell'
    return kind === 'none' ? 'no_discipline' : 'proposed_to_superior'
  },
} as const satisfies Readonly<Record<string, Fork>>
