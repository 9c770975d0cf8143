import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, type Month } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { loadUnit } from '#units/public.ts'
import type { DutyDecision, DutyDecisionId, DutyLine, DutyLineId, DutyStage } from '../rules/duty.ts'
import { decideEndDuty, decideReviewDuty, type EndDutyRefusal, type ReviewDutyRefusal } from '../rules/end.ts'
import { decideDiscard, decideIssueDuties, type IssueDutiesRefusal } from '../rules/issue.ts'
import { decideOpen, type OpenRefusal } from '../rules/open.ts'
import { decideSetLines, type SetLines, type SetLinesRefusal } from '../rules/set-lines.ts'
import { issueDutyPaper } from './duties.papers.ts'
import { numberText } from './duties.queries.ts'
import {
  dropLinesOutside,
  hasDraft,
  listDraftLines,
  listRoll,
  loadDecision,
  loadLine,
  recordEnd,
  recordLines,
  recordOpened,
  recordReview,
  recordStage,
  type Stamp,
} from './duties.store.ts'

type NotFound = { readonly code: 'not_found' }

interface Call<T> {
  readonly key: ActId
  readonly input: T
}
interface Period {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

export function openDuties(
  deps: ActDeps,
  actor: Actor,
  { key, unitId, input }: Call<Period> & { readonly unitId: UnitId },
) {
  const call = { key, name: 'duties.open', by: actor, request: { unitId, ...input } }
  return performAct<{ id: DutyDecisionId }, OpenRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('duty.change'), unitId))) return err({ code: 'not_found' })
    // Two openings at once follow each other.
    await loadUnit(trx, unitId, null)
    const decided = decideOpen({ hasDraft: await hasDraft(trx, unitId) }, input)
    if (!decided.ok) return decided
    const id = newId<'dutyDecision'>({ now: () => at })
    await recordOpened(trx, { id, unitId, ...input, today: localDateAt(at) }, { at, by: actor.personId, actId })
    return ok({ reply: { id }, unitId, subject: { kind: 'dutyDecision', id }, content: input })
  })
}

interface Context {
  readonly trx: Trx
  readonly stamp: Stamp
  readonly today: LocalDate
}
interface Done<R> {
  readonly reply: R
  readonly content: object
}

function onDecision<R, E extends { readonly code: string }>(
  deps: ActDeps,
  actor: Actor,
  { key, id, name, input }: Call<object> & { readonly id: DutyDecisionId; readonly name: string },
  work: (decision: DutyDecision, context: Context) => Promise<Result<Done<R>, E>>,
) {
  const call = { key, name: `duties.${name}`, by: actor, request: { id, input } }
  return performAct<R, E | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const decision = await loadDecision(trx, id, actor.scopeOf('duty.change'))
    if (!decision) return err({ code: 'not_found' })
    const done = await work(decision, { trx, stamp: { at, by: actor.personId, actId }, today: localDateAt(at) })
    if (!done.ok) return done
    return ok({ ...done.value, unitId: decision.unitId, subject: { kind: 'dutyDecision', id } })
  })
}

type OnId<T> = Call<T> & { readonly id: DutyDecisionId }

export function setDutyLines(deps: ActDeps, actor: Actor, asked: OnId<SetLines>) {
  type Reply = { readonly count: number }
  return onDecision<Reply, SetLinesRefusal>(deps, actor, { ...asked, name: 'setLines' }, async (decision, context) => {
    const { trx, stamp, today } = context
    const roll = await listRoll(trx, decision.unitId, today)
    const lines = await listDraftLines(trx, decision.id)
    const decided = decideSetLines({ stage: decision.stage, roll, lines }, asked.input)
    if (!decided.ok) return decided
    await recordLines(trx, decision, asked.input, stamp)
    return ok({ reply: { count: asked.input.members.length }, content: asked.input })
  })
}

/** Numbers the decision; from its first day it takes the place of the one before. */
export function issueDuties(deps: ActDeps, actor: Actor, asked: OnId<object>) {
  type Refusal = IssueDutiesRefusal | IssueRefusal
  return onDecision<{ number: string }, Refusal>(
    deps,
    actor,
    { ...asked, name: 'issue' },
    async (decision, context) => {
      const { trx, stamp, today } = context
      const roll = await listRoll(trx, decision.unitId, today)
      const lines = await listDraftLines(trx, decision.id)
      const decided = decideIssueDuties({ stage: decision.stage, roll, lines })
      if (!decided.ok) return decided
      await dropLinesOutside(trx, decision.id, roll)
      const issued = await issueDutyPaper(trx, decision, { stamp, on: today })
      if (!issued.ok) return issued
      await recordStage(trx, decision.id, { stage: 'issued', issuedOn: today, paperId: issued.value.id })
      const number = numberText(issued.value.number, issued.value.symbol)
      return ok({ reply: { number }, content: { paperId: issued.value.id, number } })
    },
  )
}

export function discardDuties(deps: ActDeps, actor: Actor, asked: OnId<object>) {
  type Refusal = { readonly code: 'duty_decision_closed' }
  const named = { ...asked, name: 'discard' }
  return onDecision<{ stage: DutyStage }, Refusal>(deps, actor, named, async (decision, { trx }) => {
    const decided = decideDiscard(decision)
    if (!decided.ok) return decided
    await recordStage(trx, decision.id, { stage: 'discarded' })
    return ok({ reply: { stage: 'discarded' }, content: { stage: 'discarded' } })
  })
}

type OnLine<T> = Call<T> & { readonly id: DutyLineId }
interface LoadedLine {
  readonly decision: DutyDecision
  readonly line: DutyLine
}

function onLine<R, E extends { readonly code: string }>(
  deps: ActDeps,
  actor: Actor,
  { key, id, name, input }: OnLine<object> & { readonly name: string },
  work: (loaded: LoadedLine, context: Context) => Promise<Result<Done<R>, E>>,
) {
  const call = { key, name: `duties.${name}`, by: actor, request: { id, input } }
  return performAct<R, E | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const loaded = await loadLine(trx, id, actor.scopeOf('duty.change'))
    if (!loaded) return err({ code: 'not_found' })
    const done = await work(loaded, { trx, stamp: { at, by: actor.personId, actId }, today: localDateAt(at) })
    if (!done.ok) return done
    return ok({ ...done.value, unitId: loaded.decision.unitId, subject: { kind: 'dutyLine', id } })
  })
}

export function endDuty(deps: ActDeps, actor: Actor, asked: OnLine<{ readonly reason: string }>) {
  type Reply = { readonly endedOn: LocalDate }
  return onLine<Reply, EndDutyRefusal>(deps, actor, { ...asked, name: 'end' }, async (loaded, { trx, today }) => {
    const decided = decideEndDuty(loaded, asked.input.reason)
    if (!decided.ok) return decided
    await recordEnd(trx, asked.id, today, asked.input.reason)
    return ok({ reply: { endedOn: today }, content: { endedOn: today, ...asked.input } })
  })
}

export function reviewDuty(
  deps: ActDeps,
  actor: Actor,
  asked: OnLine<{ readonly month: Month; readonly note: string }>,
) {
  type Reply = { readonly month: Month }
  return onLine<Reply, ReviewDutyRefusal>(deps, actor, { ...asked, name: 'review' }, async (loaded, context) => {
    const decided = decideReviewDuty(loaded, { month: asked.input.month, today: context.today })
    if (!decided.ok) return decided
    const reviewed = { lineId: asked.id, unitId: loaded.decision.unitId, ...asked.input }
    await recordReview(context.trx, reviewed, context.stamp)
    return ok({ reply: { month: asked.input.month }, content: asked.input })
  })
}
