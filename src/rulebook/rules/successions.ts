import type { LocalDate } from '#kernel/local-date.ts'

/** One document taking the place of another: known to have happened, whether or not the new text could be read. */
export interface Succession {
  /** Symbol of the document that stopped holding. */
  readonly old: string
  readonly by: { readonly symbol: string; readonly issuer: string; readonly subject: string }
  /** First day of the new one. */
  readonly on: LocalDate
  /** Values of the rule book are already those of the new text. */
  readonly isRead: boolean
}

const CENTRE = 'Ban Chấp hành Trung ương'
const POLITBURO = 'Bộ Chính trị'
const INSPECTION = 'Công tác kiểm tra, giám sát và kỷ luật của Đảng'
const DISCIPLINE = 'Kỷ luật tổ chức đảng, đảng viên vi phạm'

/** Texts on inspection and discipline that replaced each other. Source: inspection-discipline 1.1, 1.2, 1.3. */
export const SUCCESSIONS: readonly Succession[] = [
  {
    old: '22-QĐ/TW',
    by: { symbol: '296-QĐ/TW', issuer: CENTRE, subject: INSPECTION },
    on: '2025-05-30',
    isRead: false,
  },
  {
    old: '22-QĐ/TW',
    by: { symbol: '21-QĐ/TW', issuer: CENTRE, subject: INSPECTION },
    on: '2026-04-11',
    isRead: false,
  },
  {
    old: '296-QĐ/TW',
    by: { symbol: '21-QĐ/TW', issuer: CENTRE, subject: INSPECTION },
    on: '2026-04-11',
    isRead: false,
  },
  {
    old: '102-QĐ/TW',
    by: { symbol: '69-QĐ/TW', issuer: POLITBURO, subject: DISCIPLINE },
    on: '2022-07-06',
    isRead: false,
  },
  {
    old: '69-QĐ/TW',
    by: { symbol: '212-QĐ/TW', issuer: POLITBURO, subject: DISCIPLINE },
    on: '2026-08-17',
    isRead: false,
  },
  {
    old: '102-QĐ/TW',
    by: { symbol: '212-QĐ/TW', issuer: POLITBURO, subject: DISCIPLINE },
    on: '2026-08-17',
    isRead: false,
  },
]

/** What took the place of a document after `after` and until `until`, both days counted so that the day of opening is the old one's. */
export function succeededBetween(symbol: string, after: LocalDate, until: LocalDate): readonly Succession[] {
  return SUCCESSIONS.filter(({ old, on }) => old === symbol && on > after && on <= until)
}
