import {
  type Block,
  PARTY_TITLE,
  type PaperHeader,
  type PaperModel,
  RECIPIENTS_LABEL,
  type Runs,
  type Signature,
  SUBJECT_SEPARATOR,
} from './paper-model.ts'
import { citedNumber, dateInWords } from './vietnamese-forms.ts'

export function runsText(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

/** `Số 05-NQ/CB`, `DỰ THẢO LẦN 2`, or null where the sheet has neither. */
export function numberLine({ number }: PaperHeader): string | null {
  switch (number.kind) {
    case 'numbered':
      return `Số ${citedNumber(number)}`
    case 'draft':
      return number.ordinal === null ? 'DỰ THẢO' : `DỰ THẢO LẦN ${number.ordinal}`
    case 'unnumbered':
      return null
  }
}

/** `Vân Trì, ngày 05 tháng 02 năm 2026`; dots where the day is still open. */
export function placeAndDate({ place, on }: PaperHeader): string {
  return `${place}, ${on === null ? 'ngày ...... tháng ...... năm ............' : dateInWords(on)}`
}

/** The recipients as printed: each behind a dash, the last closed by a full stop. */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((each, index) => `- ${each}${index === recipients.length - 1 ? '.' : ','}`)
}

/** The text of a paper line by line, in reading order: what both renderings must carry, and what is searched. */
export function paperText(model: PaperModel): string[] {
  const { header } = model
  return present([
    header.superior,
    header.issuer,
    '*',
    numberLine(header),
    ...letterSubject(model),
    PARTY_TITLE,
    placeAndDate(header),
    ...titleText(model),
    ...model.body.flatMap(blockText),
    ...closingText(model),
    ...model.annex.flatMap(blockText),
  ])
}

/** `V/v ...` of a letter: it stands under the number, because no type is printed above it. */
export function letterSubject({ typeName, subject }: PaperModel): readonly string[] {
  return typeName === null ? subject : []
}

function titleText({ typeName, subject }: PaperModel): (string | null)[] {
  return typeName === null ? [] : [typeName, ...subject, subject.length > 0 ? SUBJECT_SEPARATOR : null]
}

function closingText({ signatures, recipients }: PaperModel): (string | null)[] {
  const received = recipients.length > 0 ? [RECIPIENTS_LABEL, ...recipientLines(recipients)] : []
  const signed = signatures.flatMap(signatureText)
  return signatures.length === 2 ? [...signed, ...received] : [...received, ...signed]
}

function signatureText({ authority, post, name }: Signature): (string | null)[] {
  return [authority, post, name]
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'basis':
    case 'paragraph':
      return [runsText(block.runs)]
    case 'heading':
      return [`${block.marker} ${runsText(block.runs)}`]
    case 'list':
      return block.items.map(({ marker, runs }) => `${marker} ${runsText(runs)}`)
    case 'keyValues':
      return block.rows.map(({ label, value }) => `${label}: ${runsText(value)}`)
    case 'table':
      return [block.columns.map((each) => each.title), ...block.rows.map(({ cells }) => cells.map(runsText))].map(
        (cells) => cells.join('\t'),
      )
    case 'partTitle':
      return present([block.title, block.subject])
    case 'writingLines':
    case 'pageBreak':
      return []
  }
}

function present(lines: readonly (string | null)[]): string[] {
  return lines.filter((each) => each !== null)
}
