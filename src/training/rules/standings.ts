import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Prize } from './contest.ts'

/** A sitting that is over, as it is counted. */
export interface Sheet {
  readonly personId: PersonId
  readonly name: string
  readonly cellId: UnitId
  readonly cellName: string
  readonly right: number
  readonly seconds: number
  readonly guess: number | null
}

export interface Award {
  readonly prize: string
  readonly name: string
  readonly cellName: string
  readonly right: number
  readonly seconds: number
}

/** Of each person the best sitting: more right answers, then less time. */
export function bestOfEach(sheets: readonly Sheet[]): readonly Sheet[] {
  const byPerson = Map.groupBy(sheets, ({ personId }) => personId)
  return [...byPerson.values()].flatMap((those) => those.toSorted(byMerit(byPerson.size)).slice(0, 1))
}

/** Score, then time, then how near the guess came to the number of those who took part. Source: rules of the contest, inspection-discipline 9. */
function byMerit(took: number) {
  const miss = ({ guess }: Sheet) => (guess === null ? Number.POSITIVE_INFINITY : Math.abs(guess - took))
  return (left: Sheet, right: Sheet) =>
    right.right - left.right || left.seconds - right.seconds || compare(miss(left), miss(right))
}

const compare = (left: number, right: number) => (left === right ? 0 : left < right ? -1 : 1)

/** Those who receive a prize, and nobody else: there is no list of all by score. A sheet with nothing right on it receives none. */
export function awardsOf(sheets: readonly Sheet[], prizes: readonly Prize[]): readonly Award[] {
  const best = bestOfEach(sheets)
  const inOrder = best.filter(({ right }) => right > 0).toSorted(byMerit(best.length))
  const titles = prizes.flatMap(({ title, count }) => Array.from({ length: count }, () => title))
  return titles.flatMap((prize, index) => {
    const sheet = inOrder[index]
    if (!sheet) return []
    const { name, cellName, right, seconds } = sheet
    return [{ prize, name, cellName, right, seconds }]
  })
}

export interface Turnout {
  readonly cellId: UnitId
  readonly cellName: string
  readonly entitled: number
  readonly took: number
}

/** Cells enough of whose members took part to be considered for a collective award, in the order of names. */
export function cellsConsidered(turnouts: readonly Turnout[], percent: number): readonly Turnout[] {
  return turnouts.filter(({ entitled, took }) => entitled > 0 && took * 100 >= percent * entitled)
}

/** A collective prize, with the average of right answers it went by. */
export interface CellAward {
  readonly prize: string
  readonly cellId: UnitId
  readonly cellName: string
  readonly entitled: number
  readonly took: number
  readonly average: number
}

/**
 * Cells that receive a collective prize, and no other: of those enough of whose members took part, by the average of each person's best
 * sitting, then by the share that took part, then by the average time. Source: rules of the contest, inspection-discipline 9.
 */
export function cellAwardsOf(
  sheets: readonly Sheet[],
  considered: readonly Turnout[],
  prizes: readonly Prize[],
): readonly CellAward[] {
  const byCell = Map.groupBy(bestOfEach(sheets), ({ cellId }) => cellId)
  const standing = considered.flatMap(({ cellId, cellName, entitled, took }) => {
    const those = byCell.get(cellId) ?? []
    if (those.length === 0) return []
    const mean = (of: (sheet: Sheet) => number) => those.reduce((sum, one) => sum + of(one), 0) / those.length
    const average = mean(({ right }) => right)
    if (average === 0) return []
    return [{ cellId, cellName, entitled, took, average, seconds: mean(({ seconds }) => seconds) }]
  })
  const inOrder = standing.toSorted(
    (left, right) =>
      compare(right.average, left.average) ||
      compare(right.took * left.entitled, left.took * right.entitled) ||
      compare(left.seconds, right.seconds),
  )
  const titles = prizes.flatMap(({ title, count }) => Array.from({ length: count }, () => title))
  return titles.flatMap((prize, index) => {
    const cell = inOrder[index]
    if (!cell) return []
    const { seconds: _, ...award } = cell
    return [{ prize, ...award }]
  })
}
