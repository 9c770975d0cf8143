import { aNumber, aWhole, listOf, oneOf, type Shape } from './shape.ts'
import { INSPECTING_OFFICES, type TrainingValues } from './training-values.ts'

const aScore = aNumber(0, 10)
const aPercent = aNumber(0, 100)

/** What values about training may be. */
export const TRAINING_SHAPES: { readonly [C in keyof TrainingValues]: Shape } = {
  'training.nominationDays': aWhole(0, 90),
  'training.attendancePercent': aPercent,
  'training.passFrom': aScore,
  'training.goodFrom': aScore,
  'training.excellentFrom': aScore,
  'training.inspectingOffices': listOf(oneOf(INSPECTING_OFFICES), 0, INSPECTING_OFFICES.length),
  'training.inspectorMonths': aWhole(1, 60),
  'training.contestQuestions': aWhole(1, 100),
  'training.contestMinutes': aWhole(1, 240),
  'training.contestPoints': aNumber(0, 100),
  'training.contestAttempts': aWhole(1, 5),
  'training.contestCompletionPercent': aPercent,
}
