import type { LocalDate } from '#kernel/local-date.ts'
import { type PaperModel, type paperFrame, periodReportPaper } from '#papers/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { reportsApi } from '../contract.ts'
import type { Span } from '../rules/periods.ts'
import { isTold } from '../rules/told.ts'
import { periodInWords } from './period-words.ts'
import { REPORTED, reportSubject, rowName, SECTION_NAMES } from './report-words.ts'

type PaperFrame = NonNullable<Awaited<ReturnType<typeof paperFrame>>>

export interface ReportPaperSource {
  readonly report: ReplyOf<typeof reportsApi.report>
  readonly span: Span
  readonly frame: PaperFrame
}

/**
 * The report as an official paper. What was sent stands with the number, signature and figures it was sent with;
 * else it is a draft of today's figures.
 */
export function reportPaper({ report, span, frame }: ReportPaperSource): PaperModel {
  const { period, submission, form } = report
  const paper = submission?.paper ?? null
  const sent = new Map(submission?.figures.map(({ row, value }) => [row, value]))
  const rowOf = ({ row, now, before }: (typeof report.figures)[number]) => ({
    reference: `figure:${row}`,
    label: rowName(row),
    now: sent.has(row) ? (sent.get(row) ?? null) : now,
    before,
  })
  const figures = new Map(report.figures.map((one) => [one.row, rowOf(one)]))
  const names = SECTION_NAMES[period.form]
  return periodReportPaper({
    head: paper
      ? {
          ...frame.head({ kind: 'numbered', number: paper.number, symbol: paper.symbol }),
          on: paper.issuedOn as LocalDate,
        }
      : { ...frame.head({ kind: 'draft', ordinal: null }), on: null },
    subject: [reportSubject(period.form), periodInWords(period.kind, span)],
    sections: form.sections.map(({ code, rows, isWritten, toldBy }) => ({
      code,
      title: names[code] ?? '',
      rows: rows.flatMap((row) => figures.get(row) ?? []),
      text: isWritten ? ((submission?.sections ?? report.drafts)[code] ?? '') : null,
      isToldElsewhere: isTold(report.figures.filter(({ row }) => row === toldBy)),
    })),
    questions: report.asked
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => ({ question: text, answer: String(submission?.answers[id] ?? '') })),
    code: submission?.code ?? null,
    signer: paper?.signer ?? frame.signer,
    recipients: [`${period.unitName} (để báo cáo)`, REPORTED.archive],
  })
}
