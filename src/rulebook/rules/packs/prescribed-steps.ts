import { STEPS_CELL_COMMITTEE } from './steps-cell-committee.ts'
import { STEPS_REGULAR } from './steps-regular.ts'
import { STEPS_THEMATIC } from './steps-thematic.ts'

/** Codes of every step a text prescribes: they have words of their own, in the pages and on paper. */
export const PRESCRIBED_STEPS: readonly string[] = [...STEPS_REGULAR, ...STEPS_THEMATIC, ...STEPS_CELL_COMMITTEE].map(
  (step) => step.code,
)
