/**
 * Words that papers of a meeting carry beside their templates. The pages say the same with their own files of words; a test holds
 * the two to one another.
 */
/** Prescribed steps as they stand in programme and minutes. */
export const STEP_TITLES: Readonly<Record<string, string>> = {
  'regular.purpose_and_guests': 'Tuyên bố lý do, giới thiệu đại biểu',
  'regular.appoint_secretary': 'Cử thư ký',
  'regular.roll_call': 'Điểm danh, báo cáo số đảng viên có mặt, vắng mặt, được miễn',
  'regular.fee_report': 'Báo cáo tình hình đóng đảng phí',
  'regular.adopt_programme': 'Thông qua chương trình',
  'regular.prepared_report': 'Trình bày nội dung đã chuẩn bị',
  'regular.assess_members': 'Đánh giá kết quả thực hiện nhiệm vụ của đảng viên',
  'regular.orientation_on_new_issues': 'Thông tin, định hướng vấn đề mới, phức tạp',
  'regular.discussion': 'Thảo luận, tự phê bình và phê bình',
  'regular.guest_remarks': 'Ý kiến của đại diện cấp ủy cấp trên',
  'regular.member_matters': 'Xét việc kết nạp, công nhận chính thức, phân công giúp đỡ',
  'regular.sum_up': 'Tổng hợp, tiếp thu, trả lời kiến nghị',
  'regular.assign_tasks': 'Giao nhiệm vụ cho đảng viên, có thời hạn',
  'regular.adopt_conclusion': 'Kết luận, biểu quyết thông qua nghị quyết hoặc kết luận',
  'regular.score_meeting': 'Chấm chất lượng buổi sinh hoạt',
  'regular.adopt_minutes': 'Thư ký đọc biên bản, chi bộ thông qua',
  'thematic.preparation': 'Báo cáo việc chuẩn bị chuyên đề',
  'thematic.opening': 'Khai mạc, nêu mục đích chuyên đề',
  'thematic.presentation': 'Trình bày chuyên đề, tham luận',
  'thematic.discussion': 'Thảo luận chuyên đề',
  'thematic.closing': 'Đánh giá, kết luận chuyên đề',
  'thematic.follow_up': 'Giao việc hoàn thiện chuyên đề, đăng tải và báo cáo',
  'cell_committee.opening': 'Khai mạc, nêu nội dung buổi họp',
  'cell_committee.assess_last_month': 'Đánh giá kết quả lãnh đạo tháng trước',
  'cell_committee.next_month_tasks': 'Xác định nhiệm vụ tháng tới',
  'cell_committee.agree_content': 'Thống nhất nội dung sinh hoạt và dự thảo nghị quyết',
  'cell_committee.review_papers': 'Duyệt tài liệu, chuyên đề, tham luận',
  'cell_committee.items_to_vote': 'Xác định việc cần thảo luận, biểu quyết',
  'cell_committee.conclude': 'Kết luận, thông qua biên bản buổi họp',
}

/** Offices as they stand behind a name. */
export const OFFICE_NAMES: Readonly<Record<string, string>> = {
  cell_secretary: 'Bí thư chi bộ',
  cell_deputy_secretary: 'Phó bí thư chi bộ',
  cell_committee_member: 'Chi ủy viên',
  cell_follower: 'Cấp ủy viên theo dõi chi bộ',
  committee_secretary: 'Bí thư cấp ủy',
  committee_deputy_secretary: 'Phó bí thư cấp ủy',
  standing_committee_member: 'Ủy viên ban thường vụ',
  committee_member: 'Cấp ủy viên',
}

/** Grades of a meeting. */
export const GRADE_NAMES: Readonly<Record<string, string>> = {
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  poor: 'Kém',
}

/** How a member stood to the meeting. */
export const MARK_NAMES: Readonly<Record<string, string>> = {
  present: 'Có mặt',
  absent_excused: 'Vắng có lý do',
  absent_unexcused: 'Vắng không lý do',
  exempt: 'Được miễn',
  temp_elsewhere: 'Sinh hoạt nơi khác',
  suspended: 'Đình chỉ sinh hoạt',
}

/** What was voted, where no question was written down. */
export const VOTE_NAMES: Readonly<Record<string, string>> = {
  programme: 'Thông qua chương trình',
  minute_taker: 'Cử thư ký',
  resolution: 'Thông qua nghị quyết, kết luận',
  thematic_resolution: 'Thông qua nghị quyết chuyên đề',
  minutes: 'Thông qua biên bản',
  admission: 'Đề nghị kết nạp',
  recognition: 'Đề nghị công nhận chính thức',
  score: 'Thông qua điểm buổi sinh hoạt',
  classification: 'Xếp loại',
}

/** How far a commitment has come. */
export const TASK_STATES: Readonly<Record<string, string>> = {
  open: 'Đang làm',
  reported: 'Chờ chấp nhận',
  accepted: 'Đã xong',
  returned: 'Cần làm lại',
  dropped: 'Không làm nữa',
  late: 'Quá hạn',
}

/** Who leads a step, where nobody is named. */
export const PERFORMER_NAMES: Readonly<Record<string, string>> = {
  chair: 'Chủ trì',
  secretary: 'Thư ký',
  cell: 'Chi bộ',
  guest: 'Đại biểu',
  author: 'Người viết',
  feeCollector: 'Người thu đảng phí',
  members: 'Đảng viên',
}

/** Parts of a programme. */
export const PHASE_TITLES: Readonly<Record<string, string>> = {
  opening: 'Mở đầu',
  proceedings: 'Tiến hành',
  closing: 'Kết thúc',
}

/** The parts of a combined meeting, which run one after the other. Source: HD 42-HD/BTCTW. */
export const PART_TITLES = {
  regular: 'Phần sinh hoạt thường kỳ',
  thematic: 'Phần sinh hoạt chuyên đề',
} as const

/** What falls due or happens to a member, taken into a programme. */
export const DUE_TITLES: Readonly<Record<string, string>> = {
  hold_thematic_meeting: 'Sinh hoạt chuyên đề trong quý',
  hear_notice: 'Nghe, thảo luận thông báo của cấp trên về tồn tại, hạn chế',
  take_up_escalation: 'Quyết định việc giám sát thường xuyên chuyển lên: giám sát chuyên đề hoặc kiểm tra',
  end_of_probation: 'Đảng viên hết thời gian dự bị',
  review_recognition: 'Xét công nhận đảng viên chính thức',
  end_of_leave: 'Hết thời hạn miễn sinh hoạt, sinh hoạt tạm thời',
  admitted: 'Kết nạp đảng viên',
}

/** Why a criterion has its points; figures are filled from the facts. */
export const SCORE_REASONS: Readonly<Record<string, string>> = {
  'duration.met': 'Họp {minutes} phút, đủ {required} phút theo quy định',
  'duration.unmet': 'Họp {minutes} phút, chưa đủ {required} phút theo quy định',
  'duration.pending': 'Chờ ghi giờ kết thúc buổi họp',
  'attendance.met': 'Có mặt {present}/{obliged} đồng chí phải dự, không ai vắng không lý do',
  'attendance.unmet':
    'Có mặt {present}/{obliged} đồng chí phải dự; vắng có lý do {excused}, vắng không lý do {unexcused}; mức cần đạt {targetPercent}%',
  'attendance.pending': 'Chờ điểm danh xong',
  'excused_in_a_row.met': 'Không có đồng chí nào vắng có lý do quá số lần liên tục cho phép',
  'excused_in_a_row.unmet': 'Có {personIds} đồng chí vắng có lý do quá số lần liên tục cho phép trong năm',
  'cell_committee.met': 'Đã họp chuẩn bị trước sinh hoạt và thông qua biên bản',
  'cell_committee.unmet': 'Chưa họp chuẩn bị trước sinh hoạt hoặc chưa thông qua biên bản buổi ấy',
  'only_secretary.met': 'Chi bộ chỉ có bí thư nên không cần họp chi ủy',
  'only_secretary.unmet': 'Chi bộ chỉ có bí thư',
  'notice.met': 'Đã báo {toMembers}/{ofMembers} đồng chí và cấp ủy viên theo dõi',
  'notice.unmet': 'Mới báo {toMembers}/{ofMembers} đồng chí, hoặc chưa báo cấp ủy viên theo dõi',
  'posting.met': 'Tài liệu gửi trước buổi họp đúng hạn',
  'posting.unmet': 'Tài liệu chưa gửi, hoặc gửi sau hạn',
  'documents.met': 'Đã gửi tài liệu cho đảng viên',
  'documents.unmet': 'Chưa gửi tài liệu cho đảng viên',
  'preparation.met': 'Họp chuẩn bị, gửi giấy mời và gửi tài liệu đều đủ',
  'preparation.unmet': 'Họp chuẩn bị, gửi giấy mời, gửi tài liệu còn thiếu hoặc chậm',
  'preparation.pending': 'Chờ đủ việc chuẩn bị',
  'steps.met': 'Đủ {required} bước theo quy định',
  'steps.unmet': 'Thiếu {missing} trong {required} bước theo quy định',
  'speaking.met': 'Có {spoke}/{present} đồng chí có mặt phát biểu hoặc gửi ý kiến',
  'speaking.unmet': 'Chưa có đồng chí nào phát biểu ({present} đồng chí có mặt)',
  'speaking.pending': 'Chờ điểm danh xong',
  'ideology.met': 'Dành {minutes} phút đánh giá đảng viên, trong khoảng {atLeast}–{atMost} phút',
  'ideology.unmet': 'Dành {minutes} phút đánh giá đảng viên; quy định từ {atLeast} đến {atMost} phút',
  'ideology.unknown': 'Chưa ghi thời gian của phần đánh giá đảng viên; chi bộ tự cho điểm',
  'no_previous_task.met': 'Không có việc nào của nghị quyết trước phải báo cáo',
  'previous_resolution.met': 'Đã xong {done}/{total} việc của nghị quyết trước',
  'previous_resolution.unmet': 'Mới xong {done}/{total} việc của nghị quyết trước',
  'conclusion.met': 'Chủ trì đã kết luận và chi bộ đã biểu quyết thông qua',
  'conclusion.unmet': 'Chưa có kết luận, hoặc chi bộ chưa biểu quyết thông qua',
  'minutes.met': 'Biên bản đã được thông qua',
  'minutes.unmet': 'Biên bản chưa được thông qua',
  'minutes.pending': 'Chờ thông qua biên bản',
  'result_posting.met': 'Đã đăng kết quả đúng hạn',
  'result_posting.unmet': 'Chưa đăng kết quả, hoặc đăng sau hạn',
  'result_posting.pending': 'Còn trong hạn đăng kết quả',
  'closing.met': 'Kết luận, biên bản và đăng kết quả đều đủ',
  'closing.unmet': 'Kết luận, biên bản hoặc đăng kết quả còn thiếu hay chậm',
  'closing.pending': 'Chờ thông qua biên bản và đăng kết quả',
  'inapplicable.full': 'Không áp dụng cho buổi này; tính đủ điểm',
  'inapplicable.scale': 'Không áp dụng cho buổi này; tổng điểm quy đổi',
  'inapplicable.exclude': 'Không áp dụng cho buổi này',
}

/** What is put on the handbook. */
export const HANDBOOK_NAMES: Readonly<Record<string, string>> = {
  notice: 'Giấy mời và chương trình',
  papers: 'Tài liệu, tham luận',
  attendance: 'Danh sách dự họp',
  minutes: 'Biên bản',
  resolution: 'Nghị quyết',
  score: 'Phiếu chấm điểm',
}
