import type { PaperModel } from './rules/paper-model.ts'
import {
  type ComplaintFacts,
  complaintAnnouncementPaper,
  complaintDecisionPaper,
  complaintNoticePaper,
  complaintReceiptPaper,
} from './rules/templates/complaint-papers.ts'
import { HEAD, nameAt } from './samples.builders.ts'

const A_NUMBER = { kind: 'numbered', number: 5, symbol: 'TB/UBKTĐU' } as const

const COMPLAINT: ComplaintFacts = {
  head: { ...HEAD, superiorName: 'Đảng ủy xã Vân Trì', unitName: 'Ủy ban Kiểm tra' },
  signer: { authority: 'T/M ỦY BAN KIỂM TRA', post: 'CHỦ NHIỆM', name: nameAt(3) },
  ...{ levelName: 'Đảng ủy xã Vân Trì', unitName: 'Chi bộ thôn Hạ', memberName: nameAt(7), form: 'cảnh cáo' },
  ...{ filedOn: '2026-11-10', way: 'gửi qua phần mềm', matters: ['hình thức kỷ luật', 'trình tự, thủ tục'] },
  ...{ windowUntil: '2026-11-20', isLate: false, dueOn: '2027-02-08' },
  taken: { on: '2026-11-12', number: A_NUMBER, handlers: [nameAt(3), nameAt(12)] },
  setAside: null,
  decision: {
    ...{ on: '2026-12-20', number: { ...A_NUMBER, symbol: 'QĐ/UBKTĐU' }, symbol: '', lateReason: null },
    outcome: 'Giảm hình thức kỷ luật xuống khiển trách',
    grounds: 'Vi phạm đúng như kết luận; tình tiết giảm nhẹ chưa được xem xét đầy đủ.',
  },
  announced: {
    ...{ on: '2026-12-22', byName: nameAt(3), taking: 'Đồng chí nhất trí, không có ý kiến khác.' },
    ...{ nextUntil: '2027-02-05', nextLevel: 'Tỉnh ủy' },
  },
}

export const COMPLAINT_SAMPLES: Readonly<Record<string, () => PaperModel>> = {
  complaintReceipt: () => complaintReceiptPaper(COMPLAINT),
  complaintNotice: () => complaintNoticePaper(COMPLAINT),
  complaintRefusal: () =>
    complaintNoticePaper({
      ...{ ...COMPLAINT, taken: null },
      setAside: {
        ...{ on: '2026-11-12', number: A_NUMBER },
        ...{ ground: 'quá thời hạn khiếu nại', explanation: 'Đơn gửi sau thời hạn 3 tháng.' },
      },
    }),
  complaintDecision: () => complaintDecisionPaper(COMPLAINT),
  complaintAnnouncement: () => complaintAnnouncementPaper(COMPLAINT),
}
