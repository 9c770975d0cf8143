/**
 * Where a figure of the sheet comes from: `computed` from facts, `judged` by people, `inapplicable` this month, `pending`
 * until the fact exists (posting after the meeting), `open` until people judge it.
 */
export const SCORE_SOURCES = ['computed', 'judged', 'inapplicable', 'pending', 'open'] as const
export type ScoreSource = (typeof SCORE_SOURCES)[number]

/** Facts a reader can open, by name; figures, ids and instants as text. */
export type ReasonFacts = { readonly [fact: string]: number | string | boolean | readonly string[] | null }

export interface CriterionScore {
  readonly criterionId: string
  readonly max: number
  /** Null while open or pending; of a pass-or-fail sheet always null. */
  readonly points: number | null
  /** Of a pass-or-fail sheet: whether the group is met. */
  readonly met: boolean | null
  readonly level: string | null
  readonly source: ScoreSource
  /** `attendance.below_target`, or null where nobody has said anything yet. */
  readonly reasonCode: string | null
  readonly facts: ReasonFacts
  /** What a person wrote when he judged or changed it. */
  readonly sentence: string | null
  /** What had been computed where a person changed it. */
  readonly computedPoints: number | null
}
