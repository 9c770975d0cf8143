import type { MonthPlan } from './story.ts'
import type { Told } from './told-meetings.ts'

const plan = (facts: Pick<MonthPlan, 'month' | 'meetsOn' | 'topic' | 'excused' | 'turn'>): MonthPlan => ({
  promises: [],
  speeches: [],
  unexcused: 0,
  daysToReport: 1,
  documentsDaysBefore: 7,
  gradedDown: null,
  postponedFirst: null,
  ...facts,
})

/** The office cell's third thematic meeting of 2020, with its three papers (article 001). */
export const OFFICE_THEME_2020: Told = {
  plan: plan({
    month: '2020-10',
    meetsOn: '2020-10-07',
    topic: 'Đổi mới nội dung sinh hoạt chi bộ theo hướng thiết thực, phù hợp với nhiệm vụ chính trị của cơ quan',
    excused: 0,
    turn: 1,
  }),
  startsAtTime: '08:00',
  guests: [
    { name: 'Trịnh Khắc Lợi', office: 'Phó Bí thư Thường trực Đảng ủy Khối các cơ quan tỉnh', fromSuperior: true },
  ],
  papers: [
    'Vai trò của cấp ủy trong đổi mới, nâng cao chất lượng sinh hoạt chi bộ',
    'Đổi mới, nâng cao chất lượng sinh hoạt định kỳ hằng tháng',
    'Đổi mới, nâng cao chất lượng sinh hoạt chuyên đề gắn với nhiệm vụ chính trị của cơ quan',
  ],
  speeches: [
    'Sinh hoạt còn nặng phổ biến, quán triệt; cần dành phần lớn thời gian cho trao đổi.',
    'Chuyên đề đã tăng về số lượng nhưng nội dung chưa phong phú, nên bám việc cơ quan đang làm.',
    'Người viết tham luận cần được giao sớm để đảng viên kịp đọc và chuẩn bị ý kiến.',
  ],
  guestRemarks: ['Chuyên đề thiết thực. Đề nghị chi bộ giữ nền nếp sinh hoạt, chuẩn bị kỹ và thảo luận thẳng thắn.'],
  limits: [
    {
      what: 'Sinh hoạt còn nặng phổ biến, quán triệt, ít trao đổi, tranh luận',
      causes: ['Tài liệu gửi muộn', 'Chưa có câu hỏi gợi mở thảo luận'],
    },
    { what: 'Nội dung chuyên đề chưa phong phú', causes: ['Chọn chuyên đề chưa gắn với việc cơ quan đang làm'] },
  ],
  solutions: [
    {
      what: 'Gửi tài liệu trước ít nhất ba ngày, kèm câu hỏi gợi mở',
      product: 'Tài liệu và câu hỏi của từng kỳ',
      limit: 0,
    },
    {
      what: 'Tóm tắt văn bản thành một trang, dành phần còn lại cho thảo luận',
      product: 'Bản tóm tắt của từng kỳ',
      limit: 0,
    },
    {
      what: 'Lập danh mục chuyên đề cả năm theo nhiệm vụ của cơ quan',
      product: 'Danh mục chuyên đề năm sau',
      limit: 1,
    },
  ],
}

/** The village cell's thematic meeting of 30/8/2023 (article 002): guests of the inspection commission, limits, six solutions. */
export const VILLAGE_THEME_2023: Told = {
  plan: plan({
    month: '2023-08',
    meetsOn: '2023-08-30',
    topic:
      'Nâng cao hiệu lực, hiệu quả, chất lượng công tác kiểm tra, giám sát, góp phần xây dựng chi bộ trong sạch, vững mạnh',
    excused: 2,
    turn: 2,
  }),
  startsAtTime: '14:00',
  guests: [
    { name: 'Bùi Thu Hạnh', office: 'Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', fromSuperior: true },
    { name: 'Cao Trọng Mạnh', office: 'Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', fromSuperior: true },
    { name: 'Lưu Công Tiến', office: 'Phó Bí thư, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã', fromSuperior: true },
  ],
  papers: ['Thực trạng và cách làm công tác kiểm tra, giám sát ở chi bộ'],
  speeches: [
    'Kiểm tra, giám sát là xương sống để giữ chi bộ trong sạch và phát huy sức mạnh của mỗi đảng viên.',
    'Làm công tác này không được nể nang, né tránh; đồng thời phải chăm lo nguồn kế cận cho chi bộ.',
  ],
  guestRemarks: [
    'Sinh hoạt chuyên đề về kiểm tra, giám sát là việc cần thiết và bắt buộc; giữ được nền nếp thì chi bộ sẽ mạnh.',
    'Chi bộ cần đưa những hạn chế vừa nêu vào kế hoạch từng tháng.',
    'Giám sát không phải là xăm xoi, rình rập đồng chí mình; giám sát để kịp thời uốn nắn, cùng nhau khắc phục.',
  ],
  limits: [
    {
      what: 'Đảng viên được giao kiểm tra, giám sát chưa dành nhiều thời gian nghiên cứu văn bản',
      causes: ['Phần lớn làm kiêm nhiệm', 'Văn bản nhiều, chưa có bản tóm tắt'],
    },
    {
      what: 'Người làm kiểm tra, giám sát hầu như chưa được tập huấn nghiệp vụ',
      causes: ['Cấp trên ít mở lớp ở xã', 'Chi bộ chưa đề nghị cử người đi học'],
    },
    { what: 'Kế hoạch kiểm tra triển khai còn chậm', causes: ['Chi bộ lúng túng khi xây dựng kế hoạch'] },
  ],
  solutions: [
    {
      what: 'Lập bản tóm tắt các quy định về kiểm tra, giám sát cho chi bộ',
      product: 'Bản tóm tắt hai trang',
      limit: 0,
    },
    { what: 'Mỗi kỳ họp dành 10 phút học một nội dung nghiệp vụ', product: 'Ghi trong biên bản từng kỳ', limit: 0 },
    { what: 'Đề nghị Đảng ủy xã cử người dạy nghiệp vụ tại chi bộ', product: 'Văn bản đề nghị', limit: 1 },
    { what: 'Cử hai đảng viên dự lớp bồi dưỡng gần nhất', product: 'Giấy chứng nhận', limit: 1 },
    {
      what: 'Xây dựng kế hoạch kiểm tra, giám sát năm sau ngay trong quý IV',
      product: 'Kế hoạch được chi bộ thông qua',
      limit: 2,
    },
    { what: 'Kiểm điểm tiến độ kế hoạch tại mỗi kỳ họp đầu quý', product: 'Báo cáo tiến độ từng quý', limit: 2 },
  ],
}
