import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { decideTakeBack, type TakeBackRefusal } from '../rules/take-back.ts'
import type { UnitState } from '../rules/unit.ts'
import { countRollFrom } from './roll.queries.ts'
import { findVersionBefore, recordTakenBack } from './take-back.store.ts'
import { findUnitState, kindsBelow, loadUnit, lockTree } from './units.store.ts'

export interface TakeBackAsked {
  readonly actor: Actor
  readonly key: ActId
  readonly input: { readonly on: LocalDate; readonly reason: string }
}

type Refusal = TakeBackRefusal | { readonly code: 'not_found' } | { readonly code: 'unit_in_use' }

/** A change decided for a day to come is taken back before it, with the reason; the history keeps both. */
export function takeBackChange(deps: ActDeps, unitId: UnitId, { actor, key, input }: TakeBackAsked) {
  const call = { key, name: 'units.takeBack', by: actor, request: { unitId, input } }
  return performAct<{ readonly on: LocalDate }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    await lockTree(trx)
    const unit = await loadUnit(trx, unitId, null)
    if (unit === undefined || !(await mayChange(trx, actor, unit))) return err({ code: 'not_found' })
    const before = await findVersionBefore(trx, unitId)
    const parentId = unit.closedOn === null && before !== undefined ? before.parentId : unit.latest.parentId
    const context = {
      before: unit.closedOn === null ? (before ?? null) : null,
      parent: parentId === null ? null : ((await findUnitState(trx, parentId)) ?? null),
      kindsBelow: await kindsBelow(trx, unitId, input.on),
      members: await countRollFrom(trx, unitId, input.on),
    }
    const decision = decideTakeBack(unit, context, { on: input.on, today: localDateAt(at) })
    if (!decision.ok) return decision
    const { reason } = input
    const done = await recordTakenBack(trx, { ...decision.value, unit, reason, by: actor.personId, at, actId })
    if (!done) return err({ code: 'unit_in_use' })
    // A unit that never was has no ledger: its superior's tells of it.
    const isGone = decision.value.change === 'founding' && unit.latest.parentId !== null
    const ledger = isGone && unit.latest.parentId !== null ? unit.latest.parentId : unitId
    const content = { ...decision.value, reason, version: unit.latest }
    return ok({ reply: { on: input.on }, unitId: ledger, subject: { kind: 'unit', id: unitId }, content })
  })
}

/** A unit that does not stand yet lies where its parent lies. */
async function mayChange(trx: Trx, actor: Actor, { id, latest }: UnitState): Promise<boolean> {
  const scope = actor.scopeOf('unit.change')
  if (await isVisibleUnit(trx, scope, id)) return true
  return latest.parentId !== null && latest.fromOn > scope.on && (await isVisibleUnit(trx, scope, latest.parentId))
}
