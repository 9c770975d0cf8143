/** A way out another unit took for a shortcoming of one kind, and what the looks found. */
export interface WayTaken {
  readonly unitId: string
  readonly way: string
  /** The last look found that it holds. */
  readonly holds: boolean
}

export interface SimilarElsewhere {
  /** Units that had a shortcoming of the kind; null where they are too few to be told of. */
  readonly units: number | null
  readonly ways: readonly { readonly way: string; readonly units: number; readonly holding: number | null }[]
}

/**
 * What others with the same kind of shortcoming did and whether it holds: numbers of units only, no word anybody wrote, and each
 * number only where it comes from at least `from` units, so that none can be told apart.
 */
export function similarElsewhere(
  having: ReadonlySet<string>,
  taken: readonly WayTaken[],
  from: number,
): SimilarElsewhere {
  if (having.size < from) return { units: null, ways: [] }
  const ways = [...Map.groupBy(taken, ({ way }) => way)].flatMap(([way, rows]) => {
    const units = new Set(rows.map(({ unitId }) => unitId)).size
    const holding = new Set(rows.filter(({ holds }) => holds).map(({ unitId }) => unitId)).size
    return units < from ? [] : [{ way, units, holding: holding < from ? null : holding }]
  })
  return { units: having.size, ways: ways.toSorted((a, b) => (b.holding ?? 0) - (a.holding ?? 0) || b.units - a.units) }
}
