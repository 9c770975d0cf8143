import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { type HistoryEntry, rulebookApi } from '../contract.ts'
import { NATIONAL_PACKS } from '../rules/packs/national.ts'
import { readingsOf } from '../rules/packs/readings.ts'
import { nationalHistory } from '../rules/resolve.ts'
import { type ResolvedRule, RULE_CODES, type RuleCode } from '../rules/rule.ts'
import type { RulebookDeps } from './rulebook.deps.ts'
import { listHistoryOf, listOverlaysOf, rulesFor, unitNamesOn } from './rulebook.queries.ts'
import { endOverlay, previewOverlay, previewOverlayEnd, setOverlay } from './rulebook.service.ts'

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

  serve(app, rulebookApi.history, async ({ actor, params: { unitId, code } }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('rule.read'), unitId))) return err({ code: 'not_found' })
    return ok({ entries: await rulesHistory(deps, { unitId, code, today: actor.today }) })
  })

  changeRoutes(app, deps)
}

function changeRoutes(app: FastifyInstance, deps: RulebookDeps): void {
  serve(app, rulebookApi.preview, async ({ actor, params: { unitId }, body }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('rule.change'), unitId))) return err({ code: 'not_found' })
    const preview = await previewOverlay(deps, unitId, body)
    if (!preview.ok) return preview
    return ok(await previewPage(deps, preview.value, body.from))
  })

  serve(app, rulebookApi.set, async ({ actor, key, params: { unitId }, body }) =>
    setOverlay(deps, actor, { key, unitId, input: body }),
  )

  serve(app, rulebookApi.previewEnd, async ({ actor, params: { overlayId }, query: { on } }) => {
    const preview = await previewOverlayEnd(deps, actor, { overlayId, on })
    return preview.ok ? ok(await previewPage(deps, preview.value, on)) : preview
  })

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

type Preview = Extract<Awaited<ReturnType<typeof previewOverlay>>, { readonly ok: true }>['value']

async function previewPage({ db }: RulebookDeps, { before, after, units, meetings }: Preview, on: LocalDate) {
  const names = await unitNamesOn(db, settersOf([before]), on)
  return { before: toView(before, names), after, units: { ...units, names: [...units.names] }, meetings }
}

/** The values of one rule through time: what committees set, and the national ones below them. */
async function rulesHistory(
  { db }: RulebookDeps,
  { unitId, code, today }: { readonly unitId: UnitId; readonly code: RuleCode; readonly today: LocalDate },
): Promise<HistoryEntry[]> {
  const rows = await listHistoryOf(db, unitId, code)
  const names = await unitNamesOn(db, [...new Set(rows.map((row) => row.unitId))], today)
  const local = rows.map((row) => ({
    value: row.value,
    from: row.fromOn,
    to: row.toOn,
    basis: null,
    certainty: 'local' as const,
    setBy: { unitId: row.unitId, unitName: names.get(row.unitId) ?? '' },
    setByName: row.setByName,
    setAt: row.at.toISOString(),
    reason: row.reason,
    endReason: row.endReason,
    endedByName: row.endedByName,
  }))
  const national = nationalHistory(NATIONAL_PACKS, code).map(({ value, from, to, basis, certainty }) => ({
    ...NOBODY,
    value,
    from,
    to,
    basis,
    certainty,
  }))
  return [...local, ...national]
}

const NOBODY = {
  setBy: null,
  setByName: null,
  setAt: null,
  reason: null,
  endReason: null,
  endedByName: null,
} as const

function settersOf(rules: readonly ResolvedRule[]): string[] {
  return [...new Set(rules.flatMap((rule) => (rule.setByUnitId === null ? [] : [rule.setByUnitId])))]
}

function toView({ setByUnitId, ...rule }: ResolvedRule, names: ReadonlyMap<string, string>) {
  const setBy = setByUnitId === null ? null : { unitId: setByUnitId, unitName: names.get(setByUnitId) ?? '' }
  return { ...rule, setBy, readings: [...readingsOf(rule.code, rule.basis)] }
}
