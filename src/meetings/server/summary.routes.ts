import type { FastifyInstance } from 'fastify'
import type { ActId, PaperId, UnitId } from '#kernel/id.ts'
import { localDateAt, type Month } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  findPaperOf,
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  listPapersOf,
  type PaperFormat,
  type PaperNumber,
  renderedDownload,
} from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { summaryApi } from '../contract/summary.ts'
import { decideIssueSummary, type SummaryRefusal } from '../rules/issue-summary.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { findSummarySource, type SummarySource, summaryModel } from './summary.papers.ts'

const TEMPLATE = 'committeeSummary'
const DRAFT: PaperNumber = { kind: 'draft', ordinal: null }

interface Asked {
  readonly unitId: UnitId
  readonly month: Month
}

/** The committee's monthly summary as a paper: shown, handed out, issued. */
export function summaryRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  serve(app, summaryApi.show, async ({ actor, params }) => {
    const shown = await findShown(deps.db, actor, params)
    if (shown === undefined) return err({ code: 'not_found' })
    const { model, entry } = shown
    const mayIssue = entry === undefined && (await isVisibleUnit(deps.db, actor.scopeOf('paper.issue'), params.unitId))
    return ok({ paper: model, issued: entry ? { ...entry, paperId: entry.id } : null, mayIssue })
  })
  const file = async (actor: Actor, asked: Asked, format: PaperFormat) => {
    const shown = await findShown(deps.db, actor, asked)
    if (shown === undefined) return err({ code: 'not_found' as const })
    const month = `${asked.month.slice(5, 7)}.${asked.month.slice(0, 4)}`
    return ok(await renderedDownload(shown, `Báo cáo tổng hợp sinh hoạt chi bộ tháng ${month}`, format))
  }
  serve(app, summaryApi.pdf, async ({ actor, params }) => file(actor, params, 'pdf'))
  serve(app, summaryApi.docx, async ({ actor, params }) => file(actor, params, 'docx'))
  serve(app, summaryApi.issue, async ({ actor, key, params }) => issueSummary(deps, actor, key, params))
}

/** As issued, while that is in force; else a draft drawn anew from the facts. */
async function findShown(db: Db, actor: Actor, asked: Asked) {
  const { unitId } = asked
  if (!(await isVisibleUnit(db, actor.scopeOf('meeting.read'), unitId))) return undefined
  const entry = await findInForce(db, asked)
  const kept = entry && (await findPaperOf(db, unitId, entry.id))
  if (entry && kept) return { entry, model: kept.model, layout: kept.layout }
  const source = await findSummarySource(db, actor, asked)
  if (source === undefined) return undefined
  const rules = await rulesFor(db, unitId, actor.today)
  return { entry: undefined, model: summaryModel(source, DRAFT, null), layout: rules['paper.layout'].value }
}

async function findInForce(db: Db | Trx, { unitId, month }: Asked) {
  const rows = await db
    .selectFrom('monthSummary')
    .select('paperId')
    .where('unitId', '=', unitId)
    .where('month', '=', month)
    .execute()
  if (rows.length === 0) return undefined
  const papers = await listPapersOf(db, unitId)
  return papers.find(({ id, state }) => state === 'issued' && rows.some(({ paperId }) => paperId === id))
}

function issueSummary(deps: MeetingsDeps, actor: Actor, key: ActId, asked: Asked) {
  const call = { key, name: summaryApi.issue.name, by: actor, request: asked }
  type Refusal = SummaryRefusal | IssueRefusal | { readonly code: 'not_found' }
  type Reply = { paperId: string; number: number; symbol: string }
  return performAct(deps, call, async ({ trx, actId, at }): Promise<Result<Recorded<Reply>, Refusal>> => {
    const { unitId, month } = asked
    if (!(await isVisibleUnit(trx, actor.scopeOf('paper.issue'), unitId))) return err({ code: 'not_found' })
    // Two officers who issue at once wait for each other here.
    await trx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().executeTakeFirst()
    const source = await findSummarySource(trx, actor, asked)
    if (source === undefined) return err({ code: 'unit_not_in_force' })
    const decided = decideIssueSummary(source.cells.map(toCell), (await findInForce(trx, asked)) !== undefined)
    if (!decided.ok) return decided
    const issued = await recordSummary(trx, source, asked, { actId, at, id: newId(deps.clock) })
    if (!issued.ok) return issued
    const { id, number, symbol } = issued.value
    await trx.insertInto('monthSummary').values({ paperId: id, unitId, month, actId }).execute()
    const content = { month, paperId: id, number, symbol }
    return ok({ reply: { paperId: id, number, symbol }, unitId, subject: { kind: 'unit', id: unitId }, content })
  })
}

const toCell = ({ meeting }: SummarySource['cells'][number]) => ({
  heldAt: meeting?.endedAt ?? null,
  grade: meeting?.decidedGrade ?? null,
})

async function recordSummary(
  trx: Trx,
  source: SummarySource,
  { unitId }: Asked,
  { actId, at, id }: { readonly actId: ActId; readonly at: Date; readonly id: PaperId },
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const issuedOn = localDateAt(at)
  const rules = await rulesFor(trx, unitId, issuedOn)
  return await issuePaper(trx, {
    id,
    unitId,
    issuer: 'committee',
    type: 'report',
    template: TEMPLATE,
    issuedOn,
    subject: summaryModel(source, DRAFT, null).subject.join(' '),
    layout: rules['paper.layout'].value,
    origin: { kind: 'unit', id: unitId },
    actId,
    at,
    compose: (number) => summaryModel(source, number, issuedOn),
  })
}
