import { AGREED, DEPUTY, REASON, SECRETARY, TEAM, WORDS } from '../people.builders.ts'
import type { InspectionBodies } from './bodies.ts'

const CONTENTS = [
  { id: 'c1', text: 'Thực hiện nhiệm vụ được phân công' },
  { id: 'c2', text: 'Dự sinh hoạt chi bộ' },
]

/** What each act of an inspection says when all is in order. */
export const INSPECTION_IN_ORDER: InspectionBodies = {
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
  draft: { proposal: 'Kết luận hoàn thành tốt' },
  share_draft: { taking: 'accepted' },
  conclude: {
    meetingId: null,
    chairId: SECRETARY,
    present: 20,
    total: 22,
    statement: { kind: 'given', text: 'Tôi nhất trí' },
    strengths: 'Chấp hành tốt',
    limits: ['Có buổi vắng chưa báo trước'],
    requirements: [{ what: 'Báo trước khi vắng', limit: 0, dueOn: '2026-06-30' }],
    reportBackOn: '2026-07-05',
    signsOfViolation: false,
  },
  issue_notice: {},
  announce: { byPersonId: DEPUTY, taking: 'accepted', otherOpinion: '' },
}

export const INSPECTION_FIGURES = { deployWorkingDays: 3, draftSharedDaysBefore: 1 }
