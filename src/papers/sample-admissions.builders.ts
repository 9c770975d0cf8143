import type { PaperModel } from './rules/paper-model.ts'
import { badgeListPaper } from './rules/templates/admission/badge-list.ts'
import { procedureDecisionPaper } from './rules/templates/admission/decision.ts'
import { applicationPaper, curriculumVitaePaper } from './rules/templates/admission/own-papers.ts'
import { procedureResolutionPaper } from './rules/templates/admission/resolution.ts'
import { fileReportPaper, introductionPaper, opinionsPaper } from './rules/templates/admission/sheets.ts'
import { HEAD, numbered, SHEET, SIGNER } from './samples.builders.ts'

const COMMITTEE = 'Đảng ủy xã Vân Trì'
const VOTE = { heldOn: '2026-12-03', base: 36, required: 24, inFavour: 35, against: 0, other: 1 } as const

const FACTS = {
  head: SHEET,
  form: '2-KNĐ',
  person: {
    fullName: 'Lò Thị Ửng',
    bornOn: '2001-11-23',
    occupation: 'giáo viên mầm non',
    homeAddress: 'thôn Hạ, xã Vân Trì',
  },
  cellName: HEAD.unitName,
  committeeName: COMMITTEE,
  signer: SIGNER,
} as const

const MEMBER = { ...FACTS, person: { ...FACTS.person, bornOn: null, occupation: null, homeAddress: null } } as const

const OWN = {
  ...FACTS,
  head: { ...SHEET, on: null },
  sexName: 'nữ',
  ethnicity: 'Thái',
  schoolingName: 'trung cấp, cao đẳng, đại học trở lên',
  certificate: { on: '2026-01-26', issuer: 'Trung tâm chính trị xã Vân Trì' },
  isReadmission: false,
} as const

const RESOLUTION = {
  ...FACTS,
  head: numbered(6, 'NQ/CB'),
  purpose: 'admit',
  vote: VOTE,
  findings: ['Lý lịch đã được thẩm tra: rõ ràng', 'Chi bộ nơi cư trú (Chi bộ thôn Thượng): chấp hành tốt'],
  admittedOn: null,
  probationFromOn: null,
  officialOn: null,
} as const

const DECISION = {
  ...FACTS,
  head: {
    ...HEAD,
    on: '2026-12-18',
    superiorName: 'Đảng bộ tỉnh Hồng Lam',
    unitName: COMMITTEE,
    number: { kind: 'numbered', number: 12, symbol: 'QĐ/ĐU' },
  },
  form: null,
  signer: { authority: 'T/M BAN THƯỜNG VỤ', post: 'BÍ THƯ', name: 'Vũ Đình Khải' },
  purpose: 'admit',
  deciderName: `Ban Thường vụ ${COMMITTEE}`,
  decidedOn: '2026-12-18',
  members: 9,
  inFavour: 9,
  cellResolution: 'Nghị quyết số 06-NQ/CB, ngày 03/12/2026',
  bases: ['Điều lệ Đảng Cộng sản Việt Nam'],
  ceremonyWorkingDays: 30,
  officialOn: null,
} as const

/** A sample of each paper of an admission, a recognition, a removal and of the badges. */
export const ADMISSION_SAMPLES: Readonly<Record<string, () => PaperModel>> = {
  admissionApplication: () => applicationPaper(OWN),
  admissionApplicationAgain: () =>
    applicationPaper({ ...OWN, isReadmission: true, certificate: null, ethnicity: null }),
  admissionCurriculumVitae: () => curriculumVitaePaper(OWN),
  admissionIntroduction: () =>
    introductionPaper({
      ...FACTS,
      introducers: [
        { name: 'Nguyễn Văn Ẩn', admittedOn: '2005-05-19', officialOn: '2006-05-19' },
        { name: 'Trần Thị Bưởi', admittedOn: null, officialOn: null },
      ],
      organisation: 'Ban Chấp hành Đoàn xã Vân Trì',
    }),
  admissionOpinions: () =>
    opinionsPaper({
      ...FACTS,
      opinions: [
        { from: 'Tổ chức chính trị - xã hội', name: 'Đoàn xã', asked: 12, inFavour: 12, text: 'Nhất trí giới thiệu' },
        { from: 'Chi bộ nơi cư trú', name: 'Chi bộ thôn Thượng', asked: null, inFavour: null, text: 'Chấp hành tốt' },
      ],
    }),
  admissionResolution: () => procedureResolutionPaper(RESOLUTION),
  recognitionResolution: () =>
    procedureResolutionPaper({
      ...RESOLUTION,
      ...MEMBER,
      head: numbered(7, 'NQ/CB'),
      purpose: 'recognise',
      admittedOn: '2025-10-10',
      probationFromOn: '2025-10-20',
      officialOn: '2026-10-20',
    }),
  removalResolution: () =>
    procedureResolutionPaper({ ...RESOLUTION, ...MEMBER, head: numbered(8, 'NQ/CB'), purpose: 'remove' }),
  admissionFileReport: () =>
    fileReportPaper({
      ...FACTS,
      head: numbered(9, 'BC/CB'),
      form: null,
      papers: [
        { name: 'Đơn xin vào Đảng', on: '2026-07-25' },
        { name: 'Lý lịch của người xin vào Đảng', on: '2026-08-04' },
      ],
      asks: 'đề nghị kết nạp đảng viên',
    }),
  admissionDecision: () => procedureDecisionPaper(DECISION),
  recognitionDecision: () =>
    procedureDecisionPaper({
      ...DECISION,
      ...MEMBER,
      head: DECISION.head,
      form: null,
      signer: DECISION.signer,
      purpose: 'recognise',
      ceremonyWorkingDays: null,
      officialOn: '2026-10-20',
    }),
  removalDecision: () =>
    procedureDecisionPaper({
      ...DECISION,
      ...MEMBER,
      head: DECISION.head,
      form: null,
      signer: DECISION.signer,
      purpose: 'remove',
      ceremonyWorkingDays: null,
    }),
  badgeList: () =>
    badgeListPaper({
      head: numbered(10, 'TTr/CB'),
      unitName: HEAD.unitName,
      committeeName: COMMITTEE,
      awardOn: '2027-02-03',
      rows: [
        {
          fullName: 'Hồ Công Nghĩa',
          unitName: HEAD.unitName,
          bornOn: '1971-03-02',
          ...{ admittedOn: '1997-01-18', partyAgeFromOn: '1997-01-18', isReadmitted: false },
          years: 30,
          fullOn: '2027-01-18',
        },
      ],
      signer: SIGNER,
    }),
}
