/** Numbers that only look random: the same seed gives the same data set. */
export interface Random {
  /** From 0 up to, without, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, without, `below`. */
  readonly below: (below: number) => number
  /** True with this probability. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
}

/** mulberry32: small, fast, good enough for names and dates. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  }
}

export type Weighted<T> = readonly (readonly [T, number])[]

/** Draws by weight in constant time: a table of a thousand places. */
export function drawer<T>(weighted: Weighted<T>): (random: Random) => T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  const places = weighted.flatMap(([value, weight]) =>
    Array.from({ length: Math.max(1, Math.round((weight / total) * 2_000)) }, () => value),
  )
  const [first, ...others] = places
  if (first === undefined) throw new Error('nothing to draw from')
  const choices: readonly [T, ...T[]] = [first, ...others]
  return (random) => random.pick(choices)
}
