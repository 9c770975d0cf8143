/** Points are typographic points, millimetres are millimetres. Source: HD 36-HD/VPTW, HD 05-HD/VPTW. */
export interface PaperLayout {
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly firstLineIndentMm: number
  readonly paragraphSpacePt: number
  readonly lineExactPt: number
  readonly pageNumberPt: number
  readonly sizesPt: {
    readonly partyTitle: number
    readonly placeAndDate: number
    readonly superior: number
    readonly issuer: number
    readonly number: number
    readonly typeName: number
    readonly subject: number
    /** Of the trích yếu of a letter, which stands under its number. */
    readonly letterSubject: number
    readonly body: number
    readonly signatureAuthority: number
    readonly signerPost: number
    readonly signerName: number
    readonly recipientsLabel: number
    readonly recipients: number
  }
  readonly boldSignerPost: boolean
}
