import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'

/** Somebody who inspects: by an office of the rule book's list, or in a team of inspection. */
export interface Inspector {
  readonly personId: string
  readonly cellId: string
  /** Since when he holds the office; null for a place in a team alone. */
  readonly since: LocalDate | null
  readonly trainedOn: LocalDate | null
}

export interface Coverage<T extends Inspector> {
  readonly inspectors: number
  readonly trained: number
  readonly cells: number
  /** Cells with at least one who inspects and was trained: the gap article 002 names. */
  readonly cellsTrained: number
  readonly untrained: readonly (T & { readonly expectedBy: LocalDate | null })[]
}

/** Who inspects and was never trained, with the day by which it is expected. */
export function coverageOf<T extends Inspector>(
  people: readonly T[],
  cells: ReadonlySet<string>,
  months: number,
): Coverage<T> {
  const trained = people.filter(({ trainedOn }) => trainedOn !== null)
  return {
    inspectors: people.length,
    trained: trained.length,
    cells: cells.size,
    cellsTrained: new Set(trained.map(({ cellId }) => cellId).filter((id) => cells.has(id))).size,
    untrained: people
      .filter(({ trainedOn }) => trainedOn === null)
      .map((one) => ({ ...one, expectedBy: one.since === null ? null : addMonthsToDay(one.since, months) })),
  }
}
