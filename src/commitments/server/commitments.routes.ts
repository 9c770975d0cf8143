import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { asReader } from '#platform/server/access/tell-reader.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { handIn } from '#platform/server/files/keep-file.ts'
import { serve } from '#platform/server/http/serve.ts'
import { commitmentsApi } from '../contract.ts'
import { commitmentPage, findReportFile } from './commitment-page.ts'
import { countCommitments, listCommitments, listMine } from './commitments.queries.ts'
import {
  changeDue,
  dropCommitment,
  type FollowedDeps,
  judgeCommitment,
  makeCommitment,
  reopenCommitment,
  reportCommitment,
} from './commitments.service.ts'
import { findOwners } from './standing.queries.ts'

export interface CommitmentDeps extends FollowedDeps {
  readonly files: FileStore
}

/** Translation only: contract in, service, contract out. */
export function commitmentsRoutes(app: FastifyInstance, deps: CommitmentDeps) {
  serveReading(app, deps)
  serveReports(app, deps)
  serveDecisions(app, deps)
}

function serveReading(app: FastifyInstance, { db, files }: CommitmentDeps) {
  serve(app, commitmentsApi.list, async ({ actor, query }) => {
    const { unitId = null, show, owner = null, dueBy = null, after = null } = query
    const { page, counts } = await asReader(db, actor, async (trx) => ({
      page: await listCommitments(trx, { actor, unitId, show, owner, dueBy, after }),
      counts: await countCommitments(trx, actor, unitId),
    }))
    const canMake = unitId !== null && actor.scopeOf('commitment.decide').unitIds.includes(unitId)
    return ok({ ...page, counts, canMake })
  })
  serve(app, commitmentsApi.mine, async ({ actor }) =>
    ok({ rows: [...(await asReader(db, actor, (trx) => listMine(trx, actor)))] }),
  )
  serve(app, commitmentsApi.show, async ({ actor, params }) => {
    const page = await asReader(db, actor, (trx) => commitmentPage(trx, actor, params.id))
    return page ? ok(page) : err({ code: 'not_found' })
  })
  serve(app, commitmentsApi.owners, async ({ actor, params, query }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('commitment.decide'), params.id))) return err({ code: 'not_found' })
    return ok({ rows: await findOwners(db, params.id, query.search, actor.today) })
  })
  serve(app, commitmentsApi.file, async ({ actor, params }) => {
    const file = await asReader(db, actor, async (trx) => {
      const page = await commitmentPage(trx, actor, params.id)
      return page && (await findReportFile(trx, params.id, params.fileId))
    })
    const body = file && (await files.get(file.sha256))
    return body ? ok({ fileName: file.name, contentType: file.contentType, body }) : err({ code: 'not_found' })
  })
}

function serveReports(app: FastifyInstance, deps: CommitmentDeps) {
  serve(app, commitmentsApi.report, ({ actor, key, params, body }) =>
    reportCommitment(deps, { id: params.id, name: 'commitments.report', handed: null }, { actor, key, input: body }),
  )
  serve(app, commitmentsApi.prove, async ({ actor, key, params, body, upload }) => {
    const page = await asReader(deps.db, actor, (trx) => commitmentPage(trx, actor, params.id))
    if (!page) return err({ code: 'not_found' })
    const handed = handIn(deps.files, upload)
    if (!handed.ok) return handed
    const asked = { id: params.id, name: 'commitments.prove', handed: handed.value }
    return reportCommitment(deps, asked, { actor, key, input: body })
  })
}

function serveDecisions(app: FastifyInstance, deps: CommitmentDeps) {
  serve(app, commitmentsApi.make, ({ actor, key, body }) => {
    const { originKind, ...facts } = body
    const origin = { kind: originKind, id: null, agendaItemId: null, shortcomingId: null }
    return makeCommitment(deps, { actor, key, input: { ...facts, origin } })
  })
  serve(app, commitmentsApi.changeDue, ({ actor, key, params, body }) =>
    changeDue(deps, params.id, { actor, key, input: body }),
  )
  serve(app, commitmentsApi.judge, ({ actor, key, params, body }) =>
    judgeCommitment(deps, params.id, { actor, key, input: body }),
  )
  serve(app, commitmentsApi.drop, ({ actor, key, params, body }) =>
    dropCommitment(deps, params.id, { actor, key, input: body.reason }),
  )
  serve(app, commitmentsApi.reopen, ({ actor, key, params, body }) =>
    reopenCommitment(deps, params.id, { actor, key, input: body }),
  )
}
