import type { FastifyInstance } from 'fastify'
import type { PaperId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { listVotesTaken } from '#meetings/public.ts'
import { findPaperOf, paperDownload } from '#papers/public.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { transfersApi } from '../contract.ts'
import { askExemption, askOwnExemption, unaskExemption } from './ask-exemption.service.ts'
import { listExemptions, listOwnExemptions } from './exemptions.queries.ts'
import { decideExemption, endExemptLeave, resolveExemption, withdrawExemption } from './exemptions.service.ts'
import { loadExemption } from './exemptions.store.ts'
import type { TransferDeps } from './transfers.deps.ts'

export function exemptionRoutes(app: FastifyInstance, deps: TransferDeps): void {
  readRoutes(app, deps)
  serve(app, transfersApi.askExemption, async ({ actor, key, params: { unitId }, body }) =>
    askExemption(deps, actor, { key, unitId, input: body }),
  )
  serve(app, transfersApi.askOwnExemption, async ({ actor, key, body }) =>
    askOwnExemption(deps, actor, { key, input: body }),
  )
  serve(app, transfersApi.unaskExemption, async ({ actor, key, params: { id } }) =>
    unaskExemption(deps, actor, { key, id }),
  )
  serve(app, transfersApi.resolveExemption, async ({ actor, key, params: { id }, body }) =>
    resolveExemption(deps, { actor, key, id, input: body.voteId }),
  )
  serve(app, transfersApi.decideExemption, async ({ actor, key, params: { id }, body }) =>
    decideExemption(deps, { actor, key, id, input: body }),
  )
  serve(app, transfersApi.withdrawExemption, async ({ actor, key, params: { id }, body }) =>
    withdrawExemption(deps, { actor, key, id, input: body.reason }),
  )
  serve(app, transfersApi.endLeave, async ({ actor, key, params, body }) =>
    endExemptLeave(deps, actor, { key, ...params, ...body }),
  )
}

function readRoutes(app: FastifyInstance, { db }: TransferDeps): void {
  serve(app, transfersApi.exemptions, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('transfer.read'), unitId))) return err({ code: 'not_found' })
    const mayHandle = await isVisibleUnit(db, actor.scopeOf('transfer.handle'), unitId)
    return ok({ rows: await listExemptions(db, actor, unitId), mayHandle })
  })
  serve(app, transfersApi.myExemptions, async ({ actor }) =>
    ok(await listOwnExemptions(db, actor.personId, actor.today)),
  )
  serve(app, transfersApi.exemptionVotes, async ({ actor, params: { id } }) => {
    const scope = actor.scopeOf('transfer.handle')
    const exemption = await db.transaction().execute((trx) => loadExemption(trx, id, 'unitId', scope))
    if (!exemption) return err({ code: 'not_found' })
    const votes = await listVotesTaken(db, exemption.unitId, exemption.askedOn)
    return ok({
      votes: votes.map((vote) => ({
        ...{ id: vote.id, on: vote.on, question: vote.question },
        ...{ inFavour: vote.inFavour, base: vote.base, passed: vote.passed },
      })),
    })
  })
  serve(app, transfersApi.exemptionPaper, async ({ actor, params: { id, paper, format } }) => {
    const scope = actor.scopeOf('transfer.read')
    const row = await db
      .selectFrom('transferExemption')
      .select(['cellPaperId', 'decisionPaperId'])
      .where('id', '=', id)
      .where((where) =>
        where.or([where('unitId', 'in', visibleUnitIds(scope)), where('committeeId', 'in', visibleUnitIds(scope))]),
      )
      .executeTakeFirst()
    const paperId = paper === 'cell' ? row?.cellPaperId : row?.decisionPaperId
    const issued = paperId ? await findPaperOf(db, id, paperId as PaperId) : undefined
    return issued ? ok(await paperDownload(issued, format)) : err({ code: 'not_found' })
  })
}
