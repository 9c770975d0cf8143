import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { lockTree } from '#units/public.ts'
import { checkDecided, type Decision, type DecisionRefusal } from '#units/rules/decision.ts'
import type { PlanIn } from '../contract/shapes.ts'
import { type Plan, unitsOf } from '../rules/plan.ts'
import {
  decideSeen,
  decideSound,
  decideStage,
  type PreviewRefusal,
  type ProblemRefusal,
  type ReorganisationAct,
  type StageRefusal,
} from '../rules/stages.ts'
import { unitsNamed } from './facts.queries.ts'
import { loadPreview } from './preview-page.ts'
import { readPlan } from './read-plan.ts'
import {
  findReorganisation,
  findTaken,
  type Reorganisation,
  type ReorganisationId,
  recordReorganisation,
  recordStep,
  recordUnits,
  releaseUnits,
} from './reorganisations.store.ts'

export interface Asked<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}

export const REORGANISE = 'unit.reorganise' satisfies Permission

type NotFound = { readonly code: 'not_found' }
type Taken = { readonly code: 'already_in_reorganisation'; readonly unitId: string }

export interface Standing {
  readonly id: string
  readonly version: number
}

/** Begins a reorganisation as a draft; nothing of the units is touched. */
export function makeReorganisation(
  deps: ActDeps,
  unitId: UnitId,
  { actor, key, input }: Asked<{ readonly title: string; readonly plan: PlanIn }>,
) {
  const call = { key, name: 'reorganisations.make', by: actor, request: { unitId, input } }
  return performAct<Standing, Taken | NotFound>(deps, call, async ({ trx, at }) => {
    const scope = actor.scopeOf(REORGANISE)
    const plan = readPlan(input.plan, () => newId<'unit'>(deps.clock))
    if (!(await areVisible(trx, scope, unitsNamed(plan, unitId)))) return err({ code: 'not_found' })
    const id = newId<'reorganisation'>(deps.clock)
    await lockTree(trx)
    const free = await areFree(trx, id, plan)
    if (!free.ok) return free
    await recordReorganisation(trx, { id, committeeId: unitId, title: input.title, plan, at })
    await recordUnits(trx, id, plan)
    return ok({
      reply: { id, version: 1 },
      unitId,
      subject: { kind: 'reorganisation', id },
      content: { ...input, plan },
    })
  })
}

async function areVisible(trx: Trx, scope: UnitScope, unitIds: readonly UnitId[]): Promise<boolean> {
  for (const id of unitIds) if (!(await isVisibleUnit(trx, scope, id))) return false
  return true
}

async function areFree(trx: Trx, id: ReorganisationId, plan: Plan): Promise<Result<null, Taken>> {
  const taken = await findTaken(trx, id, unitsOf(plan))
  return taken === null ? ok(null) : err({ code: 'already_in_reorganisation', unitId: taken })
}

export interface StepCall {
  readonly id: ReorganisationId
  readonly name: string
  readonly act: ReorganisationAct
  readonly basedOn: number | null
}

/** Loads under lock, asks the stage table, lets the step do its part, and writes it in the committee's ledger. */
export function takeStep<R extends Standing, E extends { readonly code: string }>(
  deps: ActDeps,
  { id, name, act, basedOn }: StepCall,
  { actor, key, input }: Asked<unknown> | { readonly actor: null; readonly key: ActId; readonly input: unknown },
  work: (
    found: Reorganisation,
    context: ActContext & { readonly today: LocalDate },
  ) => Promise<Result<{ readonly reply: R; readonly content: unknown }, E>>,
) {
  const by = actor === null ? { userId: null, personId: null } : actor
  const call = { key, name, by, request: { id, input } }
  return performAct<R, E | StageRefusal | NotFound>(deps, call, async (context) => {
    await lockTree(context.trx)
    const found = await findReorganisation(context.trx, id, actor?.scopeOf(REORGANISE) ?? null, { locked: true })
    if (found === undefined) return err({ code: 'not_found' })
    const stage = decideStage(found, act, basedOn)
    if (!stage.ok) return stage
    const done = await work(found, { ...context, today: localDateAt(context.at) })
    if (!done.ok) return done
    return ok({ ...done.value, unitId: found.committeeId, subject: { kind: 'reorganisation', id } })
  })
}

interface BasedOn {
  readonly basedOn: number
}

export function changeReorganisation(
  deps: ActDeps,
  id: ReorganisationId,
  asked: Asked<BasedOn & { readonly title: string; readonly plan: PlanIn }>,
) {
  const { basedOn, title } = asked.input
  const step = { id, name: 'reorganisations.change', act: 'change', basedOn } as const
  return takeStep<Standing, Taken | NotFound>(deps, step, asked, async (found, { trx }) => {
    const plan = readPlan(asked.input.plan, () => newId<'unit'>(deps.clock))
    const scope = asked.actor.scopeOf(REORGANISE)
    if (!(await areVisible(trx, scope, unitsNamed(plan, found.committeeId)))) return err({ code: 'not_found' })
    const free = await areFree(trx, id, plan)
    if (!free.ok) return free
    await recordUnits(trx, id, plan)
    const version = await recordStep(trx, found, { stage: 'draft', title, plan, seenDigest: null })
    return ok({ reply: { id, version }, content: { title, plan } })
  })
}

/** Somebody has read what the plan will do; the decision holds for what was read. */
export function confirmPreview(deps: ActDeps, id: ReorganisationId, asked: Asked<BasedOn & { readonly seen: string }>) {
  const step = {
    id,
    name: 'reorganisations.confirmPreview',
    act: 'confirm_preview',
    basedOn: asked.input.basedOn,
  } as const
  return takeStep<Standing, ProblemRefusal | PreviewRefusal>(deps, step, asked, async (found, { trx }) => {
    const { page } = await loadPreview(trx, found.plan, found.committeeId)
    const sound = decideSound(page.problems, 'preview')
    if (!sound.ok) return sound
    const same = decideSeen(asked.input.seen, page.digest)
    if (!same.ok) return same
    const version = await recordStep(trx, found, { stage: 'previewed', preview: page, seenDigest: page.digest })
    return ok({ reply: { id, version }, content: { seen: page.digest } })
  })
}

/** The decision was signed outside this program: its four parts are recorded. */
export function decideReorganisation(
  deps: ActDeps,
  id: ReorganisationId,
  asked: Asked<BasedOn & { readonly decision: Decision }>,
) {
  const { basedOn, decision } = asked.input
  const step = { id, name: 'reorganisations.decide', act: 'decide', basedOn } as const
  type Refusal = DecisionRefusal | ProblemRefusal | PreviewRefusal
  return takeStep<Standing, Refusal>(deps, step, asked, async (found, { trx, today, at }) => {
    const paper = checkDecided({ decision, basis: '' }, today)
    if (!paper.ok) return paper
    const ready = await checkReady(trx, found)
    if (!ready.ok) return ready
    const version = await recordStep(trx, found, { stage: 'decided', decision, decidedAt: at })
    return ok({ reply: { id, version }, content: { decision } })
  })
}

/** Whether what was read still holds and nothing of the plan stands in its own way. */
export async function checkReady(trx: Trx, found: Reorganisation) {
  const previewed = await loadPreview(trx, found.plan, found.committeeId)
  const same = decideSeen(found.seenDigest, previewed.page.digest)
  if (!same.ok) return same
  const sound = decideSound(previewed.page.problems, 'decide')
  return sound.ok ? ok(previewed) : sound
}

/** Gives it up; its units are free for another. */
export function dropReorganisation(
  deps: ActDeps,
  id: ReorganisationId,
  asked: Asked<BasedOn & { readonly reason: string }>,
) {
  const { basedOn, reason } = asked.input
  const step = { id, name: 'reorganisations.drop', act: 'drop', basedOn } as const
  return takeStep<Standing, never>(deps, step, asked, async (found, { trx }) => {
    await releaseUnits(trx, id)
    const version = await recordStep(trx, found, { stage: 'dropped', droppedReason: reason, seenDigest: null })
    return ok({ reply: { id, version }, content: { reason } })
  })
}
