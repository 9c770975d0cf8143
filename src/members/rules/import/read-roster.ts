import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { LEAVE_KINDS, type LeaveKind } from '../leave.ts'
import type { MemberFacts } from '../member.ts'
import type { MemberTag } from '../tags.ts'
import { hasName, type RosterLayout } from './find-header.ts'
import { cellText, type Grid, type GridRow } from './grid.ts'
import type { CellNote } from './notes.ts'
import { readLeaves, readLeaving, readTags, type ToldLeaving } from './read-groups.ts'
import { readIdentity, readPartyDates } from './read-person.ts'
import { RowReader } from './row-reader.ts'

/** What one row says. Only what stands in the file is in `facts`: an empty cell never empties the register. */
export interface RosterRow {
  readonly row: number
  readonly facts: Partial<MemberFacts> & { readonly fullName: string }
  readonly joinedOn: LocalDate | null
  /** By tag whether the row carries it; a tag whose column the file lacks is absent. */
  readonly tags: ReadonlyMap<MemberTag, boolean>
  readonly leave: { readonly kind: LeaveKind; readonly fromOn: LocalDate; readonly reason: string } | null
  /** Leaves whose column the file has and this row leaves empty. */
  readonly emptyLeaves: readonly LeaveKind[]
  readonly leaving: { readonly reason: ToldLeaving; readonly on: LocalDate } | null
  readonly notes: readonly CellNote[]
}

export interface ReadOptions {
  readonly today: LocalDate
  /** The day the roster tells of: an exemption or a membership without a date counts from it. */
  readonly asOfOn: LocalDate
  /** How many digits an identity number and a card number may have. Values of the rule book: the forms changed over the years. */
  readonly citizenDigits: readonly number[]
  readonly cardDigits: readonly number[]
}

export interface ReadRoster {
  readonly layout: RosterLayout
  readonly rows: readonly RosterRow[]
  /** Sheet rows that are not members: section titles, totals, signatures. */
  readonly skippedRows: readonly number[]
}

/** Reads every row under the header; nothing is decided yet about who is already in the register. */
export function readRoster(grid: Grid, layout: RosterLayout, options: ReadOptions): ReadRoster {
  if (!hasName(layout.columns)) return { layout, rows: [], skippedRows: [] }
  const below = grid.rows.filter((row) => row.row >= layout.firstRow)
  const members = below.filter((row) => isMemberRow(row, layout))
  return {
    layout,
    rows: members.map((row) => readRow(new RowReader(row, layout), grid.from1904, options)),
    skippedRows: below.filter((row) => !members.includes(row)).map((row) => row.row),
  }
}

/** Words of totals with their marks, for "Tống" and "Tòng" are families; without marks only what no name can be. */
const TOTAL = /^(tổng|cộng)(?!\p{L})/u
const PLAIN_TOTAL = /^(tong|cong)( cong| so)?([\s:.,\d]|dang vien|dong chi|nguoi)*$/
const SIGNATURE = /^(bí thư|người lập|xác nhận|ghi chú|t\/m|tm|ngày \d+)(?!\p{L})/u
const PLAIN_SIGNATURE =
  /^((xac nhan cua|nguoi lap|t\/m|tm|ngay \d+)\b|(bi thu|bi thu (chi bo|dang bo|dang uy)|xac nhan|ghi chu)[\s:.]*$)/
/** A row that numbers the columns: (1), (2) or A, B. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[a-z])\)?$/i

/** A section title fills one cell; totals and signatures begin with known words; a row of column numbers has no name. */
export function isMemberRow(row: GridRow, layout: RosterLayout): boolean {
  const nameAt = layout.columns.get('fullName') ?? layout.columns.get('familyName')
  const name = nameAt === undefined ? '' : cellText(row.cells[nameAt])
  const filled = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '')
  if (filled.length <= 1 || filled.every((text) => COLUMN_NUMBER.test(text))) return false
  const isTotal = says(filled[0] ?? '', TOTAL, PLAIN_TOTAL) || says(name, TOTAL, PLAIN_TOTAL)
  return !isTotal && !says(name, SIGNATURE, PLAIN_SIGNATURE)
}

function says(text: string, marked: RegExp, plain: RegExp): boolean {
  const lower = text.normalize('NFC').trim().toLowerCase()
  const bare = withoutMarks(text)
  return marked.test(lower) || (bare === lower && plain.test(bare))
}

/** What one row says, with what is to be said about its cells. */
export function readRow(reader: RowReader, from1904: boolean, options: ReadOptions): RosterRow {
  const context = { today: options.today, from1904 }
  const identity = readIdentity(reader, context, options)
  const dates = readPartyDates(reader, context)
  const leaving = readLeaving(reader, context)
  const leave = readLeaves(reader, context, options.asOfOn)
  const { joinedOn, ...partyDates } = dates
  return {
    row: reader.row,
    facts: { ...identity, ...partyDates },
    joinedOn,
    tags: readTags(reader),
    leave,
    emptyLeaves: LEAVE_KINDS.filter((kind) => reader.has(`leave:${kind}`) && leave?.kind !== kind),
    leaving,
    notes: reader.notes,
  }
}
