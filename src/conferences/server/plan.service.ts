import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { isCell, officesOf } from '#units/public.ts'
import {
  type Appointment,
  decideExtend,
  decideInvite,
  decidePlan,
  decideUnits,
  type ExtendRefusal,
  type InvitedUnit,
  type InviteRefusal,
  type PlanRefusal,
  type UnitsRefusal,
} from '../rules/plan.ts'
import { decideStage, type StageRefusal } from '../rules/stages.ts'
import { type Asked, type NotFound, onConference, type Standing } from './acts.ts'
import { issueInvitation } from './conferences.papers.ts'
import { type ConferenceId, type ConferencePlan, recordChange, recordConference } from './conferences.store.ts'
import { listInvitable } from './invitable.queries.ts'
import { listInvitations, replaceUnits } from './invited.store.ts'

const PREPARE = 'conference.prepare'

/** Who may chair: those in an office of the committee. */
export async function officersOf(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly PersonId[]> {
  return (await officesOf(db, unitId, on)).map(({ personId }) => personId)
}

type OpenRefusal = PlanRefusal | NotFound | { readonly code: 'not_a_committee' }

/** Puts a conference down as planned. */
export function openConference(deps: ActDeps, unitId: UnitId, { actor, key, input: plan }: Asked<ConferencePlan>) {
  const call = { key, name: 'conferences.open', by: actor, request: { unitId, ...plan } }
  return performAct<Standing, OpenRefusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf(PREPARE), unitId))) return err({ code: 'not_found' })
    const today = localDateAt(at)
    if (await isCell(trx, unitId, today)) return err({ code: 'not_a_committee' })
    const decision = decidePlan({ today, officers: await officersOf(trx, unitId, today) }, plan)
    if (!decision.ok) return decision
    const id = newId<'conference'>({ now: () => at })
    await recordConference(trx, { id, unitId, plan, openedOn: today, openedBy: actor.personId, actId })
    return ok({
      reply: { id, version: 1, stage: 'planned' },
      unitId,
      subject: { kind: 'conference', id },
      content: plan,
    })
  })
}

interface BasedOn {
  readonly basedOn: number
}

export function changePlan(deps: ActDeps, id: ConferenceId, asked: Asked<ConferencePlan & BasedOn>) {
  const { basedOn, ...plan } = asked.input
  const step = { id, name: 'conferences.changePlan', by: PREPARE } as const
  return onConference<Standing, StageRefusal | PlanRefusal>(deps, step, asked, async (found, { trx, today }) => {
    const stage = decideStage(found, 'change_plan', basedOn)
    if (!stage.ok) return stage
    const decision = decidePlan({ today, officers: await officersOf(trx, found.unitId, today) }, plan)
    if (!decision.ok) return decision
    const version = await recordChange(trx, found, plan)
    return ok({ reply: { id, version, stage: stage.value }, content: plan })
  })
}

export function setUnits(
  deps: ActDeps,
  id: ConferenceId,
  asked: Asked<BasedOn & { readonly units: readonly InvitedUnit[] }>,
) {
  const step = { id, name: 'conferences.setUnits', by: PREPARE } as const
  return onConference<Standing, UnitsRefusal>(deps, step, asked, async (found, { trx, at, today }) => {
    const below = new Set<string>((await listInvitable(trx, found.unitId, today)).map((unit) => unit.id))
    const decision = decideUnits({ ...found, below }, asked.input)
    if (!decision.ok) return decision
    await replaceUnits(trx, found, asked.input.units, at)
    const version = await recordChange(trx, found, {})
    return ok({ reply: { id, version, stage: found.stage }, content: asked.input.units })
  })
}

/** The invitation takes its number, and the units invited know of it from now on. */
export function invite(deps: ActDeps, id: ConferenceId, asked: Asked<BasedOn>) {
  const step = { id, name: 'conferences.invite', by: PREPARE } as const
  return onConference<Standing, InviteRefusal | IssueRefusal>(deps, step, asked, async (found, context) => {
    const { trx, today } = context
    const units = await listInvitations(trx, id)
    const decision = decideInvite({ ...found, invited: units.length, today }, asked.input.basedOn)
    if (!decision.ok) return decision
    const issued = await issueInvitation(context, found, units)
    if (!issued.ok) return issued
    const change = { stage: decision.value, invitationPaperId: issued.value.id }
    const version = await recordChange(trx, found, change)
    return ok({
      reply: { id, version, stage: decision.value },
      content: { ...change, units: units.map((unit) => unit.invitedId) },
    })
  })
}

/** Day, place or deadlines move: an invitation in place of the one before takes its number, and the units read that one from now on. */
export function extendConference(deps: ActDeps, id: ConferenceId, asked: Asked<Appointment & BasedOn>) {
  const { basedOn: _, ...moved } = asked.input
  const step = { id, name: 'conferences.extend', by: PREPARE } as const
  return onConference<Standing, ExtendRefusal | IssueRefusal>(deps, step, asked, async (found, context) => {
    const decision = decideExtend(found, asked.input, context.today)
    if (!decision.ok) return decision
    const units = await listInvitations(context.trx, id)
    const issued = await issueInvitation(context, { ...found, ...moved }, units, found)
    if (!issued.ok) return issued
    const change = { ...moved, invitationPaperId: issued.value.id }
    const version = await recordChange(context.trx, found, change)
    return ok({ reply: { id, version, stage: found.stage }, content: change })
  })
}

export function cancelConference(deps: ActDeps, id: ConferenceId, asked: Asked<BasedOn & { readonly reason: string }>) {
  const { basedOn, reason } = asked.input
  const step = { id, name: 'conferences.cancel', by: PREPARE } as const
  return onConference<Standing, StageRefusal>(deps, step, asked, async (found, { trx }) => {
    const stage = decideStage(found, 'cancel', basedOn)
    if (!stage.ok) return stage
    const version = await recordChange(trx, found, { stage: stage.value, cancelledReason: reason })
    return ok({ reply: { id, version, stage: stage.value }, content: { reason } })
  })
}
