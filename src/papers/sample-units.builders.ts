import type { PaperModel } from './rules/paper-model.ts'
import { handoverPaper } from './rules/templates/handover.ts'
import { reorganisationDecisionPaper } from './rules/templates/reorganisation-decision.ts'
import { NAMES, numbered } from './samples.builders.ts'

/** Samples of the papers about units. */
export const UNIT_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  reorganisationDecision: () =>
    reorganisationDecisionPaper({
      head: { ...numbered(41, 'QĐ/ĐU'), unitName: 'Đảng ủy xã Vân Trì', superiorName: 'Đảng bộ tỉnh Lam Giang' },
      kind: 'merge',
      title: 'Hợp nhất Chi bộ thôn Thượng và Chi bộ thôn Hạ thành Chi bộ thôn Thượng Hạ',
      sources: ['Chi bộ thôn Thượng', 'Chi bộ thôn Hạ'],
      effectiveOn: '2027-01-01',
      bases: ['Điều lệ Đảng (Điều 21, Điều 24)', 'Quy chế làm việc của Đảng ủy xã Vân Trì'],
      founded: [{ name: 'Chi bộ thôn Thượng Hạ', parentName: 'Đảng bộ xã Vân Trì', seriesFrom: null }],
      ending: ['Chi bộ thôn Thượng', 'Chi bộ thôn Hạ'],
      members: [
        { from: 'Chi bộ thôn Thượng', to: 'Chi bộ thôn Thượng Hạ', names: NAMES.slice(0, 12) },
        { from: 'Chi bộ thôn Hạ', to: 'Chi bộ thôn Thượng Hạ', names: NAMES.slice(12, 20) },
      ],
      commitments: [{ from: 'Chi bộ thôn Hạ', to: 'Chi bộ thôn Thượng Hạ', count: 3 }],
      units: [{ name: 'Tổ đảng xóm Bến', to: 'Chi bộ thôn Thượng Hạ' }],
      signer: { authority: 'T/M ĐẢNG ỦY', post: 'BÍ THƯ', name: 'Trần Quốc Bình' },
      recipients: ['Cấp ủy cấp trên (để báo cáo)', 'Các tổ chức đảng có tên tại Quyết định', 'Lưu Văn phòng Đảng ủy'],
    }),
  handover: () =>
    handoverPaper({
      head: numbered(7, 'BB/CB'),
      officeName: 'Bí thư chi bộ',
      giver: { name: 'Lê Văn Thịnh', post: 'nguyên Bí thư chi bộ' },
      receiver: { name: 'Nguyễn Thị Ánh Tuyết', post: 'Bí thư chi bộ' },
      onDay: '2026-12-03',
      parts: [
        {
          title: 'CÔNG VIỆC ĐÃ GIAO, ĐÃ HỨA CHƯA XONG',
          columns: [
            { title: 'Nội dung', share: 80 },
            { title: 'Người thực hiện', share: 43 },
            { title: 'Thời hạn', share: 30 },
          ],
          rows: [
            ['Lắp 6 bóng đèn đường thôn', 'Trần Văn Bình', '30/12/2026'],
            ['Vận động 3 hộ hiến đất mở rộng đường trục thôn theo nghị quyết chuyên đề quý IV', 'Chi bộ', '31/3/2027'],
          ],
        },
        { title: 'THỦ TỤC ĐANG LÀM', columns: [], rows: [] },
      ],
      remarks: 'Thiếu sổ nghị quyết năm 2019, đã tìm nhưng chưa thấy.',
    }),
}
