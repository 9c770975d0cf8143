import type { RosterColumn } from '../../../rules/import/columns.ts'
import type { ColumnChoice, ColumnShown } from '../../../rules/import/mapping.ts'
import type { ReadOptions } from '../../../rules/import/read-roster.ts'

/** What the reading process is asked: one file, once. */
export interface ReadOrder {
  readonly bytes: Uint8Array
  readonly options: ReadOptions
  readonly columns: readonly ColumnChoice[]
  /** The letter of the column of cells where a person named one. */
  readonly cellColumn: string | null
  readonly known: readonly (readonly [string, RosterColumn | null])[]
}

/** How the file was understood; kept with the list. */
export interface ReadLayout {
  readonly sheet: string
  readonly headerRow: number
  readonly cellColumn: string | null
  readonly parentColumn: string | null
  readonly remembered: number
  readonly shown: readonly ColumnShown[]
  readonly toRemember: readonly (readonly [string, RosterColumn | null])[]
}

/** What it answers: the layout, then rows by the batch as JSON, each waited for, then the end; or why it stopped. */
export type ReadAnswer =
  | { readonly kind: 'layout'; readonly layout: ReadLayout }
  | { readonly kind: 'rows'; readonly json: string; readonly count: number; readonly memory: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly refusal: { readonly code: string } }
  /** The kind of fault, never its words, which may quote the file. */
  | { readonly kind: 'fault'; readonly fault: string }
