import type { LocalDate } from '#kernel/local-date.ts'
import type { LegalDocument } from '../legal-document.ts'
import type { Certainty } from '../rule.ts'

const source = (where: string, issuedOn: LocalDate, certainty: Certainty) => ({ where, issuedOn, certainty })

const INSPECTION_SOURCE = 'trích dẫn trên báo chí; đã có văn bản năm 2026 thay thế, chưa đọc được'

export const QD_22_2021: LegalDocument = {
  symbol: '22-QĐ/TW',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'Công tác kiểm tra, giám sát và kỷ luật của Đảng',
  issuedOn: '2021-07-28',
  inForceFrom: '2021-07-28',
  sources: [source(INSPECTION_SOURCE, '2021-07-28', 'single')],
}

export const QD_296_2025: LegalDocument = {
  symbol: '296-QĐ/TW',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'Công tác kiểm tra, giám sát và kỷ luật của Đảng',
  issuedOn: '2025-05-30',
  inForceFrom: '2025-05-30',
  sources: [source(INSPECTION_SOURCE, '2025-05-30', 'single')],
}

export const QD_69_2022: LegalDocument = {
  symbol: '69-QĐ/TW',
  issuer: 'Bộ Chính trị',
  subject: 'Kỷ luật tổ chức đảng, đảng viên vi phạm',
  issuedOn: '2022-07-06',
  inForceFrom: '2022-07-06',
  sources: [source(INSPECTION_SOURCE, '2022-07-06', 'single')],
}

export const QD_102_2017: LegalDocument = {
  symbol: '102-QĐ/TW',
  issuer: 'Bộ Chính trị',
  subject: 'Xử lý kỷ luật đảng viên vi phạm',
  issuedOn: '2017-11-15',
  inForceFrom: '2017-11-15',
  sources: [source('báo chí; đã được thay thế, cần đối chiếu với văn bản năm 2026', '2017-11-15', 'single')],
}

export const QD_117_2023: LegalDocument = {
  symbol: '117-QĐ/TW',
  issuer: 'Bộ Chính trị',
  subject: 'Xin lỗi và phục hồi quyền lợi của tổ chức đảng, đảng viên bị kỷ luật oan',
  issuedOn: '2023-08-18',
  inForceFrom: '2023-08-18',
  sources: [source('trang văn bản pháp luật', '2023-08-18', 'single')],
}

export const LAW_DENUNCIATION_2018: LegalDocument = {
  symbol: '25/2018/QH14',
  issuer: 'Quốc hội',
  subject: 'Luật Tố cáo',
  issuedOn: '2018-06-12',
  inForceFrom: '2019-01-01',
  sources: [source('kiến thức chung, chưa đọc văn bản', '2018-06-12', 'custom')],
}

/** What the values about discipline rest on: older texts, quoted in what could be read. */
export const DISCIPLINE_DOCUMENTS: readonly LegalDocument[] = [
  QD_22_2021,
  QD_296_2025,
  QD_69_2022,
  QD_102_2017,
  QD_117_2023,
  LAW_DENUNCIATION_2018,
]
