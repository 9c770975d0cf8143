import type { Promise_ } from './story.ts'

/** What village cells decide; invented, in the manner of the work they do. */
export const VILLAGE_PROMISES: readonly Promise_[] = [
  {
    what: 'Vận động các hộ ở ngõ 3 chỉnh trang hàng rào, trồng hoa hai bên đường',
    product: 'Đoạn đường 400 m có hàng rào xanh',
  },
  {
    what: 'Rà soát hộ nghèo, hộ cận nghèo, đề xuất cách giúp đỡ từng hộ',
    product: 'Danh sách và phương án giúp đỡ từng hộ',
  },
  { what: 'Phối hợp khơi thông kênh nội đồng trước vụ gieo cấy', product: 'Kênh dài 1,2 km được khơi thông' },
  {
    what: 'Tuyên truyền phòng, chống lừa đảo qua mạng tới các hộ cao tuổi',
    product: 'Ít nhất 60 hộ được nghe, có sổ ghi',
  },
  {
    what: 'Lập danh sách quần chúng ưu tú để bồi dưỡng, tạo nguồn kết nạp',
    product: 'Danh sách có nhận xét của đoàn thể',
  },
  { what: 'Kiểm tra, bổ sung bóng đèn chiếu sáng đường làng', product: 'Toàn tuyến sáng đèn sau 18 giờ' },
  { what: 'Vận động các hộ phân loại rác tại nhà', product: 'Trên 80% số hộ thực hiện, có danh sách' },
  { what: 'Thăm hỏi đảng viên ốm đau, gia đình chính sách', product: 'Báo cáo việc thăm hỏi tại kỳ họp sau' },
]

export const OFFICE_PROMISES: readonly Promise_[] = [
  { what: 'Chuẩn bị câu hỏi gợi mở thảo luận cho kỳ sinh hoạt sau', product: 'Bản câu hỏi gửi trước 3 ngày' },
  { what: 'Rút gọn phần đọc văn bản, tóm tắt thành một trang', product: 'Bản tóm tắt một trang' },
  { what: 'Theo dõi, ghi nhận ý kiến của đảng viên trẻ', product: 'Sổ ghi ý kiến qua từng kỳ' },
]

export const SPEECHES: readonly string[] = [
  'Đề nghị chi bộ nói rõ ai làm, làm đến bao giờ, tránh giao việc chung chung.',
  'Việc chỉnh trang ngõ xóm còn ba hộ chưa đồng thuận; tôi xin nhận đến từng nhà trao đổi.',
  'Bà con phản ánh đường điện trước nhà văn hóa hay chập chờn, cần kiến nghị sớm.',
  'Nên dành thêm thời gian cho thảo luận, bớt đọc lại văn bản đã gửi trước.',
  'Đảng viên trẻ đi làm xa nhiều, chi bộ cần có cách giữ liên lạc thường xuyên.',
  'Tháng trước tôi nhận việc khơi kênh nhưng chậm một tuần do mưa; nay đã xong.',
  'Công tác tạo nguồn kết nạp còn chậm, đề nghị giao đoàn thanh niên giới thiệu cụ thể.',
  'Tôi thấy việc nhắc nhở nhau giữ vệ sinh chung đã có tiến bộ, cần duy trì.',
]

/** Themes of quarters, for the two years of months. */
export const THEMES: readonly string[] = [
  'Nâng cao chất lượng thảo luận trong sinh hoạt chi bộ',
  'Đảng viên gương mẫu xây dựng khu dân cư kiểu mẫu',
  'Tự soi, tự sửa trong chi bộ',
  'Phát huy vai trò của đảng viên cao tuổi ở khu dân cư',
  'Chuyển đổi số ở nông thôn: việc đảng viên làm trước',
  'Bảo vệ môi trường, phân loại rác tại nguồn',
  'Công tác tạo nguồn và kết nạp đảng viên',
  'Kiểm tra, giám sát ở chi bộ: kịp thời uốn nắn',
]
