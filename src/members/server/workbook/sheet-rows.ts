import { TextDecoder } from 'node:util'
import type { GridRow } from '../../rules/import/grid.ts'
import { cellsOf, type SheetContext } from './sheet-cells.ts'
import { UnreadableFile } from './workbook-refusal.ts'
import { attributeOf, nextElement, type XmlElement } from './xml-cut.ts'

/** A row of 200 cells of the longest text is shorter; a sheet without any row end is none. */
const MAX_ROW_CHARS = 16 * 1024 * 1024
/** Empty rows a sheet may carry before it is given up: whole-column formatting writes up to a million of them. */
const MAX_EMPTY_ROWS = 200_000
/** Excel has no row beyond. */
const MAX_ROW_NUMBER = 1_048_576

/** The filled rows of a sheet, one after the other, as its XML comes in. Formulas are never computed. */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  context: SheetContext,
  place: string,
): AsyncGenerator<GridRow> {
  const broken = new UnreadableFile({ code: 'workbook_unreadable', place })
  let empty = 0
  let last = 0
  for await (const { attributes, inner, prefix } of rowElements(pieces, broken)) {
    const row = Number(attributeOf(attributes, 'r') ?? last + 1)
    // Rows that stand twice or out of order are no sheet Excel would open: which of two is meant, nobody can say.
    if (!Number.isInteger(row) || row <= last || row > MAX_ROW_NUMBER) throw broken
    last = row
    const cells = cellsOf(inner, prefix, context, broken)
    if (cells.length > 0) yield { row, cells }
    else empty += 1
    if (empty > MAX_EMPTY_ROWS) throw broken
  }
}

type RowElement = XmlElement & { readonly prefix: string }

/** The row elements of a sheet. Throws where it breaks off: such a sheet must not pass for a short one. */
async function* rowElements(pieces: AsyncIterable<Buffer>, broken: UnreadableFile): AsyncGenerator<RowElement> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let prefix: string | undefined
  let text = ''
  let searched = 0
  let tail = ''
  for await (const piece of pieces) {
    const added = decoded(decoder, piece, broken)
    // A document type, a comment, a section of raw text: Excel writes none, and rows could hide in them.
    if (`${tail.slice(-1)}${added}`.includes('<!')) throw broken
    tail = (tail + added).slice(-200)
    text += added
    prefix ??= /<([\w-]+:)?worksheet[\s>]/
      .exec(text.slice(0, 10_000))
      ?.slice(1)
      .map((found) => found ?? '')[0]
    if (prefix === undefined) {
      if (text.length > 10_000) throw broken
      continue
    }
    let from = 0
    let found = nextElement(text, `${prefix}row`, 0, searched)
    for (; found !== null && 'end' in found; found = nextElement(text, `${prefix}row`, from)) {
      yield { ...found, prefix }
      from = found.end
    }
    // What no row begins in is not needed again, but for a name that goes on in the next piece.
    const keep = found?.start ?? Math.max(from, text.length - prefix.length - 4)
    searched = Math.max(0, (found?.searched ?? 0) - keep)
    text = text.slice(keep)
    if (text.length > MAX_ROW_CHARS) throw broken
  }
  const isOpen = prefix === undefined || nextElement(text, `${prefix}row`, 0) !== null
  if (isOpen || !/<\/([\w-]+:)?worksheet\s*>\s*$/.test(tail)) throw broken
}

function decoded(decoder: TextDecoder, piece: Buffer, broken: UnreadableFile): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw broken
  }
}
