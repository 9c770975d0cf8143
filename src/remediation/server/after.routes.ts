import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { asReader } from '#platform/server/access/tell-reader.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { afterApi } from '../contract/after.ts'
import { viewChecklists } from './checklists.queries.ts'
import { confirmChecklist, fillChecklist } from './checklists.service.ts'
import { checkEffect } from './effect.service.ts'
import { viewMap } from './map.queries.ts'

const notFound = err({ code: 'not_found' as const })

/** Effects, the map of shortcomings and the checklists. Translation only. */
export function afterRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db } = deps
  serve(app, afterApi.checkEffect, ({ actor, key, params: { id }, body }) =>
    checkEffect(deps, actor, 'issuer', { key, id, look: body }),
  )
  serve(app, afterApi.noteEffect, ({ actor, key, params: { id }, body }) =>
    checkEffect(deps, actor, 'unit', { key, id, look: body }),
  )
  serve(app, afterApi.map, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('remediation.read'), unitId))) return notFound
    return ok(await asReader(db, actor, (trx) => viewMap(trx, actor, unitId)))
  })
  serve(app, afterApi.checklists, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('remediation.read'), unitId))) return notFound
    return ok(await viewChecklists(db, actor, unitId))
  })
  serve(app, afterApi.fillChecklist, ({ actor, key, params, body }) =>
    fillChecklist(deps, actor, { key, ...params, ...body }),
  )
  serve(app, afterApi.confirmChecklist, ({ actor, key, params: { id }, body }) =>
    confirmChecklist(deps, actor, { key, id, ...body }),
  )
}
