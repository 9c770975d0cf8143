import type { LegalDocument } from '../legal-document.ts'

/** What notices on shortcomings look like in practice; no text that prescribes their form was read. */
export const COMMITTEE_NOTICE_2026: LegalDocument = {
  symbol: 'Mẫu thông báo kết luận',
  issuer: 'ban thường vụ đảng ủy một xã',
  subject: 'Thông báo kết luận: ưu điểm, hạn chế, yêu cầu khắc phục',
  issuedOn: null,
  inForceFrom: '2021-07-28',
  sources: [{ where: 'dự thảo thông báo công khai, năm 2026', issuedOn: null, certainty: 'single' }],
}

/** The ten criteria of a model residential area. Sets issued after this one were not read. */
export const MODEL_AREA_2014: LegalDocument = {
  symbol: 'Bộ tiêu chí Khu dân cư nông thôn mới kiểu mẫu (ban hành tạm thời)',
  issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
  subject: 'Mười tiêu chí khu dân cư nông thôn mới kiểu mẫu',
  issuedOn: null,
  inForceFrom: '2014-08-04',
  sources: [{ where: 'trang của một huyện thuộc tỉnh, ngày 04/8/2014', issuedOn: null, certainty: 'single' }],
}

export const LAW_10_2022: LegalDocument = {
  symbol: '10/2022/QH15',
  issuer: 'Quốc hội',
  subject: 'Luật Thực hiện dân chủ ở cơ sở',
  issuedOn: '2022-11-10',
  inForceFrom: '2023-07-01',
  sources: [{ where: 'hiểu biết chung', issuedOn: '2022-11-10', certainty: 'custom' }],
}

export const REMEDIATION_DOCUMENTS: readonly LegalDocument[] = [COMMITTEE_NOTICE_2026, MODEL_AREA_2014, LAW_10_2022]
