import { cleanLine } from '#kernel/vietnamese.ts'
import { MEMBER_TEXT_LIMITS } from '../facts.ts'
import type { RosterColumn } from './columns.ts'
import type { RosterLayout } from './find-header.ts'
import { type Cell, cellText, columnLetter, cutText, type GridRow, isBlank } from './grid.ts'
import { type CellNote, FOUND_LIMIT, NOTE_CODES, type NoteCode } from './notes.ts'

/** One row of the file with its columns known by meaning; gathers what is to be said about its cells. */
export class RowReader {
  readonly row: number
  readonly notes: CellNote[] = []
  readonly #cells: GridRow['cells']
  readonly #layout: RosterLayout

  constructor(row: GridRow, layout: RosterLayout) {
    this.row = row.row
    this.#cells = row.cells
    this.#layout = layout
  }

  has(column: RosterColumn): boolean {
    return this.#layout.columns.has(column)
  }

  /** The cell, or null where it is empty or holds nothing that can be read (then a note says so). */
  cell(column: RosterColumn): Cell | null {
    const index = this.#layout.columns.get(column)
    const cell = index === undefined ? null : (this.#cells[index] ?? null)
    if (!cell || isBlank(cell)) return null
    if (cell.kind === 'error') return this.#without(column, 'error_value')
    if (cell.kind === 'unknown') return this.#without(column, 'formula_without_value')
    if (cell.fromFormula) this.note(column, 'formula_value_taken', cellText(cell))
    return cell
  }

  /** A plain text field, cut to nothing where it is longer than the register takes. */
  text(column: keyof typeof MEMBER_TEXT_LIMITS & RosterColumn): string | null {
    const cell = this.cell(column)
    if (!cell) return null
    const text = cleanLine(cellText(cell))
    if (text.length <= MEMBER_TEXT_LIMITS[column]) return text
    this.note(column, 'text_too_long', null)
    return null
  }

  found(column: RosterColumn): string {
    const index = this.#layout.columns.get(column)
    return index === undefined ? '' : cellText(this.#cells[index])
  }

  /** The name may run over two columns under one merged header: family name in the first, given name beside it. */
  beside(column: RosterColumn): string {
    const index = this.#layout.columns.get(column)
    if (index === undefined || [...this.#layout.columns.values()].includes(index + 1)) return ''
    const letter = columnLetter(index + 1)
    return this.#layout.ignored.some((ignored) => ignored.column === letter) ? '' : cellText(this.#cells[index + 1])
  }

  /** Says something about a column's cell, once. */
  note(column: RosterColumn, code: NoteCode, proposed: string | null) {
    if (this.notes.some((note) => note.field === column && note.code === code)) return
    const index = this.#layout.columns.get(column)
    this.notes.push({
      row: this.row,
      column: index === undefined ? null : columnLetter(index),
      field: column,
      code,
      level: NOTE_CODES[code],
      found: cutText(this.found(column), FOUND_LIMIT),
      proposed,
    })
  }

  #without(column: RosterColumn, code: NoteCode): null {
    this.note(column, code, null)
    return null
  }
}
