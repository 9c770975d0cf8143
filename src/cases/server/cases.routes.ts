import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { renderedDownload } from '#papers/public.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { serve } from '#platform/server/http/serve.ts'
import { readScan } from '#records/public.ts'
import { casesApi } from '../contract.ts'
import type { Asked } from '../rules/entries.ts'
import { type AskedWithFiles, actWithFiles, handInFile, readCaseFile } from './case-files.ts'
import { readCasePaper, viewCase, viewLooks } from './case-view.ts'
import { listCases, listCasesBelow } from './cases.queries.ts'
import { actOnCase, openCase } from './cases.service.ts'
import { listDisciplines } from './discipline/in-effect.queries.ts'
import { drawnDossier } from './dossier.ts'
import type { FollowConclusion } from './follow-conclusion.ts'
import type { OpenDeps } from './of-plan.queries.ts'
import { peopleToName } from './people-of-case.ts'

export interface CasesDeps extends OpenDeps {
  readonly files: FileStore
  readonly followConclusion?: FollowConclusion
}

/** Translation only: contract in, service, contract out. */
export function casesRoutes(app: FastifyInstance, deps: CasesDeps) {
  actRoutes(app, deps)
  fileRoutes(app, deps)
  serve(app, casesApi.list, async ({ actor, params }) => {
    const mayOpen = actor.scopeOf('case.lead').unitIds.includes(params.unitId)
    return ok({ rows: await listCases(deps.db, actor, params.unitId), mayOpen })
  })
  serve(app, casesApi.disciplines, async ({ actor, params }) =>
    ok({ rows: await listDisciplines(deps.db, actor, params.unitId) }),
  )
  serve(app, casesApi.below, async ({ actor, params: { unitId } }) => {
    if (!(await isVisibleUnit(deps.db, actor.scopeOf('case.oversee'), unitId))) return err({ code: 'not_found' })
    return ok({ rows: await listCasesBelow(deps.db, actor, unitId) })
  })
  serve(app, casesApi.people, async ({ actor, params: { unitId }, query: { q } }) => {
    if (!actor.scopeOf('case.lead').unitIds.includes(unitId)) return err({ code: 'not_found' })
    return ok(await peopleToName(deps.db, actor, unitId, q))
  })
  serve(app, casesApi.mine, async ({ actor }) => ok({ rows: await listCases(deps.db, actor, null) }))
  serve(app, casesApi.show, async ({ actor, params }) => {
    const page = await viewCase(deps, actor, params.caseId)
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, casesApi.looks, async ({ actor, params }) => {
    const rows = await viewLooks(deps, actor, params.caseId)
    return rows ? ok({ rows }) : err({ code: 'not_found' })
  })
  serve(app, casesApi.paper, async ({ actor, params: { caseId, paper, place, format } }) => {
    const found = await readCasePaper(deps, actor, caseId, { paper, place })
    return found ? ok(await renderedDownload(found, `${paper}-${place + 1}`, format)) : err({ code: 'not_found' })
  })
  serve(app, casesApi.dossier, async ({ actor, params: { caseId } }) => {
    const file = await drawnDossier(deps, actor, caseId)
    return file ? ok(file) : err({ code: 'not_found' })
  })
}

function actRoutes(app: FastifyInstance, deps: CasesDeps) {
  serve(app, casesApi.open, ({ actor, key, params, body: { on, ...asked } }) =>
    openCase(deps, actor, { key, unitId: params.unitId, on, asked }),
  )
  serve(app, casesApi.act, ({ actor, key, params, body: { basedOn, ...asked } }) =>
    actOnCase(deps, actor, { key, caseId: params.caseId, basedOn, asked: asked as Asked }),
  )
}

/** Papers handed in as scans, and what becomes of them. */
function fileRoutes(app: FastifyInstance, deps: CasesDeps) {
  serve(app, casesApi.handInFile, async ({ actor, key, params: { caseId }, body, upload }) => {
    if (upload.bytes.length === 0) return err({ code: 'file_empty' })
    const { saidNotSecret, ...told } = body
    const scan = readScan(deps.files, upload, saidNotSecret)
    return handInFile(deps, actor, { key, caseId, ...told, scan })
  })
  serve(app, casesApi.actWithFiles, async ({ actor, key, params: { caseId }, body, upload: { files } }) => {
    const { said, titles, saidNotSecret } = body
    if (files.some(({ bytes }) => bytes.length === 0)) return err({ code: 'file_empty' })
    const scans = files.flatMap((file, place) => {
      const title = titles[place]
      return title === undefined ? [] : [{ title, scan: readScan(deps.files, file, saidNotSecret) }]
    })
    if (scans.length !== files.length || scans.length !== titles.length) return err({ code: 'files_untitled' })
    const { basedOn, ...asked } = said
    return actWithFiles(deps, actor, { key, caseId, basedOn, asked: asked as AskedWithFiles, scans })
  })
  serve(app, casesApi.file, async ({ actor, params, query }) => {
    const found = await readCaseFile(deps, actor, { ...params, ...query })
    return found ? ok(found) : err({ code: 'not_found' })
  })
}
