import { AGREED, DEPUTY, HOA, LAN, SECRETARY } from '../people.builders.ts'
import type { DisciplineBodies, FrozenHearing } from './bodies.ts'
import type { VoteCounts } from './votes.ts'

const VIOLATION = {
  content: 'Không thực hiện nhiệm vụ chi bộ phân công trong ba tháng',
  nature: 'Ít nghiêm trọng, lần đầu',
  harm: 'Nhóm hộ phụ trách chậm hoàn thành',
  cause: 'Thiếu trách nhiệm',
  ruleBroken: 'Điều lệ Đảng, Điều 2',
}

/** A meeting of five official members, all present; the cell decides by itself. */
export const FROZEN: FrozenHearing = {
  isProbationary: false,
  ...{ official: 5, exempt: 0, away: 0, base: 5, voters: 5 },
  ballot: 'impose',
  forms: ['reprimand', 'warning'],
  posts: [],
  limitations: [],
}

export const NO_VOTES: VoteCounts = {
  ...{ issued: 5, destroyed: 0, returned: 5, valid: 5, invalid: 0 },
  ...{ none: 0, reprimand: 0, warning: 0, removal_from_post: 0, expulsion: 0, allPosts: 0, posts: [] },
}

/** Three for a reprimand, one for a warning, one for none. */
export const COUNTS: VoteCounts = { ...NO_VOTES, reprimand: 3, warning: 1, none: 1 }

const SELF_CRITICISM = {
  biography: 'Vào Đảng năm 2010',
  text: 'Tôi nhận thiếu sót',
  ownForm: 'reprimand',
} as const

/** What each act of discipline says when all is in order. */
export const DISCIPLINE_IN_ORDER: DisciplineBodies = {
  state_violation: {
    origin: 'inspection',
    matter: 'cell_task',
    whatHappened: 'Không thực hiện nhiệm vụ được phân công',
    actFrom: '2025-10-01',
    actTo: '2025-12-31',
    unlimited: null,
    posts: [],
  },
  defer: { ground: 'in_hospital', reviewOn: '2026-04-01', childBornOn: null, reason: 'đang điều trị tại bệnh viện' },
  end_deferral: { reason: 'đồng chí đã ra viện' },
  hand_in_self_criticism: SELF_CRITICISM,
  record_self_criticism: SELF_CRITICISM,
  record_no_self_criticism: { reason: 'đồng chí không nộp', facts: 'Ba tháng không phụ trách hộ' },
  claim_circumstance: { code: 'made_good', evidence: 'Đã bù lại việc trong tháng 1' },
  propose_form: { form: 'reprimand', ...VIOLATION },
  open_hearing: {
    meetingId: null,
    chairId: SECRETARY,
    place: 'Nhà văn hóa',
    present: 5,
    absentees: '',
    invitedOn: '2026-03-22',
    memberCame: true,
    commissionOpinion: '',
    frozen: FROZEN,
  },
  read_self_criticism: { byMember: true, reason: '' },
  read_draft: {},
  record_discussion: { opinions: [{ personId: HOA, opinion: 'Đề nghị khiển trách' }] },
  hear_member: { statement: { kind: 'given', text: 'Tôi xin nhận hình thức khiển trách' } },
  conclude_violation: {
    ...VIOLATION,
    circumstances: [{ code: 'made_good', found: true, reason: 'có xác nhận của trưởng thôn' }],
  },
  elect_counters: {
    counters: [
      { personId: HOA, role: 'head' },
      { personId: DEPUTY, role: 'secretary' },
    ],
  },
  enter_counts: { counts: COUNTS },
  announce_result: { byPersonId: SECRETARY },
  issue_decision: { executors: 'Chi ủy, đồng chí có tên tại Điều 1' },
  announce_decision: { byPersonId: DEPUTY, taking: 'accepted', otherOpinion: '' },
  submit_up: { recipient: 'Ủy ban Kiểm tra Đảng ủy xã', reason: '' },
  record_superior_decision: {
    level: 'Ủy ban Kiểm tra Đảng ủy xã',
    symbol: '12-QĐ/UBKTĐU',
    form: 'warning',
    effectFrom: '2026-04-20',
    taking: 'accepted',
    otherOpinion: '',
  },
  register_complaint: {
    level: 'Ủy ban Kiểm tra Đảng ủy xã',
    text: 'Khiếu nại về hình thức kỷ luật',
    complaintId: '0192f0c1-7c00-7000-8000-0000000000c1',
  },
  record_complaint_outcome: {
    level: 'Ủy ban Kiểm tra Đảng ủy xã',
    symbol: '20-QĐ/UBKTĐU',
    outcome: 'annulled',
    form: null,
  },
  restore: { measures: ['assessment', 'apology'], text: 'Xếp loại lại năm 2026' },
  note_new_violation: { reason: 'vi phạm mới trong thời gian chấp hành' },
  propose_activity_suspension: {
    agreed: AGREED,
    kind: 'party_activity',
    recipient: 'Ủy ban Kiểm tra Đảng ủy xã',
    reason: 'đồng chí cố ý gây trở ngại việc thẩm tra',
  },
  record_activity_suspension: {
    kind: 'party_activity',
    level: 'Ủy ban Kiểm tra Đảng ủy xã',
    symbol: '15-QĐ/UBKTĐU',
    effectFrom: '2026-03-10',
    reason: 'cố ý gây trở ngại việc thẩm tra',
  },
  extend_activity_suspension: {
    level: 'Ủy ban Kiểm tra Đảng ủy xã',
    symbol: '18-QĐ/UBKTĐU',
    untilOn: '2026-07-01',
    reason: 'chưa xem xét xong',
  },
  end_activity_suspension: { reason: 'không còn căn cứ đình chỉ' },
  tell_organisation: { recipient: 'Ủy ban nhân dân xã', request: 'xem xét xử lý đồng bộ theo quy định' },
  note_no_organisation: { reason: 'đồng chí làm nông nghiệp, không công tác ở cơ quan nào' },
}

export const SUBJECT = LAN

export const DISCIPLINE_FIGURES = {
  voteMajority: { kind: 'more_than', numerator: 1, denominator: 2 },
  expulsionMajority: { kind: 'at_least', numerator: 2, denominator: 3 },
  hearingQuorum: { kind: 'at_least', numerator: 2, denominator: 3 },
  baseLeavesOutExempt: false,
  baseLeavesOutAway: false,
  baseLeavesOutSubject: false,
  subjectVotes: true,
  cellForms: ['reprimand', 'warning'],
  probationaryForms: ['reprimand', 'warning'],
  writtenDecisionDays: 10,
  superiorWorkingDays: 5,
  expiryMonths: 12,
  limitReprimandMonths: 60,
  limitWarningMonths: 120,
  limitRemovalMonths: 120,
  limitExpulsionMonths: null,
  noLimitFor: ['false_diploma'],
  deferFor: ['pregnant', 'small_child', 'in_hospital'],
  smallChildMonths: 12,
  mitigating: ['reported_himself', 'told_of_others', 'made_good', 'coerced', 'ordered_by_superior'],
  aggravating: ['not_corrected_after_reminder', 'not_admitting', 'shielding_or_retaliating'],
  aggravatingOther: ['destroying_evidence', 'repeated'],
  suspensionDays: 90,
  suspensionExtensionDays: 30,
  stateNoticeDays: 5,
  complaintWorkingDays: 30,
  restorations: ['assessment', 'apology', 'post_or_equal'],
} as const
