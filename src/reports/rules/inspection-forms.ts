import type { Form } from './form.ts'

const KINDS = ['month', 'quarter', 'half_year', 'year', 'term'] as const

/** The nine sections of a cell's report to the inspection commission. Source: inspection-discipline 7.2 (2026). */
export const INSPECTION_REPORT: Form = {
  code: 'inspection',
  from: '2026-01-01',
  to: null,
  kinds: KINDS,
  source: 'Mẫu báo cáo công tác kiểm tra, giám sát của chi bộ (2026)',
  certainty: 'single',
  sections: [
    {
      code: 'I',
      rows: [
        'members.total',
        'members.official',
        'members.probationary',
        'members.exempt',
        'members.elsewhere',
        'asked.absentTwoPeriods',
      ],
      isWritten: false,
    },
    { code: 'II', rows: ['asked.guidingPapers', 'asked.guidingMeetings'], isWritten: true },
    {
      code: 'III',
      rows: ['inspection.members', 'inspection.well', 'inspection.shortcomings', 'inspection.signs'],
      isWritten: true,
    },
    { code: 'IV', rows: ['signs.members', 'signs.violated', 'signs.discipline'], isWritten: true },
    { code: 'V', rows: ['supervision.reminders'], isWritten: true },
    {
      code: 'VI',
      rows: ['supervision.members', 'supervision.well', 'supervision.shortcomings', 'supervision.signs'],
      isWritten: true,
    },
    { code: 'VII', rows: ['asked.opinions', 'asked.denunciations', 'complaints.filed'], isWritten: true },
    { code: 'VIII', rows: ['discipline.total', 'remedy.due', 'remedy.done', 'rest.remedy'], isWritten: true },
    { code: 'IX', rows: [], isWritten: true },
  ],
}

/** The quantitative annex A to J (Biểu PTDL). H, I, J are asked of committees. Source: inspection-discipline 7.3. */
export const INSPECTION_ANNEX: Form = {
  code: 'inspection_annex',
  from: '2026-01-01',
  to: null,
  kinds: KINDS,
  source: 'Biểu PTDL; Điều lệ Đảng, Điều 30 và Điều 32',
  certainty: 'single',
  sections: [
    {
      code: 'A',
      rows: ['inspection.members', 'inspection.well', 'inspection.shortcomings', 'inspection.signs'],
      isWritten: false,
    },
    { code: 'B', rows: ['signs.members', 'signs.violated', 'signs.discipline'], isWritten: false },
    {
      code: 'C',
      rows: ['supervision.members', 'supervision.well', 'supervision.shortcomings', 'supervision.signs'],
      isWritten: false,
    },
    { code: 'D', rows: ['supervision.reminders'], isWritten: false },
    { code: 'E', rows: ['asked.opinions', 'asked.denunciations', 'complaints.filed'], isWritten: false },
    {
      code: 'F',
      rows: [
        'discipline.reprimand',
        'discipline.warning',
        'discipline.removal_from_post',
        'discipline.expulsion',
        'discipline.total',
      ],
      isWritten: false,
    },
    { code: 'G', rows: ['remedy.due', 'remedy.done', 'rest.remedy'], isWritten: false },
    {
      code: 'H',
      rows: ['asked.denunciationsSettled', 'complaints.settled', 'complaints.changed'],
      isWritten: false,
      ofCommittees: true,
    },
    { code: 'I', rows: ['asked.financeInspections', 'asked.financeViolations'], isWritten: false, ofCommittees: true },
    {
      code: 'J',
      rows: ['papers.issued', 'asked.bodiesInspected', 'asked.directlyInspected', 'asked.commissionStaff'],
      isWritten: true,
      ofCommittees: true,
    },
  ],
}

/** What the commission's statistics ask and the facts tell; their content codes of 2025-26 are not known. Source: inspection-discipline 7.4. */
export const INSPECTION_COMMISSION: Form = {
  code: 'inspection_commission',
  from: '2025-01-01',
  to: null,
  kinds: ['quarter', 'half_year', 'year', 'term'],
  source: 'Biểu thống kê ngành kiểm tra (thế hệ 2021)',
  certainty: 'unknown',
  sections: [
    {
      code: '1',
      rows: ['inspection.members', 'inspection.well', 'inspection.shortcomings', 'inspection.signs'],
      isWritten: false,
    },
    { code: '2', rows: ['signs.members', 'signs.violated', 'signs.discipline'], isWritten: false },
    { code: '3', rows: ['supervision.members', 'supervision.well', 'supervision.signs'], isWritten: false },
    {
      code: '4',
      rows: [
        'discipline.total',
        'discipline.reprimand',
        'discipline.warning',
        'discipline.removal_from_post',
        'discipline.expulsion',
      ],
      isWritten: false,
    },
    {
      code: '5',
      rows: ['asked.denunciationsSettled', 'complaints.settled', 'complaints.changed'],
      isWritten: false,
      ofCommittees: true,
    },
    { code: '6', rows: ['training.classes', 'training.attended'], isWritten: false, ofCommittees: true },
  ],
}
