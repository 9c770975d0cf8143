import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { findPaperOf, paperDownload, renderedDownload } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Db } from '#platform/server/db/db.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { oversightApi } from '../contract.ts'
import type { PlanAsked } from '../rules/acts.ts'
import { type CoverageDeps, viewCoverage } from './coverage.queries.ts'
import { draftPlanPaper } from './plans.papers.ts'
import { isShown, listPlans, viewPlan } from './plans.queries.ts'
import { actOnPlan, openPlan } from './plans.service.ts'
import { findPlan } from './plans.store.ts'
import { viewRule } from './rule-view.ts'
import { yearReport } from './year-report.ts'

const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function plansRoutes(app: FastifyInstance, deps: ActDeps & CoverageDeps): void {
  readRoutes(app, deps)
  serve(app, oversightApi.openPlan, ({ actor, key, params: { unitId }, body }) =>
    openPlan(deps, actor, { key, unitId, year: body.year }),
  )
  serve(app, oversightApi.actOnPlan, ({ actor, key, params: { planId }, body: { basedOn, ...asked } }) =>
    actOnPlan(deps, actor, { key, planId, basedOn, asked: asked as PlanAsked }),
  )
}

function readRoutes(app: FastifyInstance, deps: ActDeps & CoverageDeps): void {
  const { db } = deps
  serve(app, oversightApi.plans, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('oversight.read'), unitId))) return notFound
    const mayPlan = await isVisibleUnit(db, actor.scopeOf('oversight.plan'), unitId)
    return ok({ rows: [...(await listPlans(db, actor, unitId))], mayPlan, ...(await planDayOf(db, actor, unitId)) })
  })
  serve(app, oversightApi.plan, async ({ actor, params: { planId } }) => {
    const page = await viewPlan(db, actor, planId)
    return page ? ok(page) : notFound
  })
  serve(app, oversightApi.coverage, async ({ actor, params: { unitId }, query: { year } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('oversight.follow'), unitId))) return notFound
    return ok(await viewCoverage(deps, actor, unitId, year ?? Number(actor.today.slice(0, 4))))
  })
  serve(app, oversightApi.planPaper, async ({ actor, params: { planId, format } }) => {
    const plan = await findPlan(db, planId, { scope: actor.scopeOf('oversight.read'), lock: false })
    if (!plan || !(await isShown(db, actor, plan))) return notFound
    const issued = plan.paperId === null ? undefined : await findPaperOf(db, planId, plan.paperId)
    if (issued) return ok(await paperDownload(issued, format))
    const draft = await draftPlanPaper(db, plan, actor.today)
    return draft ? ok(await renderedDownload(draft, `ke-hoach-kiem-tra-${plan.year}-du-thao`, format)) : notFound
  })
  serve(app, oversightApi.yearReport, async ({ actor, params: { planId, format } }) => {
    const report = await yearReport(db, actor, planId)
    if (report?.kind === 'issued') {
      const issued = await findPaperOf(db, planId, report.paperId)
      return issued ? ok(await paperDownload(issued, format)) : notFound
    }
    return report ? ok(await renderedDownload(report, `bao-cao-kiem-tra-${report.year}`, format)) : notFound
  })
}

/** By when the plan of this year is expected, with what that rests on. */
async function planDayOf(db: Db, actor: Actor, unitId: UnitId) {
  const rule = (await rulesFor(db, unitId, actor.today))['oversight.planDay']
  const { value, ...planDay } = viewRule(rule)
  return { expectedOn: `${actor.today.slice(0, 4)}-${value}`, planDay }
}
