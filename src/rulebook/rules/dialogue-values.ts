import type { NoteTopic } from './oversight-values.ts'

/** Values about dialogues of a committee with the secretaries of its cells, and about the library of directives. */
export interface DialogueValues {
  /** What questions are sorted by. A code stands on every question for good; a later list may drop it, never give it another meaning. */
  'dialogue.topics': readonly NoteTopic[]
  /** Days before the dialogue by which questions are handed in. */
  'dialogue.questionDaysBefore': number
  /** Days before the dialogue by which the answers are drafted and approved. */
  'dialogue.answerDaysBefore': number
  /** Working days after the dialogue within which the notice of its conclusions goes out. */
  'dialogue.noticeWorkingDays': number
  /** Days an asker is given to say whether what he was answered solves it. */
  'dialogue.verdictDays': number
  /** Days given to read a directive where whoever asks names no day. */
  'library.readingDays': number
}

export const DIALOGUE_CODES = [
  'dialogue.topics',
  'dialogue.questionDaysBefore',
  'dialogue.answerDaysBefore',
  'dialogue.noticeWorkingDays',
  'dialogue.verdictDays',
  'library.readingDays',
] as const satisfies readonly (keyof DialogueValues)[]
