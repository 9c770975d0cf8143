import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { renderedDownload } from '#papers/public.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { asReader } from '#platform/server/access/tell-reader.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { handIn } from '#platform/server/files/keep-file.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { remediationApi } from '../contract.ts'
import { afterRoutes } from './after.routes.ts'
import { enterNotice, hearNotice, issueResult, receiveNotice } from './answering.service.ts'
import { draftPaperOf } from './draft-paper.ts'
import { draftNotice, issueNotice, redraftNotice, withdrawNotice } from './issuing.service.ts'
import { issuingNames } from './issuing-names.ts'
import { extendRequirement, judgeReport, recordAnswer } from './judging.service.ts'
import { findPeople, listMine } from './mine.queries.ts'
import { noticePage } from './notice-page.ts'
import { listAbove, listBelow, listNotices, listOfCase } from './notices.queries.ts'
import { findEvidence } from './page-parts.queries.ts'
import { reportRequirement, takeOn } from './requirement.service.ts'
import { viewRule } from './rule-view.ts'

export type RemediationDeps = Pick<ServerDeps, 'db' | 'clock'> & { readonly files: FileStore }
const notFound = err({ code: 'not_found' as const })

/** Translation only: contract in, service, contract out. */
export function remediationRoutes(app: FastifyInstance, deps: RemediationDeps): void {
  serveLists(app, deps)
  serveNotice(app, deps)
  serveIssuing(app, deps)
  serveAnswering(app, deps)
  serveRequirements(app, deps)
  afterRoutes(app, deps)
}

function serveLists(app: FastifyInstance, { db }: RemediationDeps): void {
  serve(app, remediationApi.list, async ({ actor, params: { unitId }, query: { show, after = null } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('remediation.read'), unitId))) return notFound
    const kinds = (await rulesFor(db, unitId, actor.today))['remediation.shortcomingKinds']
    const canEnter = actor.scopeOf('remediation.answer').unitIds.includes(unitId)
    const issuesAs = issuingNames(actor, unitId)
    const found = await asReader(db, actor, (trx) => listNotices(trx, actor, { unitId, show, after }))
    const above = await listAbove(db, unitId, actor.today)
    return ok({ ...found, above, canEnter, issuesAs, kinds: [...kinds.value], kindsRule: viewRule(kinds) })
  })
  serve(app, remediationApi.ofCase, async ({ actor, params }) =>
    (await isVisibleUnit(db, actor.scopeOf('remediation.read'), params.unitId))
      ? ok({ rows: await asReader(db, actor, (trx) => listOfCase(trx, actor, params)) })
      : notFound,
  )
  serve(app, remediationApi.below, async ({ actor, params: { unitId }, query: { after = null } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('remediation.read'), unitId))) return notFound
    const climb = (await rulesFor(db, unitId, actor.today))['remediation.climbDays']
    const found = await asReader(db, actor, (trx) => listBelow(trx, actor, { unitId, after, climbDays: climb.value }))
    return ok({ ...found, climbRule: viewRule(climb) })
  })
  serve(app, remediationApi.mine, async ({ actor }) =>
    ok({ rows: [...(await asReader(db, actor, (trx) => listMine(trx, actor)))] }),
  )
  serve(app, remediationApi.people, async ({ actor, params: { unitId }, query: { search } }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('remediation.read'), unitId))) return notFound
    return ok({ rows: [...(await findPeople(db, unitId, search, actor.today))] })
  })
}

function serveNotice(app: FastifyInstance, { db, files }: RemediationDeps): void {
  serve(app, remediationApi.show, async ({ actor, params: { id } }) => {
    const page = await asReader(db, actor, (trx) => noticePage(trx, actor, id))
    return page ? ok(page) : notFound
  })
  serve(app, remediationApi.file, async ({ actor, params: { id, fileId } }) => {
    const file = await asReader(db, actor, async (trx) => {
      const page = await noticePage(trx, actor, id)
      return page && (await findEvidence(trx, id, fileId))
    })
    const body = file && (await files.get(file.sha256))
    return body ? ok({ fileName: file.name, contentType: file.contentType, body }) : notFound
  })
  serve(app, remediationApi.paper, async ({ actor, params: { id, format } }) => {
    const paper = await draftPaperOf(db, actor, id)
    return paper ? ok(await renderedDownload(paper, 'thong-bao-du-thao', format)) : notFound
  })
}

function serveIssuing(app: FastifyInstance, deps: RemediationDeps): void {
  serve(app, remediationApi.draft, ({ actor, key, params: { unitId }, body: { toUnitId, issuedAs, ...content } }) =>
    draftNotice(deps, actor, { key, unitId, toUnitId, issuedAs, content }),
  )
  serve(app, remediationApi.redraft, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    redraftNotice(deps, actor, { key, id, basedOn, input }),
  )
  serve(app, remediationApi.issue, ({ actor, key, params: { id }, body: { basedOn } }) =>
    issueNotice(deps, actor, { key, id, basedOn }),
  )
  serve(app, remediationApi.withdraw, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    withdrawNotice(deps, actor, 'issuer', { key, id, basedOn, input }),
  )
}

function serveAnswering(app: FastifyInstance, deps: RemediationDeps): void {
  serve(app, remediationApi.enter, ({ actor, key, params: { unitId }, body }) => {
    const { issuerUnitId, issuerName, number, issuedOn, receivedOn, ...content } = body
    const facts = { issuerUnitId, issuerName, number, issuedOn, receivedOn }
    return enterNotice(deps, actor, { key, unitId, ...facts, content })
  })
  serve(app, remediationApi.strike, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    withdrawNotice(deps, actor, 'unit', { key, id, basedOn, input }),
  )
  serve(app, remediationApi.receive, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    receiveNotice(deps, actor, { key, id, basedOn, input }),
  )
  serve(app, remediationApi.hear, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    hearNotice(deps, actor, { key, id, basedOn, input }),
  )
  serve(app, remediationApi.issueResult, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    issueResult(deps, actor, { key, id, basedOn, input }),
  )
}

function serveRequirements(app: FastifyInstance, deps: RemediationDeps): void {
  serve(app, remediationApi.takeOn, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    takeOn(deps, actor, { key, id, basedOn, input }),
  )
  serve(app, remediationApi.report, ({ actor, key, params: { id }, body: { basedOn, text } }) =>
    reportRequirement(deps, actor, { key, id, basedOn, input: text, handed: null }),
  )
  serve(app, remediationApi.prove, async ({ actor, key, params: { id }, body: { basedOn, text }, upload }) => {
    const handed = handIn(deps.files, upload)
    if (!handed.ok) return handed
    return await reportRequirement(deps, actor, { key, id, basedOn, input: text, handed: handed.value })
  })
  serve(app, remediationApi.judge, ({ actor, key, params: { id }, body }) =>
    judgeReport(deps, actor, { key, id, ...body }),
  )
  serve(app, remediationApi.extend, ({ actor, key, params: { id }, body: { basedOn, ...input } }) =>
    extendRequirement(deps, actor, { key, id, basedOn, input }),
  )
  serve(app, remediationApi.recordAnswer, ({ actor, key, params: { id }, body }) =>
    recordAnswer(deps, actor, { key, id, ...body }),
  )
}
