import type { PaperModel } from './rules/paper-model.ts'
import { ballotSheetPaper } from './rules/templates/discipline/ballot.ts'
import {
  disciplineAnnouncementMinutes,
  disciplineDecisionPaper,
  disciplineIndexPaper,
  disciplineSubmissionPaper,
  noDisciplinePaper,
} from './rules/templates/discipline/decision.ts'
import type { CountFacts, DisciplineFacts, HearingFacts } from './rules/templates/discipline/facts.ts'
import { countingMinutes, hearingMinutes } from './rules/templates/discipline/hearing.ts'
import {
  disciplineCalendarPaper,
  organisationLetterPaper,
  suspensionProposalPaper,
} from './rules/templates/discipline/letters.ts'
import {
  disciplineOpeningMinutes,
  disciplineOutlinePaper,
  disciplinePlanPaper,
  disciplineReportPaper,
  disciplineSessionMinutes,
  selfCriticismPaper,
} from './rules/templates/discipline/preparing.ts'
import { INSPECTION } from './sample-inspections.builders.ts'
import { nameAt, SECRETARY } from './samples.builders.ts'

const VIOLATION = {
  content: 'Từ tháng 5 đến tháng 8 năm 2026 không thực hiện nhiệm vụ chi bộ phân công phụ trách nhóm hộ.',
  nature: 'Ít nghiêm trọng, vi phạm lần đầu.',
  harm: '12 hộ chậm hoàn thành chỉ tiêu góp công làm đường.',
  cause: 'Thiếu trách nhiệm, không báo cáo khó khăn với chi bộ.',
  ruleBroken: 'Điều lệ Đảng, Điều 2 về nhiệm vụ đảng viên.',
}

const HEARING: HearingFacts = {
  ...{ on: '2026-10-25', startedAt: '19:30', endedAt: '21:45', recorder: nameAt(12) },
  place: 'Nhà văn hóa thôn Hạ',
  chair: SECRETARY,
  ...{ present: 28, official: 30, base: 30, memberCame: true },
  absentees: `${nameAt(9)} (đi viện); ${nameAt(10)} (đi công tác)`,
  commissionOpinion: '',
  ballot: 'impose',
  forms: ['reprimand', 'warning'],
  posts: [],
  limitations: [
    { form: 'reprimand', untilOn: '2031-08-31', isOver: false },
    { form: 'warning', untilOn: '2036-08-31', isOver: false },
    { form: 'removal_from_post', untilOn: '2036-08-31', isOver: false },
    { form: 'expulsion', untilOn: null, isOver: false },
  ],
  readByMember: true,
  opinions: [
    { name: nameAt(2), opinion: 'Đồng chí đã nhận khuyết điểm, đề nghị khiển trách.' },
    { name: nameAt(4), opinion: 'Nhiệm vụ bị chậm kéo dài, đề nghị cảnh cáo.' },
  ],
  statement: 'Tôi nhận khuyết điểm và xin nhận hình thức khiển trách.',
  absentReason: null,
  conclusion: VIOLATION,
  circumstances: [
    {
      text: 'Khắc phục hậu quả, ngăn chặn vi phạm, bồi thường thiệt hại',
      found: true,
      reason: 'đã cùng các hộ làm bù trong tháng 9',
    },
  ],
  counters: [
    { name: nameAt(5), role: 'head' },
    { name: nameAt(6), role: 'secretary' },
    { name: nameAt(8), role: 'member' },
  ],
}

const COUNTS: CountFacts = {
  ...{ issued: 29, destroyed: 1, returned: 28, valid: 27, invalid: 1, none: 2, allPosts: 0, posts: [] },
  forms: [
    { form: 'reprimand', votes: 18 },
    { form: 'warning', votes: 7 },
  ],
}

/** A discipline the cell decided, gone through to its announcement. */
const DISCIPLINE: DisciplineFacts = {
  ...INSPECTION,
  violation: { summary: VIOLATION.content, from: '2026-05-01', to: '2026-08-31' },
  selfCriticism: {
    on: '2026-10-12',
    biography: 'Vào Đảng năm 2010. Chưa bị kỷ luật.',
    text: 'Tôi đã không thực hiện việc phụ trách nhóm hộ trong bốn tháng và không báo cáo chi bộ.',
    ownForm: 'reprimand',
    missing: null,
    attached: ['Sổ thu quỹ tổ liên gia năm 2025'],
  },
  proposal: { ...VIOLATION, on: '2026-10-20', form: 'reprimand' },
  claimed: [
    { text: 'Khắc phục hậu quả, ngăn chặn vi phạm, bồi thường thiệt hại', evidence: 'xác nhận của trưởng thôn' },
  ],
  hearing: HEARING,
  counts: COUNTS,
  result: {
    ...{ kind: 'decided', form: 'reprimand', votes: 18, needed: 16, cumulated: false },
    ...{ on: '2026-10-25', by: SECRETARY },
  },
  decision: { on: '2026-11-02', symbol: '07-QĐ/CB', executors: '' },
  notice: null,
  submission: null,
  suspensions: [
    {
      ...{ on: '2026-10-15', agreedOn: '2026-10-14', kind: 'party_activity' },
      recipient: 'Ủy ban Kiểm tra Đảng ủy xã Vân Trì',
      reason: 'Đồng chí cố ý gây trở ngại việc thẩm tra, xác minh.',
      signer: INSPECTION.signer,
    },
  ],
  suspensionDays: { first: 90, more: 30 },
  letters: [{ on: '2026-11-04', recipient: 'Ủy ban nhân dân xã Vân Trì', request: '', signer: INSPECTION.signer }],
  announced: { on: '2026-11-03', by: SECRETARY, taking: { kind: 'accepted', opinion: '' } },
}

/** The same beyond the cell: two posts on the ballot, expulsion proposed. */
const PROPOSED: DisciplineFacts = {
  ...DISCIPLINE,
  hearing: {
    ...HEARING,
    ballot: 'propose',
    forms: ['reprimand', 'warning', 'removal_from_post', 'expulsion'],
    posts: [
      { name: 'Chi ủy viên', term: 'nhiệm kỳ 2022 - 2025' },
      { name: 'Phó Bí thư chi bộ', term: 'nhiệm kỳ 2025 - 2027' },
    ],
  },
  counts: {
    ...{ issued: 28, destroyed: 0, returned: 28, valid: 28, invalid: 0, none: 0, allPosts: 2, posts: [1, 2] },
    forms: [
      { form: 'reprimand', votes: 0 },
      { form: 'warning', votes: 3 },
      { form: 'removal_from_post', votes: 4 },
      { form: 'expulsion', votes: 21 },
    ],
  },
  result: {
    ...{ kind: 'proposed', form: 'expulsion', votes: 21, needed: 20, cumulated: false },
    ...{ on: '2026-10-25', by: SECRETARY },
  },
  decision: null,
  submission: { on: '2026-10-28', symbol: '02-TTr/CB', recipient: 'Ủy ban Kiểm tra Đảng ủy xã Vân Trì', reason: '' },
  announced: null,
}

const CLEARED: DisciplineFacts = {
  ...DISCIPLINE,
  result: {
    ...{ kind: 'none', form: null, votes: 20, needed: 16, cumulated: false },
    ...{ on: '2026-10-25', by: SECRETARY },
  },
  decision: null,
  notice: { on: '2026-10-27', symbol: '10-TB/CB' },
}

const number = (value: number, symbol: string) => ({ kind: 'numbered', number: value, symbol }) as const

export const DISCIPLINE_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  disciplinePlan: () => disciplinePlanPaper(DISCIPLINE, number(6, 'KH/CB')),
  disciplineCalendar: () => disciplineCalendarPaper(DISCIPLINE),
  suspensionProposal: () => suspensionProposalPaper(DISCIPLINE, 0, number(3, 'TTr/CB')),
  organisationLetter: () => organisationLetterPaper(DISCIPLINE, 0, number(11, 'CV/CB')),
  disciplineOutline: () => disciplineOutlinePaper(DISCIPLINE),
  disciplineOpening: () => disciplineOpeningMinutes(DISCIPLINE),
  selfCriticism: () => selfCriticismPaper(DISCIPLINE),
  disciplineSession: () => disciplineSessionMinutes(DISCIPLINE, 0),
  disciplineVerification: () => disciplineSessionMinutes(DISCIPLINE, 1),
  disciplineReport: () => disciplineReportPaper(DISCIPLINE),
  disciplineReportWithoutWords: () =>
    disciplineReportPaper({
      ...DISCIPLINE,
      selfCriticism: {
        ...{ on: '2026-10-16', biography: '', text: 'Bốn tháng không phụ trách hộ.', ownForm: null },
        missing: 'đồng chí không nộp',
        attached: [],
      },
    }),
  hearingMinutes: () => hearingMinutes(DISCIPLINE),
  ballotSheet: () => ballotSheetPaper(DISCIPLINE),
  ballotSheetProposed: () => ballotSheetPaper(PROPOSED),
  countingMinutes: () => countingMinutes(DISCIPLINE),
  countingMinutesProposed: () => countingMinutes(PROPOSED),
  disciplineDecision: () => disciplineDecisionPaper(DISCIPLINE, number(7, 'QĐ/CB')),
  disciplineAnnouncement: () => disciplineAnnouncementMinutes(DISCIPLINE),
  disciplineSubmission: () => disciplineSubmissionPaper(PROPOSED, number(2, 'TTr/CB')),
  noDiscipline: () => noDisciplinePaper(CLEARED, number(10, 'TB/CB')),
  disciplineIndex: () =>
    disciplineIndexPaper(
      DISCIPLINE,
      [
        {
          ...{ title: 'Kế hoạch xem xét kỷ luật', symbol: '06-KH/CB', on: '02/10/2026', author: 'Chi bộ thôn Hạ' },
          ...{ isOriginal: true, note: '', paperKey: 'plan' },
        },
        {
          ...{ title: 'Giấy xác nhận của thôn', symbol: '', on: '20/10/2026', author: 'Đỗ Thị Lan' },
          ...{ isOriginal: false, note: 'nộp bằng tệp', paperKey: null },
        },
      ],
      { on: '2026-11-02', pages: 52 },
    ),
}
