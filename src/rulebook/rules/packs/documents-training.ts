import type { LegalDocument } from '../legal-document.ts'

/** No regulation on the order of classes was read: what offices do, told by an article on classes of a committee. */
export const TRAINING_PRACTICE: LegalDocument = {
  symbol: 'Thực tế tổ chức lớp bồi dưỡng',
  issuer: 'một đảng ủy cấp trên cơ sở',
  subject: 'Bồi dưỡng nghiệp vụ công tác kiểm tra, giám sát và kỷ luật của Đảng',
  issuedOn: null,
  inForceFrom: '2021-07-28',
  sources: [{ where: 'bài báo về các lớp bồi dưỡng, tháng 8 năm 2023', issuedOn: null, certainty: 'single' }],
}

export const CONTEST_RULES_2026: LegalDocument = {
  symbol: 'Thể lệ thi trắc nghiệm trực tuyến',
  issuer: 'ban tổ chức một cuộc thi',
  subject: 'Tìm hiểu công tác kiểm tra, giám sát và kỷ luật của Đảng',
  issuedOn: null,
  inForceFrom: '2021-07-28',
  sources: [{ where: 'thể lệ công khai, tháng 10 năm 2026', issuedOn: null, certainty: 'single' }],
}

export const TRAINING_DOCUMENTS: readonly LegalDocument[] = [TRAINING_PRACTICE, CONTEST_RULES_2026]
