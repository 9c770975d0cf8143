import type { LocalDate } from '#kernel/local-date.ts'
import { cleanLine, withoutMarks } from '#kernel/vietnamese.ts'
import { LEAVE_KINDS, type LeaveKind } from '../leave.ts'
import type { LeavingReason } from '../member.ts'
import { MEMBER_TAGS, type MemberTag } from '../tags.ts'
import { leaveNamedIn, type RosterColumn, tagsNamedIn } from './columns.ts'
import { cellText, cutText } from './grid.ts'
import { readDate } from './read-date.ts'
import { type ReadContext, readDateOf } from './read-person.ts'
import { readMark } from './read-text.ts'
import type { RowReader } from './row-reader.ts'

/** Tags from crosses in their own columns, from a column of categories, and from an ethnicity other than Kinh. */
export function readTags(reader: RowReader): ReadonlyMap<MemberTag, boolean> {
  const tags = new Map<MemberTag, boolean>()
  for (const tag of MEMBER_TAGS) {
    const column: RosterColumn = `tag:${tag}`
    if (reader.has(column)) tags.set(tag, readTick(reader, column))
  }
  const categories = reader.cell('categories')
  if (categories) for (const tag of tagsNamedIn(cellText(categories))) tags.set(tag, true)
  const ethnicity = withoutMarks(reader.found('ethnicity'))
  if (ethnicity !== '' && ethnicity !== 'kinh') tags.set('ethnic_minority', true)
  return tags
}

function readTick(reader: RowReader, column: RosterColumn): boolean {
  const cell = reader.cell(column)
  if (!cell) return false
  const ticked = readMark(cell)
  if (ticked === undefined) reader.note(column, 'mark_unclear', null)
  return ticked ?? false
}

export interface ReadLeave {
  readonly kind: LeaveKind
  readonly fromOn: LocalDate
  readonly reason: string
}

/** An exemption or absence: a cross (from the day of the roster), a day, or the cell's words, in its column or in the remarks. */
export function readLeaves(reader: RowReader, context: ReadContext, asOfOn: LocalDate): ReadLeave | null {
  const found = LEAVE_KINDS.map((kind) => readLeave(reader, kind, context, asOfOn)).filter((leave) => leave !== null)
  const [first, second] = found
  if (first && second) reader.note(`leave:${second.kind}`, 'two_leaves', null)
  if (first) return first
  return readLeaveInWords(reader, 'categories', asOfOn) ?? readLeaveInWords(reader, 'remark', asOfOn)
}

function readLeave(reader: RowReader, kind: LeaveKind, context: ReadContext, asOfOn: LocalDate): ReadLeave | null {
  const column: RosterColumn = `leave:${kind}`
  const cell = reader.cell(column)
  if (!cell) return null
  const ticked = readMark(cell)
  if (ticked === false) return null
  const date = ticked === undefined ? readDate(cell, context.today, context.from1904) : undefined
  if (date) {
    const read = readDateOf(reader, column, context, 'event')
    return read ? { kind, fromOn: read.on, reason: '' } : null
  }
  reader.note(column, 'leave_from_roster_day', asOfOn)
  return { kind, fromOn: asOfOn, reason: ticked ? '' : cutText(cleanLine(cellText(cell)), 200) }
}

function readLeaveInWords(reader: RowReader, column: 'categories' | 'remark', asOfOn: LocalDate): ReadLeave | null {
  const cell = reader.cell(column)
  const text = cellText(cell)
  const kind = leaveNamedIn(text)
  if (!kind) return null
  reader.note(column, 'remark_names_leave', asOfOn)
  return { kind, fromOn: asOfOn, reason: cutText(cleanLine(text), 200) }
}

/** What a list can tell of somebody who left: how anybody leaves the Party is told by the procedure or the paper that led to it. */
export type ToldLeaving = Extract<LeavingReason, 'transferred' | 'deceased'>

/** A row may say that the member has left: the day of transfer or of death. */
export function readLeaving(reader: RowReader, context: ReadContext): { reason: ToldLeaving; on: LocalDate } | null {
  const column = (['leftOn', 'deceasedOn'] as const).find((name) => reader.found(name).trim() !== '')
  if (column === undefined) return null
  const cell = reader.cell(column)
  if (!cell || readMark(cell) === false) return null
  if (readMark(cell) === true) {
    reader.note(column, 'leaving_without_day', null)
    return null
  }
  const date = readDateOf(reader, column, context, 'event')
  return date ? { reason: column === 'leftOn' ? 'transferred' : 'deceased', on: date.on } : null
}
