import type { LocalDate } from '#kernel/local-date.ts'
import type { PaperHeadFacts, SignerFacts, TaskFacts } from '../paper-parts.ts'

export interface DialogueQuestionFacts {
  readonly reference: string
  readonly place: number
  readonly topic: string
  readonly words: string
  /** `đồng chí Lê Thị Hòa, Chi bộ thôn Hạ`: everybody who asked it. */
  readonly askers: readonly string[]
  /** Who answers; null where nobody was named. */
  readonly answerer: string | null
  /** What came of it; null while it is open. */
  readonly outcome: 'answered' | 'deferred' | 'committed' | 'out_of_scope' | null
  readonly answer: string
  readonly promises: readonly TaskFacts[]
}

export interface DialogueFacts {
  readonly head: PaperHeadFacts
  readonly theme: string
  readonly purpose: string
  readonly place: string
  readonly chair: string
  readonly guests: string
  readonly plannedOn: LocalDate
  /** `08:00` */
  readonly startsAt: string
  readonly questionsUntil: LocalDate
  readonly answersUntil: LocalDate
  readonly heldOn: LocalDate | null
  readonly present: number | null
  readonly conclusion: string
  readonly topics: readonly string[]
  /** Those that stand for themselves; merged ones stand under the one they were merged into. */
  readonly questions: readonly DialogueQuestionFacts[]
  /** What is owed from earlier dialogues. */
  readonly carried: readonly DialogueQuestionFacts[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}
