import { err, ok, type Result } from '#kernel/result.ts'
import { columnOf, headerWords, type RosterColumn } from './columns.ts'
import { cellText, columnLetter, cutText, type Grid, type GridRow, isBlank } from './grid.ts'

/** The header may stand under titles, but not deeper than this sheet row. */
export const HEADER_WITHIN_ROWS = 20

export interface RosterLayout {
  readonly sheet: string
  readonly headerRow: number
  /** First sheet row that can hold a member. */
  readonly firstRow: number
  readonly columns: ReadonlyMap<RosterColumn, number>
  readonly ignored: readonly { readonly column: string; readonly header: string }[]
  /** Every column that has a header, as it stands in the file. */
  readonly headers: readonly HeaderCell[]
}

export interface HeaderCell {
  readonly index: number
  readonly header: string
}

/** What people said earlier about headers of this unit's files, by `headerWords`; null: the column is not used. */
export type KnownHeaders = ReadonlyMap<string, RosterColumn | null>
const NOTHING_KNOWN: KnownHeaders = new Map()

export type HeaderRefusal = {
  readonly code: 'header_not_found'
  readonly sheets: readonly string[]
  readonly withinRows: number
}

/**
 * The sheet and row where the roster begins: the first sheet with the row that names most columns, a name among them. Where no
 * row names a member, the row that looks most like a header: a person then says which column holds the names.
 */
export function findHeader(
  grids: readonly Grid[],
  known: KnownHeaders = NOTHING_KNOWN,
): Result<{ grid: Grid; layout: RosterLayout }, HeaderRefusal> {
  for (const grid of grids) {
    const layout = layoutOf(grid, known)
    if (layout) return ok({ grid, layout })
  }
  for (const grid of grids) {
    const layout = namelessLayoutOf(grid, known)
    if (layout) return ok({ grid, layout })
  }
  return err({
    code: 'header_not_found',
    sheets: grids.map((grid) => grid.sheet),
    withinRows: HEADER_WITHIN_ROWS,
  })
}

function layoutOf(grid: Grid, known: KnownHeaders): RosterLayout | undefined {
  const near = nearTop(grid)
  const candidates = near.map((row, index) => {
    const next = near[index + 1]
    return readHeader(grid.sheet, row, next?.row === row.row + 1 ? next : undefined, known)
  })
  const fit = candidates.filter((layout) => hasName(layout.columns) && layout.columns.size >= 2)
  return fit.reduce<RosterLayout | undefined>(
    (best, layout) => (best && best.columns.size >= layout.columns.size ? best : layout),
    undefined,
  )
}

function nearTop(grid: Grid): readonly GridRow[] {
  return grid.rows.filter((row) => row.row <= HEADER_WITHIN_ROWS)
}

/** The row with the most words over rows that are filled: at least three, as no title has. */
function namelessLayoutOf(grid: Grid, known: KnownHeaders): RosterLayout | undefined {
  const wordsIn = ({ cells }: GridRow) =>
    cells.filter((cell) => cell?.kind === 'text' && headerWords(cell.text).length <= 60).length
  const filled = ({ cells }: GridRow) => cells.filter((cell) => !isBlank(cell)).length
  const fit = nearTop(grid).filter(
    (row) => wordsIn(row) >= 3 && grid.rows.some((below) => below.row > row.row && filled(below) >= 2),
  )
  const best = fit.reduce<GridRow | undefined>(
    (found, row) => (found && wordsIn(found) >= wordsIn(row) ? found : row),
    undefined,
  )
  return best && readHeader(grid.sheet, best, undefined, known)
}

export function hasName(columns: ReadonlyMap<RosterColumn, number>): boolean {
  return columns.has('fullName') || (columns.has('familyName') && columns.has('givenName'))
}

/** Headers often stand in two rows ("Năm sinh" over "Nam" and "Nữ"): the lower row, where it names a column, is the more particular. */
function readHeader(sheet: string, upper: GridRow, lower: GridRow | undefined, known: KnownHeaders): RosterLayout {
  const nameAt = upper.cells.findIndex((cell) => ['fullName', 'familyName'].includes(columnOf(cellText(cell)) ?? ''))
  const hasLower = lower !== undefined && isSubHeader(lower, nameAt)
  const columns = new Map<RosterColumn, number>()
  const headers: HeaderCell[] = []
  const width = Math.max(upper.cells.length, hasLower ? lower.cells.length : 0)
  for (let index = 0; index < width; index += 1) {
    const above = cellText(upper.cells[index])
    const below = hasLower ? cellText(lower.cells[index]) : ''
    const header = cutText(`${above} ${below}`.trim(), HEADER_SHOWN)
    if (header !== '') headers.push({ index, header })
    const told = known.get(headerWords(header))
    const column = told === undefined ? (columnOf(below) ?? columnOf(`${above} ${below}`) ?? columnOf(above)) : told
    if (column !== undefined && column !== null && !columns.has(column)) columns.set(column, index)
  }
  if (!hasName(columns) && columns.has('givenName')) renameColumn(columns, 'givenName', 'fullName')
  const firstRow = upper.row + (hasLower ? 2 : 1)
  return { sheet, headerRow: upper.row, firstRow, columns, headers, ignored: unusedOf(headers, columns) }
}

const HEADER_SHOWN = 80

/** Headers whose columns are not read. */
export function unusedOf(headers: readonly HeaderCell[], columns: RosterLayout['columns']): RosterLayout['ignored'] {
  const used = new Set(columns.values())
  return headers
    .filter(({ index }) => !used.has(index))
    .map(({ index, header }) => ({ column: columnLetter(index), header }))
}

function isSubHeader(row: GridRow, nameAt: number): boolean {
  const named = row.cells.filter((cell) => cell?.kind === 'text' && columnOf(cell.text) !== undefined)
  const nameBelow = columnOf(cellText(row.cells[nameAt]))
  const nameFits = isBlank(row.cells[nameAt]) || nameBelow === 'familyName' || nameBelow === 'fullName'
  return nameAt >= 0 && nameFits && named.length > 0
}

function renameColumn(columns: Map<RosterColumn, number>, from: RosterColumn, to: RosterColumn) {
  const index = columns.get(from)
  if (index === undefined) return
  columns.delete(from)
  columns.set(to, index)
}
