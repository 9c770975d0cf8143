import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { parseLocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Cell, type Grid, type GridRow, MAX_COLUMNS, textCell } from '../../rules/import/grid.ts'
import { parseCsv } from '../../rules/import/parse-csv.ts'
import { type UnpackRefusal, unpackWorkbook } from './unpack.ts'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_ROWS = 5_000
const MAX_SHEETS = 20
/** Empty rows a sheet may carry before it is given up: whole-column formatting writes up to a million of them. */
const MAX_EMPTY_ROWS = 100_000

export type WorkbookRefusal =
  | UnpackRefusal
  | { readonly code: 'workbook_empty' }
  | { readonly code: 'old_excel_format' }
  | { readonly code: 'workbook_encrypted' }
  | { readonly code: 'text_not_unicode' }
  | { readonly code: 'too_many_rows'; readonly limit: number; readonly sheet: string }

/**
 * The sheets of a file somebody sent, whatever it is: cells only, formulas never computed, macros refused, nothing outside
 * the file looked at. By its bytes, never by its name.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Grid[], WorkbookRefusal>> {
  if (bytes.length === 0) return err({ code: 'workbook_empty' })
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return err({ code: isEncrypted(bytes) ? 'workbook_encrypted' : 'old_excel_format' })
  if (!starts(0x50, 0x4b)) return readText(bytes)
  const clean = unpackWorkbook(bytes)
  return clean.ok ? readSheets(clean.value) : clean
}

/** A password turns a workbook into an old-style container that holds one encrypted package. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function readText(bytes: Uint8Array): Result<readonly Grid[], WorkbookRefusal> {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  if (!isUtf16 && bytes.includes(0)) return err({ code: 'not_a_workbook' })
  let text: string
  try {
    text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return err({ code: 'text_not_unicode' })
  }
  if (/^\s*(<|%PDF|\{\\rtf)/.test(text)) return err({ code: 'not_a_workbook' })
  const rows = parseCsv(text, MAX_ROWS + 1)
  if (rows.length > MAX_ROWS) return err({ code: 'too_many_rows', limit: MAX_ROWS, sheet: 'CSV' })
  return ok([{ sheet: 'CSV', rows, from1904: false }])
}

async function readSheets(clean: Uint8Array): Promise<Result<readonly Grid[], WorkbookRefusal>> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(clean)]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  })
  const from1904 = Buffer.from(clean).includes('date1904="1"')
  const grids: Grid[] = []
  try {
    for await (const worksheet of reader) {
      const sheet = nameOf(worksheet)
      const rows = await readRows(worksheet)
      if (!rows) return err({ code: 'too_many_rows', limit: MAX_ROWS, sheet })
      grids.push({ sheet, rows, from1904 })
      if (grids.length === MAX_SHEETS) break
    }
  } catch {
    return err({ code: 'workbook_unreadable', place: grids.at(-1)?.sheet ?? '' })
  }
  return ok(grids)
}

/** The reader's types leave the sheet's name out. */
function nameOf(worksheet: object): string {
  return 'name' in worksheet && typeof worksheet.name === 'string' ? worksheet.name.slice(0, 40) : ''
}

async function readRows(worksheet: AsyncIterable<ExcelJS.Row>): Promise<readonly GridRow[] | undefined> {
  const rows: GridRow[] = []
  let empty = 0
  for await (const row of worksheet) {
    const cells: (Cell | null)[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = column <= MAX_COLUMNS ? toCell(cell.value) : null
      if (!read) return
      while (cells.length < column - 1) cells.push(null)
      cells[column - 1] = read
    })
    if (cells.length > 0) rows.push({ row: row.number, cells })
    else empty += 1
    if (rows.length > MAX_ROWS || empty > MAX_EMPTY_ROWS) return undefined
  }
  return rows
}

function toCell(value: ExcelJS.CellValue, fromFormula = false): Cell | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value.trim() === '' ? null : textCell(value, fromFormula)
  if (typeof value === 'boolean') return { kind: 'flag', flag: value, fromFormula }
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'number', number: value, fromFormula }
      : { kind: 'error', text: '#', fromFormula }
  }
  // Excel's days carry no zone; the reader gives them at midnight UTC.
  if (value instanceof Date) return toDateCell(value, fromFormula)
  if ('error' in value) return { kind: 'error', text: value.error, fromFormula }
  if ('richText' in value) return toCell(value.richText.map((run) => run.text).join(''), fromFormula)
  if ('formula' in value || 'sharedFormula' in value) {
    const remembered = value.result === undefined ? null : toCell(value.result, true)
    return remembered ?? { kind: 'unknown', fromFormula: true }
  }
  return 'text' in value ? toCell(value.text, fromFormula) : null
}

function toDateCell(value: Date, fromFormula: boolean): Cell {
  const on = Number.isNaN(value.getTime()) ? undefined : parseLocalDate(value.toISOString().slice(0, 10))
  return on === undefined ? { kind: 'error', text: '#', fromFormula } : { kind: 'date', on, fromFormula }
}
