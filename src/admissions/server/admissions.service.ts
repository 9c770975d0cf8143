import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { decideEnd } from '../rules/acts/end-procedure.ts'
import { decideTakeBack } from '../rules/acts/take-back.ts'
import { decideStep, type StepRefusal } from '../rules/acts/take-step.ts'
import type { StepInput } from '../rules/facts.ts'
import type { AdmissionId } from '../rules/procedure.ts'
import type { ProcedureStage } from '../rules/vocabulary.ts'
import {
  loadProcedure,
  recordStep,
  recordTakenBack,
  type Stamp,
  type StoredProcedure,
  updateProcedure,
} from './admissions.store.ts'
import { loadContext } from './context.queries.ts'
import { applyEffect, type RegisterRefusal } from './effects.ts'
import { issueWithStep, type PaperRefusal } from './issue-with-step.ts'

export interface NotFound {
  readonly code: 'not_found'
}
interface ChangedMeanwhile {
  readonly code: 'changed_meanwhile'
}

export interface Acted {
  readonly stage: ProcedureStage | null
  readonly version: number
}

export interface OnProcedure<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly id: AdmissionId
  readonly basedOn: number
  readonly input: T
}

interface Changed {
  readonly stage: ProcedureStage | null
  readonly content: unknown
  /** The unit whose ledger the act belongs in. */
  readonly unitId?: UnitId
}

/** The frame of every act on one procedure: lock it, see that the page was not older than the record, decide and write. */
export function onProcedure<T, E extends { readonly code: string }>(
  deps: ActDeps,
  { name, permission }: { readonly name: string; readonly permission: Permission },
  { actor, key, id, basedOn, input }: OnProcedure<T>,
  work: (procedure: StoredProcedure, stamp: Stamp, context: ActContext) => Promise<Result<Changed, E>>,
) {
  const call = { key, name, by: actor, request: { id, basedOn, input } }
  return performAct<Acted, E | NotFound | ChangedMeanwhile>(deps, call, async (context) => {
    const procedure = await loadProcedure(context.trx, id, actor.scopeOf(permission))
    if (!procedure) return err({ code: 'not_found' })
    if (procedure.version !== basedOn) return err({ code: 'changed_meanwhile' })
    const changed = await work(procedure, { at: context.at, by: actor.personId, actId: context.actId }, context)
    if (!changed.ok) return changed
    const { stage, content, unitId = procedure.unitId } = changed.value
    const reply = { stage, version: procedure.version + 1 }
    return ok({ reply, unitId, subject: { kind: 'admission', id }, content })
  })
}

/** A step of the cell, or the committee's decision: the same decision rule, another right. */
export function takeStep(
  deps: ActDeps,
  name: 'admissions.record' | 'admissions.decide',
  asked: OnProcedure<StepInput>,
) {
  const permission = name === 'admissions.decide' ? 'admission.decide' : 'admission.change'
  type Refused = StepRefusal | RegisterRefusal | PaperRefusal
  return onProcedure<StepInput, Refused>(deps, { name, permission }, asked, async (procedure, stamp, { trx }) => {
    const today = localDateAt(stamp.at)
    const context = await loadContext(trx, procedure, asked.input, today)
    const decided = decideStep(procedure, asked.input, context)
    if (!decided.ok) return decided
    const { facts, effects, next } = decided.value
    const issued = await issueWithStep(trx, procedure, facts, stamp)
    if (!issued.ok) return issued
    await recordStep(trx, procedure, facts, stamp)
    let became: PersonId | null = null
    for (const effect of effects) {
      const done = await applyEffect(trx, { ...procedure, steps: [...procedure.steps, facts] }, effect, stamp)
      if (!done.ok) return done
      became = done.value ?? became
    }
    await updateProcedure(trx, procedure, {
      state: next === null ? 'completed' : 'running',
      stage: next,
      ...(next === null ? { closedOn: today } : {}),
      ...(became === null ? {} : { personId: became }),
    })
    return ok({ stage: next, content: facts, unitId: issued.value.ledgerUnitId })
  })
}

export function takeBack(deps: ActDeps, asked: OnProcedure<string>) {
  const door = { name: 'admissions.takeBack', permission: 'admission.change' } as const
  return onProcedure(deps, door, asked, async (procedure, stamp, { trx }) => {
    const decided = decideTakeBack(procedure)
    if (!decided.ok) return decided
    const { stage } = decided.value
    await recordTakenBack(trx, procedure, { stage, reason: asked.input }, stamp)
    await updateProcedure(trx, procedure, { state: 'running', stage })
    return ok({ stage, content: { stage, reason: asked.input } })
  })
}

export function endProcedure(deps: ActDeps, asked: OnProcedure<string>) {
  const door = { name: 'admissions.end', permission: 'admission.change' } as const
  return onProcedure(deps, door, asked, async (procedure, stamp, { trx }) => {
    const decided = decideEnd(procedure, asked.input)
    if (!decided.ok) return decided
    const closedOn = localDateAt(stamp.at)
    await updateProcedure(trx, procedure, { state: 'ended', stage: null, closedOn, endReason: decided.value.reason })
    return ok({ stage: null, content: decided.value })
  })
}

export async function mayIn(deps: ActDeps, actor: Actor, permission: Permission, unitId: UnitId): Promise<boolean> {
  return isVisibleUnit(deps.db, actor.scopeOf(permission), unitId)
}
