import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { listUnitIds } from '#units/public.ts'
import { UNITS_ON_DEMAND } from '../contract.ts'
import { type AnswerRefusal, decideAnswer } from '../rules/answer.ts'
import { type FindingId, loadFinding, recordAnswer } from './findings.store.ts'
import { checkUnits } from './run.ts'
import { mayTouch } from './seen.ts'

interface Asked {
  readonly actor: Actor
  readonly key: ActId
}

interface NotFound {
  readonly code: 'not_found'
}

/** Looks a unit and all below it through, now. */
export function runCheckup(deps: ActDeps, unitId: UnitId, { actor, key }: Asked) {
  const call = { key, name: 'checkups.run', by: performerOf(actor), request: { unitId } }
  type Refusal = NotFound | { readonly code: 'too_many_units'; readonly most: number }
  return performAct<{ readonly units: number }, Refusal>(deps, call, async ({ trx, at }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('checkup.answer'), unitId))) return err({ code: 'not_found' })
    const asked = { on: localDateAt(at), below: unitId, after: null, count: UNITS_ON_DEMAND + 1 }
    const unitIds = await listUnitIds(trx, asked)
    if (unitIds.length > UNITS_ON_DEMAND) return err({ code: 'too_many_units', most: UNITS_ON_DEMAND })
    await checkUnits(trx, unitIds, at)
    const units = unitIds.length
    return ok({ reply: { units }, unitId, subject: { kind: 'unit', id: unitId }, content: { units } })
  })
}

/** Says that a finding is right as it is, and why. */
export function answerFinding(
  deps: ActDeps,
  id: FindingId,
  { actor, key, input }: Asked & { readonly input: { readonly reason: string; readonly basedOn: string } },
) {
  const call = { key, name: 'checkups.answer', by: performerOf(actor), request: { id, input } }
  return performAct<{ readonly id: FindingId }, AnswerRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const finding = await loadFinding(trx, id)
    if (!finding || !(await mayTouch(trx, actor, 'checkup.answer', finding))) return err({ code: 'not_found' })
    const decision = decideAnswer(finding, { ...input, by: actor.personId })
    if (!decision.ok) return decision
    const { digest, reason } = decision.value
    await recordAnswer(trx, { finding, digest, reason, by: actor.personId, at, actId })
    const content = { rule: finding.rule, digest, reason }
    return ok({ reply: { id }, unitId: finding.unitId, subject: { kind: 'finding', id }, content })
  })
}

function performerOf(actor: Actor) {
  return { userId: actor.userId, personId: actor.personId }
}
