import type { LocalDate } from '#kernel/local-date.ts'
import type { LegalDocument } from '../legal-document.ts'
import type { Certainty } from '../rule.ts'

const source = (where: string, issuedOn: LocalDate | null, certainty: Certainty) => ({ where, issuedOn, certainty })

/** Not a regulation: the report of a dialogue, whose topics are taken as the first list. */
export const ARTICLE_2018: LegalDocument = {
  symbol: 'Bài báo về một hội nghị đối thoại năm 2018',
  issuer: 'báo của một thành phố',
  subject: 'Ban Thường vụ Đảng ủy Khối đối thoại với bí thư chi bộ',
  issuedOn: '2018-04-18',
  inForceFrom: '2018-04-18',
  sources: [source('bài báo', '2018-04-18', 'single')],
}

/** Nothing national rules how a committee speaks with its secretaries; the days are settings a committee changes. */
export const DIALOGUE_PRACTICE: LegalDocument = {
  symbol: 'Cách làm ở địa phương',
  issuer: 'chưa thấy quy định chung',
  subject: 'Thời hạn trong đối thoại với bí thư chi bộ và trong việc đọc văn bản',
  issuedOn: null,
  inForceFrom: '2018-04-18',
  sources: [source('tên trang của một tỉnh về thời hạn ra thông báo kết luận', null, 'single')],
}

export const DIALOGUE_DOCUMENTS: readonly LegalDocument[] = [ARTICLE_2018, DIALOGUE_PRACTICE]
