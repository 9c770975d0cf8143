import type { ProcedureKind } from '#admissions/rules/vocabulary.ts'
import type { CommitmentState } from '#commitments/rules/commitment.ts'
import type { MeetingKind } from '#meetings/rules/vocabulary.ts'
import type { ObligationKind } from '#obligations/rules/obligation.ts'
import type { PaperType } from '#papers/public.ts'
import type { ReorganisationStage } from '#reorganisations/rules/stages.ts'
import type { TransferKind } from '#transfers/rules/transfer.ts'
import type { HeldOffice } from '#units/rules/offices.ts'
import type { DutyOpenWhy } from '../rules/duties.ts'

/** Words of the minutes: their text is Vietnamese whoever reads the screen. */
export const OFFICE_NAMES: Readonly<Record<HeldOffice, string>> = {
  cell_secretary: 'Bí thư chi bộ',
  cell_deputy_secretary: 'Phó bí thư chi bộ',
  cell_committee_member: 'Chi ủy viên',
  fee_collector: 'Người thu đảng phí',
  cell_follower: 'Cấp ủy viên theo dõi chi bộ',
  committee_secretary: 'Bí thư cấp ủy',
  committee_deputy_secretary: 'Phó bí thư cấp ủy',
  standing_committee_member: 'Ủy viên ban thường vụ',
  committee_member: 'Cấp ủy viên',
  office_officer: 'Cán bộ văn phòng cấp ủy',
  inspection_officer: 'Cán bộ kiểm tra',
  administrator: 'Người quản trị kỹ thuật',
}

export const COMMITMENT_NAMES: Readonly<Record<CommitmentState, string>> = {
  open: 'Đang làm',
  reported: 'Chờ chấp nhận',
  accepted: 'Đã xong',
  returned: 'Cần làm lại',
  dropped: 'Không làm nữa',
}

export const DUTY_WHY_NAMES: Readonly<Record<DutyOpenWhy, string>> = {
  of_giver: 'Của bên giao',
  of_gone: 'Đã rời chi bộ, giao lại',
  without: 'Chưa được phân công',
}

export const OBLIGATION_NAMES: Readonly<Record<ObligationKind, string>> = {
  hold_regular_meeting: 'Sinh hoạt chi bộ thường kỳ',
  hold_cell_committee_meeting: 'Họp chi ủy hoặc hội ý',
  hold_thematic_meeting: 'Sinh hoạt chuyên đề của quý',
  post_documents: 'Gửi tài liệu trước buổi sinh hoạt',
  post_result: 'Đăng kết quả buổi sinh hoạt',
  report_meeting: 'Báo cáo buổi sinh hoạt lên cấp trên',
  end_of_probation: 'Đảng viên hết thời gian dự bị',
  review_recognition: 'Xét công nhận đảng viên chính thức',
  end_of_leave: 'Hết hạn miễn hoặc vắng sinh hoạt',
  file_transfer: 'Làm thủ tục chuyển sinh hoạt đảng',
  present_introduction: 'Nộp giấy giới thiệu ở nơi đến',
  hold_admission_ceremony: 'Tổ chức lễ kết nạp đảng viên',
  certificate_running_out: 'Giấy chứng nhận học lớp nhận thức về Đảng sắp hết hạn',
  new_member_course: 'Học lớp đảng viên mới',
  hear_notice: 'Nghe thông báo của cấp trên trong sinh hoạt',
  put_right: 'Khắc phục theo thông báo của cấp trên',
  urge_remedy: 'Đôn đốc việc khắc phục quá hạn ở cấp dưới',
  judge_remedy: 'Xem báo cáo khắc phục',
  look_at_effect: 'Xem lại hiệu quả sau khắc phục',
  case_clock: 'Thời hạn trong một cuộc kiểm tra, giám sát hoặc xem xét kỷ luật',
  issue_oversight_plan: 'Ban hành kế hoạch kiểm tra, giám sát năm',
  open_planned_check: 'Mở cuộc kiểm tra, giám sát đã ghi trong kế hoạch',
  hand_over_office: 'Bàn giao chức vụ',
  conference_name_delegates: 'Cử đại biểu dự hội nghị chuyên đề',
  conference_hand_in: 'Gửi tham luận hội nghị chuyên đề',
  conference_read_materials: 'Đọc tài liệu hội nghị chuyên đề',
  settle_complaint: 'Giải quyết khiếu nại kỷ luật',
  name_for_class: 'Cử người dự lớp bồi dưỡng',
  sort_letter: 'Phân loại đơn tố cáo',
  settle_letter: 'Giải quyết đơn tố cáo',
  submit_report: 'Gửi báo cáo kỳ',
  judge_reports: 'Duyệt báo cáo cấp dưới đã gửi',
  give_residence_remarks: 'Nhận xét đảng viên đang công tác giữ mối liên hệ nơi cư trú',
  read_directive: 'Đọc văn bản được giao',
  hand_in_questions: 'Gửi câu hỏi đối thoại',
  answer_dialogue: 'Duyệt câu trả lời đối thoại',
  publish_dialogue_notice: 'Ra thông báo kết luận đối thoại',
  say_of_answer: 'Cho biết câu trả lời đối thoại đã giải quyết được chưa',
  conference_review_paper: 'Duyệt tham luận hội nghị chuyên đề',
}

export const MEETING_NAMES: Readonly<Record<MeetingKind, string>> = {
  regular: 'Sinh hoạt thường kỳ',
  thematic: 'Sinh hoạt chuyên đề',
  combined: 'Sinh hoạt thường kỳ kết hợp chuyên đề',
  cell_committee: 'Họp chi ủy',
  conferring: 'Bí thư và phó bí thư hội ý',
  extraordinary: 'Họp bất thường',
}

/** How far a meeting that is not finished is; the others are not handed over. */
export const MEETING_STAGE_NAMES: Readonly<Partial<Record<string, string>>> = {
  planned: 'Đang chuẩn bị',
  notified: 'Đã gửi giấy mời',
  in_progress: 'Đang họp',
  closed: 'Đã họp, chờ thông qua biên bản',
}

export const REORGANISATION_NAMES: Readonly<Record<ReorganisationStage, string>> = {
  draft: 'Phương án',
  previewed: 'Đã xem trước',
  decided: 'Đã quyết định',
  done: 'Đã thực hiện',
  dropped: 'Đã bỏ',
}

export const PROCEDURE_NAMES: Readonly<Record<ProcedureKind, string>> = {
  admission: 'Kết nạp',
  recognition: 'Công nhận đảng viên chính thức',
  removal: 'Xóa tên',
  leaving: 'Xin ra khỏi Đảng',
  readmission: 'Kết nạp lại',
  death: 'Từ trần',
}

export const TRANSFER_NAMES: Readonly<Record<TransferKind, string>> = {
  official: 'Chuyển sinh hoạt chính thức',
  temporary: 'Chuyển sinh hoạt tạm thời',
}

export const PAPER_NAMES: Readonly<Record<PaperType, string>> = {
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  regulation: 'Quy định',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  workingRules: 'Quy chế',
  circular: 'Thông tri',
  guidance: 'Hướng dẫn',
  notice: 'Thông báo',
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  scheme: 'Đề án',
  option: 'Phương án',
  submission: 'Tờ trình',
  letter: 'Công văn',
  minutes: 'Biên bản',
  invitation: 'Giấy mời',
  introduction: 'Giấy giới thiệu',
}
