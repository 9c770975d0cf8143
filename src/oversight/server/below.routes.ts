import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { belowApi } from '../contract/below.ts'
import { listHandedUp, viewBelow } from './below.queries.ts'
import { receiveDossier } from './below.service.ts'

const notFound = err({ code: 'not_found' as const })

/** What the levels above see of their cells. Translation only. */
export function belowRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db } = deps
  serve(app, belowApi.plans, async ({ actor, params: { unitId }, query: { year, after = null } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('oversight.follow'), unitId))) return notFound
    return ok(await viewBelow(db, actor, { unitId, year: year ?? Number(actor.today.slice(0, 4)), after }))
  })
  serve(app, belowApi.dossiers, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('case.oversee'), unitId))) return notFound
    return ok({ rows: [...(await listHandedUp(db, actor, { unitId, entryId: null }))] })
  })
  serve(app, belowApi.receive, ({ actor, key, params: { id }, body }) =>
    receiveDossier(deps, actor, { key, id, ...body }),
  )
}
