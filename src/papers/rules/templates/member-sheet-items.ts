/** Items of the phiếu đảng viên that are one value each, in print order: number, label, key of the value. Source: domain notes 4.1. */
export const SHEET_ITEMS: readonly (readonly [number: string, label: string, key: string])[] = [
  ['01', 'Họ và tên khai sinh', 'facts.fullName'],
  ['02', 'Giới tính', 'facts.sex'],
  ['03', 'Tên gọi khác', 'birth.otherNames'],
  ['04', 'Sinh ngày', 'facts.bornOn'],
  ['05', 'Nơi đăng ký khai sinh', 'birth.birthRegisteredAt'],
  ['06', 'Quê quán', 'birth.nativePlace'],
  ['07', 'Nơi thường trú', 'facts.homeAddress'],
  ['', 'Nơi tạm trú', 'birth.temporaryAddress'],
  ['08', 'Dân tộc', 'facts.ethnicity'],
  ['09', 'Tôn giáo', 'birth.religion'],
  ['10', 'Thành phần gia đình', 'birth.familyClass'],
  ['11', 'Nghề nghiệp hiện nay', 'facts.occupation'],
  ['12', 'Ngày vào Đảng', 'facts.admittedOn'],
  ['', 'Tại chi bộ', 'party.admittedCell'],
  ['', 'Người giới thiệu thứ nhất', 'party.firstIntroducerName'],
  ['', 'Chức vụ, đơn vị', 'party.firstIntroducerPost'],
  ['', 'Người giới thiệu thứ hai', 'party.secondIntroducerName'],
  ['', 'Chức vụ, đơn vị', 'party.secondIntroducerPost'],
  ['', 'Ngày chính thức', 'facts.officialOn'],
  ['', 'Tại chi bộ', 'party.officialCell'],
  ['13', 'Ngày tuyển dụng', 'career.recruitedOn'],
  ['', 'Cơ quan tuyển dụng', 'career.recruitedBy'],
  ['14', 'Ngày vào Đoàn', 'career.youthUnionOn'],
  ['15', 'Tham gia các tổ chức xã hội', 'career.socialOrganisations'],
  ['16', 'Ngày nhập ngũ', 'career.enlistedOn'],
  ['', 'Ngày xuất ngũ', 'career.dischargedOn'],
  ['17', 'Giáo dục phổ thông', 'education.generalEducation'],
  ['', 'Chuyên môn, nghiệp vụ', 'education.profession'],
  ['', 'Học vị', 'education.degree'],
  ['', 'Học hàm', 'education.academicTitle'],
  ['', 'Lý luận chính trị', 'education.politicalTheory'],
  ['', 'Ngoại ngữ', 'education.foreignLanguages'],
  ['', 'Tin học', 'education.computing'],
  ['18', 'Tình trạng sức khỏe', 'health.health'],
  ['', 'Thương binh loại', 'health.warInvalidClass'],
  ['', 'Gia đình liệt sỹ', 'health.martyrFamily'],
  ['', 'Gia đình có công với cách mạng', 'health.meritoriousFamily'],
  ['19', 'Số căn cước', 'facts.citizenNumber'],
  ['20', 'Ngày miễn công tác và sinh hoạt đảng', 'exemptFromOn'],
]

export interface SheetTable {
  readonly number: string
  readonly title: string
  /** Whose rows of the file stand here, and of which kind where the file keeps several together. */
  readonly section: string
  readonly kind: string | null
  readonly columns: readonly (readonly [title: string, share: number, keys: readonly string[]])[]
}

/** Items that are tables. */
export const SHEET_TABLES: readonly SheetTable[] = [
  {
    ...{ number: '21', title: 'Tóm tắt quá trình hoạt động và công tác', section: 'work', kind: null },
    columns: [
      ['Từ', 20, ['fromOn']],
      ['Đến', 20, ['toOn']],
      ['Làm việc gì, chức vụ, đơn vị công tác', 100, ['work', 'post', 'workplace']],
    ],
  },
  {
    ...{ number: '22', title: 'Đào tạo, bồi dưỡng', section: 'training', kind: null },
    columns: [
      ['Tên trường', 45, ['school']],
      ['Ngành học, lớp học', 40, ['field']],
      ['Từ - đến', 28, ['fromOn', 'toOn']],
      ['Hình thức học', 25, ['mode']],
      ['Văn bằng, chứng chỉ', 32, ['certificate']],
    ],
  },
  {
    ...{ number: '23', title: 'Khen thưởng', section: 'rewards', kind: 'reward' },
    columns: [
      ['Ngày', 24, ['givenOn']],
      ['Hình thức', 80, ['what']],
      ['Cấp quyết định', 50, ['givenBy']],
    ],
  },
  {
    ...{ number: '24', title: 'Huy hiệu Đảng', section: 'badges', kind: null },
    columns: [
      ['Loại (năm)', 30, ['years']],
      ['Ngày trao', 40, ['givenOn']],
      ['Số huy hiệu', 60, ['number']],
    ],
  },
  {
    ...{ number: '25', title: 'Danh hiệu được phong tặng', section: 'rewards', kind: 'title' },
    columns: [
      ['Ngày', 24, ['givenOn']],
      ['Danh hiệu', 80, ['what']],
      ['Cấp quyết định', 50, ['givenBy']],
    ],
  },
  {
    ...{ number: '26', title: 'Kỷ luật', section: 'discipline', kind: null },
    columns: [
      ['Ngày', 24, ['decidedOn']],
      ['Hình thức', 40, ['form']],
      ['Lý do', 60, ['reason']],
      ['Cấp quyết định', 40, ['decidedBy']],
    ],
  },
  {
    ...{ number: '27', title: 'Đặc điểm lịch sử của bản thân', section: 'history', kind: null },
    columns: [
      ['Việc', 40, ['kind']],
      ['Thời gian', 30, ['fromOn', 'toOn']],
      ['Nội dung', 90, ['place', 'details']],
    ],
  },
  {
    ...{ number: '28', title: 'Quan hệ với nước ngoài', section: 'abroad', kind: null },
    columns: [
      ['Việc', 40, ['kind']],
      ['Thời gian', 30, ['fromOn', 'toOn']],
      ['Nước, nội dung', 90, ['country', 'details']],
    ],
  },
  {
    ...{ number: '29', title: 'Quan hệ gia đình', section: 'family', kind: null },
    columns: [
      ['Quan hệ', 26, ['relation']],
      ['Họ và tên', 44, ['fullName']],
      ['Năm sinh', 22, ['bornOn']],
      ['Quê quán, nơi ở, nghề nghiệp, chức vụ', 74, ['details']],
    ],
  },
]

/** Item 30, one value each. */
export const SHEET_HOUSEHOLD: readonly (readonly [label: string, key: string])[] = [
  ['Kê khai ngày', 'household.declaredOn'],
  ['Tổng thu nhập của hộ trong năm (đồng)', 'household.incomeTotal'],
  ['Bình quân một người (đồng)', 'household.incomePerHead'],
  ['Nhà ở được cấp, được thuê: loại', 'household.grantedHousing'],
  ['Diện tích (m²)', 'household.grantedHousingArea'],
  ['Nhà ở tự mua, tự xây: loại', 'household.ownedHousing'],
  ['Diện tích (m²)', 'household.ownedHousingArea'],
  ['Đất được cấp (m²)', 'household.grantedLandArea'],
  ['Đất tự mua (m²)', 'household.boughtLandArea'],
  ['Hoạt động kinh tế', 'household.economicActivity'],
  ['Số lao động thuê mướn', 'household.hiredLabour'],
  ['Tài sản có giá trị lớn phải kê khai', 'household.assets'],
]

/** Kinds of rows as the sheet names them. */
export const SHEET_KINDS: Readonly<Record<string, string>> = {
  expelled: 'Bị khai trừ',
  removed: 'Bị xóa tên',
  left: 'Xin ra khỏi Đảng',
  readmitted: 'Được kết nạp lại',
  restored: 'Được khôi phục đảng tịch',
  legal_case: 'Bị xử lý theo pháp luật',
  former_regime: 'Làm việc trong chế độ cũ',
  travel: 'Đã đi nước ngoài',
  organisation: 'Tham gia, quan hệ với tổ chức nước ngoài',
  relative: 'Có thân nhân ở nước ngoài',
}
