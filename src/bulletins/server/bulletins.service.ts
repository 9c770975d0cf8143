import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { isCell } from '#units/public.ts'
import {
  type ApproveRefusal,
  type CorrectRefusal,
  decideApprove,
  decideCorrect,
  decideEdit,
  decideRelease,
  fitsStage,
  type ReleaseRefusal,
  type WrongStage,
} from '../rules/acts.ts'
import { draftOf } from '../rules/event-facts.ts'
import { type BulletinText, EMPTY_TEXT, figuresIn, plainFigure } from '../rules/gate.ts'
import type { BulletinStage, SourceKind } from '../rules/vocabulary.ts'
import {
  type Bulletin,
  type BulletinId,
  listPhotos,
  loadBulletin,
  recordBulletin,
  recordChange,
  type TextParts,
} from './bulletins.store.ts'
import { placesOf } from './gate.queries.ts'
import { SOURCES } from './sources.ts'

export interface Asked<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}
type NotFound = { readonly code: 'not_found' }

export interface Standing {
  readonly id: string
  readonly version: number
  readonly stage: BulletinStage
}

export type DraftInput =
  | { readonly kind: Exclude<SourceKind, 'free'>; readonly sourceId: string }
  | { readonly kind: 'free'; readonly title: string }

type DraftRefusal = NotFound | { readonly code: 'event_not_finished' } | { readonly code: 'not_a_committee' }

/** A draft from the facts of an event, or an empty one under a title. */
export function draftBulletin(deps: ActDeps, unitId: UnitId, { actor, key, input }: Asked<DraftInput>) {
  const call = { key, name: 'bulletins.draft', by: actor, request: { unitId, ...input } }
  return performAct<Standing, DraftRefusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('bulletin.prepare'), unitId))) return err({ code: 'not_found' })
    if (await isCell(trx, unitId, localDateAt(at))) return err({ code: 'not_a_committee' })
    const text = await drawUp(trx, unitId, input)
    if (text === undefined) return err({ code: 'event_not_finished' })
    const id = newId<'bulletin'>({ now: () => at })
    const sourceId = input.kind === 'free' ? null : input.sourceId
    const bulletin = { id, unitId, sourceKind: input.kind, sourceId, authorName: '', ...text }
    await recordBulletin(trx, { ...bulletin, by: actor.personId, at, actId })
    const subject = { kind: 'bulletin', id }
    return ok({ reply: { id, version: 1, stage: 'draft' }, unitId, subject, content: bulletin })
  })
}

async function drawUp(trx: Trx, unitId: UnitId, input: DraftInput) {
  const empty = { body: '', conclusion: '', sourceName: '', facts: { names: [], figures: [] } }
  if (input.kind === 'free') return { ...empty, title: input.title }
  const event = await SOURCES[input.kind].find(trx, unitId, input.sourceId)
  if (event === undefined) return undefined
  const draft = draftOf(event)
  const figures = [...new Set(Object.values(draft).flatMap((part) => figuresIn(part).map(({ figure }) => figure)))]
  return { ...draft, facts: { names: event.names, figures } }
}

export type Context = ActContext & { readonly today: LocalDate }

interface Step {
  readonly id: BulletinId
  readonly name: string
  readonly by: Permission
  readonly about?: object
}

/** The frame of every act on one bulletin: hold it, see whether the caller may, decide and write. */
export function onBulletin<R, E extends { readonly code: string }>(
  deps: ActDeps,
  { id, name, by, about }: Step,
  { actor, key, input }: Asked<unknown>,
  work: (found: Bulletin, context: Context) => Promise<Result<{ readonly reply: R; readonly content: unknown }, E>>,
) {
  const call = { key, name, by: actor, request: { id, ...about, input } }
  return performAct<R, E | NotFound>(deps, call, async (context) => {
    const found = await loadBulletin(context.trx, id, actor.scopeOf(by))
    if (found === undefined) return err({ code: 'not_found' })
    const done = await work(found, { ...context, today: localDateAt(context.at) })
    if (!done.ok) return done
    return ok({ ...done.value, unitId: found.unitId, subject: { kind: 'bulletin', id } })
  })
}

export function editBulletin(deps: ActDeps, id: BulletinId, asked: Asked<TextParts & { readonly basedOn: number }>) {
  const { basedOn, ...text } = asked.input
  const step = { id, name: 'bulletins.edit', by: 'bulletin.prepare' } as const
  type Refusal = WrongStage | { readonly code: 'changed_meanwhile' }
  return onBulletin<Standing, Refusal>(deps, step, asked, async (found, { trx }) => {
    const decision = decideEdit(found, basedOn)
    if (!decision.ok) return decision
    const version = await recordChange(trx, found, { ...text, editedBy: asked.actor.personId })
    return ok({ reply: { id, version, stage: found.stage }, content: text })
  })
}

/** The text the gate reads: with the captions, a line each. */
export async function textOf(trx: Parameters<typeof listPhotos>[0], found: Bulletin): Promise<BulletinText> {
  const { title, body, conclusion, sourceName, authorName } = found
  const captions = (await listPhotos(trx, found.id)).map(({ caption }) => caption).join('\n')
  return { title, body, conclusion, sourceName, authorName, captions }
}

export function approveFigure(
  deps: ActDeps,
  id: BulletinId,
  asked: Asked<{ readonly figure: string; readonly basis: string }>,
) {
  const step = { id, name: 'bulletins.approveFigure', by: 'bulletin.release' } as const
  return onBulletin<Standing, ApproveRefusal>(deps, step, asked, async (found, { trx }) => {
    const decision = decideApprove({ ...found, approved: found.approved.length }, asked.actor.personId)
    if (!decision.ok) return decision
    const { basis } = asked.input
    const approved = [...found.approved, { figure: plainFigure(asked.input.figure), basis }]
    const version = await recordChange(trx, found, { approved })
    return ok({ reply: { id, version, stage: found.stage }, content: asked.input })
  })
}

/** Goes out: read by a second person, and nothing in it is marked. */
export function releaseBulletin(deps: ActDeps, id: BulletinId, asked: Asked<{ readonly basedOn: number }>) {
  const by: PersonId = asked.actor.personId
  const step = { id, name: 'bulletins.release', by: 'bulletin.release' } as const
  return onBulletin<Standing, ReleaseRefusal>(deps, step, asked, async (found, { trx, at, today }) => {
    const places = await placesOf(trx, found, await textOf(trx, found), today)
    const decision = decideRelease({ ...found, places }, { by, basedOn: asked.input.basedOn })
    if (!decision.ok) return decision
    const version = await recordChange(trx, found, { stage: 'released', releasedBy: by, releasedAt: at })
    const { title, body, conclusion } = found
    return ok({ reply: { id, version, stage: 'released' }, content: { title, body, conclusion } })
  })
}

export function correctBulletin(
  deps: ActDeps,
  id: BulletinId,
  asked: Asked<{ readonly text: string; readonly basis: string }>,
) {
  const { text, basis } = asked.input
  const step = { id, name: 'bulletins.correct', by: 'bulletin.release' } as const
  return onBulletin<Standing, CorrectRefusal>(deps, step, asked, async (found, { trx, at, actId, today }) => {
    const places = await placesOf(trx, found, { ...EMPTY_TEXT, body: text, conclusion: basis }, today)
    const decision = decideCorrect({ stage: found.stage, places, basis })
    if (!decision.ok) return decision
    const row = { id: newId<'bulletinCorrection'>({ now: () => at }), bulletinId: id, unitId: found.unitId, at }
    await trx
      .insertInto('bulletinCorrection')
      .values({ ...row, text, basis, byPerson: asked.actor.personId, actId })
      .execute()
    const version = await recordChange(trx, found, {})
    return ok({ reply: { id, version, stage: found.stage }, content: { text, basis } })
  })
}

export function withdrawBulletin(deps: ActDeps, id: BulletinId, asked: Asked<{ readonly reason: string }>) {
  const step = { id, name: 'bulletins.withdraw', by: 'bulletin.release' } as const
  return onBulletin<Standing, WrongStage>(deps, step, asked, async (found, { trx }) => {
    const fits = fitsStage(found.stage, 'withdraw')
    if (!fits.ok) return fits
    const change = { stage: 'withdrawn', withdrawnReason: asked.input.reason } as const
    const version = await recordChange(trx, found, change)
    return ok({ reply: { id, version, stage: 'withdrawn' }, content: change })
  })
}
