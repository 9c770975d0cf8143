import { parseLocalDate } from '#kernel/local-date.ts'
import { type Cell, type GridRow, MAX_COLUMNS, textCell } from '../../../rules/import/grid.ts'
import { columnIndex } from '../../../rules/import/mapping.ts'
import { UnreadableFile } from './zip.ts'

/** Strings that many cells share, kept as they stand in the file: taken out one by one when a cell names them. */
export class SharedStrings {
  readonly #xml: Buffer
  readonly #starts: number[] = []

  constructor(xml: Buffer = Buffer.alloc(0)) {
    this.#xml = xml
    const open = /<([\w-]+:)?si[\s>/]/.exec(xml.subarray(0, 10_000).toString('latin1'))
    const tag = `<${open?.[1] ?? ''}si`
    for (let at = xml.indexOf(tag); at >= 0; at = xml.indexOf(tag, at + tag.length)) this.#starts.push(at)
  }

  at(index: number): string {
    const start = this.#starts[index]
    if (start === undefined) return ''
    return textsIn(this.#xml.toString('utf8', start, this.#starts[index + 1] ?? this.#xml.length))
  }
}

export interface SheetContext {
  readonly shared: SharedStrings
  /** By number of a cell's style, whether it shows a date. */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

const ROW = /<(?:[\w-]+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w-]+:)?row>)/g
const CELL = /<(?:[\w-]+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w-]+:)?c>)/g
/** A row of 200 cells of the longest text is shorter; a sheet without any row end is none. */
const MAX_ROW_CHARS = 16 * 1024 * 1024
/** Empty rows a sheet may carry before it is given up: whole-column formatting writes up to a million of them. */
const MAX_EMPTY_ROWS = 200_000

/** The filled rows of a sheet, one after the other, as its XML comes in. Formulas are never computed. */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  context: SheetContext,
  place: string,
): AsyncGenerator<GridRow> {
  const broken = new UnreadableFile({ code: 'workbook_unreadable', place })
  const decoder = new TextDecoder('utf-8')
  let text = ''
  let empty = 0
  let last = 0
  let isWhole = false
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true })
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw broken
    let done = 0
    for (const found of text.matchAll(ROW)) {
      done = found.index + found[0].length
      const number = Number(/\br="(\d+)"/.exec(found[1] ?? '')?.[1] ?? last + 1)
      last = number
      const cells = cellsOf(found[2] ?? '', context)
      if (cells.length > 0) yield { row: number, cells }
      else empty += 1
      if (empty > MAX_EMPTY_ROWS) throw broken
    }
    text = text.slice(done)
    if (text.length > MAX_ROW_CHARS) throw broken
    isWhole = /<\/(?:[\w-]+:)?worksheet>\s*$/.test(text)
  }
  // A sheet that breaks off must not pass for a short one.
  if (!isWhole) throw broken
}

function cellsOf(xml: string, context: SheetContext): readonly (Cell | null)[] {
  const cells: (Cell | null)[] = []
  let next = 0
  for (const [, attributes = '', inner = ''] of xml.matchAll(CELL)) {
    const letters = /\br="([A-Z]+)\d*"/.exec(attributes)?.[1]
    const index = letters === undefined ? next : (columnIndex(letters) ?? MAX_COLUMNS)
    next = index + 1
    if (index >= MAX_COLUMNS) continue
    const cell = cellOf(attributes, inner, context)
    if (!cell) continue
    while (cells.length < index) cells.push(null)
    cells[index] = cell
  }
  return cells
}

function cellOf(attributes: string, inner: string, { shared, dateStyles, from1904 }: SheetContext): Cell | null {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  const fromFormula = /<(?:[\w-]+:)?f[\s>/]/.test(inner)
  if (type === 'inlineStr') return filled(textsIn(inner), fromFormula)
  const value = /<(?:[\w-]+:)?v\b[^>]*>([\s\S]*?)<\/(?:[\w-]+:)?v>/.exec(inner)?.[1]
  if (value === undefined || value === '') return fromFormula ? { kind: 'unknown', fromFormula } : null
  if (type === 's') return filled(shared.at(Number(value)), fromFormula)
  if (type === 'b') return { kind: 'flag', flag: value === '1', fromFormula }
  if (type === 'e') return { kind: 'error', text: unescaped(value), fromFormula }
  if (type !== 'n') return filled(unescaped(value), fromFormula)
  const number = Number(value)
  if (!Number.isFinite(number)) return { kind: 'error', text: '#', fromFormula }
  const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)
  if (!dateStyles[style]) return { kind: 'number', number, fromFormula }
  return dateCell(number, from1904, fromFormula)
}

function filled(text: string, fromFormula: boolean): Cell | null {
  if (text.trim() !== '') return textCell(text, fromFormula)
  return fromFormula ? { kind: 'unknown', fromFormula } : null
}

const DAY_MS = 86_400_000
const UNIX_DAY_1900 = 25_569
const DAYS_1904 = 1_462

function dateCell(number: number, from1904: boolean, fromFormula: boolean): Cell {
  const at = new Date(Math.round((number - UNIX_DAY_1900 + (from1904 ? DAYS_1904 : 0)) * DAY_MS))
  const on = Number.isNaN(at.getTime()) ? undefined : parseLocalDate(at.toISOString().slice(0, 10))
  return on === undefined ? { kind: 'error', text: '#', fromFormula } : { kind: 'date', on, fromFormula }
}

/** The pieces of a rich text joined; how a word is read aloud (`rPh`) is not part of it. */
function textsIn(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(/<(?:[\w-]+:)?rPh\b[\s\S]*?<\/(?:[\w-]+:)?rPh>/g, '') : xml
  const texts = [...spoken.matchAll(/<(?:[\w-]+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:[\w-]+:)?t>)/g)]
  return unescaped(texts.map(([, text = '']) => text).join(''))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** By number of a cell's style, whether it shows a date or a time. */
export function dateStylesOf(xml: string): readonly boolean[] {
  const own = new Map<number, string>()
  for (const [tag] of xml.matchAll(/<(?:[\w-]+:)?numFmt\b[^>]*>/g)) {
    const code = /\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? ''
    own.set(Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1]), unescaped(code))
  }
  const formats = /<(?:[\w-]+:)?cellXfs\b[\s\S]*?<\/(?:[\w-]+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...formats.matchAll(/<(?:[\w-]+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0)
    const code = own.get(id)
    return code === undefined ? isDateFormat(id) : /[dmyh]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
  })
}

/** Formats Excel knows by number alone: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in Asian editions. */
function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}
