import type { UnitId } from '#kernel/id.ts'
import { headerWords } from '../import/columns.ts'
import type { CellMatch } from './bulk.ts'
import { cellKey } from './cell-names.ts'

export interface KnownCell {
  readonly id: UnitId
  readonly name: string
  readonly symbol: string
  readonly parentName: string
}

export interface MatchedCell {
  readonly match: CellMatch
  readonly unitId: UnitId | null
  /** The likeliest first; for a person to choose from. */
  readonly candidates: readonly UnitId[]
}

const CANDIDATES = 8
/** Share of words two names must have in common to be proposed at all. */
const ALIKE = 0.34

/**
 * Which cell of the committee a name in a file means. Only one that is the name or the symbol of exactly one cell settles it; whatever
 * is merely like it, or the name of several, is proposed and waits for a person.
 */
export function matchCells(names: readonly string[], cells: readonly KnownCell[]): ReadonlyMap<string, MatchedCell> {
  const byKey = new Map<string, Set<KnownCell>>()
  const put = (key: string, cell: KnownCell) => key !== '' && byKey.set(key, (byKey.get(key) ?? new Set()).add(cell))
  for (const cell of cells) {
    const own = cellKey(cell.name)
    put(own, cell)
    put(`${own} | ${cellKey(cell.parentName)}`, cell)
    put(`${own} ${cellKey(cell.parentName)}`, cell)
    put(`symbol ${headerWords(cell.symbol)}`, cell)
  }
  const words = cells.map((cell) => ({
    cell,
    words: wordsOf(`${cell.name} ${cell.parentName}`),
    own: wordsOf(cell.name),
  }))
  return new Map(names.map((name) => [name, matchOne(name, byKey, words)]))
}

interface Worded {
  readonly cell: KnownCell
  readonly words: ReadonlySet<string>
  readonly own: ReadonlySet<string>
}

function matchOne(
  name: string,
  byKey: ReadonlyMap<string, ReadonlySet<KnownCell>>,
  worded: readonly Worded[],
): MatchedCell {
  const key = cellKey(name)
  const [own = '', above = ''] = key.split(' | ')
  const found = byKey.get(key) ?? byKey.get(`symbol ${headerWords(name.split('|')[0] ?? '')}`)
  const exact = [...(found ?? [])].map(({ id }) => id)
  const [only] = exact
  if (only !== undefined && exact.length === 1) return { match: 'sure', unitId: only, candidates: [only] }
  if (exact.length > 1) return { match: 'open', unitId: null, candidates: exact.slice(0, CANDIDATES) }
  const asked = wordsOf(`${own} ${above}`)
  const alike = worded
    .map(({ cell, words, own: ownWords }) => ({
      id: cell.id,
      share: Math.max(share(asked, words), share(asked, ownWords)),
    }))
    .filter((one) => one.share >= ALIKE)
    .toSorted((left, right) => right.share - left.share)
  return { match: 'open', unitId: null, candidates: alike.slice(0, CANDIDATES).map(({ id }) => id) }
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    cellKey(name)
      .split(/[ |]+/)
      .filter((word) => word !== ''),
  )
}

/** Dice's share of common words. */
function share(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}
