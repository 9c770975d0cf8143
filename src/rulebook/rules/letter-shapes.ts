import { LETTER_FAULTS, type LetterValues } from './letter-values.ts'
import { aWhole, listOf, oneOf, type Shape } from './shape.ts'

/** Shapes of the values about letters. */
export const LETTER_SHAPES: { readonly [C in keyof LetterValues]: Shape } = {
  'letter.notHandled': listOf(oneOf(LETTER_FAULTS), 1, LETTER_FAULTS.length),
  'letter.triageWorkingDays': aWhole(1, 60),
}
