import type { LocalDate } from '#kernel/local-date.ts'
import { ENDED } from './dialogue.ts'
import type { QuestionStanding, QuestionState, Verdict } from './vocabulary.ts'

export interface PromiseState {
  readonly isClosed: boolean
  readonly dueOn: LocalDate
}

export interface Stood {
  readonly state: QuestionState
  readonly promises: readonly PromiseState[]
  readonly verdicts: readonly (Verdict | null)[]
  /** What was done has been told to the askers since. */
  readonly isTold: boolean
}

/** How a question stands on a day: what an asker says goes first, then what the commitments say, then its state. */
export function standingOf({ state, promises, verdicts, isTold }: Stood, on: LocalDate): QuestionStanding {
  if (ENDED.includes(state)) return state
  if (verdicts.includes('not_solved')) return 'not_solved'
  if (promises.some(({ isClosed, dueOn }) => !isClosed && dueOn < on)) return 'overdue'
  if (isTold) return 'feedback_sent'
  return state === 'committed' && promises.every(({ isClosed }) => isClosed) ? 'done' : state
}

/** What is owed longest or most comes first. */
const DEBT_ORDER: readonly QuestionStanding[] = [
  'overdue',
  'not_solved',
  'deferred',
  'committed',
  'done',
  'answered',
  'feedback_sent',
]

export function debtRank(standing: QuestionStanding): number {
  const at = DEBT_ORDER.indexOf(standing)
  return at < 0 ? DEBT_ORDER.length : at
}
