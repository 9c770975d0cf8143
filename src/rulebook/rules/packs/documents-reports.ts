import type { LegalDocument } from '../legal-document.ts'

/** Nothing national that was read says by when a report of a period is due; the days are settings a committee changes. */
export const REPORT_PRACTICE: LegalDocument = {
  symbol: 'Ước tính của phần mềm',
  issuer: 'chưa thấy quy định chung',
  subject: 'Thời hạn gửi, duyệt báo cáo kỳ',
  issuedOn: null,
  inForceFrom: '2018-04-18',
  sources: [{ where: 'không có nguồn: số ngày ước tính', issuedOn: null, certainty: 'unknown' }],
}

export const REPORT_DOCUMENTS: readonly LegalDocument[] = [REPORT_PRACTICE]
