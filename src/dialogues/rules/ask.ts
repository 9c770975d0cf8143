import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { Dialogue } from './dialogue.ts'
import type { DialogueRefusal } from './refusal.ts'
import { type AskSource, DIALOGUE_LIMITS } from './vocabulary.ts'

export interface AskAsked {
  readonly source: AskSource
  readonly words: string
  readonly topic: string
  readonly receivedOn: LocalDate
}

export interface AskFacts {
  readonly today: LocalDate
  readonly topics: ReadonlySet<string>
  /** He is secretary or deputy of the cell on that day, and the cell stands below the committee. */
  readonly isAsker: boolean
  /** How many questions the dialogue has. */
  readonly questions: number
  /** What the same person asked already in this dialogue. */
  readonly earlier: readonly { readonly words: string; readonly place: number }[]
}

/** A question is handed in by its day, or asked from the floor; whoever comes late has the floor, or the next dialogue. */
export function decideAsk(
  dialogue: Pick<Dialogue, 'stage' | 'questionsUntil' | 'calledOn'>,
  asked: AskAsked,
  { today, topics, isAsker, questions, earlier }: AskFacts,
): Result<AskAsked, DialogueRefusal> {
  const isFloor = asked.source === 'floor'
  if (dialogue.stage !== (isFloor ? 'in_session' : 'collecting')) {
    return err({ code: 'dialogue_wrong_stage', stage: dialogue.stage })
  }
  if (!isAsker) return err({ code: 'dialogue_asker_unknown' })
  const most = DIALOGUE_LIMITS.questions
  if (questions >= most) return err({ code: 'dialogue_too_many_questions', most })
  if (!topics.has(asked.topic)) return err({ code: 'dialogue_topic_unknown' })
  if (asked.receivedOn > today) return err({ code: 'dialogue_day_ahead', today })
  if (!isFloor && asked.receivedOn > dialogue.questionsUntil) {
    return err({ code: 'dialogue_question_late', until: dialogue.questionsUntil })
  }
  if (dialogue.calledOn !== null && asked.receivedOn < dialogue.calledOn) return err({ code: 'dialogue_days_wrong' })
  const same = earlier.find(({ words }) => withoutMarks(words) === withoutMarks(asked.words))
  return same === undefined ? ok(asked) : err({ code: 'dialogue_asked_already', place: same.place })
}
