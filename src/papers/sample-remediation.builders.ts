import type { PaperModel } from './rules/paper-model.ts'
import { type RemediationNoticeFacts, remediationNoticePaper } from './rules/templates/remediation-notice.ts'
import { type RemediationResultFacts, remediationResultPaper } from './rules/templates/remediation-result.ts'
import { HEAD, nameAt, numbered, SIGNER } from './samples.builders.ts'

const NOTICE: RemediationNoticeFacts = {
  head: { ...numbered(20, 'TB/ĐU'), superiorName: 'Tỉnh ủy Hà Nam', unitName: 'Đảng ủy xã Vân Trì' },
  unitName: 'Chi bộ thôn Hạ',
  subject: 'tồn tại, hạn chế trong xây dựng khu dân cư mẫu và huy động nguồn lực',
  merits: 'Chi bộ đã phân công cấp ủy phụ trách từng xóm.\nNhân dân đồng thuận hiến đất làm đường.',
  shortcomings: [
    { reference: 'shortcoming:1', kind: 'Dân chủ ở cơ sở', what: 'Chưa niêm yết dự toán.', responsible: 'chi ủy' },
    {
      reference: 'shortcoming:2',
      kind: 'Xây dựng khu dân cư mẫu',
      what: 'Tiêu chí hàng rào xanh mới đạt 61%; chưa có kế hoạch cho 12 hộ còn lại.',
      responsible: `đồng chí ${nameAt(3)}, Phó Bí thư chi bộ`,
    },
  ],
  requirements: [
    {
      ...{ reference: 'requirement:1', shortcoming: 1, what: 'Niêm yết dự toán, mức đóng góp từng công trình' },
      ...{ who: 'Bí thư chi bộ', authority: 'chi ủy quyết định', product: 'Biên bản niêm yết', dueOn: '2026-12-15' },
    },
    {
      ...{ reference: 'requirement:2', shortcoming: 2, what: 'Lập kế hoạch trồng hàng rào xanh cho 12 hộ' },
      ...{ who: 'Phó Bí thư chi bộ', authority: '', product: 'Kế hoạch có danh sách hộ', dueOn: '2026-12-31' },
    },
  ],
  organisation: 'Ủy ban kiểm tra theo dõi, đôn đốc.\nĐảng ủy viên phụ trách chi bộ dự buổi sinh hoạt đọc Thông báo.',
  signer: { ...SIGNER, authority: 'T/M ĐẢNG ỦY' },
  recipients: ['Chi bộ thôn Hạ', 'Lưu Đảng ủy xã Vân Trì'],
}

const RESULT: RemediationResultFacts = {
  head: { ...HEAD, number: { kind: 'numbered', number: 5, symbol: 'BC/CB' } },
  ...{ noticeNumber: '20-TB/ĐU', noticeOn: '2026-11-05', issuerName: 'Đảng ủy xã Vân Trì', heardOn: '2026-12-03' },
  lines: [
    {
      ...{ reference: 'requirement:1', shortcoming: 'Chưa niêm yết dự toán', cause: 'Chưa nắm rõ quy định mới' },
      ...{ solution: 'Niêm yết tại nhà văn hóa và đọc trên loa', requirement: 'Niêm yết dự toán, mức đóng góp' },
      ...{ dueOn: '2026-12-15', state: 'accepted', result: 'Đã niêm yết từ ngày 08/12.', reason: '' },
    },
    {
      ...{ reference: 'requirement:2', shortcoming: 'Tiêu chí hàng rào xanh mới đạt 61%', cause: '', solution: '' },
      ...{ requirement: 'Lập kế hoạch trồng hàng rào xanh cho 12 hộ', dueOn: '2026-12-31', state: 'open' },
      ...{ result: '', reason: 'Bốn hộ đang xây nhà, chờ xong mới trồng' },
    },
  ],
  signer: SIGNER,
  recipients: ['Đảng ủy xã Vân Trì', 'Lưu Chi bộ thôn Hạ'],
}

/** Papers of notices from above, one of each kind. */
export const REMEDIATION_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  remediationNotice: () => remediationNoticePaper(NOTICE),
  remediationResult: () => remediationResultPaper(RESULT),
}
