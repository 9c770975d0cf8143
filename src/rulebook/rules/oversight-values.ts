/** A group of topics of regular supervision, as the form of a level lists it. Source: inspection-discipline 3.4. */
export interface NoteTopic {
  /** Stands on every note for good; a later list may drop it, never give it another meaning. */
  readonly code: string
  readonly title: string
}

/** Values about the yearly plan of inspection and supervision, and about regular supervision. */
export interface OversightValues {
  /** A cell of more than so many members, working dispersed, may supervise a theme without a committee or Party groups. */
  'oversight.thematicAboveMembers': number
  /** `MM-DD` by which the plan of a year is expected. */
  'oversight.planDay': string
  /** Years within which every member is expected to have been inspected or supervised once. */
  'oversight.coverageYears': number
  'oversight.noteTopics': readonly NoteTopic[]
  /** Months after which a note that was resolved leaves every list and is only counted. */
  'oversight.noteMonths': number
}

export const OVERSIGHT_CODES = [
  'oversight.thematicAboveMembers',
  'oversight.planDay',
  'oversight.coverageYears',
  'oversight.noteTopics',
  'oversight.noteMonths',
] as const satisfies readonly (keyof OversightValues)[]
