import type { FastifyInstance } from 'fastify'
import type { PaperId, UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { serve } from '#platform/server/http/serve.ts'
import { papersApi } from '../contract.ts'
import { paperText } from '../rules/paper-text.ts'
import { paperDownload, stopDrawing } from './paper-download.ts'
import { findPaper, listNumberTerms, listPapers } from './papers.queries.ts'
import { declareVoid, type PapersDeps, startNumberTerm } from './papers.service.ts'

/** Translation only: contract in, register and files, contract out. */
export function papersRoutes(app: FastifyInstance, deps: PapersDeps): void {
  const { db } = deps
  app.addHook('onClose', stopDrawing)
  const inScope = (actor: Actor, id: PaperId) => findPaper(db, actor.scopeOf('paper.read'), id)

  serve(app, papersApi.register, async ({ actor, params: { unitId }, query }) => {
    const scope = actor.scopeOf('paper.read')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    const { type = null, search = null, after = null } = query
    const page = await listPapers(db, { scope, unitId, type, search, after })
    return ok({ ...page, mayIssue: await mayIssue(actor, unitId) })
  })

  serve(app, papersApi.show, async ({ actor, params }) => {
    const paper = await inScope(actor, params.id)
    if (paper === undefined) return err({ code: 'not_found' })
    const mayVoid = paper.state === 'issued' && (await mayIssue(actor, paper.unitId))
    const { model, issuedAt, ...row } = paper
    return ok({ ...row, issuedAt: issuedAt.toISOString(), text: paperText(model), paper: model, mayVoid })
  })

  serve(app, papersApi.pdf, async ({ actor, params }) => {
    const paper = await inScope(actor, params.id)
    return paper === undefined ? err({ code: 'not_found' }) : ok(await paperDownload(paper, 'pdf'))
  })

  serve(app, papersApi.docx, async ({ actor, params }) => {
    const paper = await inScope(actor, params.id)
    return paper === undefined ? err({ code: 'not_found' }) : ok(await paperDownload(paper, 'docx'))
  })

  serve(app, papersApi.declareVoid, async ({ actor, key, params, body }) =>
    declareVoid(deps, actor, { key, paperId: params.id, input: body }),
  )

  serve(app, papersApi.numberTerms, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('paper.read')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    return ok({ terms: await listNumberTerms(db, scope, unitId) })
  })

  serve(app, papersApi.startNumberTerm, async ({ actor, key, params: { unitId }, body }) =>
    startNumberTerm(deps, actor, { key, unitId, input: body }),
  )

  const mayIssue = (actor: Actor, unitId: UnitId) => isVisibleUnit(db, actor.scopeOf('paper.issue'), unitId)
}
