/** The committees of offices that sent delegates in 2021 (article 000); front and mass organisations came too. */
export const OFFICE_COMMITTEES = [
  'Văn phòng tỉnh',
  'Sở Nông nghiệp',
  'Sở Công nghiệp',
  'Sở Thương mại',
  'Sở Giao thông',
  'Sở Xây dựng',
  'Sở Tài chính',
  'Sở Kế hoạch',
  'Sở Giáo dục',
  'Sở Y tế',
  'Sở Văn hóa',
  'Sở Lao động',
  'Sở Tư pháp',
  'Sở Tài nguyên',
  'Thanh tra tỉnh',
  'Báo Hồng Lam',
].map((name) => `Đảng bộ ${name}`)

/** What was told of the conference of 17/4/2021; people and units are invented. */
export const CONFERENCE_2021 = {
  topic: 'Phương thức, nội dung sinh hoạt chuyên đề của chi bộ về công tác kiểm tra, giám sát của Đảng',
  bases: [
    'Chỉ thị số 10-CT/TW của Ban Bí thư',
    'Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2018 của Ban Tổ chức Trung ương',
  ].join('\n'),
  content: [
    'Việc triển khai sinh hoạt chuyên đề về kiểm tra, giám sát ở các chi bộ: cách làm, hạn chế, nguyên nhân.',
    'Khó khăn, vướng mắc trong công tác kiểm tra, giám sát và đề xuất giải pháp.',
  ].join('\n'),
  papers: [
    'Chọn nội dung sinh hoạt chuyên đề gắn với nhiệm vụ chính trị của cơ quan',
    'Kinh nghiệm chuẩn bị sinh hoạt chuyên đề về kiểm tra, giám sát',
    'Tự kiểm tra của đảng viên: cách làm và kết quả',
  ],
  problems: [
    {
      title: 'Nội dung sinh hoạt chuyên đề còn chung chung, chuẩn bị chưa đạt yêu cầu',
      opinions: [
        'Chi ủy ít quan tâm chuyên đề kiểm tra, giám sát; nên giao người chuẩn bị trước một tháng.',
        'Đảng viên ngại góp ý vì chưa có tài liệu; cần gửi trước câu hỏi gợi mở.',
      ],
    },
    {
      title: 'Chưa làm rõ hạn chế, nguyên nhân nên giải pháp chưa cụ thể',
      opinions: ['Mỗi hạn chế cần nêu nguyên nhân và người chịu trách nhiệm khắc phục.'],
    },
  ],
  situation:
    'Các chi bộ đã sinh hoạt chuyên đề mỗi quý một lần, bám chủ đề Đảng ủy Khối định hướng và nhiệm vụ chính trị của cơ quan, đơn vị. Nội dung về công tác kiểm tra, giám sát ít được chi ủy, đảng viên quan tâm; chọn nội dung còn chung chung, chuẩn bị chưa đạt yêu cầu, chưa làm rõ hạn chế, nguyên nhân nên giải pháp khắc phục chưa cụ thể.',
  conclusion:
    'Hội nghị nhằm nâng cao nhận thức, trách nhiệm của cấp ủy, tổ chức đảng, cán bộ, đảng viên về sinh hoạt chuyên đề và công tác kiểm tra, giám sát. Những vấn đề nêu tại hội nghị là cơ sở để Đảng ủy Khối lãnh đạo, chỉ đạo nâng cao chất lượng sinh hoạt chi bộ trong thời gian tới.',
  solutions: [
    {
      title: 'Vai trò, chức năng, thẩm quyền về công tác kiểm tra, giám sát của chi ủy, chi bộ',
      what: 'Quán triệt chức năng, thẩm quyền kiểm tra, giám sát của chi ủy, chi bộ tới các chi bộ trực thuộc',
      product: 'Báo cáo kết quả quán triệt',
    },
    {
      title: 'Quy trình, thủ tục kiểm tra, giám sát, kỷ luật đảng tại chi bộ',
      what: 'Lập bản tóm tắt quy trình, thủ tục kiểm tra, giám sát cho các chi bộ',
      product: 'Bản tóm tắt',
    },
    {
      title: 'Nâng cao chất lượng tự kiểm tra của cán bộ, đảng viên',
      what: 'Hướng dẫn đảng viên đăng ký nội dung tự kiểm tra, tu dưỡng, rèn luyện hằng năm',
      product: 'Bản đăng ký của đảng viên',
    },
  ],
  guidance:
    'Ba nhóm giải pháp: vai trò, chức năng, thẩm quyền kiểm tra, giám sát của chi ủy, chi bộ; quy trình, thủ tục kiểm tra, giám sát, kỷ luật tại chi bộ; nâng cao chất lượng tự kiểm tra của cán bộ, đảng viên.',
} as const

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Quang', 'Ngọc']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quế']

/** The nth invented delegate: the lists have no common divisor, so that no name comes twice among a thousand. */
export function delegateName(index: number): string {
  const of = (names: readonly string[]) => names[index % names.length] ?? ''
  return `${of(FAMILIES)} ${of(MIDDLES)} ${of(GIVEN)}`
}
