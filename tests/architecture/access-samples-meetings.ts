import { MEETING_ROLES } from '#meetings/rules/vocabulary.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Sample, Samples } from './access-samples.ts'
import { MONTH, type Tree } from './access-world.ts'

/** Names a thing that is not there: the door must have been passed before that is noticed. */
const NONE = '0192f0c1-7c00-7000-8000-000000000002'

const onMeeting =
  (officerBy: Permission) =>
  (body: object | ((tree: Tree) => object)): Sample => ({
    about: 'meeting',
    officerBy,
    sent: (tree) => ({
      params: { id: tree.made['meeting'] ?? '' },
      body: typeof body === 'function' ? body(tree) : body,
    }),
  })
const prepare = onMeeting('meeting.prepare')
const hold = onMeeting('meeting.hold')
const report = onMeeting('meeting.report')
const read: Sample = { about: 'meeting', sent: ({ made }) => ({ params: { id: made['meeting'] ?? '' } }) }

const onAnother = ({ made }: Tree, reason: string) => ({ params: { id: made['another'] ?? '' }, body: { reason } })

const preparing: Samples = {
  'meetings.set_schedule': prepare({ startsAt: '2026-11-25T19:30:00+07:00', place: 'Nhà văn hóa thôn' }),
  'meetings.set_topic': prepare({ topic: 'Học và làm theo' }),
  'meetings.post_documents': prepare({ happenedAt: null }),
  // Without a schedule it would be refused; with one the stage moves on, which no later sample minds.
  'meetings.send_notice': prepare({ channels: ['paper'], happenedAt: null }),
  // Another is called off: the meeting of the other samples goes on.
  'meetings.postpone': { ...prepare({}), sent: (tree) => onAnother(tree, 'Bão về') },
  'meetings.cancel': { ...prepare({}), sent: (tree) => onAnother(tree, 'Không đủ người') },
  'meetings.add_item': prepare({ title: 'Việc khác', kind: 'inform', plannedMinutes: 5 }),
  'meetings.brought': { about: 'cell', sent: read.sent },
  'meetings.change_item': prepare({ itemId: NONE, title: 'Đổi tên' }),
  'meetings.quote_texts': prepare({ itemId: NONE, textIds: [] }),
  'meetings.move_item': prepare({ itemId: NONE, beforeId: null }),
  'meetings.drop_item': prepare({ itemId: NONE }),
  'meetings.add_guest': prepare({ name: 'Đỗ Thị Khách', office: '', fromSuperior: false }),
  'meetings.appoint': prepare({ office: 'observer', personId: NONE }),
  'meetings.assign_paper': prepare(({ person }) => ({ title: 'Tham luận', authorId: person })),
  'meetings.hand_in_paper': prepare({ paperId: NONE, text: 'Kính thưa chi bộ' }),
  'meetings.review_paper': prepare({ paperId: NONE, verdict: 'approved' }),
  'meetings.ask_absence': prepare(({ holders }) => ({ personId: holders.member, reason: 'Đi chữa bệnh' })),
  'meetings.answer_absence': prepare({ personId: NONE, accepted: true }),
  'meetings.hand_in_opinion': prepare(({ holders }) => ({ personId: holders.member, text: 'Nên họp sớm hơn' })),
}

const holding: Samples = {
  'meetings.start': hold({ happenedAt: null }),
  'meetings.roll_call': hold(({ person }) => ({ marks: [{ personId: person, mark: 'present' }] })),
  'meetings.vote': hold({ kind: 'programme', question: '', inFavour: 1, against: 0, abstained: 0 }),
  'meetings.close': hold({ happenedAt: null }),
  'meetings.start_item': hold({ itemId: NONE }),
  'meetings.end_item': hold({ itemId: NONE }),
  'meetings.conclude_item': hold({ itemId: NONE, conclusion: 'Thống nhất' }),
  'meetings.read_opinion': hold({ opinionId: NONE }),
  'meetings.record_turn': hold(({ person }) => ({ personId: person, kind: 'debate', seconds: 60, text: 'Đồng ý' })),
  'meetings.record_commitment': hold(({ person }) => ({
    what: 'Lắp đèn',
    owner: { kind: 'person', personId: person },
    dueOn: '2026-12-30',
    reportMonth: '2026-12',
  })),
  'meetings.record_shortcoming': hold({ what: 'Họp muộn', causes: ['Mùa gặt'] }),
  'meetings.reserve_opinion': hold(({ holders }) => ({ personId: holders.member, text: 'Tôi giữ ý kiến' })),
}

const finishing: Samples = {
  'meetings.self_score': hold({ changes: [] }),
  'meetings.observer_score': hold({ changes: [] }),
  'meetings.report': report({}),
  'meetings.draft_minutes': hold({}),
  'meetings.edit_minutes': hold({ blockId: NONE, text: null, basedOn: 1 }),
  'meetings.adopt_minutes': hold({ inFavour: 1, against: 0, abstained: 0 }),
  'meetings.add_addendum': hold({ text: 'Sửa tên', reason: 'Ghi nhầm' }),
  'meetings.post_result': report({ happenedAt: null }),
  'meetings.tick_handbook': prepare({ step: 'notice', done: true }),
  'meetings.decide_grade': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['meeting'] ?? '' }, body: { grade: 'good' } }),
  },
}

const ofPaper: Sample = {
  about: 'meeting',
  sent: ({ made }) => ({ params: { id: made['meeting'] ?? '', paper: 'programme' } }),
}

const papers: Samples = {
  'meetings.papers': read,
  'meetings.paper_text': ofPaper,
  'meetings.paper_pdf': ofPaper,
  'meetings.paper_docx': ofPaper,
  'meetings.handbook_package': { ...read, officerBy: 'meeting.hold', by: ['officer'] },
  'meetings.calendar': read,
  'meetings.issue_resolution': report({}),
  'meetings.dispatches': read,
  'meetings.mark_opened': { ...prepare({ paperId: null }), by: MEETING_ROLES, whoeverSees: true },
  'meetings.hand_over_notice': { ...prepare({ dispatchIds: [NONE] }), by: ['officer'] },
}

const ofCell = (more: object): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...more }),
})

const ofMonth: Sample = {
  about: 'committee',
  sent: ({ committee }) => ({ params: { unitId: committee, month: MONTH } }),
}

export const meetingSamples: Samples = {
  'meetings.month': {
    about: 'cell',
    sent: ({ cell }) => ({ params: { unitId: cell, month: MONTH } }),
  },
  'meetings.meeting': read,
  'meetings.score': { ...read, notPlainMembers: true },
  'meetings.history': ofCell({}),
  'meetings.quoting': {
    about: 'cell',
    sent: ({ cell, made }) => ({ params: { unitId: cell, textId: made['libraryText'] ?? '' } }),
  },
  'meetings.committee_month': {
    about: 'committee',
    sent: ({ committee }) => ({ params: { unitId: committee, month: MONTH } }),
  },
  'meetings.month_summary': ofMonth,
  'meetings.month_summary_pdf': ofMonth,
  'meetings.month_summary_docx': ofMonth,
  'meetings.issue_month_summary': { ...ofMonth, sent: (tree) => ({ ...ofMonth.sent(tree), body: {} }) },
  'meetings.mine': { about: 'own', sent: () => ({}) },
  'meetings.open_month': ofCell({ body: { month: '2026-12' } }),
  'meetings.open_meeting': ofCell({ body: { month: MONTH, kind: 'extraordinary', topic: 'Việc gấp' } }),
  ...preparing,
  ...holding,
  ...finishing,
  ...papers,
  'topics.list': ofCell({ query: { year: '2026' } }),
  'topics.set': {
    about: 'committee',
    sent: ({ committee }) => ({
      params: { unitId: committee },
      body: { year: 2026, quarter: 4, title: 'Chuyên đề hai', guidance: '' },
    }),
  },
  'topics.change': {
    about: 'committee',
    sent: ({ made }) => ({
      params: { id: made['topic'] ?? '' },
      body: { quarter: 3, title: 'Chuyên đề sửa', guidance: '' },
    }),
  },
  'topics.withdraw': {
    about: 'committee',
    sent: ({ made }) => ({ params: { id: made['topic'] ?? '' }, body: {} }),
  },
}
