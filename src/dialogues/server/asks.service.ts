import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type AskAsked, decideAsk } from '../rules/ask.ts'
import type { Dialogue } from '../rules/dialogue.ts'
import type { DialogueRefusal } from '../rules/refusal.ts'
import { decideVerdict, isVoiceOf } from '../rules/verdict.ts'
import type { AskId, DialogueId, QuestionId, QuestionState, Verdict } from '../rules/vocabulary.ts'
import type { NotFound } from './dialogues.service.ts'
import {
  findDialogue,
  isHead,
  listAsks,
  listQuestions,
  recordAsk,
  recordEntry,
  recordQuestion,
  wasAsker,
} from './dialogues.store.ts'

export interface AskCall {
  readonly key: ActId
  readonly dialogueId: DialogueId
  readonly cellId: UnitId
  readonly askerId: PersonId
  readonly urgent: boolean
  readonly asked: AskAsked
}

interface Asked {
  readonly id: QuestionId
  readonly place: number
}

/** A secretary asks for himself; the dialogue must be one of a committee above his cell. */
export function askMyself(
  deps: ActDeps,
  actor: Actor,
  { asked, ...rest }: Omit<AskCall, 'askerId' | 'asked'> & { readonly asked: Pick<AskAsked, 'topic' | 'words'> },
) {
  const { key, ...request } = { ...rest, asked }
  const call = { key, name: 'dialogues.ask', by: actor, request }
  return performAct<Asked, DialogueRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const today = localDateAt(at)
    const { cellId } = rest
    if (!(await isVisibleUnit(trx, actor.scopeOf('dialogue.ask'), cellId))) return err({ code: 'not_found' })
    const dialogue = await findDialogue(trx, rest.dialogueId, { scope: null, lock: true })
    const above = { unitIds: [], subtreeIds: dialogue ? [dialogue.unitId] : [], on: today }
    if (!dialogue || !(await isVisibleUnit(trx, above, cellId))) return err({ code: 'not_found' })
    const full = { ...rest, askerId: actor.personId, asked: { ...asked, source: 'self' as const, receivedOn: today } }
    return await takeDown(trx, dialogue, full, { at, by: actor.personId, actId })
  })
}

/** The office writes down what came on paper or was asked from the floor. */
export function recordForAsker(deps: ActDeps, actor: Actor, { key, ...asked }: AskCall) {
  const call = { key, name: 'dialogues.record', by: actor, request: asked }
  return performAct<Asked, DialogueRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const scope = actor.scopeOf('dialogue.prepare')
    const dialogue = await findDialogue(trx, asked.dialogueId, { scope, lock: true })
    if (!dialogue) return err({ code: 'not_found' })
    return await takeDown(trx, dialogue, asked, { at, by: actor.personId, actId })
  })
}

async function takeDown(
  trx: Trx,
  dialogue: Dialogue,
  { cellId, askerId, urgent, asked }: Omit<AskCall, 'key'>,
  stamp: { readonly at: Date; readonly by: PersonId; readonly actId: ActId },
) {
  const { id: dialogueId, unitId } = dialogue
  const questions = await listQuestions(trx, dialogueId)
  const asks = await listAsks(trx, dialogueId)
  const placeOf = new Map(questions.map(({ id, place }) => [id, place]))
  const on: LocalDate = asked.receivedOn
  const decided = decideAsk(dialogue, asked, {
    today: localDateAt(stamp.at),
    topics: await topicsOf(trx, unitId, on),
    isAsker: await wasAsker(trx, { personId: askerId, cellId, committeeId: unitId, on }),
    earlier: asks
      .filter((one) => one.askerId === askerId)
      .map(({ words, questionId }) => ({ words, place: placeOf.get(questionId) ?? 0 })),
  })
  if (!decided.ok) return decided
  const questionId = newId<'dialogueQuestion'>({ now: () => stamp.at })
  const place = questions.length + 1
  const { topic, words, source, receivedOn } = asked
  const ask = { askerId, cellId, words, source, receivedOn }
  await recordAsk(trx, { dialogue, questionId, place, topic, urgent, ask }, stamp)
  await recordEntry(trx, { dialogueId, unitId, questionId, act: 'ask', words }, stamp)
  const subject = { kind: 'dialogueQuestion', id: questionId }
  return ok({ reply: { id: questionId, place }, unitId, subject, content: { askerId, cellId, ...asked } })
}

async function topicsOf(trx: Trx, unitId: UnitId, on: LocalDate): Promise<ReadonlySet<string>> {
  return new Set((await rulesFor(trx, unitId, on))['dialogue.topics'].value.map(({ code }) => code))
}

export interface VerdictCall {
  readonly key: ActId
  readonly askId: AskId
  readonly verdict: Verdict
  readonly words: string
}

/** The asker says whether it is solved; where he left the office, who holds it now may say it too. */
export function judgeAsk(deps: ActDeps, actor: Actor, { key, askId, verdict, words }: VerdictCall) {
  const call = { key, name: 'dialogues.judge', by: actor, request: { askId, verdict, words } }
  return performAct<{ readonly state: QuestionState }, DialogueRefusal | NotFound>(
    deps,
    call,
    async ({ trx, at, actId }) => {
      const row = await trx.selectFrom('dialogueAsk').select('dialogueId').where('id', '=', askId).executeTakeFirst()
      const dialogueId = row?.dialogueId as DialogueId | undefined
      const dialogue = dialogueId && (await findDialogue(trx, dialogueId, { scope: null, lock: true }))
      if (!dialogue) return err({ code: 'not_found' })
      const found = await findVoice(trx, actor, dialogue.id, askId, localDateAt(at))
      if (!found) return err({ code: 'not_found' })
      const { question, others } = found
      const decided = decideVerdict(dialogue, question, { isVoice: true, verdict, words, others })
      if (!decided.ok) return decided
      const { state } = decided.value
      const said = { verdict, verdictWords: words, verdictBy: actor.personId, verdictAt: at }
      await trx.updateTable('dialogueAsk').set(said).where('id', '=', askId).execute()
      if (state !== question.state) await recordQuestion(trx, { ...question, state, version: question.version + 1 })
      const { unitId } = dialogue
      const entry = { dialogueId: dialogue.id, unitId, questionId: question.id, act: verdict, words }
      await recordEntry(trx, entry, { at, by: actor.personId, actId })
      return ok({ reply: { state }, unitId, subject: { kind: 'dialogueAsk', id: askId }, content: { verdict, words } })
    },
  )
}

/** The question an ask stands under now, with what the other askers said; undefined where the caller has no voice in it. */
async function findVoice(trx: Trx, actor: Actor, dialogueId: DialogueId, askId: AskId, on: LocalDate) {
  const asks = await listAsks(trx, dialogueId)
  const mine = asks.find(({ id }) => id === askId)
  if (!mine) return undefined
  const isAsker = mine.askerId === actor.personId
  const isVoice = isVoiceOf({
    isAsker,
    askerHoldsOffice: isAsker || (await isHead(trx, mine.askerId, mine.cellId, on)),
    holdsOfficeNow: await isHead(trx, actor.personId, mine.cellId, on),
  })
  if (!isVoice) return undefined
  const questions = await listQuestions(trx, dialogueId)
  const asked = questions.find(({ id }) => id === mine.questionId)
  const question = asked?.mergedInto ? questions.find(({ id }) => id === asked.mergedInto) : asked
  if (!question) return undefined
  const under = new Set(
    questions.filter((one) => one.id === question.id || one.mergedInto === question.id).map(({ id }) => id),
  )
  const others = asks.filter((one) => one.id !== askId && under.has(one.questionId)).map((one) => one.verdict)
  return { question, others }
}
