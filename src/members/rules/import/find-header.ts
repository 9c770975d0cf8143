import { err, ok, type Result } from '#kernel/result.ts'
import { columnOf, type RosterColumn } from './columns.ts'
import { cellText, columnLetter, type Grid, type GridRow, isBlank } from './grid.ts'

/** The header may stand under titles, but not deeper than this sheet row. */
export const HEADER_WITHIN_ROWS = 20

export interface RosterLayout {
  readonly sheet: string
  readonly headerRow: number
  /** First sheet row that can hold a member. */
  readonly firstRow: number
  readonly columns: ReadonlyMap<RosterColumn, number>
  readonly ignored: readonly { readonly column: string; readonly header: string }[]
}

export type HeaderRefusal = {
  readonly code: 'header_not_found'
  readonly sheets: readonly string[]
  readonly withinRows: number
}

/** The sheet and row where the roster begins: the first sheet with the row that names most columns, a name among them. */
export function findHeader(grids: readonly Grid[]): Result<{ grid: Grid; layout: RosterLayout }, HeaderRefusal> {
  for (const grid of grids) {
    const layout = layoutOf(grid)
    if (layout) return ok({ grid, layout })
  }
  return err({
    code: 'header_not_found',
    sheets: grids.map((grid) => grid.sheet),
    withinRows: HEADER_WITHIN_ROWS,
  })
}

function layoutOf(grid: Grid): RosterLayout | undefined {
  const near = grid.rows.filter((row) => row.row <= HEADER_WITHIN_ROWS)
  const candidates = near.map((row, index) => {
    const next = near[index + 1]
    return readHeader(grid.sheet, row, next?.row === row.row + 1 ? next : undefined)
  })
  const fit = candidates.filter((layout) => hasName(layout.columns) && layout.columns.size >= 2)
  return fit.reduce<RosterLayout | undefined>(
    (best, layout) => (best && best.columns.size >= layout.columns.size ? best : layout),
    undefined,
  )
}

function hasName(columns: ReadonlyMap<RosterColumn, number>): boolean {
  return columns.has('fullName') || (columns.has('familyName') && columns.has('givenName'))
}

/** Headers often stand in two rows ("Năm sinh" over "Nam" and "Nữ"): the lower row, where it names a column, is the more particular. */
function readHeader(sheet: string, upper: GridRow, lower: GridRow | undefined): RosterLayout {
  const nameAt = upper.cells.findIndex((cell) => ['fullName', 'familyName'].includes(columnOf(cellText(cell)) ?? ''))
  const hasLower = lower !== undefined && isSubHeader(lower, nameAt)
  const columns = new Map<RosterColumn, number>()
  const ignored: { column: string; header: string }[] = []
  const width = Math.max(upper.cells.length, hasLower ? lower.cells.length : 0)
  for (let index = 0; index < width; index += 1) {
    const above = cellText(upper.cells[index])
    const below = hasLower ? cellText(lower.cells[index]) : ''
    const column = columnOf(below) ?? columnOf(`${above} ${below}`) ?? columnOf(above)
    if (column !== undefined && !columns.has(column)) columns.set(column, index)
    else if (`${above}${below}`.trim() !== '') {
      ignored.push({ column: columnLetter(index), header: `${above} ${below}`.trim().slice(0, 80) })
    }
  }
  if (!hasName(columns) && columns.has('givenName')) renameColumn(columns, 'givenName', 'fullName')
  return { sheet, headerRow: upper.row, firstRow: upper.row + (hasLower ? 2 : 1), columns, ignored }
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
