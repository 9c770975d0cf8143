import type { Aggravating, Mitigating } from '#rulebook/rules/discipline-values.ts'

/** Circumstances as papers name them. */
export const CIRCUMSTANCE_NAMES: Readonly<Record<Mitigating | Aggravating, string>> = {
  reported_himself: 'Chủ động báo cáo, tự nhận khuyết điểm trước khi bị phát hiện',
  told_of_others: 'Cung cấp đầy đủ, trung thực thông tin về người cùng vi phạm',
  made_good: 'Khắc phục hậu quả, ngăn chặn vi phạm, bồi thường thiệt hại',
  coerced: 'Vi phạm do khách quan hoặc bị ép buộc, đã báo cáo',
  ordered_by_superior: 'Phải thực hiện quyết định sai của cấp trên',
  not_corrected_after_reminder: 'Đã được nhắc nhở, giáo dục mà không sửa chữa',
  not_admitting: 'Quanh co, che giấu, không tự giác nhận vi phạm',
  shielding_or_retaliating: 'Bao che người cùng vi phạm; trù dập, trả thù',
  destroying_evidence: 'Cung cấp thông tin sai, tiêu hủy chứng cứ',
  repeated: 'Vi phạm nhiều lần, tái phạm',
  abusing_office: 'Lợi dụng chức vụ; không bồi thường, khắc phục',
}
