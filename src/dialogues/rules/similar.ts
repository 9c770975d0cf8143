import { withoutMarks } from '#kernel/vietnamese.ts'

interface Worded {
  readonly id: string
  readonly words: string
}

/** Two that share so much of their syllables are shown side by side; people decide whether they ask the same. */
const ALIKE = 0.6

/** For each question those that read much like it. A hint, never an act. */
export function findSimilar(questions: readonly Worded[]): ReadonlyMap<string, readonly string[]> {
  const sets = questions.map(({ id, words }) => ({ id, of: new Set(withoutMarks(words).split(/[^a-z0-9]+/)) }))
  return new Map(
    sets.map(({ id, of }) => [
      id,
      sets.flatMap((other) => (other.id !== id && share(of, other.of) >= ALIKE ? [other.id] : [])),
    ]),
  )
}

function share(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0
  for (const word of left) if (right.has(word)) both += 1
  const all = left.size + right.size - both
  return all === 0 ? 0 : both / all
}
