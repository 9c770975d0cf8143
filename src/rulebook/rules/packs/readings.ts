import type { LegalBasis, RuleCode } from '../rule.ts'
import { HD_05_2026, LEGAL_DOCUMENTS } from './documents.ts'

/** What sources say differently of one rule. */
export const READING_SUBJECTS = ['issuedOn', 'lineExactPt', 'boldSignerPost'] as const
export type ReadingSubject = (typeof READING_SUBJECTS)[number]

/** One source and what it says: a day, a figure, a range of figures, or `yes` and `no`. `where` is never a person. */
export interface Reading {
  readonly about: ReadingSubject
  readonly where: string
  readonly says: string
}

/** Of the layout of HD 05: the line height and the bold of the signer's post. */
const OF_LAYOUT: readonly Reading[] = [
  { about: 'lineExactPt', where: 'bản hướng dẫn chép lại văn bản', says: '19' },
  { about: 'lineExactPt', where: 'bảng cỡ chữ chép lại', says: '18–20' },
  { about: 'boldSignerPost', where: 'bảng cỡ chữ và bản hướng dẫn chép lại', says: 'no' },
  { about: 'boldSignerPost', where: 'một bản chép khác', says: 'yes' },
]

/** What the sources of a rule say where they do not agree, each by itself; nothing where they do. */
export function readingsOf(code: RuleCode, basis: LegalBasis): readonly Reading[] {
  const { symbol, issuer, issuedOn } = basis
  const document = LEGAL_DOCUMENTS.find(
    (one) => one.symbol === symbol && one.issuer === issuer && one.issuedOn === issuedOn,
  )
  const days = document?.issuedOn === null ? document.sources : []
  return [
    ...days.flatMap((one): Reading[] =>
      one.issuedOn === null ? [] : [{ about: 'issuedOn', where: one.where, says: one.issuedOn }],
    ),
    ...(code === 'paper.layout' && document === HD_05_2026 ? OF_LAYOUT : []),
  ]
}
