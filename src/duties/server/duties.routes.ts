import type { FastifyInstance } from 'fastify'
import type { PaperId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { findPaperOf, paperDownload } from '#papers/public.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { dutiesApi } from '../contract.ts'
import { dutiesOfPerson, dutiesPage, isOnRollWithin } from './duties.queries.ts'
import { discardDuties, endDuty, issueDuties, openDuties, reviewDuty, setDutyLines } from './duties.service.ts'

export type DutyDeps = Pick<ServerDeps, 'db' | 'clock'>

/** Translation only: contract in, service, contract out. */
export function dutiesRoutes(app: FastifyInstance, deps: DutyDeps): void {
  readRoutes(app, deps)
  serve(app, dutiesApi.open, ({ actor, key, params: { unitId }, body }) =>
    openDuties(deps, actor, { key, unitId, input: body }),
  )
  serve(app, dutiesApi.setLines, ({ actor, key, params: { id }, body }) =>
    setDutyLines(deps, actor, { key, id, input: body }),
  )
  serve(app, dutiesApi.issue, ({ actor, key, params: { id }, body }) =>
    issueDuties(deps, actor, { key, id, input: body }),
  )
  serve(app, dutiesApi.discard, ({ actor, key, params: { id }, body }) =>
    discardDuties(deps, actor, { key, id, input: body }),
  )
  serve(app, dutiesApi.end, ({ actor, key, params: { id }, body }) => endDuty(deps, actor, { key, id, input: body }))
  serve(app, dutiesApi.review, ({ actor, key, params: { id }, body }) =>
    reviewDuty(deps, actor, { key, id, input: body }),
  )
}

function readRoutes(app: FastifyInstance, { db }: DutyDeps): void {
  serve(app, dutiesApi.show, async ({ actor, params: { unitId } }) => {
    const page = await dutiesPage(db, actor, unitId)
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, dutiesApi.mine, async ({ actor }) =>
    ok({ rows: await dutiesOfPerson(db, actor.personId, null, actor.today) }),
  )
  serve(app, dutiesApi.ofMember, async ({ actor, params: { personId } }) => {
    const scope = actor.scopeOf('duty.read')
    if (!(await isOnRollWithin(db, personId, scope))) return err({ code: 'not_found' })
    return ok({ rows: await dutiesOfPerson(db, personId, scope, actor.today) })
  })
  serve(app, dutiesApi.paper, async ({ actor, params: { id, format } }) => {
    const row = await db
      .selectFrom('dutyDecision')
      .select('paperId')
      .where('id', '=', id)
      .where('unitId', 'in', visibleUnitIds(actor.scopeOf('duty.read')))
      .executeTakeFirst()
    const issued = row?.paperId ? await findPaperOf(db, id, row.paperId as PaperId) : undefined
    return issued ? ok(await paperDownload(issued, format)) : err({ code: 'not_found' })
  })
}
