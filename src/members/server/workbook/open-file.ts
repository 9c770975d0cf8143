import { err, ok, type Result } from '#kernel/result.ts'
import { cutText, type GridRow, textCell } from '../../rules/import/grid.ts'
import { csvRows } from '../../rules/import/parse-csv.ts'
import { SharedStrings } from './shared-strings.ts'
import { dateStylesOf, type SheetContext } from './sheet-cells.ts'
import { sheetRows } from './sheet-rows.ts'
import type { WorkbookRefusal } from './workbook-refusal.ts'
import { attributeOf, unescaped } from './xml-cut.ts'
import { Zip } from './zip.ts'

const MAX_SHARED_BYTES = 64 * 1024 * 1024
const MAX_SMALL_BYTES = 4 * 1024 * 1024
const MAX_SHEETS = 20

export interface OpenSheet {
  readonly name: string
  readonly from1904: boolean
  /** The filled rows from the beginning; may be asked for again. */
  readonly rows: () => AsyncIterable<GridRow>
}

/**
 * The sheets of a file somebody sent, read row by row: cells only, formulas never computed, macros refused, nothing outside the file
 * looked at. By its bytes, never by its name. Throws `UnreadableFile` while reading.
 */
export async function openFile(
  bytes: Uint8Array,
  maxUnfolded: number,
): Promise<Result<readonly OpenSheet[], WorkbookRefusal>> {
  if (bytes.length === 0) return err({ code: 'workbook_empty' })
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return err({ code: isEncrypted ? 'workbook_encrypted' : 'old_excel_format' })
  }
  return starts(0x50, 0x4b) ? openWorkbook(new Zip(bytes, maxUnfolded)) : openText(bytes)
}

function openText(bytes: Uint8Array): Result<readonly OpenSheet[], WorkbookRefusal> {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  if (!isUtf16 && bytes.includes(0)) return err({ code: 'not_a_workbook' })
  let text: string
  try {
    text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return err({ code: 'text_not_unicode' })
  }
  if (/^\s*(<|%PDF|\{\\rtf)/.test(text)) return err({ code: 'not_a_workbook' })
  async function* rows(): AsyncGenerator<GridRow> {
    for (const { row, cells } of csvRows(text)) yield { row, cells: cells.map((cell) => textCell(cell)) }
  }
  return ok([{ name: 'CSV', from1904: false, rows }])
}

async function openWorkbook(zip: Zip): Promise<Result<readonly OpenSheet[], WorkbookRefusal>> {
  const workbook = (await zip.whole('xl/workbook.xml', MAX_SMALL_BYTES))?.toString('utf8')
  const parts = sheetParts(zip.names())
  if (workbook === undefined || parts.length === 0) return err({ code: 'not_a_workbook' })
  const styles = (await zip.whole('xl/styles.xml', MAX_SMALL_BYTES * 4))?.toString('utf8') ?? ''
  const context: SheetContext = {
    shared: new SharedStrings(await zip.whole('xl/sharedStrings.xml', MAX_SHARED_BYTES)),
    dateStyles: dateStylesOf(styles),
    from1904: /\bdate1904=["'](1|true)["']/.test(workbook),
  }
  const relations = (await zip.whole('xl/_rels/workbook.xml.rels', MAX_SMALL_BYTES))?.toString('utf8') ?? ''
  const names = namesOfParts(workbook, relations)
  return ok(
    parts.slice(0, MAX_SHEETS).map((part) => {
      const name = names.get(part) ?? ''
      return { name, from1904: context.from1904, rows: () => sheetRows(zip.pieces(part), context, name || part) }
    }),
  )
}

function sheetParts(names: readonly string[]): readonly string[] {
  const numberOf = (name: string) => Number(/\d+/.exec(name)?.[0])
  return names
    .filter((name) => /^xl\/worksheets\/sheet\d{1,4}\.xml$/.test(name))
    .sort((left, right) => numberOf(left) - numberOf(right))
}

/** What people call each sheet, by the part that holds it. */
function namesOfParts(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map(
    [...relations.matchAll(/<(?:[\w-]+:)?Relationship\b([^<>]*)>/g)].map(([, told = '']) => [
      attributeOf(told, 'Id') ?? '',
      `xl/${(attributeOf(told, 'Target') ?? '').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  )
  const sheets = [...workbook.matchAll(/<(?:[\w-]+:)?sheet\b([^<>]*)>/g)]
  return new Map(
    sheets.map(([, told = '']) => [
      targets.get(attributeOf(told, 'r:id') ?? '') ?? '',
      cutText(unescaped(attributeOf(told, 'name') ?? ''), 40),
    ]),
  )
}
