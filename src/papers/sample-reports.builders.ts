import type { PaperModel } from './rules/paper-model.ts'
import { type PeriodReportFacts, periodReportPaper, registeredReportPaper } from './rules/templates/period-report.ts'
import { reportAddendumPaper } from './rules/templates/report-addendum.ts'
import { HELD_ON, numbered, RECIPIENTS, SIGNER } from './samples.builders.ts'

export const REPORT_FACTS: PeriodReportFacts = {
  head: numbered(14, 'BC/CB'),
  subject: ['công tác kiểm tra, giám sát', 'quý IV năm 2026'],
  sections: [
    {
      code: 'I',
      title: 'Tình hình đảng viên',
      rows: [
        { reference: 'figure:members.total', label: 'Tổng số đảng viên cuối kỳ', now: 55, before: 54 },
        { reference: 'figure:share', label: 'Tỷ lệ dự sinh hoạt (%)', now: 92.7, before: null },
      ],
      ...{ text: null, mayBeNothing: true },
    },
    {
      code: 'III',
      title: 'Kiểm tra chấp hành',
      rows: [{ reference: 'figure:inspection', label: 'Số đảng viên được kiểm tra', now: 0, before: 1 }],
      ...{ text: '', mayBeNothing: true },
    },
    {
      ...{ code: 'IX', title: 'Đánh giá, đề xuất', rows: [], mayBeNothing: true },
      text: 'Đề nghị tập huấn nghiệp vụ cho tổ kiểm tra.',
    },
  ],
  questions: [{ question: 'Số hộ nghèo được đến thăm', answer: '6' }],
  code: 'A1B2C-3D4E5',
  signer: SIGNER,
  recipients: RECIPIENTS,
}

/** Reports of a period: as sent, as the register keeps them, and what is added after the figures were closed. */
export const REPORT_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  registeredReport: () =>
    registeredReportPaper({
      head: numbered(14, 'BC/CB'),
      subject: 'công tác kiểm tra, giám sát quý IV năm 2026',
      signer: SIGNER,
    }),
  reportAddendum: () =>
    reportAddendumPaper({
      head: numbered(22, 'BC/ĐU'),
      report: 'công tác kiểm tra, giám sát quý III năm 2026',
      lockedOn: HELD_ON,
      amends: { unitName: 'Chi bộ thôn Đông Lợi', number: '14-BC/CB', on: HELD_ON },
      text: 'Số đảng viên được kiểm tra: 3, không phải 2.\nLý do: biên bản gửi muộn.',
      signer: SIGNER,
      recipients: RECIPIENTS,
    }),
  periodReport: () => periodReportPaper(REPORT_FACTS),
}
