import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type BeginTerm, type BeginTermRefusal, decideBeginTerm, type TermWarning } from '../rules/begin-term.ts'
import type { Decision } from '../rules/decision.ts'
import { decideEndTerm, type EndTermRefusal } from '../rules/end-term.ts'
import { decideExtendTerm, type ExtendTermRefusal } from '../rules/extend-term.ts'
import type { TermAuthority } from '../rules/offices.ts'
import { findCellCommitteeRule } from './cell-committee-rule.ts'
import { isPersonWithin, rollFiguresOn } from './roll.queries.ts'
import { loadTerms, recordTerm, recordTermEnd, recordTermExtension } from './terms.store.ts'
import type { NotFound, UnitAct } from './units.service.ts'
import { loadUnit } from './units.store.ts'

interface Begun {
  readonly id: string
  readonly warnings: readonly TermWarning[]
}
interface PersonUnknown {
  readonly code: 'person_unknown'
}

/** By what right the caller records terms of a unit; undefined where it lies outside. */
export async function authorityOver(db: Db | Trx, actor: Actor, unitId: UnitId): Promise<TermAuthority | undefined> {
  const scope = actor.scopeOf('term.change')
  const above = { ...scope, unitIds: [] }
  if (await isVisibleUnit(db, above, unitId)) {
    const administers = await isVisibleUnit(db, actor.scopeOf('installation.administer'), unitId)
    return administers ? 'administrator' : 'above'
  }
  return scope.unitIds.includes(unitId) ? 'own_unit' : undefined
}

export function beginTerm(deps: ActDeps, unitId: UnitId, { actor, key, input }: UnitAct<BeginTerm>) {
  const by = { userId: actor.userId, personId: actor.personId }
  const request = { unitId, input: { ...input, id: null } }
  return performAct<Begun, BeginTermRefusal | PersonUnknown | NotFound>(
    deps,
    { key, name: 'units.beginTerm', by, request },
    async ({ trx, actId }) => {
      const authority = await authorityOver(trx, actor, unitId)
      const unit = authority && (await loadUnit(trx, unitId, null))
      if (!unit) return err({ code: 'not_found' })
      const reach = actor.scopeOf('term.change')
      if (!(await isPersonWithin(trx, reach, input.personId))) return err({ code: 'person_unknown' })
      const isCell = unit.latest.kind === 'cell'
      const decision = decideBeginTerm(
        {
          unit,
          authority,
          by: actor.personId,
          terms: await loadTerms(trx, unitId),
          officialMembers: isCell ? (await rollFiguresOn(trx, unitId, input.fromOn)).official : null,
          rule: isCell ? await findCellCommitteeRule(trx, unitId, input.fromOn) : null,
        },
        input,
      )
      if (!decision.ok) return decision
      for (const termId of decision.value.endsInterim) await recordTermEnd(trx, termId, input.fromOn)
      await recordTerm(trx, unitId, input, actId)
      const { warnings } = decision.value
      return ok({ reply: { id: input.id, warnings }, unitId, subject: { kind: 'term', id: input.id }, content: input })
    },
  )
}

export function endTerm(
  deps: ActDeps,
  { unitId, termId }: { readonly unitId: UnitId; readonly termId: string },
  { actor, key, input }: UnitAct<{ readonly toOn: LocalDate }>,
) {
  const call = {
    key,
    name: 'units.endTerm',
    by: { userId: actor.userId, personId: actor.personId },
    request: { unitId, termId, input },
  }
  return performAct<{ readonly toOn: LocalDate }, EndTermRefusal | NotFound>(deps, call, async ({ trx }) => {
    const authority = await authorityOver(trx, actor, unitId)
    const unit = authority && (await loadUnit(trx, unitId, null))
    const term = unit && (await loadTerms(trx, unitId)).find((held) => held.id === termId)
    if (!unit || !term) return err({ code: 'not_found' })
    const decision = decideEndTerm(term, { toOn: input.toOn, authority, by: actor.personId })
    if (!decision.ok) return decision
    await recordTermEnd(trx, termId, input.toOn)
    return ok({
      reply: { toOn: input.toOn },
      unitId,
      subject: { kind: 'term', id: termId },
      content: { ...term, toOn: input.toOn },
    })
  })
}

interface Extended {
  readonly dueOn: LocalDate
}

/** Makes a mandate longer by a decision of the committee. */
export function extendTerm(
  deps: ActDeps,
  { unitId, termId }: { readonly unitId: UnitId; readonly termId: string },
  { actor, key, input }: UnitAct<{ readonly dueOn: LocalDate; readonly decision: Decision }>,
) {
  const by = { userId: actor.userId, personId: actor.personId }
  const call = { key, name: 'units.extendTerm', by, request: { unitId, termId, input } }
  return performAct<Extended, ExtendTermRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const authority = await authorityOver(trx, actor, unitId)
    const unit = authority && (await loadUnit(trx, unitId, null))
    const term = unit && (await loadTerms(trx, unitId)).find((held) => held.id === termId)
    if (!unit || !term) return err({ code: 'not_found' })
    const today = localDateAt(at)
    const decision = decideExtendTerm(term, { ...input, authority, by: actor.personId, today })
    if (!decision.ok) return decision
    await recordTermExtension(trx, unitId, decision.value, { at, actId })
    const subject = { kind: 'term', id: termId }
    return ok({ reply: { dueOn: input.dueOn }, unitId, subject, content: decision.value })
  })
}
