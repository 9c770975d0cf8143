export const GRADES = ['good', 'fair', 'average', 'poor'] as const
/** Grades of a meeting: Tốt, Khá, Trung bình, Kém. */
export type Grade = (typeof GRADES)[number]

/** Lowest total, inclusive, that earns a grade. */
export interface GradeBand {
  readonly grade: Grade
  readonly from: number
}

/**
 * Facts of a meeting a criterion can be computed from; anything else is judged by people. `preparationDone` is the cell
 * committee's meeting, the notice and the posting together, `closingDone` conclusion, minutes and posting together, as the
 * national frame of HD 42 has them.
 */
export const SCORE_FACTS = [
  'durationMinutes',
  'attendance',
  'consecutiveExcused',
  'cellCommitteeMet',
  'noticeSent',
  'documentsPosted',
  'documentsPostedInTime',
  'preparationDone',
  'allStepsDone',
  'shareWhoSpoke',
  'ideologyMinutes',
  'previousResolutionResult',
  'conclusionAdopted',
  'minutesAdopted',
  'resultPostedInTime',
  'closingDone',
] as const
export type ScoreFact = (typeof SCORE_FACTS)[number]

/** One way a criterion can turn out. Levels of a percentage or of minutes carry their inclusive lower bound. */
export interface ScoreLevel {
  readonly code: string
  readonly points: number
  readonly atLeast: number | null
}

export const SCORE_APPLICABILITY = ['always', 'regular', 'thematic'] as const

/** `pick` one level · `yesNo` all or nothing · `points` any number up to the full points, half points allowed. */
export const CRITERION_KINDS = ['yesNo', 'points', 'pick'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

export interface ScoreCriterion {
  /** Number on the sheet: `4.5`. */
  readonly id: string
  /** The criterion as printed on the sheet, in Vietnamese: data of the sheet, like the text of a form. */
  readonly title: string
  readonly max: number
  readonly kind: CriterionKind
  readonly levels: readonly ScoreLevel[]
  readonly fact: ScoreFact | null
  readonly appliesTo: (typeof SCORE_APPLICABILITY)[number]
}

export interface ScoreGroup {
  readonly id: string
  readonly title: string
  readonly max: number
  readonly criteria: readonly ScoreCriterion[]
}

/** A score sheet. `points` frames sum to `total`; the 2018 frame judges each group as met or not and has no points. */
export interface ScoreFrame {
  readonly code: string
  readonly title: string
  readonly total: number
  readonly style: 'points' | 'passFail'
  readonly groups: readonly ScoreGroup[]
}
