import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type CloseRefusal, type CloseUnit, decideClose } from '../rules/close.ts'
import type { DecidedBy } from '../rules/decision.ts'
import { decideFound, type FoundRefusal, type FoundUnit } from '../rules/found.ts'
import { decideMove, type MoveRefusal, type MoveUnit } from '../rules/move.ts'
import { decideProfile, type Profile, type ProfileRefusal } from '../rules/profile.ts'
import { decideRename, type RenameRefusal, type RenameUnit } from '../rules/rename.ts'
import { countRollFrom } from './roll.queries.ts'
import {
  isEverBelow,
  kindsBelow,
  loadUnit,
  lockTree,
  recordChange,
  recordClosing,
  recordFounding,
  recordProfile,
} from './units.store.ts'

export interface UnitAct<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}

export interface NotFound {
  readonly code: 'not_found'
}
interface Since {
  readonly fromOn: LocalDate
}
interface Closing {
  readonly closedOn: LocalDate
  readonly termsEnded: number
}

const notFound = err({ code: 'not_found' })
const bySomeone = (actor: Actor) => ({ userId: actor.userId, personId: actor.personId })

export interface FoundUnitContext {
  readonly parentId: UnitId | null
  readonly today: LocalDate
  readonly actId: ActId | null
}

/** Founds a unit inside a transaction; for the first start and the demonstration data too. The caller has checked the scope. */
export async function foundUnit(
  trx: Trx,
  input: FoundUnit,
  { parentId, today, actId }: FoundUnitContext,
): Promise<Result<UnitId, FoundRefusal | NotFound>> {
  await lockTree(trx)
  const parent = parentId === null ? null : await loadUnit(trx, parentId, null)
  if (parent === undefined) return notFound
  const decision = decideFound(parent, input, today)
  if (!decision.ok) return decision
  await recordFounding(trx, decision.value, actId)
  return ok(input.id)
}

export function foundUnitAct(deps: ActDeps, { actor, key, input }: UnitAct<FoundUnit & { readonly parentId: UnitId }>) {
  const { parentId, ...facts } = input
  const request = { ...facts, id: null, parentId }
  return performAct(deps, { key, name: 'units.found', by: bySomeone(actor), request }, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('unit.change'), parentId))) return notFound
    const founded = await foundUnit(trx, facts, { parentId, today: localDateAt(at), actId })
    if (!founded.ok) return founded
    // The superior's ledger tells of it: the new unit has none yet.
    return ok({ reply: { id: facts.id }, unitId: parentId, subject: { kind: 'unit', id: facts.id }, content: input })
  })
}

interface Within {
  readonly unitId: UnitId
  readonly today: LocalDate
  readonly actId: ActId
}

/** Moves a unit inside a larger act, keeping what it is; the caller has checked the scope and holds the tree's lock. */
export async function moveUnitWithin(
  trx: Trx,
  { unitId, today, actId }: Within,
  input: DecidedBy & { readonly on: LocalDate; readonly parentId: UnitId },
): Promise<Result<null, MoveRefusal | NotFound>> {
  const unit = await loadUnit(trx, unitId, null)
  const parent = await loadUnit(trx, input.parentId, null)
  if (!unit || !parent) return notFound
  const { kind, cellType, name, symbol, place } = unit.latest
  const { parentId, ...decided } = input
  const parentIsBelow = await isEverBelow(trx, unitId, parentId, input.on)
  const context = { parent, parentIsBelow, kindsBelow: await kindsBelow(trx, unitId, input.on) }
  const decision = decideMove(unit, context, { ...decided, kind, cellType, name, symbol, place }, today)
  if (!decision.ok) return decision
  await recordChange(trx, decision.value, actId)
  return ok(null)
}

/** Ends a unit inside a larger act; answers how many offices ended with it. */
export async function closeUnitWithin(
  trx: Trx,
  { unitId, today }: Within,
  input: CloseUnit,
): Promise<Result<number, CloseRefusal | NotFound>> {
  const unit = await loadUnit(trx, unitId, null)
  if (!unit) return notFound
  const unitsBelow = (await kindsBelow(trx, unitId, input.on)).length
  const members = await countRollFrom(trx, unitId, input.on)
  const decision = decideClose(unit, { unitsBelow, members }, input, today)
  return decision.ok ? ok(await recordClosing(trx, decision.value)) : decision
}

export function renameUnit(deps: ActDeps, unitId: UnitId, { actor, key, input }: UnitAct<RenameUnit>) {
  const call = { key, name: 'units.rename', by: bySomeone(actor), request: { unitId, input } }
  return performAct<Since, RenameRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    await lockTree(trx)
    const unit = await loadUnit(trx, unitId, actor.scopeOf('unit.change'))
    if (!unit) return notFound
    const decision = decideRename(unit, input, localDateAt(at))
    if (!decision.ok) return decision
    await recordChange(trx, decision.value, actId)
    return ok({ reply: { fromOn: input.on }, ...about(unitId, decision.value.version) })
  })
}

export function moveUnit(
  deps: ActDeps,
  unitId: UnitId,
  { actor, key, input }: UnitAct<MoveUnit & { readonly parentId: UnitId }>,
) {
  const call = { key, name: 'units.move', by: bySomeone(actor), request: { unitId, input } }
  return performAct<Since, MoveRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    await lockTree(trx)
    const scope = actor.scopeOf('unit.change')
    const unit = await loadUnit(trx, unitId, scope)
    const parent = await loadUnit(trx, input.parentId, scope)
    if (!unit || !parent) return notFound
    const { parentId, ...facts } = input
    const parentIsBelow = await isEverBelow(trx, unitId, parentId, input.on)
    const context = { parent, parentIsBelow, kindsBelow: await kindsBelow(trx, unitId, input.on) }
    const decision = decideMove(unit, context, facts, localDateAt(at))
    if (!decision.ok) return decision
    await recordChange(trx, decision.value, actId)
    return ok({ reply: { fromOn: input.on }, ...about(unitId, decision.value.version) })
  })
}

export function closeUnit(deps: ActDeps, unitId: UnitId, { actor, key, input }: UnitAct<CloseUnit>) {
  const call = { key, name: 'units.close', by: bySomeone(actor), request: { unitId, input } }
  return performAct<Closing, CloseRefusal | NotFound>(deps, call, async ({ trx, at }) => {
    await lockTree(trx)
    const unit = await loadUnit(trx, unitId, actor.scopeOf('unit.change'))
    if (!unit) return notFound
    const unitsBelow = (await kindsBelow(trx, unitId, input.on)).length
    const members = await countRollFrom(trx, unitId, input.on)
    const decision = decideClose(unit, { unitsBelow, members }, input, localDateAt(at))
    if (!decision.ok) return decision
    const termsEnded = await recordClosing(trx, decision.value)
    return ok({ reply: { closedOn: input.on, termsEnded }, ...about(unitId, decision.value) })
  })
}

export function setProfile(deps: ActDeps, unitId: UnitId, { actor, key, input }: UnitAct<Profile>) {
  const call = { key, name: 'units.setProfile', by: bySomeone(actor), request: { unitId, input } }
  return performAct<Profile, ProfileRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const unit = await loadUnit(trx, unitId, actor.scopeOf('unit.profile'))
    if (!unit) return notFound
    const decision = decideProfile(input, localDateAt(at))
    if (!decision.ok) return decision
    await recordProfile(trx, unitId, decision.value, at, actId)
    return ok({ reply: decision.value, ...about(unitId, decision.value) })
  })
}

function about(unitId: UnitId, content: unknown) {
  return { unitId, subject: { kind: 'unit', id: unitId }, content }
}
