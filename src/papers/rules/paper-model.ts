import type { LocalDate } from '#kernel/local-date.ts'

/** A stretch of text set in one way. `fact` names what filled it (`meeting.startedAt`), so that a screen can mark it and open the fact. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly fact: string | null
  /** Stands for the page at which that paper of the dossier begins; empty where the paper is not bound with it. */
  readonly pageOf?: string
}

export type Runs = readonly Run[]

export const HEADING_LEVELS = [1, 2, 3] as const
/** 1 is `I- TITLE`, 2 is `1. Title`, 3 is `a) Title`. */
export type HeadingLevel = (typeof HEADING_LEVELS)[number]

export interface TableColumn {
  readonly title: string
  /** Share of the text width; the shares of a table are taken relative to their sum. */
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

export interface TableRow {
  readonly cells: readonly Runs[]
  /** A row to be written in by hand is at least so high; 0 for rows of text. */
  readonly minHeightMm: number
}

/** Blocks of the body, in reading order. The markers (`I-`, `1.`, `a)`, `-`) are part of the text. */
export type Block =
  | { readonly kind: 'basis'; readonly runs: Runs }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly marker: string; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly align: 'justify' | 'left' | 'center' | 'right'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly items: readonly { readonly marker: string; readonly runs: Runs }[] }
  | { readonly kind: 'keyValues'; readonly rows: readonly { readonly label: string; readonly value: Runs }[] }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }
  /** Dotted lines to write on by hand. */
  | { readonly kind: 'writingLines'; readonly count: number }
  /** Centred title of a part or an annex, with its subject under it. */
  | { readonly kind: 'partTitle'; readonly title: string; readonly subject: string | null }
  | { readonly kind: 'pageBreak' }

/**
 * The line under the star: a numbered paper, a draft (marked, without number), or a sheet that never enters a series.
 * `ordinal` counts the drafts (`DỰ THẢO LẦN 2`); null says only `DỰ THẢO`.
 */
export type PaperNumber =
  | { readonly kind: 'numbered'; readonly number: number; readonly symbol: string }
  | { readonly kind: 'draft'; readonly ordinal: number | null }
  | { readonly kind: 'unnumbered' }

export interface PaperHeader {
  /** The body directly above, in capitals; null at the top of the tree. */
  readonly superior: string | null
  readonly issuer: string
  readonly number: PaperNumber
  readonly place: string
  /** Null while the day is open: it is left to be filled by hand. */
  readonly on: LocalDate | null
}

export interface Signature {
  /** `T/M CHI BỘ`; null where the person signs in his own right (the writer of minutes). */
  readonly authority: string | null
  /** `BÍ THƯ`, `CHỦ TRÌ`, `NGƯỜI GHI BIÊN BẢN`. */
  readonly post: string
  /** Null where the name is written by hand. */
  readonly name: string | null
}

/** An official paper as it reads, apart from how it is set. Plain data: it is stored as it is when a paper is issued. */
export interface PaperModel {
  readonly header: PaperHeader
  /** `NGHỊ QUYẾT`; null for a letter, whose type is not printed. */
  readonly typeName: string | null
  /** Lines of the trích yếu, centred under the type name, or under the number where no type is printed; empty where there is none. */
  readonly subject: readonly string[]
  readonly body: readonly Block[]
  /** None, one (at the right) or two (left and right). */
  readonly signatures: readonly Signature[]
  /** Lines under `Nơi nhận:` without their dash; empty leaves the block out. */
  readonly recipients: readonly string[]
  /** What follows the signatures: annexes, each beginning on a new page. */
  readonly annex: readonly Block[]
  /** `large` is for sheets that are read and written on by hand by old eyes; `certificate` is one sheet across, framed, to be hung. */
  readonly typeSize: 'official' | 'large' | 'certificate'
}

export const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM'
export const SUBJECT_SEPARATOR = '-----'
export const RECIPIENTS_LABEL = 'Nơi nhận:'

export type Written = string | Run | readonly Written[]

/** Text and runs put one after the other: `line('Chủ trì: ', fact('meeting.chair', name))`. */
export function line(...parts: readonly Written[]): Runs {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return part === '' ? [] : [plain(part)]
    return isList(part) ? line(...part) : [part]
  })
}

function isList(part: Written): part is readonly Written[] {
  return Array.isArray(part)
}

function plain(text: string): Run {
  return { text, bold: false, italic: false, fact: null }
}

export function bold(text: string): Run {
  return { ...plain(text), bold: true }
}

export function italic(text: string): Run {
  return { ...plain(text), italic: true }
}

/** Text filled from a fact of the record. */
export function fact(reference: string, text: string): Run {
  return { ...plain(text), fact: reference }
}

/** The page at which a paper of the dossier begins, filled in where they are bound in one file. */
export function pageOf(paperKey: string): Run {
  return { ...plain(''), pageOf: paperKey }
}

export function paragraph(...parts: readonly Written[]): Block {
  return { kind: 'paragraph', align: 'justify', runs: line(...parts) }
}

/** Free text of several lines: a paragraph for each that is not empty. */
export function paragraphs(text: string, reference: string): Block[] {
  return text
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => paragraph(fact(reference, each)))
}

export function heading(level: HeadingLevel, marker: string, ...parts: readonly Written[]): Block {
  return { kind: 'heading', level, marker, runs: line(...parts) }
}

/** Items behind a dash. */
export function dashes(items: readonly Written[]): Block {
  return { kind: 'list', items: items.map((item) => ({ marker: '-', runs: line(item) })) }
}

export function table(columns: readonly TableColumn[], rows: readonly (readonly Written[])[], minHeightMm = 0): Block {
  return {
    kind: 'table',
    columns,
    rows: rows.map((cells) => ({ cells: cells.map((cell) => line(cell)), minHeightMm })),
  }
}

export function column(title: string, share: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, share, align }
}
