import { cutText } from '../import/grid.ts'
import type { CellNote, NoteCode } from '../import/notes.ts'

/**
 * Where a committee's list stands. `reading` the file is read · `comparing` with the register · `ready` for a person to look at ·
 * `failed` the file as a whole was refused, or the reading broke off · `entered` written in one act · `undone` taken back.
 */
export const BULK_PHASES = ['reading', 'comparing', 'ready', 'failed', 'entered', 'undone'] as const
export type BulkPhase = (typeof BULK_PHASES)[number]

/** How a name in the file was found to be one of the committee's cells; `open`: nobody has said which one yet. */
export const CELL_MATCHES = ['sure', 'chosen', 'open'] as const
export type CellMatch = (typeof CELL_MATCHES)[number]

/** What only a list of many cells can be refused for, row by row. */
export const BULK_NOTE_CODES = ['cell_missing', 'cell_open', 'in_two_cells', 'cell_too_long'] as const
export type BulkNoteCode = (typeof BULK_NOTE_CODES)[number]

export interface BulkNote extends Omit<CellNote, 'code' | 'field'> {
  readonly code: NoteCode | BulkNoteCode
  readonly field: string | null
}

/** Most member rows of one file, and of one cell in it. */
export const MAX_BULK_ROWS = 120_000
export const MAX_ROWS_OF_CELL = 5_000

export function bulkNote(row: number, code: BulkNoteCode, found: string): BulkNote {
  return { row, column: null, field: null, code, level: 'refusal', found: cutText(found, 80), proposed: null }
}
