import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { findPaperOfUnits, listPapersOfUnits, paperDownload, renderedDownload } from '#papers/public.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { findUnitNames } from '#units/public.ts'
import { reorganisationsApi } from '../contract.ts'
import { carryOut, issueDecision, type ReorganisationDeps } from './carry-out.service.ts'
import { decisionPaper } from './decision-paper.ts'
import { loadPreview } from './preview-page.ts'
import { reorganisationPage } from './reorganisation-page.ts'
import { findLineage, listPredecessors, listReorganisations } from './reorganisations.queries.ts'
import {
  changeReorganisation,
  confirmPreview,
  decideReorganisation,
  dropReorganisation,
  makeReorganisation,
  REORGANISE,
} from './reorganisations.service.ts'
import { findReorganisation } from './reorganisations.store.ts'

const notFound = err({ code: 'not_found' })

/** Translation only: contract in, service, contract out. */
export function reorganisationsRoutes(app: FastifyInstance, deps: ReorganisationDeps) {
  serveReading(app, deps)
  serveSteps(app, deps)
  serveLineage(app, deps)
}

function serveReading(app: FastifyInstance, { db }: ActDeps) {
  serve(app, reorganisationsApi.list, async ({ actor, params }) => {
    const scope = actor.scopeOf(REORGANISE)
    if (!(await isVisibleUnit(db, scope, params.unitId))) return notFound
    return ok({ rows: await listReorganisations(db, scope, params.unitId) })
  })
  serve(app, reorganisationsApi.show, async ({ actor, params }) => {
    const page = await reorganisationPage(db, actor, params.id)
    return page ? ok(page) : notFound
  })
  serve(app, reorganisationsApi.draftPdf, async ({ actor, params }) => {
    const found = await findReorganisation(db, params.id, actor.scopeOf(REORGANISE))
    const previewed = found && (await loadPreview(db, found.plan, found.committeeId))
    const on = found?.decision?.issuedOn ?? actor.today
    const draft = found && previewed && (await decisionPaper(db, found, previewed, { on, isIssued: false }))
    if (!draft) return notFound
    const model = draft.compose({ kind: 'draft', ordinal: null })
    return ok(await renderedDownload({ model, layout: draft.layout }, 'Du thao quyet dinh', 'pdf'))
  })
}

function serveSteps(app: FastifyInstance, deps: ReorganisationDeps) {
  serve(app, reorganisationsApi.make, ({ actor, key, params, body }) =>
    makeReorganisation(deps, params.unitId, { actor, key, input: body }),
  )
  serve(app, reorganisationsApi.change, ({ actor, key, params, body }) =>
    changeReorganisation(deps, params.id, { actor, key, input: body }),
  )
  serve(app, reorganisationsApi.confirmPreview, ({ actor, key, params, body }) =>
    confirmPreview(deps, params.id, { actor, key, input: body }),
  )
  serve(app, reorganisationsApi.issueDecision, ({ actor, key, params, body }) =>
    issueDecision(deps, params.id, { actor, key, input: body }),
  )
  serve(app, reorganisationsApi.decide, ({ actor, key, params, body }) =>
    decideReorganisation(deps, params.id, { actor, key, input: body }),
  )
  serve(app, reorganisationsApi.carryOut, ({ actor, key, params, body }) =>
    carryOut(deps, params.id, { actor, key, input: body }),
  )
  serve(app, reorganisationsApi.drop, ({ actor, key, params, body }) =>
    dropReorganisation(deps, params.id, { actor, key, input: body }),
  )
}

function serveLineage(app: FastifyInstance, { db }: ActDeps) {
  const within = (actor: Actor, permission: Permission, unitId: UnitId) =>
    isVisibleUnit(db, actor.scopeOf(permission), unitId)

  serve(app, reorganisationsApi.lineage, async ({ actor, params: { unitId } }) => {
    if (!(await within(actor, 'unit.read', unitId))) return notFound
    return ok(await findLineage(db, actor.scopeOf('unit.read'), unitId))
  })
  serve(app, reorganisationsApi.inheritedPapers, async ({ actor, params: { unitId }, query }) => {
    if (!(await within(actor, 'paper.read', unitId))) return notFound
    const predecessors = await listPredecessors(db, unitId)
    const { rows, next } = await listPapersOfUnits(db, predecessors, query.after ?? null)
    const names = await findUnitNames(db, predecessors)
    return ok({ rows: rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' })), next })
  })
  serve(app, reorganisationsApi.inheritedPdf, async ({ actor, params: { unitId, paperId } }) => {
    if (!(await within(actor, 'paper.read', unitId))) return notFound
    const paper = await findPaperOfUnits(db, await listPredecessors(db, unitId), paperId, actor.today)
    return paper === undefined ? notFound : ok(await paperDownload(paper, 'pdf'))
  })
}
