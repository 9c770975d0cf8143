import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { importApi } from '../../contract/import.ts'
import { confirmImport, previewImport } from './import.service.ts'
import { undoImport } from './undo.service.ts'
import { listImports } from './undo.store.ts'

export function importRoutes(app: FastifyInstance, deps: Pick<ServerDeps, 'db' | 'clock'>): void {
  serve(app, importApi.preview, async ({ actor, params: { unitId }, body: { asOfOn, columns = [] }, upload }) =>
    previewImport(deps, actor, { unitId, asOfOn, columns, bytes: upload.bytes }),
  )
  serve(app, importApi.confirm, async ({ actor, key, params: { unitId }, body: { columns = [], ...body }, upload }) =>
    confirmImport(deps, actor, { key, unitId, columns, bytes: upload.bytes, ...body }),
  )
  serve(app, importApi.imports, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('member.import')
    if (!(await isVisibleUnit(deps.db, scope, unitId))) return err({ code: 'not_found' })
    const rows = await listImports(deps.db, unitId, scope)
    return ok({
      imports: rows.map(({ at, undoneAt, createdCount, changedCount, leftCount, ...row }) => ({
        ...row,
        at: at.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
        created: createdCount,
        changed: changedCount,
        left: leftCount,
      })),
    })
  })
  serve(app, importApi.undo, async ({ actor, key, params: { unitId, importId } }) =>
    undoImport(deps, actor, { key, unitId, importId }),
  )
}
