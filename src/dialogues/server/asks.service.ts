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
import type { DialogueId, QuestionId } from '../rules/vocabulary.ts'
import type { NotFound } from './dialogues.service.ts'
import { findDialogue, listAsks, listQuestions, recordAsk, recordEntry, wasAsker } from './dialogues.store.ts'

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
    questions: questions.length,
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
