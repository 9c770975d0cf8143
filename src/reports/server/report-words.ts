import type { ReportForm } from '../rules/form.ts'
import type { Row } from '../rules/rows.ts'
import { ROW_NAMES } from './row-words.ts'
import { STATISTIC_SECTIONS } from './statistic-words.ts'

/** What forms and sections are called on paper and in Excel; a test holds them to the words of the screens. */
export const FORM_NAMES: Readonly<Record<ReportForm, string>> = {
  work: 'Báo cáo công tác của chi bộ',
  member_changes: 'Biểu biến động đảng viên',
  half_year_table: 'Biểu tổng hợp 6 tháng',
  fees: 'Báo cáo thu, nộp đảng phí (B01/ĐP)',
  yearly_review: 'Báo cáo kết quả đánh giá, xếp loại',
  thematic: 'Báo cáo kết quả sinh hoạt chuyên đề',
  handbook: 'Biểu sử dụng Sổ tay đảng viên điện tử',
  statistics: 'Báo cáo thống kê cơ bản về đảng viên',
  inspection: 'Báo cáo công tác kiểm tra, giám sát (chín mục)',
  inspection_eight: 'Báo cáo công tác kiểm tra, giám sát (tám mục)',
  inspection_annex: 'Biểu số liệu kiểm tra, giám sát (A–J)',
  inspection_commission: 'Biểu thống kê của ủy ban kiểm tra',
}

export const SECTION_NAMES: Readonly<Record<ReportForm, Readonly<Record<string, string>>>> = {
  work: {
    I: 'Đảng viên',
    II: 'Sinh hoạt chi bộ',
    III: 'Xếp loại buổi sinh hoạt',
    IV: 'Việc đã giao, đã hứa',
    V: 'Phát triển đảng, biến động đảng viên',
    VI: 'Đề xuất, kiến nghị',
    VII: 'Đánh giá chung và nhiệm vụ kỳ tới',
    VIII: 'Hội nghị chuyên đề, đối thoại, bồi dưỡng của cấp ủy',
  },
  member_changes: {
    I: 'Đảng viên cuối kỳ',
    II: 'Tăng trong kỳ',
    III: 'Giảm trong kỳ',
  },
  half_year_table: {
    I: 'Đảng viên và sinh hoạt',
    II: 'Học tập, dân vận',
    III: 'Phát triển đảng, kiểm tra, giám sát',
  },
  fees: {
    I: 'Đảng viên, đảng phí đã thu (đồng)',
    II: 'Đảng phí trích giữ lại trong kỳ (đồng)',
    III: 'Đảng phí trích giữ lại từ đầu năm (đồng)',
    IV: 'Đảng phí phải nộp cấp trên (đồng)',
  },
  yearly_review: {
    I: 'Đảng viên được đánh giá',
    II: 'Xếp loại đảng viên',
    III: 'Xếp loại chi bộ',
    IV: 'Đánh giá chung',
  },
  thematic: {
    I: 'Số buổi và người dự',
    II: 'Chuyên đề đã sinh hoạt',
    III: 'Giải pháp đã thống nhất',
  },
  handbook: {
    I: 'Đảng viên thuộc diện sử dụng',
    II: 'Sổ tay đảng viên điện tử',
    III: 'Đóng đảng phí trên Cổng Dịch vụ công quốc gia',
  },
  statistics: STATISTIC_SECTIONS,
  inspection: {
    I: 'Tình hình đảng viên',
    II: 'Lãnh đạo, chỉ đạo công tác kiểm tra, giám sát',
    III: 'Kiểm tra chấp hành',
    IV: 'Kiểm tra khi có dấu hiệu vi phạm',
    V: 'Giám sát thường xuyên',
    VI: 'Giám sát chuyên đề',
    VII: 'Phản ánh, kiến nghị, tố cáo, khiếu nại',
    VIII: 'Kỷ luật và khắc phục',
    IX: 'Đánh giá, đề xuất; nhiệm vụ kỳ tới',
  },
  inspection_eight: {
    I: 'Tình hình đảng viên',
    II: 'Lãnh đạo, chỉ đạo công tác kiểm tra, giám sát',
    III: 'Công tác kiểm tra',
    IV: 'Giám sát thường xuyên',
    V: 'Giám sát chuyên đề',
    VI: 'Phản ánh, tố cáo, khiếu nại; thi hành kỷ luật',
    VII: 'Khắc phục hạn chế, khuyết điểm',
    VIII: 'Đánh giá, đề xuất; nhiệm vụ kỳ tới',
  },
  inspection_annex: {
    A: 'Kiểm tra theo Điều 30',
    B: 'Kiểm tra khi có dấu hiệu vi phạm (Điều 32)',
    C: 'Giám sát chuyên đề',
    D: 'Giám sát thường xuyên',
    E: 'Phản ánh, tố cáo, khiếu nại',
    F: 'Kỷ luật đảng viên',
    G: 'Khắc phục',
    H: 'Giải quyết tố cáo, khiếu nại',
    I: 'Kiểm tra tài chính đảng',
    J: 'Ban hành văn bản, trực tiếp kiểm tra',
    A2: 'Kiểm tra tổ chức đảng theo Điều 30',
    B2: 'Kiểm tra tổ chức đảng khi có dấu hiệu vi phạm (Điều 32)',
    C2: 'Giám sát chuyên đề tổ chức đảng',
    K: 'Phụ lục: ủy ban kiểm tra và chương trình',
  },
  inspection_commission: {
    '1': 'Kiểm tra đảng viên (Điều 30)',
    '1a': 'Kiểm tra đảng viên, theo cấp thực hiện',
    '1b': 'Kiểm tra đảng viên, theo nội dung',
    '2': 'Kiểm tra tổ chức đảng (Điều 30)',
    '2a': 'Kiểm tra tổ chức đảng, theo nội dung',
    '3': 'Kiểm tra đảng viên khi có dấu hiệu vi phạm',
    '3a': 'Kiểm tra dấu hiệu vi phạm, theo cấp thực hiện',
    '3b': 'Dấu hiệu vi phạm của đảng viên, theo nội dung',
    '4': 'Kiểm tra tổ chức đảng khi có dấu hiệu vi phạm',
    '4a': 'Dấu hiệu vi phạm của tổ chức đảng, theo nội dung',
    '5': 'Giám sát đảng viên',
    '6': 'Giám sát tổ chức đảng',
    '7': 'Kiểm tra thực hiện nhiệm vụ kiểm tra, giám sát',
    '8': 'Kiểm tra việc thi hành kỷ luật',
    '9': 'Thi hành kỷ luật đảng viên',
    '9a': 'Kỷ luật đảng viên, theo nội dung',
    '9b': 'Kỷ luật đảng viên: xử lý theo pháp luật, hành chính',
    '10': 'Thi hành kỷ luật tổ chức đảng',
    '11': 'Giải quyết tố cáo',
    '12': 'Giải quyết khiếu nại kỷ luật',
    '13': 'Tài chính đảng',
    '13a': 'Đảng phí',
    '14': 'Tiếp nhận đơn thư, phản ánh',
    '15': 'Chương trình kiểm tra, giám sát',
    '16': 'Cán bộ kiểm tra',
    '17': 'Bồi dưỡng nghiệp vụ',
  },
}

export const rowName = (row: string): string => (row in ROW_NAMES ? ROW_NAMES[row as Row] : row)

/** `công tác kiểm tra, giám sát`: what a report or a table is about, in a sentence. */
export function reportSubject(form: ReportForm): string {
  const name = FORM_NAMES[form].replace(/^(Báo cáo|Biểu) /, '').replace(/ \((chín|tám) mục\)$/, '')
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}

export const REPORTED = {
  archive: 'Lưu',
  amending: 'bổ sung, điều chỉnh báo cáo',
  /** Why the paper of a report that is sent once more no longer stands. */
  replaced: 'Thay bằng báo cáo gửi lại',
} as const
