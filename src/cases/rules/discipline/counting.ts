import type { PersonId } from '#kernel/id.ts'
import { type CaseState, entriesOf } from '../case.ts'
import type { EntryOf } from '../entries.ts'
import type { VoteCounts } from './votes.ts'

export interface Counting {
  /** The first of two who has entered what was counted; null: nobody yet, or two who differed. */
  readonly waitingFor: PersonId | null
  /** What both entered; null until they agree. */
  readonly agreed: VoteCounts | null
  /** The two entries that agree. */
  readonly entryIds: readonly string[]
  /** How often two differed and both entered anew. */
  readonly differed: number
}

const NOTHING: Counting = { waitingFor: null, agreed: null, entryIds: [], differed: 0 }

type Entered = EntryOf<'enter_counts'>

export function sameCounts(one: VoteCounts, other: VoteCounts): boolean {
  const { posts: left, ...rest } = one
  const { posts: right, ...others } = other
  const keys = Object.keys(rest) as (keyof typeof rest)[]
  return (
    keys.every((key) => rest[key] === others[key]) &&
    left.length === right.length &&
    left.every((votes, place) => votes === right[place])
  )
}

/** How far the counting is: two persons enter it, neither seeing the other's; where they differ both begin anew. */
export function countingOf(state: CaseState): Counting {
  let first: Entered | null = null
  let counting = NOTHING
  for (const entry of entriesOf(state, 'enter_counts')) {
    if (first === null) {
      first = entry
      counting = { ...counting, waitingFor: entry.by }
    } else if (sameCounts(first.body.counts, entry.body.counts)) {
      return { ...counting, waitingFor: null, agreed: entry.body.counts, entryIds: [first.id, entry.id] }
    } else {
      first = null
      counting = { ...counting, waitingFor: null, differed: counting.differed + 1 }
    }
  }
  return counting
}

/** The figures that wait for the second person; null where none do. */
export function waitingCounts(state: CaseState): VoteCounts | null {
  const { waitingFor, agreed } = countingOf(state)
  if (waitingFor === null || agreed !== null) return null
  return entriesOf(state, 'enter_counts').at(-1)?.body.counts ?? null
}
