import type { LocalDate } from '#kernel/local-date.ts'

/** What a cell of a sheet holds. A formula is never computed: `fromFormula` says that the value is the one the file remembered. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly on: LocalDate }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula for which the file remembers no value. */
  | { readonly kind: 'unknown' }

export type Cell = CellValue & { readonly fromFormula: boolean }

/** One row that is not empty; `cells` by column, first column 0. */
export interface GridRow {
  /** As the sheet numbers it, from 1. */
  readonly row: number
  readonly cells: readonly (Cell | null)[]
}

export interface Grid {
  readonly sheet: string
  readonly rows: readonly GridRow[]
  /** The workbook counts days from 1904 (old Macintosh) instead of 1900. */
  readonly from1904: boolean
}

/** Excel allows no longer text in a cell, and no roster has so many columns: what lies beyond is nobody's, and is not read. */
export const CELL_TEXT_MAX = 32_767
export const MAX_COLUMNS = 200

/**
 * Text without what no register can hold: the sign of number 0, half of a pair. The apostrophe our own sheets put before what begins like a
 * formula is taken away again.
 */
export function textCell(text: string, fromFormula = false): Cell {
  return { kind: 'text', text: cutText(text, CELL_TEXT_MAX).replace(/^'(?=[=+\-@\t\r])/, ''), fromFormula }
}

/** The beginning of a text, never with half of a pair at its end. */
export function cutText(text: string, max: number): string {
  return text.slice(0, max).toWellFormed().replaceAll('\0', ' ')
}

/** 0 gives A, 26 gives AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  const letter = String.fromCharCode(65 + (index % 26))
  return rest === 0 ? letter : columnLetter(rest - 1) + letter
}

/** The cell as a person sees it, for showing what was found. */
export function cellText(cell: Cell | null | undefined): string {
  if (!cell) return ''
  if (cell.kind === 'text' || cell.kind === 'error') return cell.text
  if (cell.kind === 'number') return String(cell.number)
  if (cell.kind === 'flag') return cell.flag ? 'TRUE' : 'FALSE'
  return cell.kind === 'date' ? cell.on : '='
}

export function isBlank(cell: Cell | null | undefined): boolean {
  return !cell || (cell.kind === 'text' && cell.text.trim() === '')
}
