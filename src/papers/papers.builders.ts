import type { PaperLayout } from '#rulebook/rules/rule.ts'

/** The layout of HD 05-HD/VPTW, for tests only: the program takes it from the rule book. */
export const TEST_LAYOUT: PaperLayout = {
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
    subject: 15,
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
