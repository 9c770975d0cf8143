import type { LocalDate } from '#kernel/local-date.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import type { PaperModel, Runs } from './paper-model.ts'

/** A4. */
export const PAGE_WIDTH_MM = 210
export const PAGE_HEIGHT_MM = 297

/** Free height for the hand that signs, in lines of the body. */
const SIGNING_LINES = 4

/** Widths of the two-column blocks as offices set them (millimetres of a 165 mm text). Source: samples of HD 36, HD 05. */
const COLUMN_SHARES = { header: [77, 88], signature: [73, 92] } as const

/** Sheets for old eyes are set at this size. */
const LARGE_BODY_PT = 18
const LARGE_LINE_PT = 26

/** A certificate lies across and keeps clear of its frame; its title and the name are set twice the official size. */
const CERTIFICATE = {
  ...{ bodyPt: 16, linePt: 22, displayScale: 2, signingLines: 3 },
  marginsMm: { top: 18, bottom: 16, left: 28, right: 28 },
} as const

/** One line or paragraph with every measure decided. */
export interface PrintLine {
  readonly runs: Runs
  readonly sizePt: number
  /** Exact distance from line to line. */
  readonly linePt: number
  readonly spaceBeforePt: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly firstIndentMm: number
  readonly underline: boolean
  /** Length of a solid rule under the line, centred; 0 for none. */
  readonly ruleBelowMm: number
  readonly keepWithNext: boolean
}

export interface PrintTable {
  readonly kind: 'table'
  readonly sizePt: number
  readonly linePt: number
  readonly spaceBeforePt: number
  readonly columns: readonly { readonly title: string; readonly widthMm: number; readonly align: PrintLine['align'] }[]
  readonly rows: readonly { readonly cells: readonly Runs[]; readonly minHeightMm: number }[]
}

export type PrintPart =
  | (PrintLine & { readonly kind: 'line' })
  | PrintTable
  /** Two columns that stay on one page: the header, the signatures. */
  | {
      readonly kind: 'columns'
      readonly leftMm: number
      readonly rightMm: number
      readonly left: readonly PrintLine[]
      readonly right: readonly PrintLine[]
      readonly spaceBeforePt: number
    }
  | { readonly kind: 'writingLines'; readonly count: number; readonly pitchMm: number }
  | { readonly kind: 'pageBreak' }

/** What a renderer sets, and nothing to decide: parts in order, millimetres and points. */
export interface PrintForm {
  readonly marginsMm: PaperLayout['marginsMm']
  readonly pageMm: { readonly width: number; readonly height: number }
  /** A double frame near the edge of the page. */
  readonly isFramed: boolean
  readonly textWidthMm: number
  readonly pageNumberPt: number
  readonly title: string
  readonly author: string
  readonly on: LocalDate | null
  readonly parts: readonly PrintPart[]
}

/** The measures of the running text of one paper. */
export interface PageSetting {
  readonly layout: PaperLayout
  readonly pageMm: PrintForm['pageMm']
  readonly marginsMm: PaperLayout['marginsMm']
  readonly textWidthMm: number
  readonly bodyPt: number
  readonly linePt: number
  readonly tablePt: number
  readonly tableLinePt: number
  /** Of the large sizes to the official ones; 1 for official papers. */
  readonly scale: number
  /** The same of what stands large in the middle: the title of the paper and of its parts. */
  readonly displayScale: number
  /** Free height for the hand that signs, in lines of the body. */
  readonly signingLines: number
  readonly writingPitchMm: number
}

export function pageSetting(layout: PaperLayout, typeSize: PaperModel['typeSize']): PageSetting {
  if (typeSize === 'certificate') return certificateSetting(layout)
  const large = typeSize === 'large'
  const bodyPt = large ? LARGE_BODY_PT : layout.sizesPt.body
  const tablePt = large ? LARGE_BODY_PT : layout.sizesPt.body - 1
  return {
    layout,
    pageMm: { width: PAGE_WIDTH_MM, height: PAGE_HEIGHT_MM },
    marginsMm: layout.marginsMm,
    textWidthMm: PAGE_WIDTH_MM - layout.marginsMm.left - layout.marginsMm.right,
    bodyPt,
    linePt: large ? LARGE_LINE_PT : layout.lineExactPt,
    tablePt,
    tableLinePt: Math.ceil(tablePt * 1.25),
    scale: bodyPt / layout.sizesPt.body,
    displayScale: bodyPt / layout.sizesPt.body,
    signingLines: SIGNING_LINES,
    writingPitchMm: large ? 11 : 9,
  }
}

function certificateSetting(layout: PaperLayout): PageSetting {
  const { bodyPt, linePt, displayScale, signingLines, marginsMm } = CERTIFICATE
  return {
    ...{ layout, marginsMm, bodyPt, linePt, displayScale, signingLines },
    pageMm: { width: PAGE_HEIGHT_MM, height: PAGE_WIDTH_MM },
    textWidthMm: PAGE_HEIGHT_MM - marginsMm.left - marginsMm.right,
    ...{ tablePt: bodyPt, tableLinePt: linePt, scale: 1, writingPitchMm: 9 },
  }
}

export function columnsMm({ textWidthMm }: PageSetting, which: keyof typeof COLUMN_SHARES): [number, number] {
  const [left, right] = COLUMN_SHARES[which]
  const leftMm = (textWidthMm * left) / (left + right)
  return [leftMm, textWidthMm - leftMm]
}

/** A line at the left with the natural pitch of its size. */
export function plainLine(runs: Runs, sizePt: number): PrintLine {
  return {
    runs,
    sizePt,
    linePt: Math.ceil(sizePt * 1.25),
    spaceBeforePt: 0,
    align: 'left',
    firstIndentMm: 0,
    underline: false,
    ruleBelowMm: 0,
    keepWithNext: false,
  }
}
