import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { rulesFor } from '#rulebook/public.ts'
import {
  checkOptions,
  decideQuestionAct,
  pinOf,
  type QuestionAsked,
  type QuestionCheck,
  type QuestionFacts,
  type QuestionId,
  type QuestionRefusal,
  type QuestionStage,
} from '../rules/question.ts'
import { loadQuestion } from './questions.store.ts'

interface NotFound {
  readonly code: 'not_found'
}

interface WriteCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly facts: QuestionFacts & { readonly checked: QuestionCheck }
}

const rowOf = ({ options, ...facts }: QuestionFacts) => ({ ...facts, options: [...options] })

/** A question comes into the bank as a draft; somebody else approves it. */
export function writeQuestion(deps: ActDeps, actor: Actor, { key, unitId, facts }: WriteCall) {
  const call = { key, name: 'training.writeQuestion', by: actor, request: { unitId, facts } }
  type Refusal = NotFound | { readonly code: 'training_options_alike' }
  return performAct<{ readonly id: QuestionId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('training.manage'), unitId))) return err({ code: 'not_found' })
    const options = checkOptions(facts)
    if (!options.ok) return options
    const id = newId<'trainingQuestion'>({ now: () => at })
    const { checked, ...typed } = facts
    await trx
      .insertInto('trainingQuestion')
      .values({ ...rowOf(typed), id, unitId, checked, stage: 'draft', writtenBy: actor.personId, actId })
      .execute()
    return ok({ reply: { id }, unitId, subject: { kind: 'trainingQuestion', id }, content: facts })
  })
}

interface ActCall {
  readonly key: ActId
  readonly questionId: QuestionId
  readonly basedOn: number
  readonly asked: QuestionAsked
}

interface Acted {
  readonly stage: QuestionStage
  readonly version: number
}

/** Revised, approved or retired; what is approved is tied to its rule as it stands that day. */
export function actOnQuestion(deps: ActDeps, actor: Actor, { key, questionId, basedOn, asked }: ActCall) {
  const call = { key, name: 'training.actOnQuestion', by: actor, request: { questionId, basedOn, asked } }
  type Refusal = QuestionRefusal | NotFound | { readonly code: 'training_changed_meanwhile' }
  return performAct<Acted, Refusal>(deps, call, async ({ trx, at }) => {
    const question = await loadQuestion(trx, questionId, actor.scopeOf('training.manage'))
    if (!question) return err({ code: 'not_found' })
    if (question.version !== basedOn) return err({ code: 'training_changed_meanwhile' })
    const decided = decideQuestionAct(question, asked, actor.personId)
    if (!decided.ok) return decided
    const { stage, facts, checked, reason } = decided.value
    const today = localDateAt(at)
    const pin = pinOf(question.ruleCode, await rulesFor(trx, question.unitId, today))
    const approval = asked.act === 'approve' ? { approvedBy: actor.personId, approvedOn: today, rulePin: pin } : {}
    await trx
      .updateTable('trainingQuestion')
      .set({ ...(facts ? { ...rowOf(facts), writtenBy: actor.personId } : {}), ...approval, stage, checked })
      .set({ retiredReason: reason, version: question.version + 1 })
      .$if(stage === 'retired' && question.ruleCode !== null && question.rulePin === null, (query) =>
        query.set({ rulePin: pin }),
      )
      .where('id', '=', questionId)
      .execute()
    const subject = { kind: 'trainingQuestion', id: questionId }
    return ok({ reply: { stage, version: question.version + 1 }, unitId: question.unitId, subject, content: asked })
  })
}
