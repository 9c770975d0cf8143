import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { bulkApi } from '../../contract/bulk.ts'
import { cutText } from '../../rules/import/grid.ts'
import { listBulkRows, listBulks } from './bulk.queries.ts'
import { chooseCells, confirmBulk, startBulk, undoBulk } from './bulk.service.ts'
import { makeBulkRunner, type RunnerDeps } from './runner.ts'

/** Translation only. What is under way when the server stops is broken off: nothing of it was written. */
export function bulkRoutes(app: FastifyInstance, given: RunnerDeps): void {
  const runner = makeBulkRunner(given)
  const deps = { ...given, runner }
  app.addHook('onClose', runner.stop)

  serve(app, bulkApi.start, async ({ actor, params: { unitId }, body, upload }) =>
    startBulk(deps, actor, {
      unitId,
      bytes: upload.bytes,
      fileName: cutText(upload.fileName.normalize('NFC'), 200),
      asOfOn: body.asOfOn,
      columns: body.columns ?? [],
      cellColumn: body.cellColumn ?? null,
    }),
  )
  serve(app, bulkApi.lists, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('member.import')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    return ok({ lists: [...(await listBulks(deps.db, unitId, scope, deps.clock.now()))] })
  })
  serve(app, bulkApi.rows, async ({ actor, params, query }) => {
    const found = await listBulkRows(deps.db, actor.scopeOf('member.import'), { ...params, ...query })
    return found ? ok(bulkApi.rows.reply.parse(found)) : err({ code: 'not_found' })
  })
  serve(app, bulkApi.cells, async ({ actor, params, body: { chosen } }) =>
    chooseCells(deps, actor, { ...params, chosen }),
  )
  serve(app, bulkApi.confirm, async ({ actor, key, params, body }) =>
    confirmBulk(deps, actor, { key, ...params, ...body }),
  )
  serve(app, bulkApi.undo, async ({ actor, key, params }) => undoBulk(deps, actor, { key, ...params }))
}
