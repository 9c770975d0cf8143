import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { ParamsOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { serve } from '#platform/server/http/serve.ts'
import { reportsApi } from '../contract.ts'
import { burdenOf, type QuestionKind } from '../rules/burden.ts'
import { findForm, sectionsFor } from '../rules/forms.ts'
import { treeDayOf } from '../rules/periods.ts'
import { addAddendum } from './addenda.service.ts'
import { listBurdens } from './burdens.queries.ts'
import { showFacts } from './facts.service.ts'
import { showFigures } from './figures.service.ts'
import { showPeriod, showReport } from './period.service.ts'
import type { Reader } from './reader.ts'
import { reportFilesRoutes } from './report-files.routes.ts'
import { listOpened, listOwed } from './reports.queries.ts'
import { formOf, judgeReport, lockPeriod, openPeriod, submitReport } from './reports.service.ts'
import { areCellsBelow, countRightBelow } from './units-below.queries.ts'
import { findTerm, findUsual } from './usual.queries.ts'
import { toFormView, toPeriodView } from './views.ts'

export type ReportsDeps = Pick<ServerDeps, 'db' | 'clock'> & { readonly reader: Reader }

const notFound = err({ code: 'not_found' as const })
const KIND_OF: Readonly<Record<string, QuestionKind>> = { n: 'number', t: 'text' }

/** Translation only: contract in, service, contract out. */
export function reportsRoutes(app: FastifyInstance, deps: ReportsDeps): void {
  const { db } = deps
  serve(app, reportsApi.list, ({ actor, params }) => list(deps, actor, params.unitId))
  serve(app, reportsApi.cost, async ({ actor, params: { unitId }, query }) => {
    if (!(await isVisibleUnit(db, actor.scopeOf('report.open'), unitId))) return notFound
    const form = findForm(query.form, query.last)
    const units = await countRightBelow(db, unitId, treeDayOf(query))
    const questions = [...query.questions].map((letter) => KIND_OF[letter] ?? 'text')
    const none = { fields: 0, more: 0, minutes: 0, minutesAYear: 0 }
    const term = await findTerm(db, unitId, actor.today)
    const isCell = await areCellsBelow(db, unitId, treeDayOf(query))
    const burden = form === undefined ? none : burdenOf(form, { kind: query.kind, questions, isCell, term })
    return ok({ units, burden, form: form === undefined ? null : toFormView(form, sectionsFor(form, isCell)) })
  })
  serve(app, reportsApi.open, ({ actor, key, params, body }) => openPeriod(deps, params.unitId, { actor, key, body }))
  serve(app, reportsApi.period, ({ actor, params, query }) =>
    showPeriod(deps, actor, params.periodId, query.after ?? null),
  )
  serve(app, reportsApi.report, ({ actor, params }) => showReport(deps, actor, params))
  serve(app, reportsApi.submit, ({ actor, key, params, body }) => submitReport(deps, params, { actor, key, body }))
  serve(app, reportsApi.judge, ({ actor, key, params, body }) => judgeReport(deps, params, { actor, key, body }))
  serve(app, reportsApi.lock, ({ actor, key, params, body }) => lockPeriod(deps, params.periodId, { actor, key, body }))
  serve(app, reportsApi.addAddendum, ({ actor, key, params, body }) =>
    addAddendum(deps, params.periodId, { actor, key, body }),
  )
  serve(app, reportsApi.figures, ({ actor, params, query }) => showFigures(deps, actor, params.unitId, query))
  serve(app, reportsApi.facts, ({ actor, params, query }) => showFacts(deps, actor, params.unitId, query))
  reportFilesRoutes(app, deps)
}

async function list({ db }: ReportsDeps, actor: Actor, unitId: UnitId) {
  if (!(await isVisibleUnit(db, actor.scopeOf('report.read'), unitId))) return notFound
  const [owed, opened, usual] = await Promise.all([
    listOwed(db, unitId, actor.today),
    listOpened(db, unitId, actor.today),
    findUsual(db, unitId, actor.today),
  ])
  const term = { months: usual.term.value, shiftMonths: usual.termShift.value }
  const isCell = await areCellsBelow(db, unitId, actor.today)
  return ok({
    owed: owed.map((one) => ({ period: toPeriodView(one), stage: one.submissionStage })),
    opened: opened.map((one) => {
      const asked = { kind: one.kind, questions: one.questions.map(({ kind }) => kind), isCell, term }
      const { owing, submitted, approved } = one
      return { period: toPeriodView(one), owing, submitted, approved, burden: burdenOf(formOf(one), asked) }
    }),
    burdens: [...(await listBurdens(db, { unitId, on: actor.today, term }))],
    mayOpen: await isVisibleUnit(db, actor.scopeOf('report.open'), unitId),
    maySubmit: await isVisibleUnit(db, actor.scopeOf('report.submit'), unitId),
    usual,
  })
}

export type OfReport = ParamsOf<typeof reportsApi.report>
