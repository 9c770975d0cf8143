import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { transfersApi } from '../contract.ts'
import { acceptTransfer, comeBack, confirmDeparture } from './accept.service.ts'
import { exemptionRoutes } from './exemptions.routes.ts'
import { askTransfer, registerIncoming, requestTransfer } from './request.service.ts'
import { settleCommitments } from './settle.service.ts'
import {
  closeTransfer,
  handOver,
  introduceTransfer,
  presentTransfer,
  reviewTransfer,
  sealFile,
} from './steps.service.ts'
import { findTransferPage } from './transfer-page.ts'
import { transferPaper } from './transfer-paper.ts'
import type { TransferDeps } from './transfers.deps.ts'
import { listOfMember, listOwn, listTransfers, searchCells } from './transfers.queries.ts'

/** Translation only: contract in, procedure, contract out. */
export function transfersRoutes(app: FastifyInstance, deps: TransferDeps): void {
  readRoutes(app, deps)
  askRoutes(app, deps)
  stepRoutes(app, deps)
  endRoutes(app, deps)
  exemptionRoutes(app, deps)
}

function readRoutes(app: FastifyInstance, { db }: TransferDeps): void {
  serve(app, transfersApi.list, async ({ actor, params: { unitId }, query }) => {
    const scope = actor.scopeOf('transfer.read')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    const found = await listTransfers(db, { scope, unitId, show: query.show, after: query.after ?? null })
    return ok({ ...found, mayHandle: await isVisibleUnit(db, actor.scopeOf('transfer.handle'), unitId) })
  })
  serve(app, transfersApi.show, async ({ actor, params: { id } }) => {
    const page = await findTransferPage(db, actor, id)
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, transfersApi.mine, async ({ actor }) =>
    ok({ rows: [...(await listOwn(db, actor.personId, actor.today))] }),
  )
  serve(app, transfersApi.ofMember, async ({ actor, params: { personId } }) =>
    ok({ rows: [...(await listOfMember(db, personId, actor.scopeOf('transfer.read')))] }),
  )
  serve(app, transfersApi.destinations, async ({ actor, query }) =>
    ok({ cells: [...(await searchCells(db, query.q, actor.today))] }),
  )
  serve(app, transfersApi.paper, async ({ actor, params }) => {
    const paper = await transferPaper(db, actor, params)
    return paper ? ok(paper) : err({ code: 'not_found' })
  })
}

function askRoutes(app: FastifyInstance, deps: TransferDeps): void {
  serve(app, transfersApi.request, async ({ actor, key, params: { unitId }, body: { personId, ...input } }) =>
    requestTransfer(deps, actor, { key, unitId, personId, input }),
  )
  serve(app, transfersApi.ask, async ({ actor, key, body }) => askTransfer(deps, actor, { key, input: body }))
  serve(app, transfersApi.registerIncoming, async ({ actor, key, params: { unitId }, body }) =>
    registerIncoming(deps, actor, { key, unitId, input: body }),
  )
}

function stepRoutes(app: FastifyInstance, deps: TransferDeps): void {
  serve(app, transfersApi.review, async ({ actor, key, params: { id }, body }) =>
    reviewTransfer(deps, { actor, key, id, input: body }),
  )
  serve(app, transfersApi.settle, async ({ actor, key, params: { id }, body }) =>
    settleCommitments(deps, { actor, key, id, input: body.choices }),
  )
  serve(app, transfersApi.sealFile, async ({ actor, key, params: { id }, body }) =>
    sealFile(deps, { actor, key, id, input: body }),
  )
  serve(app, transfersApi.introduce, async ({ actor, key, params: { id } }) =>
    introduceTransfer(deps, { actor, key, id, input: undefined }),
  )
  serve(app, transfersApi.handOver, async ({ actor, key, params: { id }, body }) =>
    handOver(deps, { actor, key, id, input: body }),
  )
  serve(app, transfersApi.present, async ({ actor, key, params: { id }, body }) =>
    presentTransfer(deps, { actor, key, id, input: body }),
  )
  serve(app, transfersApi.accept, async ({ actor, key, params: { id }, body }) =>
    acceptTransfer(deps, { actor, key, id, input: body }),
  )
  serve(app, transfersApi.confirmDeparture, async ({ actor, key, params: { id }, body }) =>
    confirmDeparture(deps, { actor, key, id, input: body }),
  )
}

function endRoutes(app: FastifyInstance, deps: TransferDeps): void {
  serve(app, transfersApi.comeBack, async ({ actor, key, params: { id }, body }) =>
    comeBack(deps, { actor, key, id, input: body }),
  )
  for (const act of ['withdraw', 'recall', 'sendBack'] as const) {
    serve(app, transfersApi[act], async ({ actor, key, params: { id }, body }) =>
      closeTransfer(deps, act, { actor, key, id, input: body }),
    )
  }
}
