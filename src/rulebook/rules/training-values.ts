/** Offices whose holders may be counted among those who inspect; beside them whoever stands in a team of inspection. */
export const INSPECTING_OFFICES = [
  'inspection_officer',
  'cell_secretary',
  'cell_deputy_secretary',
  'cell_committee_member',
] as const
export type InspectingOffice = (typeof INSPECTING_OFFICES)[number]

/** Values about training classes, and about contests of knowledge. */
export interface TrainingValues {
  /** Days before the first session by which units nominate. */
  'training.nominationDays': number
  /** Share of the sessions a participant must have attended to be certified. */
  'training.attendancePercent': number
  /** Scores of ten from which a result is average, good, excellent. */
  'training.passFrom': number
  'training.goodFrom': number
  'training.excellentFrom': number
  'training.inspectingOffices': readonly InspectingOffice[]
  /** Months after taking an office of inspection within which its holder is expected to be trained. */
  'training.inspectorMonths': number
  'training.contestQuestions': number
  'training.contestMinutes': number
  /** Points of one right answer. */
  'training.contestPoints': number
  'training.contestAttempts': number
  /** Share of those who may take part a unit must reach to be considered for an award. */
  'training.contestCompletionPercent': number
}

export const TRAINING_CODES = [
  'training.nominationDays',
  'training.attendancePercent',
  'training.passFrom',
  'training.goodFrom',
  'training.excellentFrom',
  'training.inspectingOffices',
  'training.inspectorMonths',
  'training.contestQuestions',
  'training.contestMinutes',
  'training.contestPoints',
  'training.contestAttempts',
  'training.contestCompletionPercent',
] as const satisfies readonly (keyof TrainingValues)[]
