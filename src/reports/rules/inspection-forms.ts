import type { Form, FormSection } from './form.ts'

const KINDS = ['month', 'quarter', 'half_year', 'year', 'term'] as const

const ROLL = [
  'members.total',
  'members.official',
  'members.probationary',
  'members.exempt',
  'members.elsewhere',
  'asked.absentTwoPeriods',
] as const
const DUTY = ['inspection.members', 'inspection.well', 'inspection.shortcomings', 'inspection.signs'] as const
const SIGNS = ['signs.members', 'signs.below', 'signs.discipline', 'signs.disciplined'] as const
const TOPICS = [
  'supervision.reminders',
  'reminders.meetings',
  'reminders.duties',
  'reminders.resolutions',
  'reminders.example',
  'reminders.people',
  'reminders.forbidden',
  'reminders.other',
] as const
const THEME = ['supervision.members', 'supervision.well', 'supervision.shortcomings', 'supervision.signs'] as const
const LETTERS = ['asked.opinions', 'asked.denunciations', 'complaints.filed'] as const
const DISCIPLINE = [
  'discipline.reprimand',
  'discipline.warning',
  'discipline.removal_from_post',
  'discipline.expulsion',
  'discipline.total',
] as const
const REMEDY = ['remedy.due', 'remedy.done', 'rest.remedy'] as const

const written = (code: string, rows: readonly string[] = []): FormSection => ({ code, rows, isWritten: true })
const counted = (code: string, rows: readonly string[]): FormSection => ({ code, rows, isWritten: false })

const SITUATION = [counted('I', ROLL), written('II', ['asked.guidingPapers', 'asked.guidingMeetings'])]

/** The nine sections of a cell's report to the inspection commission. Source: inspection-discipline 7.2 (2026). */
export const INSPECTION_REPORT: Form = {
  code: 'inspection',
  from: '2026-01-01',
  to: null,
  kinds: KINDS,
  source: 'Mẫu báo cáo công tác kiểm tra, giám sát của chi bộ (2026)',
  certainty: 'single',
  sections: [
    ...SITUATION,
    written('III', DUTY),
    written('IV', SIGNS),
    written('V', TOPICS),
    written('VI', THEME),
    written('VII', LETTERS),
    written('VIII', ['discipline.total', ...REMEDY]),
    written('IX'),
  ],
}

/**
 * The same in the eight steps one ward takes: both kinds of inspection in one, letters beside discipline, putting right by itself.
 * Source: peers 6 (V2), which names what they hold and not how each is headed.
 */
export const INSPECTION_REPORT_EIGHT: Form = {
  ...INSPECTION_REPORT,
  code: 'inspection_eight',
  source: 'Mẫu báo cáo tám mục của một phường (2026)',
  certainty: 'unknown',
  sections: [
    ...SITUATION,
    written('III', [...DUTY, ...SIGNS]),
    written('IV', TOPICS),
    written('V', THEME),
    written('VI', [...LETTERS, 'discipline.total']),
    written('VII', REMEDY),
    written('VIII'),
  ],
}

/**
 * The quantitative annex A to J with its appendix, here K (Biểu PTDL). Bodies, and H to K, are of committees; the parts of A to C about
 * bodies stand as A2, B2, C2, so that a cell sees only what it does. Source: inspection-discipline 7.3.
 */
export const INSPECTION_ANNEX: Form = {
  code: 'inspection_annex',
  from: '2026-01-01',
  to: null,
  kinds: KINDS,
  source: 'Biểu PTDL; Điều lệ Đảng, Điều 30 và Điều 32',
  certainty: 'single',
  sections: [
    counted('A', [...DUTY, 'inspection.disciplined']),
    {
      ...counted('A2', ['inspection.bodies', 'inspection.bodiesWell', 'inspection.bodiesNotWell']),
      ofCommittees: true,
    },
    counted('B', SIGNS),
    {
      ...counted('B2', ['signs.bodies', 'signs.bodiesViolated', 'signs.bodiesDiscipline']),
      ofCommittees: true,
    },
    counted('C', ['supervision.held', ...THEME]),
    {
      ...counted('C2', [
        'supervision.bodies',
        'supervision.bodiesWell',
        'supervision.bodiesShortcomings',
        'supervision.bodiesSigns',
      ]),
      ofCommittees: true,
    },
    counted('D', TOPICS),
    counted('E', LETTERS),
    counted('F', DISCIPLINE),
    counted('G', REMEDY),
    {
      ...counted('H', ['denunciations.settled', 'complaints.settled', 'complaints.changed']),
      ofCommittees: true,
    },
    {
      ...counted('I', ['asked.financeInspections', 'asked.financeViolations']),
      ofCommittees: true,
      gate: 'asked.financeInspections',
    },
    { ...written('J', ['papers.issued', 'inspection.direct']), ofCommittees: true },
    {
      ...counted('K', [
        'asked.commissionStaff',
        'programme.commission',
        'programme.commissionDone',
        'asked.committeeProgramme',
        'asked.committeeProgrammeDone',
      ]),
      ofCommittees: true,
    },
  ],
}
