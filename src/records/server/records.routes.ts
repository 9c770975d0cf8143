import type { FastifyInstance } from 'fastify'
import { err, ok, type Result } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { serve } from '#platform/server/http/serve.ts'
import { recordsApi } from '../contract.ts'
import { filePage } from './file-page.ts'
import { listMyLooks } from './looks.queries.ts'
import { recordPapersRoutes } from './papers.routes.ts'
import { recordProofsRoutes } from './proofs.routes.ts'
import { proposeChange } from './propose.service.ts'
import { listRequests, requestsPage } from './requests.queries.ts'
import { correctRecord, decideOnRequest, withdrawRequest } from './requests.service.ts'

export interface RecordsDeps extends ActDeps {
  readonly files: FileStore
}

/** Translation only: contract in, service, contract out. */
export function recordsRoutes(app: FastifyInstance, deps: RecordsDeps): void {
  fileRoutes(app, deps)
  askingRoutes(app, deps)
  decidingRoutes(app, deps)
  recordPapersRoutes(app, deps)
  recordProofsRoutes(app, deps)
}

const found = <T>(answer: T | undefined): Result<T, { readonly code: 'not_found' }> =>
  answer === undefined ? err({ code: 'not_found' }) : ok(answer)

function fileRoutes(app: FastifyInstance, { db, clock }: RecordsDeps): void {
  serve(app, recordsApi.file, async ({ actor, params: { personId } }) =>
    found(await filePage(db, actor, { personId, purpose: 'read', at: clock.now() })),
  )
  serve(app, recordsApi.mine, async ({ actor }) =>
    found(await filePage(db, actor, { personId: actor.personId, purpose: 'read', at: clock.now() })),
  )
  serve(app, recordsApi.looks, async ({ actor, query }) => ok(await listMyLooks(db, actor, query.after ?? null)))
}

function askingRoutes(app: FastifyInstance, deps: RecordsDeps): void {
  const { db, clock } = deps
  serve(app, recordsApi.propose, ({ actor, key, params: { personId }, body }) =>
    proposeChange(deps, actor, { key, personId, ...body }),
  )
  serve(app, recordsApi.proposeMine, ({ actor, key, body }) =>
    proposeChange(deps, actor, { key, personId: actor.personId, ...body }),
  )
  serve(app, recordsApi.requestsOf, async ({ actor, params: { personId } }) =>
    found(await requestsPage(db, actor, { personId, purpose: 'request', at: clock.now(), by: 'record.propose' })),
  )
  serve(app, recordsApi.myRequests, async ({ actor }) =>
    found(await requestsPage(db, actor, { personId: actor.personId, purpose: 'request', at: clock.now() })),
  )
  serve(app, recordsApi.withdraw, ({ actor, key, params: { id } }) => withdrawRequest(deps, actor, { key, id }))
}

function decidingRoutes(app: FastifyInstance, deps: RecordsDeps): void {
  serve(app, recordsApi.waiting, async ({ actor, params: { unitId }, query }) => {
    const scope = actor.scopeOf('record.propose')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    return ok(await listRequests(deps.db, { scope, unitId, state: query.state, after: query.after ?? null }))
  })
  serve(app, recordsApi.correct, ({ actor, key, params: { personId }, body }) =>
    correctRecord(deps, actor, { key, personId, ...body, by: 'record.change' }),
  )
  serve(app, recordsApi.correctFacts, ({ actor, key, params: { personId }, body }) =>
    correctRecord(deps, actor, { key, personId, ...body, by: 'member.change' }),
  )
  serve(app, recordsApi.decide, ({ actor, key, params: { id }, body }) =>
    decideOnRequest(deps, actor, { key, id, ...body }),
  )
}
