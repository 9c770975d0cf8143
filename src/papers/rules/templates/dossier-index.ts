import type { LocalDate } from '#kernel/local-date.ts'
import { numberInWords } from '../number-in-words.ts'
import { type Block, column, fact, line, pageOf, paragraph, table } from '../paper-model.ts'
import { paddedNumber } from '../vietnamese-forms.ts'

/** One line of the index of a dossier. Source: inspection-discipline 8.2. */
export interface IndexRow {
  readonly title: string
  readonly symbol: string
  readonly on: string
  readonly author: string
  /** What the program drew is the original. Of what was handed in nobody said: it is marked by hand. */
  readonly isOriginal: boolean
  readonly note: string
  /** Which paper of the dossier it is; null: it is not one the program draws. */
  readonly paperKey: string | null
}

/** How many pages the dossier has, and the day it was closed; null: it is still open. */
export interface ClosedFile {
  readonly on: LocalDate | null
  readonly pages: number
}

const COLUMNS = [
  column('TT', 8, 'center'),
  column('Số, ký hiệu', 26),
  column('Ngày', 24, 'center'),
  column('Tên loại và trích yếu', 36),
  column('Tác giả', 22),
  column('Bản chính', 13, 'center'),
  column('Bản sao', 10.5, 'center'),
  column('Trang số', 14, 'center'),
  column('Ghi chú', 16.5),
]

/** The page a paper begins at is known where the papers are bound, once the dossier is closed; it stays open before. */
export function indexTable(rows: readonly IndexRow[], { on: closedOn }: ClosedFile): Block {
  return table(
    COLUMNS,
    rows.map(({ title, symbol, on, author, isOriginal, note, paperKey }, index) => [
      String(index + 1),
      ...[symbol, on, title, author, isOriginal ? 'x' : '', ''].map((text) => fact('case.index', text)),
      closedOn === null || paperKey === null ? line() : pageOf(paperKey),
      fact('case.index', note),
    ]),
  )
}

/** What the dossier holds, counted when it is closed; blank while it is open. The rest is told by who binds the sheets. */
export function closingSheet(papers: number, { on, pages }: ClosedFile): Block[] {
  const counted =
    on === null ? '....... trang' : `${paddedNumber(pages)} trang (bằng chữ: ${numberInWords(pages)} trang)`
  return [
    paragraph(`Chứng từ kết thúc: hồ sơ gồm ${paddedNumber(papers)} văn bản, ${counted}, đánh số liên tục từ 01.`),
    paragraph('Số trang trùng: .................; số trang của mục lục: .................'),
    paragraph('Chất lượng tài liệu: ..................................................'),
  ]
}
