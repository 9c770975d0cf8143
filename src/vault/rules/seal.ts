import { err, ok, type Result } from '#kernel/result.ts'

/** One half of what opens an item: a person's key, or a printed sheet that a person keeps. */
export interface Lock {
  readonly id: string
  readonly kind: 'key' | 'sheet'
  readonly personId: string
}

/** `second` takes the outer seal off, `reader` the inner: neither alone sees anything. */
export interface Pair {
  readonly reader: string
  readonly second: string
}

export type SealRefusal =
  | { readonly code: 'too_few_holders' }
  | { readonly code: 'sheets_missing' }
  | { readonly code: 'sealed_for_others' }

/**
 * For whom an item is sealed: every two different office holders with a key, in both orders, and the two sheets together. Nobody who is kept
 * out of it has a part, not even by a sheet; a sheet whose keeper is kept out leaves the item without that way back.
 */
export function pairsFor(locks: readonly Lock[], excluded: ReadonlySet<string>): readonly Pair[] {
  const free = locks.filter(({ personId }) => !excluded.has(personId))
  const among = (kind: Lock['kind']) => {
    const same = free.filter((lock) => lock.kind === kind)
    return same.flatMap((reader) =>
      same.filter(({ personId }) => personId !== reader.personId).map(({ id }) => ({ reader: reader.id, second: id })),
    )
  }
  return [...among('key'), ...among('sheet')]
}

/** Whether an item was sealed for exactly those it must be sealed for. Nothing is sealed before there is a way back. */
export function decideSeal(
  locks: readonly Lock[],
  excluded: ReadonlySet<string>,
  wraps: readonly Pair[],
): Result<readonly Pair[], SealRefusal> {
  const sheets = new Set(locks.filter(({ kind }) => kind === 'sheet').map(({ personId }) => personId))
  if (sheets.size < 2) return err({ code: 'sheets_missing' })
  const holders = locks.filter(({ kind, personId }) => kind === 'key' && !excluded.has(personId))
  if (holders.length < 2) return err({ code: 'too_few_holders' })
  const asked = pairsFor(locks, excluded)
  return isSameSet(asked, wraps) ? ok(asked) : err({ code: 'sealed_for_others' })
}

/** Whether the pairs an item is sealed for are those of today. */
export function isSameSet(left: readonly Pair[], right: readonly Pair[]): boolean {
  const keys = (pairs: readonly Pair[]) => new Set(pairs.map(({ reader, second }) => `${reader} ${second}`))
  const [one, other] = [keys(left), keys(right)]
  return left.length === right.length && one.size === other.size && [...one].every((key) => other.has(key))
}
