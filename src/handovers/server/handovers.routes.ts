import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { serve } from '#platform/server/http/serve.ts'
import { readScan } from '#records/public.ts'
import { handoversApi } from '../contract.ts'
import { handoverSheet } from './handover-paper.ts'
import { handoverPage, listHandovers, listOwnHandovers } from './handovers.queries.ts'
import { confirmHandover, drawUp, dropHandover, openHandover, signOnPaper } from './handovers.service.ts'
import { findHandover } from './handovers.store.ts'
import { attachScan, scanDownload } from './scans.service.ts'

const notFound = err({ code: 'not_found' })

export interface HandoverDeps extends ActDeps {
  readonly files: FileStore
}

/** Translation only: contract in, service, contract out. */
export function handoversRoutes(app: FastifyInstance, deps: HandoverDeps): void {
  serveReading(app, deps)
  serveScans(app, deps)
  serveSteps(app, deps)
}

function serveReading(app: FastifyInstance, { db }: ActDeps): void {
  serve(app, handoversApi.list, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('handover.keep'), unitId))) return notFound
    return ok(await listHandovers(db, actor, unitId))
  })
  serve(app, handoversApi.mine, async ({ actor }) =>
    ok({ rows: await listOwnHandovers(db, actor.personId, actor.today) }),
  )
  serve(app, handoversApi.show, async ({ actor, params }) => {
    const page = await handoverPage(db, actor, params.id)
    return page ? ok(page) : notFound
  })
  serve(app, handoversApi.sheet, async ({ actor, params: { id, format } }) => {
    const found = await findHandover(db, id, actor)
    const sheet = found && (await handoverSheet(db, found, { format, on: actor.today }))
    return sheet ? ok(sheet) : notFound
  })
}

function serveScans(app: FastifyInstance, deps: HandoverDeps): void {
  serve(app, handoversApi.scan, async ({ actor, params }) => {
    const scan = await scanDownload(deps, actor, params)
    return scan ? ok(scan) : notFound
  })
  serve(app, handoversApi.attachScan, ({ actor, key, params, body, upload }) =>
    attachScan(deps, params.id, { actor, key, scan: readScan(deps.files, upload, body.saidNotSecret) }),
  )
}

function serveSteps(app: FastifyInstance, deps: ActDeps): void {
  serve(app, handoversApi.open, ({ actor, key, params, body }) =>
    openHandover(deps, params.unitId, { actor, key, input: body }),
  )
  serve(app, handoversApi.drawUp, ({ actor, key, params, body }) =>
    drawUp(deps, params.id, { actor, key, input: body }),
  )
  serve(app, handoversApi.confirm, ({ actor, key, params, body }) =>
    confirmHandover(deps, params.id, { actor, key, input: body }),
  )
  serve(app, handoversApi.signOnPaper, ({ actor, key, params, body }) =>
    signOnPaper(deps, params.id, { actor, key, input: body }),
  )
  serve(app, handoversApi.drop, ({ actor, key, params, body }) =>
    dropHandover(deps, params.id, { actor, key, input: body }),
  )
}
