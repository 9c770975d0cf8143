import type { PaperModel } from './rules/paper-model.ts'
import {
  type DenunciationFacts,
  denunciationAnswerPaper,
  denunciationExtensionPaper,
  denunciationProtectionPaper,
} from './rules/templates/denunciation-papers.ts'
import type { InspectionFacts } from './rules/templates/inspection-facts.ts'
import { inspectionMeetingExtract, inspectionSessionMinutes } from './rules/templates/inspection-minutes.ts'
import {
  inspectionNoticePaper,
  inspectionPlanPaper,
  inspectionReportPaper,
} from './rules/templates/inspection-papers.ts'
import { type SenderMeetingFacts, senderMeetingMinutes } from './rules/templates/sender-meeting.ts'
import { INSPECTION } from './sample-inspections.builders.ts'
import { HEAD, nameAt, SIGNER } from './samples.builders.ts'

const ALLEGATIONS = ['Thu quỹ thôn năm 2025 không lập sổ', 'Bình xét hộ nghèo không họp dân']
const CONCLUSION = INSPECTION.conclusion

/** A denunciation gone through to its announcement. */
const DENUNCIATION: InspectionFacts = {
  ...INSPECTION,
  kind: 'denunciation',
  plan: { ...INSPECTION.plan, contents: ALLEGATIONS },
  settling: { codeName: 'NTC-2026-003', receivedOn: '2026-09-20', teamWorkingDays: 20, untilOn: '2026-12-01' },
  findings: ALLEGATIONS.map((content, index) => ({
    content,
    lines: [
      { label: 'Kết quả', text: index === 0 ? 'đúng một phần.' : 'sai.' },
      { label: 'Căn cứ', text: 'Sổ thu quỹ, biên bản họp thôn.' },
    ],
  })),
  conclusion: CONCLUSION && {
    ...CONCLUSION,
    judged: ALLEGATIONS.map((content, index) => ({
      ...{ content, outcome: index === 0 ? 'true_shortcoming' : 'unfounded' },
    })),
    outcome: null,
  },
}

const OWN: DenunciationFacts = {
  head: HEAD,
  signer: SIGNER,
  unitName: 'Chi bộ thôn Hạ',
  superiorName: 'Đảng ủy xã Vân Trì',
  byCommission: false,
  subjectName: nameAt(7),
  codeName: 'NTC-2026-003',
  receivedOn: '2026-09-20',
  extension: {
    on: '2026-11-26',
    agreedOn: '2026-11-25',
    reason: 'Cần xác minh thêm với Ủy ban nhân dân xã.',
    untilOn: '2026-12-31',
  },
  answer: { on: '2026-12-05', text: 'Nội dung thứ nhất: đúng, có khuyết điểm.\nNội dung thứ hai: không có cơ sở.' },
  protection: {
    on: '2026-11-10',
    measures: ['giữ bí mật thông tin', 'bảo vệ vị trí công tác, việc làm'],
    text: 'Giữ nguyên công việc được phân công; người phụ trách báo cáo hằng tuần.',
  },
}

const MET: SenderMeetingFacts = {
  head: HEAD,
  on: '2026-10-01',
  codeName: 'NTC-2026-003',
  place: 'phòng tiếp công dân xã',
  representatives: [nameAt(2), nameAt(3)],
  sender: {
    name: 'Đinh Thị Tố',
    address: 'Xóm Trại, xã Vân Trì',
    papers: 'CCCD số 001066000123, điện thoại 0912 000 111',
  },
  course: 'Người tố cáo xác nhận đơn do mình viết và ký.\nThu tiền làm đường hai lần, có phiếu thu kèm theo.',
  evidence: 'Hai phiếu thu (bản chụp).',
}
/** To be filled by hand. */
const NOTHING_TYPED = {
  ...{ on: null, place: '', representatives: [], course: '', evidence: '' },
  sender: { name: '', address: '', papers: '' },
}

const number = (value: number, symbol: string) => ({ kind: 'numbered', number: value, symbol }) as const

export const DENUNCIATION_SAMPLES: Readonly<Record<string, () => PaperModel>> = {
  denunciationPlan: () => inspectionPlanPaper(DENUNCIATION, number(7, 'KH/CB')),
  denunciationSession: () => inspectionSessionMinutes(DENUNCIATION, 0),
  denunciationReport: () => inspectionReportPaper(DENUNCIATION),
  denunciationExtract: () => inspectionMeetingExtract(DENUNCIATION),
  denunciationNotice: () => inspectionNoticePaper(DENUNCIATION, number(12, 'TB/CB')),
  denunciationExtension: () => denunciationExtensionPaper(OWN),
  denunciationAnswer: () => denunciationAnswerPaper(OWN),
  senderMeeting: () => senderMeetingMinutes(MET),
  senderMeetingBlank: () => senderMeetingMinutes({ ...MET, ...NOTHING_TYPED }),
  denunciationProtection: () => denunciationProtectionPaper(OWN),
}
