import type { NotHandled } from '#rulebook/rules/complaint-values.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { ComplaintBodies } from '../rules/complaint.ts'
import type { ComplaintMatter, ComplaintWay } from '../rules/vocabulary.ts'

/** Words of the papers of a complaint, as a sentence carries them. */
export const FORM_NAMES: Readonly<Record<DisciplineForm, string>> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  removal_from_post: 'cách chức',
  expulsion: 'khai trừ',
}

export const MATTER_NAMES: Readonly<Record<ComplaintMatter, string>> = {
  violation: 'nội dung vi phạm',
  form: 'hình thức kỷ luật',
  procedure: 'nguyên tắc, thủ tục, thẩm quyền',
}

export const WAY_NAMES: Readonly<Record<ComplaintWay, string>> = {
  himself: 'đồng chí tự gửi',
  on_paper: 'nộp đơn giấy',
}

export const GROUND_NAMES: Readonly<Record<NotHandled, string>> = {
  late: 'quá thời hạn khiếu nại',
  finally_decided: 'đã được cấp có thẩm quyền xem xét, kết luận cuối cùng hoặc cấp trên đang giải quyết',
  court_sentence: 'bị tòa án phạt từ cải tạo không giam giữ trở lên, chưa được hủy án',
  on_behalf: 'khiếu nại hộ',
  before_written_decision: 'chưa có quyết định bằng văn bản',
  decision_refused: 'đã từ chối nhận quyết định',
  moved_before: 'đã chuyển sinh hoạt nơi khác trước khi khiếu nại',
}

/** `Giảm hình thức kỷ luật từ cảnh cáo xuống khiển trách`; `from` is the form complained of. */
export function outcomeText({ outcome, form }: ComplaintBodies['decide'], from: string): string {
  const named = form === null ? '' : FORM_NAMES[form]
  switch (outcome) {
    case 'upheld':
      return `Giữ nguyên hình thức kỷ luật ${from}`
    case 'reduced':
      return `Giảm hình thức kỷ luật từ ${from} xuống ${named}`
    case 'increased':
      return `Tăng hình thức kỷ luật từ ${from} lên ${named}`
    case 'annulled':
      return `Xóa bỏ hình thức kỷ luật ${from}`
  }
}

export function takingText({ taking, otherOpinion }: ComplaintBodies['announce']): string {
  if (taking === 'other_opinion') return otherOpinion
  return taking === 'accepted'
    ? 'Đồng chí nhất trí, không có ý kiến khác.'
    : 'Đồng chí từ chối ký; biên bản vẫn có giá trị.'
}
