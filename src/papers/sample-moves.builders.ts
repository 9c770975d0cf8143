import type { PaperModel } from './rules/paper-model.ts'
import { exemptionPaper } from './rules/templates/exemption.ts'
import { residenceRemarksPaper } from './rules/templates/residence-remarks.ts'
import { transferAcceptancePaper } from './rules/templates/transfer-acceptance.ts'
import { transferFileListPaper } from './rules/templates/transfer-file-list.ts'
import { transferIntroductionPaper } from './rules/templates/transfer-introduction.ts'
import { HEAD, numbered, SHEET, SIGNER } from './samples.builders.ts'

const MEMBER = {
  reference: 'person:1',
  name: 'Nguyễn Thị Ánh Tuyết',
  born: '05/4/1980',
  admittedOn: '2010-05-19',
  officialOn: '2011-05-19',
  cardNumber: '48.012345',
} as const
const OTHER = 'Chi bộ thôn Thượng, Đảng bộ xã Vân Trì'

const EXEMPTION = {
  member: MEMBER,
  cellName: HEAD.unitName,
  committeeName: 'Đảng ủy xã Vân Trì',
  vote: { on: '2026-12-03', inFavour: 36, base: 38 },
  signer: SIGNER,
  recipients: ['Đảng ủy xã Vân Trì', 'Lưu chi bộ'],
} as const

const RESIDENCE = {
  head: SHEET,
  member: MEMBER,
  workplace: 'Ủy ban nhân dân xã Vân Trì',
  workCellName: 'Chi bộ Ủy ban nhân dân xã Vân Trì',
  residenceName: OTHER,
  address: 'Xóm 2, thôn Thượng',
  introducedOn: '2026-03-02',
  year: 2026,
  signer: SIGNER,
  recipients: ['Như kính gửi', 'Lưu chi bộ'],
} as const

/** A sample of each paper about a member who goes, comes or is exempted. */
export const MOVE_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  transferIntroduction: () =>
    transferIntroductionPaper({
      head: numbered(12, 'GGT/ĐU'),
      kind: 'official',
      member: MEMBER,
      fromName: HEAD.unitName,
      toName: OTHER,
      effectiveOn: '2026-11-02',
      untilOn: null,
      filePapers: 9,
      presentBy: { workingDays: 30, on: '2027-01-15' },
      signer: SIGNER,
      recipients: ['Như kính gửi', 'Lưu chi bộ'],
    }),
  temporaryIntroduction: () =>
    transferIntroductionPaper({
      head: numbered(13, 'GGT/ĐU'),
      kind: 'temporary',
      member: { ...MEMBER, cardNumber: null },
      fromName: HEAD.unitName,
      toName: OTHER,
      effectiveOn: '2026-12-05',
      untilOn: '2027-06-30',
      filePapers: null,
      presentBy: null,
      signer: SIGNER,
      recipients: [],
    }),
  transferFileList: () =>
    transferFileListPaper({
      head: SHEET,
      memberName: MEMBER.name,
      items: [
        { kindName: 'Phiếu đảng viên', title: '', sheets: 4 },
        { kindName: 'Quyết định công nhận đảng viên chính thức', title: 'Quyết định số 12-QĐ/ĐU', sheets: 1 },
      ],
      signer: SIGNER,
    }),
  transferAcceptance: () =>
    transferAcceptancePaper({
      head: numbered(3, 'TB/CB'),
      kind: 'official',
      member: MEMBER,
      fromName: OTHER,
      introduction: { number: '12-GGT/ĐU', on: '2026-12-03' },
      presentedOn: '2026-12-10',
      acceptedOn: '2026-12-12',
      signer: SIGNER,
      recipients: [OTHER, 'Lưu chi bộ'],
    }),
  exemptionResolution: () =>
    exemptionPaper({
      ...EXEMPTION,
      head: numbered(4, 'NQ/CB'),
      form: 'resolution',
      kind: 'exempt',
      causeName: 'tuổi cao',
      fromOn: '2026-12-03',
      toOn: null,
    }),
  exemptionSubmission: () =>
    exemptionPaper({
      ...EXEMPTION,
      head: numbered(2, 'TTr/CB'),
      form: 'submission',
      kind: 'temp_exempt',
      causeName: 'việc làm lưu động, xa nơi cư trú',
      fromOn: '2026-12-10',
      toOn: '2027-06-10',
    }),
  exemptionDecision: () =>
    exemptionPaper({
      ...EXEMPTION,
      head: numbered(31, 'QĐ/ĐU'),
      form: 'decision',
      kind: 'temp_exempt',
      causeName: 'việc làm lưu động, xa nơi cư trú',
      fromOn: '2026-12-10',
      toOn: '2027-06-10',
    }),
  residenceIntroduction: () =>
    transferIntroductionPaper({
      head: numbered(14, 'GGT/ĐU'),
      kind: 'residence',
      member: MEMBER,
      fromName: HEAD.unitName,
      toName: OTHER,
      effectiveOn: null,
      untilOn: null,
      filePapers: null,
      presentBy: null,
      signer: SIGNER,
      recipients: ['Như kính gửi', 'Lưu Đảng ủy'],
    }),
  residenceRemarks: () =>
    residenceRemarksPaper({
      ...RESIDENCE,
      given: {
        activities: 'Dự đủ các buổi họp với đảng viên đang công tác; ủng hộ quỹ khuyến học của thôn.',
        remark: 'Đồng chí và gia đình gương mẫu chấp hành chính sách, pháp luật và quy ước ở nơi cư trú.',
      },
    }),
  residenceRemarksForm: () => residenceRemarksPaper({ ...RESIDENCE, given: null }),
}
