import type { PaperLayout } from '../rule.ts'
import { HD_05_2026, HD_36_2018 } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

/**
 * One value with many parts carries the mark of its weakest part. Ranges in the sources (type name 15-16, subject 14-15,
 * body 14-15 in HD 36, page number 13-14, line 18-20 pt) are settled here: one figure, inside the range of each source.
 */
const LAYOUT_HD_05: PaperLayout = {
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  firstLineIndentMm: 10,
  paragraphSpacePt: 6,
  lineExactPt: 19,
  pageNumberPt: 14,
  sizesPt: {
    partyTitle: 15,
    placeAndDate: 14,
    superior: 14,
    issuer: 14,
    number: 14,
    typeName: 16,
    subject: 14,
    letterSubject: 12,
    body: 14,
    signatureAuthority: 14,
    signerPost: 14,
    signerName: 14,
    recipientsLabel: 14,
    recipients: 12,
  },
  boldSignerPost: false,
}

const LAYOUT_HD_36: PaperLayout = { ...LAYOUT_HD_05, lineExactPt: 18 }

/** The size table of HD 36 was read on a page, its margins were not: `custom`. */
export const PACK_HD_36_2018: RulePack = {
  code: 'hd-36-2018',
  rules: [rulesOf(HD_36_2018, HD_05_2026.inForceFrom)('paper.layout', LAYOUT_HD_36, 'custom')],
}

/** Margins and sizes agree in two transcriptions; line spacing and the bold of the signer's post do not: `unknown`. */
export const PACK_HD_05_2026: RulePack = {
  code: 'hd-05-2026',
  rules: [rulesOf(HD_05_2026, null)('paper.layout', LAYOUT_HD_05, 'unknown')],
}
