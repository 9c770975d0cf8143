import type { PaperModel } from './rules/paper-model.ts'
import type { InspectionFacts } from './rules/templates/inspection-facts.ts'
import { inspectionCalendarPaper, inspectionIndexPaper } from './rules/templates/inspection-lists.ts'
import {
  inspectionAnnouncementMinutes,
  inspectionMeetingExtract,
  inspectionOpeningMinutes,
  inspectionSessionMinutes,
} from './rules/templates/inspection-minutes.ts'
import { fencedPaper, inspectionOwnReport } from './rules/templates/inspection-own-report.ts'
import {
  inspectionNoticePaper,
  inspectionOutlinePaper,
  inspectionPlanPaper,
  inspectionReportPaper,
} from './rules/templates/inspection-papers.ts'
import { CHAIR, HEAD, nameAt, SECRETARY, SIGNER } from './samples.builders.ts'

const CONTENTS = ['Thực hiện nhiệm vụ được chi bộ phân công', 'Dự sinh hoạt chi bộ, đóng đảng phí']

/** An inspection gone through to its announcement. */
export const INSPECTION: InspectionFacts = {
  kind: 'duty_inspection',
  head: HEAD,
  ownHead: HEAD,
  subject: { name: nameAt(7), post: null },
  team: [
    { name: CHAIR.name, role: 'head' },
    { name: nameAt(3), role: 'secretary' },
    { name: nameAt(12), role: 'member' },
  ],
  isSecretaryAlone: false,
  settling: null,
  byCommission: false,
  subjectUnit: null,
  plan: {
    on: '2026-10-02',
    agreedOn: '2026-10-01',
    yearPlan: { year: 2026, symbol: '02-KH/CB', on: '2026-01-05' },
    symbol: '04-KH/CB',
    purpose: 'Đánh giá đúng việc chấp hành, kịp thời nhắc nhở, giúp đồng chí phát huy ưu điểm, khắc phục hạn chế.',
    contents: CONTENTS,
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    startOn: '2026-10-05',
    place: 'Nhà văn hóa thôn Hạ',
    method: 'Nghe đồng chí báo cáo; xem sổ nghị quyết, sổ điểm danh; trao đổi với nhóm hộ đồng chí phụ trách.',
  },
  calendar: {
    on: '2026-10-03',
    rows: [
      {
        on: '2026-10-05',
        what: 'Triển khai kế hoạch với đồng chí được kiểm tra',
        place: 'Nhà văn hóa thôn Hạ',
        who: nameAt(3),
      },
      { on: '2026-10-16', what: 'Làm việc với đồng chí được kiểm tra', place: 'Nhà văn hóa thôn Hạ', who: nameAt(12) },
    ],
  },
  biography: [],
  opened: {
    on: '2026-10-05',
    outline: CONTENTS.map((content) => ({ content, questions: 'Đã làm gì, kết quả ra sao, còn vướng gì?' })),
    reportDueOn: '2026-10-15',
    taking: { kind: 'other_opinion', opinion: 'Đề nghị làm việc vào buổi tối.' },
    lateReason: null,
  },
  report: {
    on: '2026-10-12',
    text: 'Năm 2025 tôi phụ trách 12 hộ, đã vận động 10 hộ hiến đất.\nTôi vắng hai buổi sinh hoạt.',
    reason: null,
    attached: ['Sổ ghi công hiến đất của 10 hộ', 'Đơn xin vắng sinh hoạt tháng 5'],
  },
  sessions: [
    {
      ...{ on: '2026-10-16', startedAt: '19:30', endedAt: '20:45' },
      place: 'Nhà văn hóa thôn Hạ',
      others: '',
      course: 'Tổ nghe đồng chí trình bày báo cáo.\nĐồng chí giải trình về hai buổi vắng.',
      withMember: { came: true, taking: { kind: 'accepted', opinion: '' } },
    },
    {
      ...{ on: '2026-10-17', startedAt: '08:00', endedAt: null },
      place: 'Trụ sở thôn',
      others: 'Trưởng thôn',
      course: 'Xác minh danh sách hộ hiến đất.',
      withMember: null,
    },
  ],
  findings: [
    {
      content: CONTENTS[0] ?? '',
      lines: [
        { label: 'Ưu điểm', text: 'Hoàn thành 10/12 hộ.' },
        { label: 'Hạn chế, khuyết điểm', text: 'Còn 02 hộ chưa vận động xong.' },
        { label: 'Nguyên nhân', text: 'Chưa chủ động gặp hộ.' },
      ],
    },
    { content: CONTENTS[1] ?? '', lines: [{ label: 'Ưu điểm', text: 'Dự 10/12 buổi, đóng đảng phí đủ.' }] },
  ],
  draft: { on: '2026-10-20', proposal: 'Kết luận đồng chí chấp hành tốt, nhắc nhở một hạn chế.' },
  conclusion: {
    ...{ on: '2026-10-25', startedAt: '19:30', endedAt: '21:00', recorder: nameAt(12) },
    chair: SECRETARY,
    present: 33,
    total: 36,
    statement: 'Tôi nhất trí, sẽ vận động xong hai hộ trong tháng 12.',
    absentReason: null,
    strengths: 'Chấp hành nghiêm nghị quyết của chi bộ, gần gũi nhân dân.',
    limits: ['Còn 02 hộ chưa vận động xong.'],
    requirements: [{ what: 'Vận động xong 02 hộ còn lại', limit: 0, dueOn: '2026-12-31' }],
    reportBackOn: '2027-01-05',
    judged: [],
    outcome: null,
  },
  notice: { on: '2026-10-26', symbol: '09-TB/CB' },
  announced: { on: '2026-10-27', by: SECRETARY, taking: { kind: 'accepted', opinion: '' } },
  signer: SIGNER,
  closingSigner: SIGNER,
  unitName: 'Chi bộ thôn Hạ',
  superiorName: 'Đảng ủy xã Vân Trì',
}

const CONCLUSION = INSPECTION.conclusion
/** The same course on signs of violation, judged content by content. */
export const SIGN_INSPECTION: InspectionFacts = {
  ...INSPECTION,
  kind: 'sign_inspection',
  biography: [
    { label: 'Họ và tên', text: nameAt(7) },
    { label: 'Sinh ngày', text: '12/05/1968' },
    { label: 'Ngày vào Đảng', text: '03/02/1998' },
  ],
  conclusion: CONCLUSION && {
    ...CONCLUSION,
    judged: CONTENTS.map((content, index) => ({ content, outcome: index === 0 ? 'below_discipline' : 'no_violation' })),
    outcome: 'below_discipline',
  },
}

/** A thematic supervision. */
export const THEMATIC_SUPERVISION: InspectionFacts = {
  ...INSPECTION,
  kind: 'thematic_supervision',
  conclusion: CONCLUSION && { ...CONCLUSION, outcome: 'has_shortcomings' },
}

const number = (value: number, symbol: string) => ({ kind: 'numbered', number: value, symbol }) as const

export const INSPECTION_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  inspectionPlan: () => inspectionPlanPaper(INSPECTION, number(4, 'KH/CB')),
  inspectionPlanDraft: () =>
    inspectionPlanPaper({ ...INSPECTION, isSecretaryAlone: true }, { kind: 'draft', ordinal: null }),
  inspectionOutline: () => inspectionOutlinePaper(INSPECTION),
  inspectionOpening: () => inspectionOpeningMinutes(INSPECTION),
  inspectionOwnReport: () => inspectionOwnReport(INSPECTION),
  inspectionSession: () => inspectionSessionMinutes(INSPECTION, 0),
  inspectionVerification: () => inspectionSessionMinutes(INSPECTION, 1),
  inspectionReport: () => inspectionReportPaper(INSPECTION),
  inspectionExtract: () => inspectionMeetingExtract(INSPECTION),
  inspectionNotice: () => inspectionNoticePaper(INSPECTION, number(9, 'TB/CB')),
  inspectionAnnouncement: () => inspectionAnnouncementMinutes(INSPECTION),
  inspectionCalendar: () => inspectionCalendarPaper(INSPECTION),
  signPlan: () => inspectionPlanPaper(SIGN_INSPECTION, number(5, 'KH/CB')),
  signExplanation: () => inspectionOwnReport(SIGN_INSPECTION),
  signExtract: () => inspectionMeetingExtract(SIGN_INSPECTION),
  signNotice: () => inspectionNoticePaper(SIGN_INSPECTION, number(10, 'TB/CB')),
  supervisionPlan: () => inspectionPlanPaper(THEMATIC_SUPERVISION, number(6, 'KH/CB')),
  supervisionOpening: () => inspectionOpeningMinutes(THEMATIC_SUPERVISION),
  supervisionNotice: () => inspectionNoticePaper(THEMATIC_SUPERVISION, number(11, 'TB/CB')),
  inspectionIndex: () =>
    inspectionIndexPaper(
      INSPECTION,
      [
        {
          ...{ title: 'Kế hoạch kiểm tra', symbol: '04-KH/CB', on: '02/10/2026', author: 'Chi bộ thôn Hạ' },
          ...{ isOriginal: true, note: '', paperKey: 'plan' },
        },
        {
          ...{ title: 'Giấy xác nhận của thôn', symbol: '', on: '20/10/2026', author: 'Đỗ Thị Lan' },
          ...{ isOriginal: false, note: 'nộp bằng tệp', paperKey: null },
        },
      ],
      { on: '2026-11-02', pages: 41 },
    ),
  inspectionFenced: () =>
    fencedPaper(
      { head: { ...HEAD, number: number(9, 'TB/CB') }, signer: SIGNER },
      'THÔNG BÁO',
      'kết luận kiểm tra việc chấp hành',
    ),
}
