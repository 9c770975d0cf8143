import type { Owner } from '#commitments/rules/commitment.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { AskId, AskSource, DialogueId, DialogueStage, QuestionId, QuestionState, Verdict } from './vocabulary.ts'

/** What is settled of a dialogue before it is held. */
export interface Described {
  readonly theme: string
  readonly purpose: string
  readonly place: string
  readonly chair: string
  readonly guests: string
  readonly plannedOn: LocalDate
  readonly startsAt: string
  readonly questionsUntil: LocalDate
  readonly answersUntil: LocalDate
}

export interface Dialogue extends Described {
  readonly id: DialogueId
  readonly unitId: UnitId
  readonly stage: DialogueStage
  readonly version: number
  readonly calledOn: LocalDate | null
  readonly heldOn: LocalDate | null
  readonly present: number | null
  readonly conclusion: string
  readonly noticeDueOn: LocalDate | null
}

export interface Ask {
  readonly id: AskId
  readonly questionId: QuestionId
  readonly askerId: PersonId
  readonly cellId: UnitId
  /** Whose secretary speaks for it: the cell that asked, or what follows it where it ended. */
  readonly voiceId: UnitId
  readonly source: AskSource
  readonly words: string
  readonly receivedOn: LocalDate
  readonly verdict: Verdict | null
}

export interface Question {
  readonly id: QuestionId
  readonly place: number
  readonly state: QuestionState
  readonly version: number
  readonly topic: string
  readonly urgent: boolean
  readonly words: string
  readonly mergedInto: QuestionId | null
  readonly answerer: Owner | null
  readonly draft: string
  readonly draftedBy: PersonId | null
  readonly approvedBy: PersonId | null
  readonly answer: string
  readonly answeredOn: LocalDate | null
}

/** States in which a question is no more of anybody's concern at the session. */
export const SETTLED: readonly QuestionState[] = [
  'merged',
  'out_of_scope',
  'answered',
  'deferred',
  'committed',
  'closed',
]
/** States of which nothing is owed any more. */
export const ENDED: readonly QuestionState[] = ['merged', 'out_of_scope', 'closed']
