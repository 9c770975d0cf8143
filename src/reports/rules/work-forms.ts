import type { Form } from './form.ts'

const ALWAYS = { from: '2025-01-01', to: null } as const

/** Monthly work report: politics and ideology, tasks, Party building, proposals, what comes next. Source: meetings-members 9. */
export const WORK_REPORT: Form = {
  code: 'work',
  ...ALWAYS,
  kinds: ['month', 'quarter', 'half_year', 'year', 'term'],
  source: 'HD 42-HD/BTCTW; mẫu báo cáo tháng của chi bộ',
  certainty: 'unknown',
  sections: [
    {
      code: 'I',
      rows: ['members.total', 'members.official', 'members.probationary', 'members.exempt'],
      isWritten: true,
    },
    {
      code: 'II',
      rows: [
        'meetings.regular',
        'meetings.thematic',
        'meetings.committee',
        'share.attendance',
        'share.spoke',
        'meetings.reportedInTime',
      ],
      isWritten: true,
    },
    { code: 'III', rows: ['meetings.good', 'meetings.fair', 'meetings.average', 'meetings.poor'], isWritten: false },
    {
      code: 'IV',
      rows: [
        'commitments.made',
        'commitments.due',
        'commitments.doneInTime',
        'commitments.doneLate',
        'share.doneInTime',
      ],
      isWritten: true,
    },
    {
      code: 'V',
      rows: ['members.admitted', 'members.recognised', 'members.joined', 'members.transferred'],
      isWritten: true,
    },
    { code: 'VI', rows: ['asked.proposals'], isWritten: true },
    { code: 'VII', rows: [], isWritten: true },
    {
      code: 'VIII',
      rows: [
        'conferences.held',
        'conferences.delegates',
        'dialogues.held',
        'dialogues.questions',
        'training.classes',
        'training.attended',
      ],
      isWritten: false,
      ofCommittees: true,
    },
  ],
}

/** Changes of the roll. Source: meetings-members 9. */
export const MEMBER_CHANGES_TABLE: Form = {
  code: 'member_changes',
  ...ALWAYS,
  kinds: ['month', 'quarter', 'half_year', 'year'],
  source: 'HD 11-HD/BTCTW (13/12/2021)',
  certainty: 'unknown',
  sections: [
    {
      code: 'I',
      rows: [
        'members.total',
        'members.official',
        'members.probationary',
        'members.exempt',
        'members.elsewhere',
        'members.suspended',
      ],
      isWritten: false,
    },
    { code: 'II', rows: ['members.admitted', 'members.recognised', 'members.joined'], isWritten: false },
    {
      code: 'III',
      rows: ['members.transferred', 'members.removed', 'members.expelled', 'members.left', 'members.deceased'],
      isWritten: true,
    },
  ],
}

/** The half-year table of a province. Source: meetings-members 9 (An Giang). */
export const HALF_YEAR_TABLE: Form = {
  code: 'half_year_table',
  ...ALWAYS,
  kinds: ['half_year', 'year'],
  source: 'Biểu 6 tháng của một tỉnh ủy',
  certainty: 'single',
  sections: [
    {
      code: 'I',
      rows: ['members.total', 'meetings.present', 'meetings.obliged', 'share.attendance', 'meetings.spoke'],
      isWritten: false,
    },
    { code: 'II', rows: ['asked.skilledMobilisation', 'meetings.thematic', 'asked.articlesRead'], isWritten: false },
    { code: 'III', rows: ['members.admitted', 'inspection.members', 'supervision.members'], isWritten: true },
  ],
}
