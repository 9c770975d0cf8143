import { parseLocalDate } from '#kernel/local-date.ts'
import { type Cell, cutText, MAX_COLUMNS, textCell } from '../../rules/import/grid.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { UnreadableFile } from './workbook-refusal.ts'
import { attributeOf, elementsIn, textsIn, unescaped } from './xml-cut.ts'

export interface SheetContext {
  readonly shared: SharedStrings
  /** By number of a cell's style, whether it shows a date. */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** The cells of one row by column, in whatever order the file names them. */
export function cellsOf(
  xml: string,
  prefix: string,
  context: SheetContext,
  broken: UnreadableFile,
): readonly (Cell | null)[] {
  const cells: (Cell | null)[] = []
  let next = 0
  for (const { attributes, inner } of elementsIn(xml, `${prefix}c`)) {
    const reference = attributeOf(attributes, 'r')
    const index = reference === undefined ? next : indexOfReference(reference)
    if (index === undefined) throw broken
    next = index + 1
    if (index >= MAX_COLUMNS) continue
    const cell = cellOf(attributes, inner, prefix, context)
    if (!cell) continue
    while (cells.length < index) cells.push(null)
    cells[index] = cell
  }
  return cells
}

const LAST_COLUMN = 16_384

/** The column of a place such as AB12, first column 0; undefined for what is no place in a sheet. */
function indexOfReference(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column <= LAST_COLUMN ? column - 1 : undefined
}

function cellOf(attributes: string, inner: string, prefix: string, context: SheetContext): Cell | null {
  if (inner === '') return null
  const { shared, dateStyles, from1904 } = context
  const type = attributeOf(attributes, 't') ?? 'n'
  const fromFormula = inner.includes(`<${prefix}f`) && /<(?:[\w-]+:)?f[\s/>]/.test(inner)
  if (type === 'inlineStr') return filled(textsIn(inner, prefix), fromFormula)
  const value = valueIn(inner, prefix)
  if (value === undefined || value === '') return fromFormula ? { kind: 'unknown', fromFormula } : null
  if (type === 's') return filled(shared.at(Number(value)), fromFormula)
  if (type === 'b') return { kind: 'flag', flag: value === '1', fromFormula }
  if (type === 'e') return { kind: 'error', text: cutText(unescaped(value), 80), fromFormula }
  if (type !== 'n') return filled(unescaped(value), fromFormula)
  const number = Number(value)
  if (!Number.isFinite(number)) return { kind: 'error', text: '#', fromFormula }
  if (!dateStyles[Number(attributeOf(attributes, 's') ?? 0)]) return { kind: 'number', number, fromFormula }
  return dateCell(number, from1904, fromFormula)
}

function valueIn(inner: string, prefix: string): string | undefined {
  for (const { inner: value } of elementsIn(inner, `${prefix}v`)) return value
  return undefined
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

/** By number of a cell's style, whether it shows a date or a time. */
export function dateStylesOf(xml: string): readonly boolean[] {
  const prefix = /<([\w-]+:)?styleSheet[\s>]/.exec(xml.slice(0, 10_000))?.[1] ?? ''
  const own = new Map<number, string>()
  for (const { attributes } of elementsIn(xml, `${prefix}numFmt`)) {
    own.set(Number(attributeOf(attributes, 'numFmtId')), unescaped(attributeOf(attributes, 'formatCode') ?? ''))
  }
  for (const { inner } of elementsIn(xml, `${prefix}cellXfs`)) {
    return [...elementsIn(inner, `${prefix}xf`)].map(({ attributes }) => {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0)
      const code = own.get(id)
      return code === undefined ? isDateFormat(id) : /[dmyh]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
    })
  }
  return []
}

/** Formats Excel knows by number alone: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in Asian editions. */
function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}
