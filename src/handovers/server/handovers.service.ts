import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type IssueRefusal, issuePaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { loadTerm, officesOf, recordHandedOver } from '#units/public.ts'
import { decideOpen, type OpenRefusal } from '../rules/open.ts'
import {
  type ConfirmRefusal,
  decideConfirm,
  decideSignOnPaper,
  type SignOnPaperRefusal,
  type SignState,
} from '../rules/sign.ts'
import { decideStage, HANDOVER_SIDES, type HandoverStage, type SignedHow, type StageRefusal } from '../rules/stages.ts'
import { handoverPaper } from './handover-paper.ts'
import { type Handover, type HandoverId, isTaken, loadHandover, recordHandover, recordStep } from './handovers.store.ts'
import { homeOf, unitsHandedOverIn } from './home.queries.ts'
import { drawUpKit } from './kit.queries.ts'

export interface Asked<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}

type NotFound = { readonly code: 'not_found' }

export interface Standing {
  readonly id: string
  readonly version: number
  readonly stage: HandoverStage
}

export interface OpenInput {
  readonly termId: string
  readonly receiverId: PersonId
  readonly onDay: LocalDate
  readonly remarks: string
}

/** Begins the handover of an office: the list is drawn up from what is open now. */
export function openHandover(deps: ActDeps, unitId: UnitId, { actor, key, input }: Asked<OpenInput>) {
  const call = { key, name: 'handovers.open', by: actor, request: { unitId, input } }
  return performAct<Standing, OpenRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('handover.keep'), unitId))) return err({ code: 'not_found' })
    const units = await unitsHandedOverIn(trx, unitId, localDateAt(at))
    const own = units.map((one) => one.unitId)
    const term = await loadTerm(trx, own, input.termId)
    if (term === undefined) return err({ code: 'not_found' })
    const { receiverId, onDay, remarks } = input
    const today = localDateAt(at)
    const held = await officesOf(trx, unitId, today)
    const receiverOffices = held.filter(({ personId }) => personId === receiverId).map(({ office }) => office)
    const decision = decideOpen({ term, receiverOffices, isTaken: await isTaken(trx, term.id), today }, input)
    if (!decision.ok) return decision
    const drawnUp = await drawUpKit(trx, { unitId, giverId: term.personId, receiverId, on: today })
    const id = newId<'handover'>(deps.clock)
    const sides = { giverTermId: term.id, giverId: term.personId, receiverId }
    await recordHandover(trx, { id, unitId, ...sides, onDay, remarks, ...drawnUp, at, actId })
    const subject = { kind: 'handover', id }
    return ok({ reply: { id, version: 1, stage: 'open' }, unitId, subject, content: { ...input, ...drawnUp } })
  })
}

interface Step {
  readonly id: HandoverId
  readonly name: string
}
type Work<E> = (
  found: Handover,
  context: ActContext & { readonly today: LocalDate },
) => Promise<Result<{ readonly stage: HandoverStage; readonly version: number; readonly content: unknown }, E>>

/** The frame of every act on one handover: lock it, see whether the caller may know of it, decide and write. */
function takeStep<E extends { readonly code: string }>(
  deps: ActDeps,
  { id, name }: Step,
  { actor, key, input }: Asked<unknown>,
  work: Work<E>,
) {
  const call = { key, name, by: actor, request: { id, input } }
  return performAct<Standing, E | NotFound>(deps, call, async (context) => {
    const found = await loadHandover(context.trx, id, actor)
    if (found === undefined) return err({ code: 'not_found' })
    const done = await work(found, { ...context, today: localDateAt(context.at) })
    if (!done.ok) return done
    const { stage, version, content } = done.value
    return ok({ reply: { id, version, stage }, unitId: found.unitId, subject: { kind: 'handover', id }, content })
  })
}

interface BasedOn {
  readonly basedOn: number
}

export function drawUp(deps: ActDeps, id: HandoverId, asked: Asked<BasedOn & { readonly remarks: string }>) {
  const { basedOn, remarks } = asked.input
  return takeStep<StageRefusal>(deps, { id, name: 'handovers.drawUp' }, asked, async (found, { trx, at, today }) => {
    const stage = decideStage(found, 'draw_up', basedOn)
    if (!stage.ok) return stage
    const { unitId, giverId, receiverId } = found
    const drawnUp = await drawUpKit(trx, { unitId, giverId, receiverId, on: today })
    const version = await recordStep(trx, found, { stage: stage.value, remarks, drawnUp: { ...drawnUp, at } })
    return ok({ stage: stage.value, version, content: { remarks, ...drawnUp } })
  })
}

export function confirmHandover(deps: ActDeps, id: HandoverId, asked: Asked<BasedOn & { readonly seen: string }>) {
  const by = asked.actor.personId
  type Refusal = ConfirmRefusal | IssueRefusal
  return takeStep<Refusal>(deps, { id, name: 'handovers.confirm' }, asked, async (found, context) => {
    const decision = decideConfirm(toState(found), { ...asked.input, by })
    if (!decision.ok) return decision
    const { side, stage } = decision.value
    const confirmed = { side, at: context.at }
    if (stage === 'confirmed_by_one') {
      const version = await recordStep(context.trx, found, { stage, confirmed })
      return ok({ stage, version, content: { side, digest: found.digest } })
    }
    const paper = await issueSigned(deps, context, found)
    if (!paper.ok) return paper
    const signed = { on: context.today, how: 'app' as const, recordedBy: by, paperId: paper.value }
    const version = await recordStep(context.trx, found, { stage, confirmed, signed })
    return ok({ stage, version, content: { side, digest: found.digest, signed } })
  })
}

export interface SignedOnPaper extends BasedOn {
  readonly seen: string
  readonly signedOn: LocalDate
}

export function signOnPaper(deps: ActDeps, id: HandoverId, asked: Asked<SignedOnPaper>) {
  type Refusal = SignOnPaperRefusal | IssueRefusal
  return takeStep<Refusal>(deps, { id, name: 'handovers.signOnPaper' }, asked, async (found, context) => {
    const decision = decideSignOnPaper(toState(found), { ...asked.input, today: context.today })
    if (!decision.ok) return decision
    const paper = await issueSigned(deps, context, found)
    if (!paper.ok) return paper
    const how: SignedHow = 'paper'
    const signed = { on: asked.input.signedOn, how, recordedBy: asked.actor.personId, paperId: paper.value }
    const version = await recordStep(context.trx, found, { stage: 'signed', signed })
    return ok({ stage: 'signed', version, content: { digest: found.digest, signed } })
  })
}

export function dropHandover(deps: ActDeps, id: HandoverId, asked: Asked<BasedOn & { readonly reason: string }>) {
  const { basedOn, reason } = asked.input
  return takeStep<StageRefusal>(deps, { id, name: 'handovers.drop' }, asked, async (found, { trx }) => {
    const stage = decideStage(found, 'drop', basedOn)
    if (!stage.ok) return stage
    const version = await recordStep(trx, found, { stage: stage.value, droppedReason: reason })
    return ok({ stage: stage.value, version, content: { reason } })
  })
}

export function toState(found: Handover): SignState {
  const { stage, version, giverId, receiverId, onDay, digest, confirmedAt } = found
  const confirmedBy = HANDOVER_SIDES.filter((side) => confirmedAt[side] !== null)
  return { stage, version, giverId, receiverId, onDay, digest, confirmedBy }
}

/** The minutes as both signed them enter the unit's series, and the term knows that it was handed over. */
async function issueSigned(
  deps: ActDeps,
  { trx, at, actId, today }: ActContext & { readonly today: LocalDate },
  found: Handover,
) {
  const draft = await handoverPaper(trx, found, today)
  const unitId = await homeOf(trx, found, today)
  if (draft === undefined || unitId === undefined) return err({ code: 'unit_not_in_force' } as const)
  const id = newId<'paper'>(deps.clock)
  const issued = await issuePaper(trx, {
    ...{ id, unitId, issuer: draft.issuer, type: 'minutes', actId, at },
    ...{ template: 'handover', issuedOn: today, subject: draft.subject, layout: draft.layout },
    origin: { kind: 'handover', id: found.id },
    compose: draft.compose,
  })
  if (!issued.ok) return issued
  await recordHandedOver(trx, found.termId, found.onDay)
  return ok(id)
}
