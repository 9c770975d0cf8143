import { isCommitmentOwnerWithin, type MakeRefusal, recordCommitments } from '#commitments/public.ts'
import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { RIGHTS } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { officesOf } from '#units/public.ts'
import { decideDraft, decideQuestionAct, type QuestionAsked, type QuestionFacts } from '../rules/decide-question.ts'
import type { Dialogue, Question } from '../rules/dialogue.ts'
import { mayActOnQuestion } from '../rules/lines.ts'
import type { DialogueRefusal } from '../rules/refusal.ts'
import type { DialogueId, QuestionId, QuestionState } from '../rules/vocabulary.ts'
import type { Changed, NotFound } from './dialogues.service.ts'
import {
  findDialogue,
  listQuestions,
  recordAskedAgain,
  recordEntry,
  recordMergedAlong,
  recordQuestion,
  type Stamp,
} from './dialogues.store.ts'

export interface QuestionCall {
  readonly key: ActId
  readonly dialogueId: DialogueId
  readonly questionId: QuestionId
  readonly basedOn: number
  readonly asked: QuestionAsked
}

interface Acted {
  readonly state: QuestionState
  readonly version: number
}

type Refusal = DialogueRefusal | MakeRefusal | NotFound | Changed

/** One act on one question by who prepares the dialogue; promises become commitments of the committee in the same act. */
export function actOnQuestion(
  deps: ActDeps,
  actor: Actor,
  { key, dialogueId, questionId, basedOn, asked }: QuestionCall,
) {
  const call = { key, name: 'dialogues.actOnQuestion', by: actor, request: { dialogueId, questionId, basedOn, asked } }
  return performAct<Acted, Refusal>(deps, call, async ({ trx, at, actId }) => {
    const dialogue = await findDialogue(trx, dialogueId, { scope: actor.scopeOf('dialogue.prepare'), lock: true })
    const questions = dialogue ? await listQuestions(trx, dialogueId) : []
    const question = questions.find(({ id }) => id === questionId)
    if (!dialogue || !question) return err({ code: 'not_found' })
    if (question.version !== basedOn) return err({ code: 'dialogue_changed_meanwhile' })
    const facts = await factsOf(trx, actor, { dialogue, questions, asked, at })
    const decided = decideQuestionAct(dialogue, question, asked, facts)
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    const written = await writeQuestion(trx, { dialogue, after: decided.value, asked, stamp })
    if (!written.ok) return written
    const { state, version } = decided.value
    const subject = { kind: 'dialogueQuestion', id: questionId }
    return ok({ reply: { state, version }, unitId: dialogue.unitId, subject, content: asked })
  })
}

interface About {
  readonly dialogue: Dialogue
  readonly questions: readonly Question[]
  readonly asked: QuestionAsked
  readonly at: Date
}

async function factsOf(trx: Trx, actor: Actor, { dialogue, questions, asked, at }: About): Promise<QuestionFacts> {
  const today = localDateAt(at)
  const { unitId } = dialogue
  const topics = (await rulesFor(trx, unitId, today))['dialogue.topics'].value
  const isDecider = await isVisibleUnit(trx, actor.scopeOf('dialogue.decide'), unitId)
  const into = asked.act === 'merge' ? asked.body.into : null
  return {
    ...{ by: actor.personId, today, isDecider, topics: new Set(topics.map(({ code }) => code)) },
    isOnlyDecider: asked.act === 'approve' && (await isOnlyDecider(trx, actor, unitId)),
    isAnswererWithin:
      asked.act === 'assign' && (await isCommitmentOwnerWithin(trx, unitId, asked.body.answerer, today)),
    target: questions.find(({ id }) => id === into) ?? null,
  }
}

async function isOnlyDecider(trx: Trx, actor: Actor, unitId: UnitId): Promise<boolean> {
  const held = await officesOf(trx, unitId, actor.today)
  return !held.some(
    ({ office, personId }) => personId !== actor.personId && RIGHTS[office]['dialogue.decide'] !== undefined,
  )
}

interface ToWrite {
  readonly dialogue: Dialogue
  readonly after: Question
  readonly asked: QuestionAsked
  readonly stamp: Stamp
}

/** Acts after which whoever was not satisfied is asked again. */
const SAYS_SOMETHING_NEW: readonly QuestionAsked['act'][] = ['answer', 'promise', 'tell']

async function writeQuestion(trx: Trx, { dialogue, after, asked, stamp }: ToWrite): Promise<Result<null, MakeRefusal>> {
  const { id: dialogueId, unitId } = dialogue
  await recordQuestion(trx, after)
  if (asked.act === 'merge') await recordMergedAlong(trx, after.id, asked.body.into)
  if (SAYS_SOMETHING_NEW.includes(asked.act)) await recordAskedAgain(trx, after.id)
  await recordEntry(trx, { dialogueId, unitId, questionId: after.id, act: asked.act, words: wordsOf(asked) }, stamp)
  if (asked.act !== 'promise') return ok(null)
  const origin = { kind: 'dialogue' as const, id: after.id, agendaItemId: null, shortcomingId: null }
  const madeOn = localDateAt(stamp.at)
  const lines = asked.body.promises.map((promise) => ({
    origin,
    made: { ...promise, partner: '', reportMonth: null, madeOn },
  }))
  const made = await recordCommitments(trx, unitId, lines, stamp)
  return made.ok ? ok(null) : made
}

function wordsOf({ body }: QuestionAsked): string {
  return 'text' in body ? body.text : 'reason' in body ? body.reason : ''
}

export interface DraftCall {
  readonly key: ActId
  readonly questionId: QuestionId
  readonly basedOn: number
  readonly text: string
}

/** Whoever the question was given to drafts the answer himself; of a unit, whoever decides for it. */
export function draftMine(deps: ActDeps, actor: Actor, { key, questionId, basedOn, text }: DraftCall) {
  const call = { key, name: 'dialogues.draftMine', by: actor, request: { questionId, basedOn, text } }
  type Refused = DialogueRefusal | NotFound | Changed
  return performAct<{ readonly version: number }, Refused>(deps, call, async ({ trx, at, actId }) => {
    const at0 = await trx
      .selectFrom('dialogueQuestion')
      .select('dialogueId')
      .where('id', '=', questionId)
      .executeTakeFirst()
    const dialogueId = at0?.dialogueId as DialogueId | undefined
    const dialogue = dialogueId && (await findDialogue(trx, dialogueId, { scope: null, lock: true }))
    const question = dialogue && (await listQuestions(trx, dialogue.id)).find(({ id }) => id === questionId)
    if (!dialogue || !question || !isAnswerer(actor, question)) return err({ code: 'not_found' })
    if (question.version !== basedOn) return err({ code: 'dialogue_changed_meanwhile' })
    if (!mayActOnQuestion('draft', dialogue.stage, question.state)) {
      return err({ code: 'dialogue_question_state', state: question.state })
    }
    const decided = decideDraft(question, text, actor.personId)
    if (!decided.ok) return decided
    const version = question.version + 1
    await recordQuestion(trx, { ...decided.value, version })
    const { unitId } = dialogue
    const entry = { dialogueId: dialogue.id, unitId, questionId, act: 'draft', words: text }
    await recordEntry(trx, entry, { at, by: actor.personId, actId })
    return ok({ reply: { version }, unitId, subject: { kind: 'dialogueQuestion', id: questionId }, content: { text } })
  })
}

function isAnswerer(actor: Actor, { answerer }: Question): boolean {
  if (answerer === null) return false
  if (answerer.kind === 'person') return answerer.personId === actor.personId
  return actor.scopeOf('commitment.decide').unitIds.includes(answerer.unitId)
}
