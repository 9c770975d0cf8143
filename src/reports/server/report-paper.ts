import { type PaperModel, periodReportPaper } from '#papers/public.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { OfficeHeld, UnitHeader } from '#units/public.ts'
import type { reportsApi } from '../contract.ts'
import type { Span } from '../rules/periods.ts'
import { periodInWords } from './period-words.ts'
import { FORM_NAMES, rowName, SECTION_NAMES } from './report-words.ts'

export interface ReportPaperSource {
  readonly report: ReplyOf<typeof reportsApi.report>
  readonly span: Span
  readonly header: UnitHeader
  readonly offices: readonly OfficeHeld[]
}

/** The report as an official paper. What was sent stands with the figures it was sent with; else it is a draft of today's figures. */
export function reportPaper({ report, span, header, offices }: ReportPaperSource): PaperModel {
  const { period, submission, form } = report
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
    head: {
      superiorName: header.superior,
      unitName: header.issuerName,
      place: header.place === '' ? '................' : header.place,
      number: { kind: 'draft', ordinal: null },
      on: null,
    },
    subject: [FORM_NAMES[period.form].replace(/^(Báo cáo|Biểu) /, ''), periodInWords(period.kind, span)],
    sections: form.sections.map(({ code, rows, isWritten }) => ({
      code,
      title: names[code] ?? '',
      rows: rows.flatMap((row) => figures.get(row) ?? []),
      text: isWritten ? (submission?.sections[code] ?? '') : null,
    })),
    questions: report.asked
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => ({ question: text, answer: String(submission?.answers[id] ?? '') })),
    code: submission?.code ?? null,
    signer: signerOf(header, offices),
    recipients: [`${period.unitName} (để báo cáo)`, 'Lưu'],
  })
}

/** A unit signs by its secretary, else by the deputy. Source: HD 05-HD/VPTW. */
function signerOf(header: UnitHeader, offices: readonly OfficeHeld[]) {
  const of = (...wanted: readonly string[]) => offices.find(({ office }) => wanted.includes(office))
  const secretary = of('cell_secretary', 'committee_secretary')
  const deputy = of('cell_deputy_secretary', 'committee_deputy_secretary')
  const body = header.issuerName.startsWith('Đảng ủy')
    ? 'ĐẢNG ỦY'
    : header.issuerName.startsWith('Chi bộ')
      ? 'CHI BỘ'
      : header.issuer
  return {
    authority: `T/M ${body}`,
    post: secretary || !deputy ? 'BÍ THƯ' : 'PHÓ BÍ THƯ',
    name: (secretary ?? deputy)?.personName ?? null,
  }
}
