import type { FastifyInstance } from 'fastify'
import { err, ok } from '#kernel/result.ts'
import { findPaperOf, type PaperNumber, renderedDownload } from '#papers/public.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell } from '#units/public.ts'
import type { CellStep, CommitteeStep } from '../contract/steps.ts'
import { admissionsApi } from '../contract.ts'
import { decideOpen } from '../rules/acts/open-procedure.ts'
import type { AdmissionPaper } from '../rules/admission-papers.ts'
import type { StepInput } from '../rules/facts.ts'
import { PROCEDURE_KINDS } from '../rules/vocabulary.ts'
import { composePaper } from './admissions.papers.ts'
import { listProcedures } from './admissions.queries.ts'
import { endProcedure, takeBack, takeStep } from './admissions.service.ts'
import { findConcerned, findProcedure } from './admissions.store.ts'
import { badgesPaperOf, findBadges } from './badges.queries.ts'
import { changeCandidate, openProcedure, propose } from './open.service.ts'
import { findPaperSource } from './paper-source.ts'
import { PAPER_TITLES } from './paper-words.ts'
import { procedurePageOf } from './procedure-page.ts'

export type AdmissionsDeps = Pick<ServerDeps, 'db' | 'clock'>

/** Translation only: contract in, procedures, contract out. */
export function admissionsRoutes(app: FastifyInstance, deps: AdmissionsDeps): void {
  listRoutes(app, deps)
  actRoutes(app, deps)
  paperRoutes(app, deps)
}

function listRoutes(app: FastifyInstance, { db }: AdmissionsDeps): void {
  serve(app, admissionsApi.ofUnit, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('admission.read')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    const rows = await listProcedures(db, { of: 'unit', unitId }, scope)
    const canPropose =
      (await isVisibleUnit(db, actor.scopeOf('admission.change'), unitId)) && (await isCell(db, unitId, actor.today))
    return ok({
      running: rows.filter(({ state }) => state === 'running'),
      closed: rows.filter(({ state }) => state !== 'running'),
      canPropose,
    })
  })
  serve(app, admissionsApi.inbox, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('admission.decide')
    if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' })
    return ok({ waiting: [...(await listProcedures(db, { of: 'committee', committeeId: unitId }, scope))] })
  })
  serve(app, admissionsApi.ofMember, async ({ actor, params: { personId } }) => {
    const scope = actor.scopeOf('admission.read')
    const membership = await db
      .selectFrom('membership')
      .select(['unitId', 'endReason'])
      .where('personId', '=', personId)
      .where('unitId', 'in', visibleUnitIds(scope))
      .orderBy('fromOn', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!membership) return err({ code: 'not_found' })
    const unitId = membership.unitId as (typeof scope.unitIds)[number]
    const procedures = await listProcedures(db, { of: 'person', personId }, scope)
    const concerned = await findConcerned(db, personId, unitId)
    const mayChange = await isVisibleUnit(db, actor.scopeOf('admission.change'), unitId)
    if (!concerned || !mayChange) return ok({ procedures: [...procedures], canOpen: [] })
    const running = procedures.filter(({ state }) => state === 'running').map(({ kind }) => kind)
    const rules = await rulesFor(db, unitId, actor.today)
    const context = { today: actor.today, rules, running, endReason: membership.endReason }
    const canOpen = PROCEDURE_KINDS.filter((kind) => kind !== 'admission' && decideOpen(concerned, kind, context).ok)
    return ok({ procedures: [...procedures], canOpen })
  })
  serve(app, admissionsApi.one, async ({ actor, params: { id } }) => procedurePageOf(db, actor, id))
  serve(app, admissionsApi.badges, async ({ actor, params: { unitId }, query: { year } }) => {
    const found = await findBadges(db, unitId, year, actor.scopeOf('admission.read'))
    return found ? ok(found) : err({ code: 'not_found' })
  })
}

function actRoutes(app: FastifyInstance, deps: AdmissionsDeps): void {
  serve(app, admissionsApi.propose, async ({ actor, key, params: { unitId }, body }) =>
    propose(deps, unitId, { actor, key, input: body }),
  )
  serve(app, admissionsApi.changeCandidate, async ({ actor, key, params: { id }, body }) =>
    changeCandidate(deps, { actor, key, id, basedOn: body.basedOn, input: body.candidate }),
  )
  serve(app, admissionsApi.open, async ({ actor, key, params: { personId }, body }) =>
    openProcedure(deps, personId, { actor, key, input: body.kind }),
  )
  serve(app, admissionsApi.record, async ({ actor, key, params: { id }, body }) =>
    takeStep(deps, 'admissions.record', { actor, key, id, basedOn: body.basedOn, input: toInput(body.step) }),
  )
  serve(app, admissionsApi.decide, async ({ actor, key, params: { id }, body }) =>
    takeStep(deps, 'admissions.decide', {
      actor,
      key,
      id,
      basedOn: body.basedOn,
      input: body.step satisfies CommitteeStep,
    }),
  )
  serve(app, admissionsApi.takeBack, async ({ actor, key, params: { id }, body }) =>
    takeBack(deps, { actor, key, id, basedOn: body.basedOn, input: body.reason }),
  )
  serve(app, admissionsApi.end, async ({ actor, key, params: { id }, body }) =>
    endProcedure(deps, { actor, key, id, basedOn: body.basedOn, input: body.reason }),
  )
}

/** The day of a resolution is the day of its vote, which the decision sets; until then it is as good as unsaid. */
const BEFORE_ALL = '1900-01-01'

function toInput(step: CellStep): StepInput {
  return 'on' in step ? step : { ...step, on: step.vote.kind === 'paper' ? step.vote.heldOn : BEFORE_ALL }
}

function paperRoutes(app: FastifyInstance, { db }: AdmissionsDeps): void {
  serve(app, admissionsApi.paper, async ({ actor, params: { id, paper }, query: { format } }) => {
    const procedure = await findProcedure(db, id, actor.scopeOf('admission.read'))
    const source = procedure && (await findPaperSource(db, procedure, actor.today))
    if (!source) return err({ code: 'not_found' })
    const issued = source.issued.find(({ template, state }) => template === paper && state === 'issued')
    const kept = issued && (await findPaperOf(db, id, issued.id))
    const model = kept?.model ?? composePaper(source, paper, draftOf(paper))
    if (model === undefined) return err({ code: 'facts_missing' })
    const layout = kept?.layout ?? source.rules['paper.layout'].value
    const name = `${PAPER_TITLES[paper]} - ${procedure.candidate?.fullName ?? procedure.concerned?.fullName ?? ''}`
    return ok(await renderedDownload({ model, layout }, name, format))
  })
  serve(app, admissionsApi.badgesPaper, async ({ actor, params: { unitId }, query: { awardOn, format } }) => {
    const found = await badgesPaperOf(db, unitId, awardOn, actor.scopeOf('admission.read'))
    if (!found) return err({ code: 'not_found' })
    const layout = (await rulesFor(db, unitId, actor.today))['paper.layout'].value
    const name = `Tờ trình Huy hiệu Đảng ${awardOn} - ${found.unitName}`
    return ok(await renderedDownload({ model: found.model, layout }, name, format))
  })
}

/** Sheets the person or a member writes take no number; what the cell or the committee issues is a draft until then. */
const SHEETS: readonly AdmissionPaper[] = ['application', 'curriculumVitae', 'introduction', 'opinions']

function draftOf(paper: AdmissionPaper): PaperNumber {
  return SHEETS.includes(paper) ? { kind: 'unnumbered' } : { kind: 'draft', ordinal: null }
}
