import type { RosterColumn } from './columns.ts'

/**
 * What can be said about a cell. `note`: read safely, told all the same · `doubt`: the row goes in only when a person accepts
 * what is proposed · `refusal`: the row cannot go in until the file is mended.
 */
export const NOTE_LEVELS = ['note', 'doubt', 'refusal'] as const
export type NoteLevel = (typeof NOTE_LEVELS)[number]

export const NOTE_CODES = {
  formula_value_taken: 'note',
  decomposed_unicode: 'note',
  name_recased: 'note',
  date_as_serial: 'note',
  phone_zero_restored: 'note',
  leave_from_roster_day: 'note',
  leave_still_open: 'note',
  formula_without_value: 'doubt',
  error_value: 'doubt',
  text_too_long: 'doubt',
  two_digit_year: 'doubt',
  day_month_swapped: 'doubt',
  date_incomplete: 'doubt',
  date_unreadable: 'doubt',
  date_in_future: 'doubt',
  number_zero_lost: 'doubt',
  number_unfit: 'doubt',
  number_rounded: 'doubt',
  mark_unclear: 'doubt',
  sex_unclear: 'doubt',
  email_unfit: 'doubt',
  admission_missing: 'doubt',
  official_missing: 'doubt',
  remark_names_leave: 'doubt',
  same_name_other_birth: 'doubt',
  several_with_name: 'refusal',
  name_missing: 'refusal',
  name_unfit: 'refusal',
  legacy_font: 'refusal',
  admitted_before_birth: 'refusal',
  official_before_admission: 'refusal',
  two_leaves: 'refusal',
  leave_overlaps_register: 'refusal',
  leaving_without_day: 'refusal',
  leaving_unknown_member: 'refusal',
  leaving_before_joining: 'refusal',
  repeated_row: 'refusal',
  number_in_use: 'refusal',
  number_of_other_member: 'refusal',
} as const satisfies Record<string, NoteLevel>
export type NoteCode = keyof typeof NOTE_CODES

/** Something about one cell: where it stands, what is wrong, what was found and what is proposed instead. */
export interface CellNote {
  readonly row: number
  /** The letter of the column; null where the row as a whole is meant. */
  readonly column: string | null
  readonly field: RosterColumn | null
  readonly code: NoteCode
  readonly level: NoteLevel
  readonly found: string
  /** What goes into the register if accepted; null: the field stays empty. */
  readonly proposed: string | null
}

/** Shown text is cut: a cell can hold 32,767 characters. */
export const FOUND_LIMIT = 80
