import { moveCandidates, moveProceduresOf } from '#admissions/public.ts'
import { moveCases } from '#cases/public.ts'
import { moveCommitmentOwnership, moveCommitments, moveCommitmentsAskedByCases } from '#commitments/public.ts'
import { followLetters } from '#denunciations/public.ts'
import { endDutiesOf } from '#duties/public.ts'
import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { moveMembers } from '#members/public.ts'
import { continueSeries } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { moveRemediation } from '#remediation/public.ts'
import { moveContacts } from '#residence/public.ts'
import { followExemptions } from '#transfers/public.ts'
import { closeUnitWithin, foundUnit, moveUnitWithin, recordTermEnd } from '#units/public.ts'
import type { Decision } from '#units/rules/decision.ts'
import type { Outcome } from '../rules/outcome.ts'
import type { Plan } from '../rules/plan.ts'
import type { ReorganisationId } from './reorganisations.store.ts'

/** Moves what a capability above this one holds of units that end to what follows them, in the same transaction. */
export type FollowUnits = (
  trx: Trx,
  units: readonly { readonly fromId: UnitId; readonly toId: UnitId }[],
) => Promise<void>

export interface CarryOut {
  readonly id: ReorganisationId
  readonly plan: Plan
  readonly outcome: Outcome
  readonly decision: Decision
  /** Why, for the history of each commitment. */
  readonly reason: string
  readonly follow: FollowUnits
  readonly today: LocalDate
  readonly at: Date
  readonly actId: ActId
}

export interface TreeRefusal {
  readonly code: 'tree_refused'
  readonly because: string
  readonly unitId: string
}

type Step = Result<null, TreeRefusal>

/** Writes all of it in the caller's transaction: found, re-parent, move people and work, end. One refusal undoes everything. */
export async function carryOutWithin(trx: Trx, call: CarryOut): Promise<Step> {
  for (const step of [foundAll, placeUnits, moveAll, endTerms, endUnits]) {
    const done = await step(trx, call)
    if (!done.ok) return done
  }
  await recordLinks(trx, call)
  return ok(null)
}

function refused(unitId: UnitId, { code }: { readonly code: string }): Step {
  return err({ code: 'tree_refused', because: code, unitId })
}

async function foundAll(trx: Trx, { outcome, decision, plan, today, actId }: CarryOut): Promise<Step> {
  for (const { unitId, found } of outcome.found) {
    if (found === null) continue
    const { parentId, ...facts } = found
    const input = { ...facts, id: unitId, foundedOn: plan.effectiveOn, basis: '', decision }
    const founded = await foundUnit(trx, input, { parentId, today, actId })
    if (!founded.ok) return refused(unitId, founded.error)
  }
  return ok(null)
}

async function placeUnits(trx: Trx, { outcome, decision, plan, today, actId }: CarryOut): Promise<Step> {
  for (const { unitId, toId } of outcome.units) {
    const input = { on: plan.effectiveOn, basis: '', decision, parentId: toId }
    const moved = await moveUnitWithin(trx, { unitId, today, actId }, input)
    if (!moved.ok) return refused(unitId, moved.error)
  }
  return ok(null)
}

async function moveAll(trx: Trx, { outcome, plan, at, actId, reason, follow }: CarryOut): Promise<Step> {
  await moveMembers(trx, outcome.members, { on: plan.effectiveOn, at, actId })
  await moveProceduresOf(trx, outcome.members)
  await followExemptions(trx, { members: outcome.members, ended: endedInto(plan), on: plan.effectiveOn })
  await endDutiesOf(trx, outcome.members, { on: plan.effectiveOn, reason, ending: outcome.ending })
  await moveCases(trx, outcome.members, endedInto(plan))
  await followLetters(trx, endedInto(plan), { at, actId })
  await moveContacts(trx, endedInto(plan), { on: plan.effectiveOn, reason })
  await moveRemediation(trx, endedInto(plan), { on: plan.effectiveOn, at, actId, reason })
  await follow(trx, endedInto(plan))
  await moveCommitments(trx, outcome.commitments, { at, by: null, actId }, reason)
  await moveCommitmentsAskedByCases(trx, endedInto(plan), { at, by: null, actId }, reason)
  for (const { unitId, ends, membersTo, commitmentsTo } of plan.sources) {
    if (ends && membersTo !== null) await moveCandidates(trx, unitId, membersTo)
    if (ends && commitmentsTo !== null) await moveCommitmentOwnership(trx, unitId, commitmentsTo)
  }
  for (const { unitId, series, seriesFrom } of outcome.found) {
    if (series === 'continued' && seriesFrom !== null) {
      await continueSeries(trx, { fromId: seriesFrom, toId: unitId, on: plan.effectiveOn })
    }
  }
  return ok(null)
}

/** Units that end, with what follows them. */
export function endedInto({ sources }: Plan) {
  return sources.flatMap(({ unitId, ends, membersTo, commitmentsTo }) => {
    const toId = membersTo ?? commitmentsTo
    return ends && toId !== null ? [{ fromId: unitId, toId }] : []
  })
}

/** Those of units that go on; the others end with their unit. */
async function endTerms(trx: Trx, { outcome, plan }: CarryOut): Promise<Step> {
  const ending = new Set(outcome.ending)
  for (const { unitId, termId } of outcome.termsEnding) {
    if (!ending.has(unitId)) await recordTermEnd(trx, termId, plan.effectiveOn)
  }
  return ok(null)
}

async function endUnits(trx: Trx, { outcome, decision, plan, today, actId }: CarryOut): Promise<Step> {
  for (const unitId of outcome.ending) {
    const closed = await closeUnitWithin(trx, { unitId, today, actId }, { on: plan.effectiveOn, basis: '', decision })
    if (!closed.ok) return refused(unitId, closed.error)
  }
  return ok(null)
}

async function recordLinks(trx: Trx, { id, outcome, plan }: CarryOut): Promise<void> {
  if (outcome.links.length === 0) return
  const links = outcome.links.map((link) => ({ ...link, onDay: plan.effectiveOn, reorganisationId: id }))
  await trx.insertInto('reorganisationLink').values(links).execute()
}
