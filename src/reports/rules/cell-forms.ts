import type { Form } from './form.ts'

/** What the review of a year came to: members by grade, and the cell's own, which its superior decided. Source: meetings-members 3 and 9. */
export const YEARLY_REVIEW: Form = {
  code: 'yearly_review',
  from: '2025-10-31',
  to: null,
  kinds: ['year'],
  source: 'QĐ 366-QĐ/TW, Điều 11; HD 43-HD/BTCTW (31/10/2025)',
  certainty: 'unknown',
  sections: [
    { code: 'I', rows: ['members.total', 'members.exempt', 'sum.reviewed'], isWritten: false },
    {
      code: 'II',
      rows: ['asked.gradeExcellent', 'asked.gradeGood', 'asked.gradeDone', 'asked.gradeNotDone'],
      isWritten: false,
    },
    {
      code: 'III',
      rows: ['asked.cellExcellent', 'asked.cellGood', 'asked.cellDone', 'asked.cellNotDone'],
      isWritten: false,
    },
    { code: 'IV', rows: [], isWritten: true },
  ],
}

/** Meetings on a theme: who came, what about, what was settled. Source: meetings-members 9. */
export const THEMATIC_RESULT: Form = {
  code: 'thematic',
  from: '2025-01-01',
  to: null,
  kinds: ['quarter'],
  source: 'HD 42-HD/BTCTW; mẫu báo cáo sinh hoạt chuyên đề',
  certainty: 'single',
  sections: [
    {
      code: 'I',
      rows: ['meetings.thematic', 'meetings.thematicObliged', 'meetings.thematicPresent', 'share.thematicAttendance'],
      isWritten: false,
    },
    { code: 'II', rows: [], isWritten: true, toldBy: 'meetings.thematic', drafted: 'themes' },
    { code: 'III', rows: [], isWritten: true, toldBy: 'meetings.thematic', drafted: 'solutions' },
  ],
}

/** Who uses the electronic handbook and the portal; the handbook is for members who are not exempt. Source: meetings-members 9 and 11.1. */
export const HANDBOOK_USE: Form = {
  code: 'handbook',
  from: '2025-01-01',
  to: null,
  kinds: ['month', 'quarter', 'year'],
  source: 'QĐ 339; biểu sử dụng Sổ tay đảng viên điện tử',
  certainty: 'single',
  sections: [
    { code: 'I', rows: ['members.total', 'members.exempt', 'rest.handbookMembers'], isWritten: false },
    {
      code: 'II',
      rows: ['asked.handbookAccounts', 'share.handbookAccounts', 'asked.handbookUsers', 'share.handbookUsers'],
      isWritten: false,
    },
    { code: 'III', rows: ['asked.portalPayers', 'share.portalPayers'], isWritten: true },
  ],
}
