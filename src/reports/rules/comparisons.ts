/** A row's figure, and what it is compared with where there is that. */
export interface ComparedFigure {
  readonly now: number | null
  readonly before: number | null
  readonly yearBefore: number | null
}

export const COMPARISONS = ['before', 'yearBefore'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** With what a report can be compared: a period before counting began tells nothing, and is not shown. */
export function comparisonsIn(figures: readonly ComparedFigure[]): readonly Comparison[] {
  return COMPARISONS.filter((which) => figures.some((one) => one[which] !== null))
}
