import type { FileKind } from '../rules/transfer.ts'

/** Kinds of paper in a member's file as a list on paper names them. */
export const FILE_KIND_NAMES: Readonly<Record<FileKind, string>> = {
  application: 'Đơn xin vào Đảng',
  admission_resume: 'Lý lịch của người xin vào Đảng',
  verification: 'Văn bản thẩm tra lý lịch',
  admission_decision: 'Quyết định kết nạp đảng viên',
  recognition_decision: 'Quyết định công nhận đảng viên chính thức',
  member_sheet: 'Phiếu đảng viên',
  yearly_supplement: 'Phiếu bổ sung hồ sơ hằng năm',
  self_review: 'Bản tự kiểm điểm hằng năm',
  transfer_letter: 'Giấy giới thiệu chuyển sinh hoạt đảng',
  work_decision: 'Quyết định về công tác',
  reward_decision: 'Quyết định khen thưởng',
  discipline_decision: 'Quyết định kỷ luật',
  diploma: 'Văn bằng, chứng chỉ',
  badge_decision: 'Quyết định tặng Huy hiệu Đảng',
  other: 'Tài liệu khác',
}
