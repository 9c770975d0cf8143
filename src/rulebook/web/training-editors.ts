/** How values about training are entered. */
export const TRAINING_EDITORS = {
  'training.nominationDays': 'number',
  'training.attendancePercent': 'number',
  'training.passFrom': 'number',
  'training.goodFrom': 'number',
  'training.excellentFrom': 'number',
  'training.inspectorMonths': 'number',
  'training.contestQuestions': 'number',
  'training.contestMinutes': 'number',
  'training.contestPoints': 'number',
  'training.contestAttempts': 'number',
  'training.contestCompletionPercent': 'number',
  'training.inspectingOffices': 'inspecting',
} as const
