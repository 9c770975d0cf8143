import type { Month } from '#kernel/local-date.ts'
import type { PaperModel } from './rules/paper-model.ts'
import { type OversightPlanFacts, oversightPlanPaper } from './rules/templates/oversight-plan.ts'
import { oversightReportPaper } from './rules/templates/oversight-report.ts'
import { HEAD, nameAt, numbered, SIGNER } from './samples.builders.ts'

const period = { periodFrom: '2026-01-01', periodTo: '2026-12-31' } as const
const team = [
  { name: nameAt(4), role: 'head' as const },
  { name: nameAt(5), role: 'secretary' as const },
  { name: nameAt(6), role: 'member' as const },
]

const PLAN: OversightPlanFacts = {
  head: numbered(2, 'KH/CB'),
  isCell: true,
  year: 2027,
  purpose:
    'Đánh giá đúng việc chấp hành của đảng viên, kịp thời nhắc nhở, uốn nắn.\nKhông để kiểm tra thành việc soi xét.',
  method: 'Đảng viên tự báo cáo theo đề cương; tổ làm việc với đảng viên; chi bộ họp, kết luận.',
  adopted: { on: '2027-01-05', present: 33, inFavour: 32 },
  items: [
    {
      reference: 'item:1',
      kind: 'duty_inspection',
      subject: `đồng chí ${nameAt(1)}`,
      content: 'Thực hiện nhiệm vụ được chi bộ phân công; dự sinh hoạt, đóng đảng phí',
      ...period,
      month: '2027-03' as Month,
      team,
      reason: '',
    },
    {
      reference: 'item:2',
      kind: 'thematic_supervision',
      subject: 'Việc vận động nhân dân hiến đất mở rộng đường thôn',
      content: 'Thực hiện nghị quyết tháng 12/2026 về xây dựng khu dân cư kiểu mẫu',
      ...period,
      month: '2027-08' as Month,
      team: [],
      reason: 'Đảng viên ở xa nhau, Đảng ủy xã yêu cầu giám sát theo chuyên đề',
    },
  ],
  signer: SIGNER,
  recipients: ['Ủy ban Kiểm tra Đảng ủy xã Vân Trì (để báo cáo)', 'Đảng viên chi bộ', 'Lưu chi bộ'],
}

/** The plan of a year, as issued and as the draft the meeting has before it; a committee's programme. */
export const OVERSIGHT_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  oversightPlan: () => oversightPlanPaper(PLAN),
  oversightPlanDraft: () =>
    oversightPlanPaper({
      ...PLAN,
      head: { ...HEAD, number: { kind: 'draft', ordinal: null }, on: null },
      adopted: null,
    }),
  oversightProgramme: () =>
    oversightPlanPaper({ ...PLAN, head: numbered(1, 'CTr/ĐU'), isCell: false, recipients: ['Lưu Văn phòng'] }),
  oversightReport: () =>
    oversightReportPaper({
      ...{ head: { ...HEAD, number: { kind: 'draft', ordinal: null }, on: null }, isCell: true, year: 2027 },
      ...{ planNumber: '02-KH/CB', issuedOn: '2027-01-06', asOf: '2027-12-20' },
      result: [
        { standing: 'done', items: 1, byKind: { duty_inspection: 1, thematic_supervision: 0 } },
        { standing: 'carried_over', items: 1, byKind: { duty_inspection: 0, thematic_supervision: 1 } },
      ],
      items: PLAN.items.map(({ reference, kind, subject, content, month }, index) => ({
        ...{ reference, kind, subject, content, month },
        ...(index === 0
          ? { standing: 'done', reason: '' }
          : { standing: 'carried_over', reason: 'Dự án đường thôn lùi sang năm 2028' }),
      })),
      signer: SIGNER,
      recipients: PLAN.recipients,
    }),
}
