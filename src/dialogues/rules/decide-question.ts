import type { Owner } from '#commitments/rules/commitment.ts'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Dialogue, Question } from './dialogue.ts'
import { mayActOnQuestion, QUESTION_LINES } from './lines.ts'
import type { DialogueRefusal } from './refusal.ts'
import type { QuestionAct, QuestionId } from './vocabulary.ts'

export interface PromiseAsked {
  readonly what: string
  readonly product: string
  readonly owner: Owner
  readonly dueOn: LocalDate
}

export interface QuestionBodies {
  accept: { readonly topic: string }
  merge: { readonly into: QuestionId }
  split: Readonly<Record<never, never>>
  set_aside: { readonly reason: string }
  assign: { readonly answerer: Owner }
  draft: { readonly text: string }
  approve: Readonly<Record<never, never>>
  answer: { readonly text: string }
  defer: { readonly reason: string }
  promise: { readonly text: string; readonly promises: readonly PromiseAsked[] }
  tell: { readonly text: string }
}
export type QuestionAsked = {
  readonly [A in QuestionAct]: { readonly act: A; readonly body: QuestionBodies[A] }
}[QuestionAct]

export interface QuestionFacts {
  readonly by: PersonId
  readonly today: LocalDate
  readonly topics: ReadonlySet<string>
  /** Heads of the committee: who approves what others drafted. */
  readonly isDecider: boolean
  /** Nobody else of the committee could approve it. */
  readonly isOnlyDecider: boolean
  readonly isAnswererWithin: boolean
  /** The question to merge into; null where it is none of this dialogue. */
  readonly target: Question | null
}

/** The question after an act, or why not. */
export function decideQuestionAct(
  { stage }: Pick<Dialogue, 'stage'>,
  question: Question,
  asked: QuestionAsked,
  facts: QuestionFacts,
): Result<Question, DialogueRefusal> {
  if (!mayActOnQuestion(asked.act, stage, question.state)) {
    return err({ code: 'dialogue_question_state', state: question.state })
  }
  const after = questionAfter(question, asked, facts)
  if (!after.ok) return after
  const state = QUESTION_LINES[asked.act].to ?? question.state
  return ok({ ...after.value, state, version: question.version + 1 })
}

function questionAfter(
  question: Question,
  asked: QuestionAsked,
  facts: QuestionFacts,
): Result<Question, DialogueRefusal> {
  switch (asked.act) {
    case 'accept':
      if (!facts.topics.has(asked.body.topic)) return err({ code: 'dialogue_topic_unknown' })
      return ok({ ...question, topic: asked.body.topic })
    case 'merge':
      return decideMerge(question, facts)
    case 'split':
      return ok({ ...question, mergedInto: null })
    case 'assign':
      if (!facts.isAnswererWithin) return err({ code: 'dialogue_answerer_unknown' })
      return ok({ ...question, answerer: asked.body.answerer })
    case 'draft':
      return decideDraft(question, asked.body.text, facts.by)
    case 'approve':
      return decideApprove(question, facts)
    case 'set_aside':
    case 'defer': {
      const { reason } = asked.body
      if (reason === '') return err({ code: 'dialogue_reason_missing' })
      return ok({ ...question, answer: reason, answeredOn: facts.today })
    }
    case 'promise':
      if (asked.body.promises.length === 0) return err({ code: 'dialogue_promises_missing' })
      return said(question, asked.body.text, facts.today)
    case 'answer':
      return said(question, asked.body.text, facts.today)
    case 'tell':
      if (asked.body.text === '') return err({ code: 'dialogue_answer_missing' })
      return ok({ ...question, answeredOn: facts.today })
  }
}

function said(question: Question, text: string, today: LocalDate): Result<Question, DialogueRefusal> {
  return text === '' ? err({ code: 'dialogue_answer_missing' }) : ok({ ...question, answer: text, answeredOn: today })
}

/** Two that ask the same become one; both askers stay, and neither may be settled already: an answer is not given twice. */
export function decideMerge(
  question: Question,
  { target }: Pick<QuestionFacts, 'target'>,
): Result<Question, DialogueRefusal> {
  if (target === null) return err({ code: 'dialogue_question_unknown' })
  if (target.id === question.id) return err({ code: 'dialogue_merge_itself' })
  if (!QUESTION_LINES.merge.from.includes(target.state))
    return err({ code: 'dialogue_merge_settled', place: target.place })
  return ok({ ...question, mergedInto: target.id })
}

/** Drafting anew takes an approval back: what was approved is what is read out. */
export function decideDraft(question: Question, text: string, by: PersonId): Result<Question, DialogueRefusal> {
  if (text === '') return err({ code: 'dialogue_draft_missing' })
  return ok({ ...question, draft: text, draftedBy: by, approvedBy: null })
}

function decideApprove(
  question: Question,
  { isDecider, isOnlyDecider, by }: QuestionFacts,
): Result<Question, DialogueRefusal> {
  if (!isDecider) return err({ code: 'dialogue_not_yours_to_approve' })
  if (question.draft === '') return err({ code: 'dialogue_draft_missing' })
  if (question.draftedBy === by && !isOnlyDecider) return err({ code: 'dialogue_own_draft' })
  return ok({ ...question, approvedBy: by })
}
