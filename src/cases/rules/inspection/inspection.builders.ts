import { AGREED, DEPUTY, HOA, REASON, SECRETARY, TEAM, WORDS } from '../people.builders.ts'
import type { Conclusion, InspectionBodies } from './bodies.ts'

const CONTENTS = [
  { id: 'c1', text: 'Thực hiện nhiệm vụ được phân công' },
  { id: 'c2', text: 'Dự sinh hoạt chi bộ' },
]

const CONCLUSION: Conclusion = {
  meetingId: null,
  chairId: SECRETARY,
  present: 20,
  total: 22,
  statement: { kind: 'given', text: 'Tôi nhất trí' },
  strengths: 'Chấp hành tốt',
  limits: ['Có buổi vắng chưa báo trước'],
  requirements: [{ what: 'Báo trước khi vắng', limit: 0, dueOn: '2026-06-30' }],
  reportBackOn: '2026-07-05',
}

/** What each act of an inspection says when all is in order. */
export const INSPECTION_IN_ORDER: InspectionBodies = {
  record_sign: {
    source: 'grasping_the_situation',
    receivedOn: '2026-02-27',
    reporter: 'citizen',
    summary: 'Có ý kiến về việc thu quỹ thôn',
    otherInformation: '',
  },
  assess_sign: { assessorId: HOA, assessment: 'Có cơ sở để kiểm tra' },
  close_not_enough: { agreed: AGREED, reason: 'chưa đủ căn cứ' },
  issue_plan: {
    agreed: AGREED,
    purpose: 'Đánh giá việc chấp hành',
    contents: CONTENTS,
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    startOn: '2026-03-05',
    place: 'Nhà văn hóa',
    method: 'Nghe báo cáo, xem hồ sơ',
  },
  change_plan: { agreed: AGREED, reason: REASON, contents: CONTENTS, team: TEAM, place: 'Nhà văn hóa' },
  set_calendar: {
    rows: [{ on: '2026-03-06', what: 'Triển khai kế hoạch', place: 'Nhà văn hóa', personId: HOA }],
  },
  deploy: {
    outline: CONTENTS.map(({ id, text }) => ({ contentId: id, text: `Kết quả: ${text}` })),
    reportDueOn: '2026-03-15',
    taking: 'accepted',
    memberOpinion: '',
  },
  hand_in_report: WORDS,
  record_report: WORDS,
  record_no_report: { reason: 'đồng chí không nộp' },
  hold_session: {
    place: 'Nhà văn hóa',
    withMember: { invitedOn: '2026-03-14', came: true, taking: 'accepted' },
    othersPresent: '',
    course: 'Nghe đồng chí trình bày',
  },
  record_finding: { contentId: 'c1', strengths: 'Đầy đủ', limits: '', cause: '', signOfViolation: false },
  start_double_process: {
    agreed: { on: '2026-03-19', meetingId: null },
    violation: 'Thu quỹ thôn không lập sổ',
    atDisciplinaryLevel: true,
    selfCriticism: 'Tôi nhận khuyết điểm và nhận hình thức khiển trách',
    acceptsForm: true,
    headReportedOn: '2026-03-18',
  },
  draft: { proposal: 'Kết luận hoàn thành tốt' },
  share_draft: { taking: 'accepted' },
  conclude: { ...CONCLUSION, signsOfViolation: false },
  conclude_sign: {
    ...CONCLUSION,
    outcomes: [
      { contentId: 'c1', outcome: 'must_be_disciplined' },
      { contentId: 'c2', outcome: 'no_violation' },
    ],
    outcome: 'must_be_disciplined',
  },
  conclude_supervision: { ...CONCLUSION, outcome: 'has_shortcomings' },
  issue_notice: {},
  send_up: { pages: 40, reason: 'vượt thẩm quyền chi bộ' },
  confirm_receipt: { pages: 40, remark: '' },
  announce: { byPersonId: DEPUTY, taking: 'accepted', otherOpinion: '' },
}

export const INSPECTION_FIGURES = { deployWorkingDays: 3, draftSharedDaysBefore: 1, thematicOverMembers: 30 }
