import type { PaperLayout } from '#rulebook/rules/rule.ts'
import {
  line,
  PARTY_TITLE,
  type PaperModel,
  RECIPIENTS_LABEL,
  type Run,
  type Signature,
  SUBJECT_SEPARATOR,
} from './paper-model.ts'
import { letterSubject, numberLine, placeAndDate, recipientLines } from './paper-text.ts'
import { blockParts } from './print-blocks.ts'
import {
  columnsMm,
  type PageSetting,
  type PrintForm,
  type PrintLine,
  type PrintPart,
  pageSetting,
  plainLine,
} from './print-parts.ts'

/** Width of `ĐẢNG CỘNG SẢN VIỆT NAM` in bold Times New Roman, in ems: the rule under it is as long as the text. */
const PARTY_TITLE_EM = 13.74

const GAP_ABOVE_RECIPIENTS_PT = 12

/** A paper set by a layout: every measure both renderings need, so that neither decides anything. */
export function printForm(model: PaperModel, layout: PaperLayout): PrintForm {
  const page = pageSetting(layout, model.typeSize)
  return {
    marginsMm: page.marginsMm,
    pageMm: page.pageMm,
    isFramed: model.typeSize === 'certificate',
    textWidthMm: page.textWidthMm,
    pageNumberPt: layout.pageNumberPt,
    title: [model.typeName, ...model.subject].filter((each) => each !== null).join(' '),
    author: model.header.issuer,
    on: model.header.on,
    parts: [
      headerPart(model, page),
      ...titleLines(model, page),
      ...keptWithSignature(model.body.flatMap((block) => blockParts(block, page))),
      ...closingParts(model, page),
      ...model.annex.flatMap((block) => blockParts(block, page)),
    ],
  }
}

function headerPart(model: PaperModel, page: PageSetting): PrintPart {
  const { header } = model
  const { layout } = page
  const { sizesPt } = layout
  const [leftMm, rightMm] = columnsMm(page, 'header')
  const number = numberLine(header)
  const draft = header.number.kind === 'draft'
  const left: PrintLine[] = [
    ...(header.superior === null ? [] : [centred(header.superior, sizesPt.superior)]),
    { ...centred(header.issuer, sizesPt.issuer, { bold: true }) },
    centred('*', sizesPt.number),
    ...(number === null ? [] : [centred(number, sizesPt.number, { bold: draft })]),
    ...letterSubject(model).map((each) => centred(each, sizesPt.letterSubject, { italic: true })),
  ]
  const right: PrintLine[] = [
    {
      ...centred(PARTY_TITLE, sizesPt.partyTitle, { bold: true }),
      ruleBelowMm: Math.min(rightMm, (PARTY_TITLE_EM * sizesPt.partyTitle * 25.4) / 72),
    },
    { ...centred(placeAndDate(header), sizesPt.placeAndDate, { italic: true }), spaceBeforePt: 8 },
  ]
  return { kind: 'columns', leftMm, rightMm, left, right, spaceBeforePt: 0 }
}

function titleLines({ typeName, subject }: PaperModel, { layout, scale, displayScale }: PageSetting): PrintPart[] {
  if (typeName === null) return subject.length === 0 ? [] : [{ kind: 'line', ...plainLine([], layout.sizesPt.body) }]
  const { typeName: typePt, subject: subjectPt, body } = layout.sizesPt
  const lines = [
    { ...centred(typeName, typePt * displayScale, { bold: true }), spaceBeforePt: 18 },
    ...subject.map((each) => centred(each, subjectPt * scale, { bold: true })),
    ...(subject.length === 0 ? [] : [centred(SUBJECT_SEPARATOR, body)]),
  ]
  return lines.map((each) => ({ kind: 'line', ...each, keepWithNext: true }))
}

function closingParts(model: PaperModel, page: PageSetting): PrintPart[] {
  const [leftMm, rightMm] = columnsMm(page, 'signature')
  const received = recipientPrintLines(model, page)
  const [first, second] = model.signatures
  if (first !== undefined && second !== undefined) {
    const half = page.textWidthMm / 2
    const tallest = Math.max(headLines(first), headLines(second))
    const signed = { left: signatureLines(first, page, tallest), right: signatureLines(second, page, tallest) }
    return [
      { kind: 'columns', leftMm: half, rightMm: half, ...signed, spaceBeforePt: 18 },
      ...belowSignatures(received),
    ]
  }
  const right = first === undefined ? [] : signatureLines(first, page, headLines(first))
  if (received.length === 0 && right.length === 0) return []
  return [{ kind: 'columns', leftMm, rightMm, left: received, right, spaceBeforePt: 18 }]
}

/** Set off from the names above, and never parted by the end of a page. */
function belowSignatures(received: readonly PrintLine[]): PrintPart[] {
  return received.map((each, index) => ({
    ...{ kind: 'line', ...each, keepWithNext: index < received.length - 1 },
    spaceBeforePt: index === 0 ? GAP_ABOVE_RECIPIENTS_PT : each.spaceBeforePt,
  }))
}

/** A signature never stands alone on a page: the last lines of the body go with it. */
function keptWithSignature(parts: readonly PrintPart[]): PrintPart[] {
  const last = parts.findLastIndex((part) => part.kind === 'line' && part.runs.length > 0)
  return parts.map((part, index) => (part.kind === 'line' && index >= last ? { ...part, keepWithNext: true } : part))
}

/** Lines above the name: `T/M CHI BỘ` and the post, or the post alone. */
function headLines({ authority }: Signature): number {
  return authority === null ? 1 : 2
}

/** `tallest` is the number of head lines of the taller of two signatures: their names stand on one height. */
function signatureLines(
  signature: Signature,
  { layout, linePt, scale, signingLines }: PageSetting,
  tallest: number,
): PrintLine[] {
  const { authority, post, name } = signature
  const { signatureAuthority, signerPost, signerName } = layout.sizesPt
  const boldPost = layout.boldSignerPost || authority === null
  const postLine = centred(post, signerPost * scale, { bold: boldPost })
  return [
    ...(authority === null ? [] : [centred(authority, signatureAuthority * scale, { bold: true })]),
    postLine,
    // An empty line stands for the name to be written: the block keeps its height.
    {
      ...centred(name ?? '', signerName * scale, { bold: true }),
      spaceBeforePt: signingLines * linePt + (tallest - headLines(signature)) * postLine.linePt,
    },
  ]
}

function recipientPrintLines({ recipients }: PaperModel, { layout }: PageSetting): PrintLine[] {
  if (recipients.length === 0) return []
  const { recipientsLabel, recipients: sizePt } = layout.sizesPt
  return [
    { ...plainLine(line(RECIPIENTS_LABEL), recipientsLabel), underline: true },
    ...recipientLines(recipients).map((each) => plainLine(line(each), sizePt)),
  ]
}

function centred(text: string, sizePt: number, style: Partial<Pick<Run, 'bold' | 'italic'>> = {}): PrintLine {
  const runs = line(text).map((run) => ({ ...run, ...style }))
  return { ...plainLine(runs, sizePt), align: 'center' }
}
