import type { MakeRefusal } from '#commitments/public.ts'
import type { ActId, CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import { type CaseActor, type CaseState, evolve } from '../rules/case.ts'
import { type Decided, decideCaseAct } from '../rules/decide.ts'
import type { Asked, CaseEntry, EntryBodies } from '../rules/entries.ts'
import type { CaseFigures } from '../rules/figures.ts'
import { peopleToFence, toldWhoIsAbove } from '../rules/placed.ts'
import type { CaseRefusal } from '../rules/refusal.ts'
import type { CaseStage } from '../rules/vocabulary.ts'
import { actorOn } from './actor-on.ts'
import { type BeginRefusal, beginCase, entryOf } from './begin-case.ts'
import { isProbationaryOn, loadCase, recordEntry } from './cases.store.ts'
import { FAMILY_OF } from './families.ts'
import { figuresOf } from './figures.ts'
import type { FollowConclusion } from './follow-conclusion.ts'
import { meetingHeldOn } from './meetings.queries.ts'
import { numberPaper } from './number-paper.ts'
import { type OpenDeps, type PlanItemRefusal, restsOnPlan } from './of-plan.queries.ts'
import { openCaseFile } from './open-case.ts'
import { fencedOf, inspectsAbove, peopleNamed } from './people-of-case.ts'

/** How far ahead the longest clock can run, in days. */
const HOLIDAYS_AHEAD = 370

interface NotFound {
  readonly code: 'not_found'
}

export interface OpenCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly asked: EntryBodies['open']
}

export function openCase(deps: OpenDeps, actor: Actor, { key, unitId, on, asked }: OpenCall) {
  const call = { key, name: 'cases.open', by: actor, request: { unitId, on, asked } }
  type Refusal = BeginRefusal | PlanItemRefusal
  return performAct<{ readonly id: CaseId }, Refusal>(deps, call, async (context) => {
    const rests = () => restsOnPlan(deps, context.trx, unitId, asked)
    const begun = await beginCase<PlanItemRefusal>(context, actor, { unitId, on, asked, rests })
    if (!begun.ok) return begun
    const { id, entry } = begun.value
    return ok({ reply: { id }, unitId, subject: { kind: 'case', id }, content: entry })
  })
}

interface ActOnCaseDeps extends ActDeps {
  /** Given by `app/` from what follows conclusions. */
  readonly followConclusion?: FollowConclusion
}

export interface ActOnCase {
  readonly key: ActId
  readonly caseId: CaseId
  readonly basedOn: number
  readonly asked: Asked
}

export interface ActedOnCase {
  readonly stage: CaseStage
  readonly version: number
}

type ActRefusals = RecordRefusal | CaseRefusal | NotFound | { readonly code: 'changed_meanwhile' }

/** What an act is told once the case is known, and what it keeps beside its entry once it has been decided. */
export interface Prepared<E> {
  readonly asked: Asked
  readonly keep: (unitId: UnitId) => Promise<Result<unknown, E>>
}

interface PreparedAct<E> extends Omit<ActOnCase, 'asked'> {
  readonly name: string
  /** What the same key must come with again. */
  readonly told: unknown
  readonly prepare: (
    context: ActContext,
    state: CaseState,
    caseActor: CaseActor,
  ) => Result<Prepared<E>, E | CaseRefusal>
}

/** One act on one case: its content is opened, the procedure decides, one entry is written. */
export function actOnCase(deps: ActOnCaseDeps, actor: Actor, { asked, ...call }: ActOnCase) {
  const prepare = () => ok({ asked, keep: async () => ok(null) })
  return actPrepared<never>(deps, actor, { ...call, name: 'cases.act', told: asked, prepare })
}

/** An act of which a part is known only with the case: a file it comes with. */
export function actPrepared<E extends { readonly code: string }>(
  deps: ActOnCaseDeps,
  actor: Actor,
  act: PreparedAct<E>,
) {
  const { key, caseId, basedOn, name, told } = act
  const call = { key, name, by: actor, request: { caseId, basedOn, asked: told } }
  return performAct<ActedOnCase, ActRefusals | E>(deps, call, (context) => {
    return actInside(context, actor, { ...act, followConclusion: deps.followConclusion })
  })
}

type InsideAct<E> = Pick<PreparedAct<E>, 'caseId' | 'prepare'> & {
  readonly basedOn: number | null
  readonly followConclusion: FollowConclusion | undefined
}

/** One act on a case within an act that is under way already; `basedOn` null: whoever asks holds a lock of his own. */
async function actInside<E extends { readonly code: string }>(
  context: ActContext,
  actor: Actor,
  { caseId, basedOn, prepare, followConclusion }: InsideAct<E>,
): Promise<Result<Recorded, ActRefusals | E>> {
  const { trx, at } = context
  const head = await openCaseFile(trx, actor, { caseId, at, lock: true })
  const state = head && (await loadCase(trx, caseId))
  if (!head || !state) return err({ code: 'not_found' })
  if (basedOn !== null && head.version !== basedOn) return err({ code: 'changed_meanwhile' })
  const caseActor = await actorOn(trx, actor, head.unitId)
  const prepared = prepare(context, state, caseActor)
  if (!prepared.ok) return prepared
  const { asked, keep } = prepared.value
  const { unitId } = head
  const figures = await figuresOf(trx, { pin: head.rulesPin, unitId, on: state.entries[0]?.on ?? asked.on })
  const above = asked.act === 'keep_out' ? await inspectsAbove(trx, unitId, actor.today) : new Set<PersonId>()
  const told = toldWhoIsAbove(asked, above)
  const complete = await FAMILY_OF[state.procedure].complete(trx, { state, asked: told, unitId, figures })
  const decided = decideCaseAct(state, complete, {
    actor: caseActor,
    figures,
    isProbationary: await isProbationaryOn(trx, state.subjectId, asked.on),
    members: await peopleNamed(trx, state, { unitId, asked }),
    above,
    fenced: await fencedOf(trx, caseId, [...peopleToFence(state, complete), ...above]),
    meetingHeldOn: await meetingHeldOn(trx, head.unitId, asked),
    today: localDateAt(at),
    holidays: holidaysBetween(asked.on, addDays(asked.on, HOLIDAYS_AHEAD)),
  })
  if (!decided.ok) return decided
  const kept = await keep(unitId)
  if (!kept.ok) return kept
  return recordDecided(context, actor, {
    head,
    state,
    asked: complete,
    figures,
    decided: decided.value,
    followConclusion,
  })
}

/** What another capability's act does to a case, in its transaction: decided as any other act, the look written as any other look. */
export function actOnCaseWithin(
  context: ActContext,
  actor: Actor,
  { caseId, asked }: Pick<ActOnCase, 'caseId' | 'asked'>,
): Promise<Result<Recorded, ActRefusals>> {
  const prepare = () => ok({ asked, keep: async () => ok(null) })
  return actInside<never>(context, actor, { caseId, basedOn: null, prepare, followConclusion: undefined })
}

export type CaseActRefusal = ActRefusals

interface ToRecord {
  readonly head: { readonly id: CaseId; readonly unitId: UnitId }
  readonly state: CaseState
  readonly asked: Asked
  readonly figures: CaseFigures
  readonly decided: Decided
  readonly followConclusion: FollowConclusion | undefined
}

async function recordDecided(
  { trx, at, actId }: ActContext,
  actor: Actor,
  { head, state, asked, figures, decided, followConclusion }: ToRecord,
): Promise<Result<Recorded, RecordRefusal>> {
  const { id: caseId, unitId } = head
  const family = FAMILY_OF[state.procedure]
  const type = decided.numbered
  const registered = type && family.registered(state, type, asked.act)
  const numbered = registered
    ? await numberPaper(trx, {
        ...{ caseId, unitId, type, registered, on: asked.on, at, actId, by: actor.personId },
        state,
      })
    : ok(null)
  if (!numbered.ok) return numbered
  const told = { paper: numbered.value, registeredAs: registered?.subject ?? '', followConclusion }
  const outside = await family.effects(trx, { caseId, unitId, state, asked, actor, actId, at, figures, ...told })
  if (!outside.ok) return outside
  const entry = { ...entryOf(asked, decided.stage, { at, actor }), paper: numbered.value }
  const after = evolve(state, entry, decided.ends)
  await recordEntry(trx, { caseId, unitId, actId, entry, ends: decided.ends, before: state, after })
  const reply = { stage: after.stage, version: after.entries.length }
  return ok({ reply, unitId, subject: { kind: 'case', id: caseId }, content: entry })
}

type RecordRefusal = IssueRefusal | MakeRefusal

interface Recorded {
  readonly reply: ActedOnCase
  readonly unitId: UnitId
  readonly subject: { readonly kind: string; readonly id: string }
  readonly content: CaseEntry
}
