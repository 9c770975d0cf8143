import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type IssueRefusal, voidPaper } from '#papers/public.ts'
import type { BodyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { reportsApi } from '../contract.ts'
import type { Form } from '../rules/form.ts'
import { findForm, rowsOf, sectionsFor } from '../rules/forms.ts'
import { decideJudgement, type JudgeRefusal } from '../rules/judge.ts'
import { decideLock, type LockRefusal } from '../rules/lock-period.ts'
import { decideOpenPeriod, type OpenRefusal } from '../rules/open-period.ts'
import { treeDayOf } from '../rules/periods.ts'
import { figureOf } from '../rules/rows.ts'
import { countsSent, decideSubmit, type SubmitRefusal } from '../rules/submit.ts'
import { findFigures, findOwnFigures } from './figures.queries.ts'
import {
  findKnown,
  listSubmissions,
  loadPeriod,
  loadSubmission,
  type Period,
  type PeriodId,
  recordJudgement,
  recordLock,
  recordPeriod,
  recordSubmission,
} from './periods.store.ts'
import { REPORTED } from './report-words.ts'
import { numberReport } from './reports.papers.ts'
import { countNotReported, countRightBelow, findRightBelow } from './units-below.queries.ts'
import { findTerm } from './usual.queries.ts'

export type ReportsActDeps = Pick<ServerDeps, 'db' | 'clock'>

export interface Asked<B> {
  readonly actor: Actor
  readonly key: ActId
  readonly body: B
}

type NotFound = { readonly code: 'not_found' }
const notFound = err({ code: 'not_found' as const })

export function openPeriod(deps: ReportsActDeps, unitId: UnitId, asked: Asked<BodyOf<typeof reportsApi.open>>) {
  const { actor, key, body } = asked
  const call = { key, name: reportsApi.open.name, by: actor, request: { unitId, body } }
  type Refusal = OpenRefusal | NotFound
  return performAct(deps, call, async ({ trx, actId, at }): Promise<Result<Recorded<{ id: PeriodId }>, Refusal>> => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('report.open'), unitId))) return notFound
    // Two officers who open the same at once wait for each other here.
    await trx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().executeTakeFirst()
    const unitsBelow = await countRightBelow(trx, unitId, treeDayOf(body))
    const term = await findTerm(trx, unitId, localDateAt(at))
    const decided = decideOpenPeriod(body, {
      unitsBelow,
      isOpenAlready: await isOpenAlready(trx, unitId, body),
      term,
    })
    if (!decided.ok) return decided
    const { form, kind, first, last, dueOn } = body
    const id: PeriodId = newId(deps.clock)
    const questions = body.questions.map((one) => ({ ...one, id: newId<'question'>(deps.clock) }))
    const period = { id, unitId, form, kind, first, last, dueOn, questions, openedOn: localDateAt(at) }
    await recordPeriod(trx, period, actId)
    return ok({ reply: { id }, unitId, subject: { kind: 'report_period', id }, content: period })
  })
}

async function isOpenAlready(
  trx: Trx,
  unitId: UnitId,
  { form, first, last }: BodyOf<typeof reportsApi.open>,
): Promise<boolean> {
  const found = await trx
    .selectFrom('reportPeriod')
    .select('id')
    .where('unitId', '=', unitId)
    .where('form', '=', form)
    .where('firstMonth', '=', first)
    .where('lastMonth', '=', last)
    .executeTakeFirst()
  return found !== undefined
}

interface OfReport {
  readonly periodId: PeriodId
  readonly unitId: UnitId
}

/** The figures of a report as they stand: what is kept with it, so that one can see later what changed. */
export async function figuresNow(
  db: Db | Trx,
  period: Period,
  unitId: UnitId,
  rows: readonly string[],
  current: Month,
) {
  const counts = (await findFigures(db, [unitId], period, { current, rows }))(unitId)
  return Object.fromEntries(rows.map((row) => [row, figureOf(row, counts)]))
}

export function formOf(period: Pick<Period, 'form' | 'last'>): Form {
  const form = findForm(period.form, period.last)
  if (form === undefined) throw new Error(`no form ${period.form} in ${period.last}`)
  return form
}

export function submitReport(deps: ReportsActDeps, of: OfReport, asked: Asked<BodyOf<typeof reportsApi.submit>>) {
  const { periodId, unitId } = of
  const { actor, key, body } = asked
  const call = { key, name: reportsApi.submit.name, by: actor, request: { ...of, body } }
  type Refusal = SubmitRefusal | IssueRefusal | NotFound
  type Reply = { code: string; version: number }
  return performAct(deps, call, async ({ trx, actId, at }): Promise<Result<Recorded<Reply>, Refusal>> => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('report.submit'), unitId))) return notFound
    const period = await loadPeriod(trx, periodId, 'reporting')
    const below = period && (await findRightBelow(trx, unitId, period.unitId, treeDayOf(period)))
    if (!period || !below) return notFound
    const today = localDateAt(at)
    const sections = sectionsFor(formOf(period), below.isCell)
    const known = await findKnown(trx, period, unitId, treeDayOf(period))
    const own = await findOwnFigures(trx, unitId, period)
    const before = await loadSubmission(trx, periodId, unitId)
    const rows = rowsOf(sections)
    const counted = (await findFigures(trx, [unitId], period, { current: monthOf(today), rows }))(unitId)
    const level = below.kind
    const decided = decideSubmit(body, { ...known, period, sections, own, level, counted, before, today })
    if (!decided.ok) return decided
    const sent = countsSent({ ...known, counted, own }, decided.value.answers)
    const figures = Object.fromEntries(rows.map((row) => [row, figureOf(row, sent)]))
    const code = codeOf(actId)
    const stamp = { at, by: actor.personId, actId, month: period.last, restMonths: known.restMonths }
    const numbered = await numberReport(trx, { period, unitId, isCell: below.isCell, on: today, at, actId })
    if (!numbered.ok) return numbered
    const { paperId, signer } = numbered.value
    const isKept = await recordSubmission(trx, { ...decided.value, ...of, ...stamp, figures, code, paperId, signer })
    if (!isKept) return err({ code: 'report_changed_meanwhile' })
    if (before?.paperId) await voidPaper(trx, before.paperId, { reason: REPORTED.replaced, actId, at })
    const { version } = decided.value
    return ok({
      reply: { code, version },
      unitId,
      subject: { kind: 'report_period', id: periodId },
      content: { ...decided.value, figures, paperId },
    })
  })
}

/** The receipt: ten figures of the act that recorded the report. */
function codeOf(actId: ActId): string {
  const tail = actId.replaceAll('-', '').slice(-10).toUpperCase()
  return `${tail.slice(0, 5)}-${tail.slice(5)}`
}

/** The period of a committee the caller opens reports for; absent else. */
export async function loadOwnPeriod(trx: Trx, actor: Actor, id: PeriodId, hold: 'reporting' | 'locking') {
  const period = await loadPeriod(trx, id, hold)
  return period && (await isVisibleUnit(trx, actor.scopeOf('report.open'), period.unitId)) ? period : undefined
}

export function judgeReport(deps: ReportsActDeps, of: OfReport, asked: Asked<BodyOf<typeof reportsApi.judge>>) {
  const { periodId, unitId } = of
  const { actor, key, body } = asked
  const call = { key, name: reportsApi.judge.name, by: actor, request: { ...of, body } }
  type Refusal = JudgeRefusal | NotFound
  return performAct(deps, call, async ({ trx, at }): Promise<Result<Recorded<{ version: number }>, Refusal>> => {
    const period = await loadOwnPeriod(trx, actor, periodId, 'reporting')
    if (!period) return notFound
    const submission = await loadSubmission(trx, periodId, unitId)
    const isOfPeriod = submission !== undefined || (await findRightBelow(trx, unitId, period.unitId, treeDayOf(period)))
    if (!isOfPeriod) return notFound
    const decided = decideJudgement(body, period, submission)
    if (!decided.ok) return decided
    const { judgement, reason, basedOn } = decided.value
    const version = basedOn + 1
    await recordJudgement(trx, periodId, unitId, { stage: judgement, reason, version, at })
    const content = { judgement, reason, version }
    return ok({ reply: { version }, unitId: period.unitId, subject: { kind: 'report_period', id: periodId }, content })
  })
}

export function lockPeriod(deps: ReportsActDeps, periodId: PeriodId, asked: Asked<BodyOf<typeof reportsApi.lock>>) {
  const { actor, key, body } = asked
  const call = { key, name: reportsApi.lock.name, by: actor, request: { periodId, body } }
  type Refusal = LockRefusal | NotFound
  return performAct(deps, call, async ({ trx, at }): Promise<Result<Recorded<{ lockedOn: string }>, Refusal>> => {
    const period = await loadOwnPeriod(trx, actor, periodId, 'locking')
    if (!period) return notFound
    const submissions = await listSubmissions(trx, periodId, null)
    const undecided = submissions.filter(({ stage }) => stage === 'submitted').length
    const missing = await countNotReported(trx, periodId, period.unitId, treeDayOf(period))
    const decided = decideLock(body, { stage: period.stage, undecided, missing })
    if (!decided.ok) return decided
    const lockedOn = localDateAt(at)
    const own = period.questions.flatMap(({ id, kind }) => (kind === 'number' ? [`question.${id}`] : []))
    const rows = [...rowsOf(sectionsFor(formOf(period), false)), ...own]
    const frozen = await figuresNow(trx, period, period.unitId, rows, monthOf(lockedOn))
    await recordLock(trx, periodId, lockedOn, frozen)
    const subject = { kind: 'report_period', id: periodId }
    return ok({ reply: { lockedOn }, unitId: period.unitId, subject, content: { lockedOn, missing, frozen } })
  })
}
