import type { LocalDate } from '#kernel/local-date.ts'
import { type PaperModel, type paperFrame, periodReportPaper } from '#papers/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { reportsApi } from '../contract.ts'
import type { Span } from '../rules/periods.ts'
import { isTold, isWanting } from '../rules/told.ts'
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
  const figures = report.figures.map((one) => ({
    ...one,
    now: sent.has(one.row) ? (sent.get(one.row) ?? null) : one.now,
  }))
  const names = SECTION_NAMES[period.form]
  return periodReportPaper({
    head: paper
      ? {
          ...frame.head({ kind: 'numbered', number: paper.number, symbol: paper.symbol }),
          on: paper.issuedOn as LocalDate,
        }
      : { ...frame.head({ kind: 'draft', ordinal: null }), on: null },
    subject: [reportSubject(period.form), periodInWords(period.kind, span)],
    sections: form.sections.map(({ code, rows, isWritten, toldBy }) => {
      const own = figures.filter(({ row }) => rows.includes(row))
      const isToldElsewhere = isTold(figures.filter(({ row }) => row === toldBy))
      return {
        ...{ code, title: names[code] ?? '', mayBeNothing: !isToldElsewhere && !isWanting(own, submission !== null) },
        rows: own.map(({ row, now, before }) => ({ reference: `figure:${row}`, label: rowName(row), now, before })),
        text: isWritten ? ((submission?.sections ?? report.drafts)[code] ?? '') : null,
      }
    }),
    questions: report.asked
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => ({ question: text, answer: String(submission?.answers[id] ?? '') })),
    code: submission?.code ?? null,
    signer: paper?.signer ?? frame.signer,
    recipients: [`${period.unitName} (để báo cáo)`, REPORTED.archive],
  })
}
