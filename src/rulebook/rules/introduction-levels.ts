/** Levels at which an introduction is written. */
export const INTRODUCTION_LEVELS = ['cell', 'grassroots_committee', 'upper_committee', 'province'] as const
export type IntroductionLevel = (typeof INTRODUCTION_LEVELS)[number]

export interface IntroductionLevels {
  readonly within: IntroductionLevel
  readonly beyond: IntroductionLevel
}

/** Of whom the cell of residence is not asked for remarks: soldiers and police in barracks, full-time study, students away. */
export const RESIDENCE_EXCEPTIONS = ['barracks', 'full_time_study', 'student_away'] as const
export type ResidenceException = (typeof RESIDENCE_EXCEPTIONS)[number]
