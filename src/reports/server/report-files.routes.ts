import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok } from '#kernel/result.ts'
import { type PaperFormat, paperDownload, paperFrame, renderedDownload } from '#papers/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { serve } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import { reportsApi } from '../contract.ts'
import type { Span } from '../rules/periods.ts'
import { type ShowDeps, showPeriod, showReport } from './period.service.ts'
import { periodInWords } from './period-words.ts'
import type { PeriodId } from './periods.store.ts'
import { reportPaper } from './report-paper.ts'
import { FORM_NAMES } from './report-words.ts'
import { reportWorkbook } from './report-workbook.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The same answers as files: Excel of a period, the official paper of one report. */
export function reportFilesRoutes(app: FastifyInstance, deps: ShowDeps): void {
  serve(app, reportsApi.excel, async ({ actor, params }) => {
    const shown = await wholePeriod(deps, actor, params.periodId)
    if (!shown.ok) return shown
    const { period } = shown.value
    const body = await reportWorkbook(shown.value, spanOf(period))
    return ok({ fileName: `${nameOf(period)}.xlsx`, contentType: EXCEL, body })
  })
  const paper = (format: PaperFormat) => async (incoming: Incoming) => paperOf(deps, incoming, format)
  serve(app, reportsApi.pdf, paper('pdf'))
  serve(app, reportsApi.docx, paper('docx'))
}

type Incoming = {
  readonly actor: Actor
  readonly params: { readonly periodId: PeriodId; readonly unitId: UnitId }
}

/** Every unit of a period, page after page. */
async function wholePeriod(deps: ShowDeps, actor: Actor, periodId: PeriodId) {
  const first = await showPeriod(deps, actor, periodId, null)
  if (!first.ok) return first
  const owing = [...first.value.owing]
  for (let next = first.value.next; next !== null; ) {
    const page = await showPeriod(deps, actor, periodId, next)
    if (!page.ok) return page
    owing.push(...page.value.owing)
    next = page.value.next
  }
  return ok({ ...first.value, owing })
}

async function paperOf(deps: ShowDeps, { actor, params }: Incoming, format: PaperFormat) {
  const shown = await showReport(deps, actor, params)
  if (!shown.ok) return shown
  const on = actor.today
  const [frame, rules] = await Promise.all([
    paperFrame(deps.db, params.unitId, on),
    rulesFor(deps.db, params.unitId, on),
  ])
  if (frame === undefined) return { ok: false as const, error: { code: 'not_found' as const } }
  const { period, submission } = shown.value
  const model = reportPaper({ report: shown.value, span: spanOf(period), frame })
  const made = { model, layout: rules['paper.layout'].value }
  if (submission?.paper == null) return ok(await renderedDownload(made, nameOf(period), format))
  const { number, symbol, issuedOn } = submission.paper
  return ok(await paperDownload({ ...made, type: 'report', number, symbol, issuedOn: issuedOn as LocalDate }, format))
}

type Period = ReplyOf<typeof reportsApi.report>['period']

const spanOf = ({ first, last }: Period): Span => ({ first, last }) as Span

function nameOf(period: Period): string {
  return `${FORM_NAMES[period.form]} ${periodInWords(period.kind, spanOf(period))}`.replaceAll('/', '.')
}
