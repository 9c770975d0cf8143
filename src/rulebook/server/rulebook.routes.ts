import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulebookApi } from '../contract.ts'
import { type ResolvedRule, RULE_CODES } from '../rules/rule.ts'
import type { RulebookDeps } from './rulebook.deps.ts'
import { listOverlaysOf, rulesFor, unitNamesOn } from './rulebook.queries.ts'
import { endOverlay, previewOverlay, setOverlay } from './rulebook.service.ts'

/** Translation only: contract in, rule book, contract out. */
export function rulebookRoutes(app: FastifyInstance, deps: RulebookDeps): void {
  serve(app, rulebookApi.inForce, async ({ actor, params: { unitId }, query }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('rule.read'), unitId))) return err({ code: 'not_found' })
    return ok(
      await rulesPage(deps, {
        unitId,
        on: query.on ?? actor.today,
        today: actor.today,
        mayChange: mayChange(actor, unitId),
      }),
    )
  })

  serve(app, rulebookApi.overlays, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('rule.read'), unitId))) return err({ code: 'not_found' })
    const rows = await listOverlaysOf(deps.db, unitId)
    const overlays = rows.map(({ fromOn, toOn, at, ...row }) => ({
      ...row,
      from: fromOn,
      to: toOn,
      setAt: at.toISOString(),
    }))
    return ok({ overlays })
  })

  serve(app, rulebookApi.preview, async ({ actor, params: { unitId }, body }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('rule.change'), unitId))) return err({ code: 'not_found' })
    const preview = await previewOverlay(deps, unitId, body)
    if (!preview.ok) return preview
    const { before, after, units, meetings } = preview.value
    const names = await unitNamesOn(deps.db, settersOf([before]), body.from)
    return ok({ before: toView(before, names), after, units: { ...units, names: [...units.names] }, meetings })
  })

  serve(app, rulebookApi.set, async ({ actor, key, params: { unitId }, body }) =>
    setOverlay(deps, actor, { key, unitId, input: body }),
  )

  serve(app, rulebookApi.end, async ({ actor, key, params: { overlayId }, body }) =>
    endOverlay(deps, actor, { key, overlayId, input: body }),
  )
}

function mayChange(actor: Actor, unitId: UnitId): boolean {
  const { unitIds, subtreeIds } = actor.scopeOf('rule.change')
  return unitIds.includes(unitId) || subtreeIds.includes(unitId)
}

interface PageAsked {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly today: LocalDate
  readonly mayChange: boolean
}

async function rulesPage({ db }: RulebookDeps, { unitId, on, today, mayChange }: PageAsked) {
  const inForce = await rulesFor(db, unitId, on)
  const rules = RULE_CODES.map((code) => inForce[code])
  const names = await unitNamesOn(db, [unitId, ...settersOf(rules)], on)
  const unit = { id: unitId, name: names.get(unitId) ?? '' }
  return { unit, on, today, mayChange, rules: rules.map((rule) => toView(rule, names)) }
}

function settersOf(rules: readonly ResolvedRule[]): string[] {
  return [...new Set(rules.flatMap((rule) => (rule.setByUnitId === null ? [] : [rule.setByUnitId])))]
}

function toView({ setByUnitId, ...rule }: ResolvedRule, names: ReadonlyMap<string, string>) {
  const setBy = setByUnitId === null ? null : { unitId: setByUnitId, unitName: names.get(setByUnitId) ?? '' }
  return { ...rule, setBy }
}
