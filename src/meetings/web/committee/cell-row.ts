import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { MeetingLine } from '../../contract/views.ts'
import type { meetingsApi } from '../../contract.ts'

export type CommitteeMonth = ReplyOf<typeof meetingsApi.committeeMonth>
export type CellLine = CommitteeMonth['cells'][number]

/** How far a meeting has come, as a committee looks at it. */
export const CELL_STATES = [
  'unplanned',
  'unrecorded',
  'planned',
  'holding',
  'held',
  'reported',
  'graded',
  'postponed',
] as const
export type CellState = (typeof CELL_STATES)[number]

/** One line of the table: a cell's regular meeting, or a thematic one of its own beside it. */
export interface TableRow {
  readonly key: string
  readonly cell: CellLine
  readonly meeting: MeetingLine | null
  readonly isThematic: boolean
  readonly state: CellState
}

/** A meeting chosen to be graded. */
export interface ToGrade {
  readonly cell: CellLine
  readonly meeting: MeetingLine
}

/** Lines of the table in the order the server gave: by name of the cell, its regular meeting first. */
export function toRows(cells: readonly CellLine[], isOver: boolean): readonly TableRow[] {
  return cells.flatMap((cell) => [
    { key: cell.unitId, cell, meeting: cell.meeting, isThematic: false, state: stateOf(cell.meeting, isOver) },
    ...cell.thematic.map((meeting) => ({
      key: meeting.id,
      cell,
      meeting,
      isThematic: true,
      state: stateOf(meeting, isOver),
    })),
  ])
}

/** A meeting whose day is not set is not planned yet; once the month is over there is nothing left to plan, only nothing recorded. */
export function stateOf(meeting: MeetingLine | null, isOver: boolean): CellState {
  const without = isOver ? 'unrecorded' : 'unplanned'
  if (meeting === null || meeting.stage === 'cancelled') return without
  switch (meeting.stage) {
    case 'planned':
    case 'notified':
      return meeting.startsAt === null ? without : 'planned'
    case 'in_progress':
      return 'holding'
    case 'closed':
    case 'adopted':
      return 'held'
    default:
      return meeting.stage
  }
}

export const TABLE_FILTERS = ['all', 'unplanned', 'waiting', 'late'] as const
export type TableFilter = (typeof TABLE_FILTERS)[number]

/** Lateness is known of the regular meeting alone. */
export function belongsTo(filter: TableFilter, row: TableRow): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unplanned':
      return (row.state === 'unplanned' || row.state === 'unrecorded') && !row.isThematic
    case 'waiting':
      return row.state === 'reported'
    case 'late':
      return !row.isThematic && (row.cell.late.report || row.cell.late.posting)
  }
}
