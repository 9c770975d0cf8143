import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { renderedDownload } from '#papers/public.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { complaintsApi } from '../contract.ts'
import type { ComplaintAsked } from '../rules/complaint.ts'
import { actOnComplaint } from './act.service.ts'
import { viewComplaint } from './complaint-view.ts'
import { readComplaintPaper } from './complaints.papers.ts'
import { listComplaints } from './complaints.queries.ts'
import { fileComplaint } from './file.service.ts'

/** Translation only: contract in, service, contract out. */
export function complaintsRoutes(app: FastifyInstance, deps: ActDeps): void {
  serve(app, complaintsApi.list, async ({ actor, params }) => ok(await listComplaints(deps.db, actor, params.unitId)))
  serve(app, complaintsApi.mine, async ({ actor }) => ok(await listComplaints(deps.db, actor, null)))
  serve(app, complaintsApi.show, async ({ actor, params }) => {
    const page = await viewComplaint(deps, actor, params.complaintId)
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, complaintsApi.file, ({ actor, key, params: { caseId }, body }) =>
    fileComplaint(deps, actor, { key, caseId, ...body }),
  )
  serve(app, complaintsApi.act, ({ actor, key, params: { complaintId }, body: { basedOn, ...asked } }) => {
    const { text = null, ...told } = { text: null, ...asked }
    return actOnComplaint(deps, actor, { key, complaintId, basedOn, asked: told as ComplaintAsked, text })
  })
  serve(app, complaintsApi.paper, async ({ actor, params: { complaintId, paper, format } }) => {
    const found = await readComplaintPaper(deps, actor, complaintId, paper)
    return found ? ok(await renderedDownload(found, `khieu-nai-${paper}`, format)) : err({ code: 'not_found' })
  })
}
