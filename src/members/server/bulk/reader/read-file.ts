import { err, ok, type Result } from '#kernel/result.ts'
import { MAX_BULK_ROWS } from '../../../rules/bulk/bulk.ts'
import { type CellColumns, cellKey, cellNameOf, findCellColumns, groupTitleOf } from '../../../rules/bulk/cell-names.ts'
import { headerWords } from '../../../rules/import/columns.ts'
import { findHeader, HEADER_WITHIN_ROWS, hasName, type RosterLayout } from '../../../rules/import/find-header.ts'
import { columnLetter, type Grid, type GridRow } from '../../../rules/import/grid.ts'
import { columnIndex, columnsShown, mapColumns, rememberedOf } from '../../../rules/import/mapping.ts'
import { isMemberRow, readRow } from '../../../rules/import/read-roster.ts'
import { RowReader } from '../../../rules/import/row-reader.ts'
import { type OpenSheet, openFile } from '../../workbook/open-file.ts'
import { UnreadableFile } from '../../workbook/workbook-refusal.ts'
import type { ReadLayout, ReadOrder } from './read-message.ts'

/** A list of 100,000 members unfolds to about 100 MB; a workbook beyond this is a mistake or an attack. */
export const MAX_BULK_UNFOLDED_BYTES = 300 * 1024 * 1024
const BATCH_ROWS = 500
/** Enough under the header to show what stands in each column. */
const HEAD_ROWS = HEADER_WITHIN_ROWS + 40

export interface ReadTo {
  readonly layout: (layout: ReadLayout) => Promise<void>
  readonly rows: (json: string, count: number) => Promise<void>
}

/** Reads a committee's list to its end, handing over a batch of rows at a time; a file that cannot be read is refused whole. */
export async function readFile(order: ReadOrder, to: ReadTo): Promise<Result<null, { readonly code: string }>> {
  try {
    const sheets = await openFile(order.bytes, MAX_BULK_UNFOLDED_BYTES)
    if (!sheets.ok) return sheets
    const found = await findLayout(sheets.value, order)
    if (!found.ok) return found
    const { sheet, layout, cells, told } = found.value
    await to.layout(told)
    return hasName(layout.columns) ? await readRows(sheet, { layout, cells, order, to }) : ok(null)
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, error: error.refusal }
    throw error
  }
}

async function findLayout(sheets: readonly OpenSheet[], { columns, cellColumn, known }: ReadOrder) {
  const heads = new Map<Grid, OpenSheet>()
  for (const sheet of sheets) heads.set(await headOf(sheet), sheet)
  const knownHeaders = new Map(known)
  const header = findHeader([...heads.keys()], knownHeaders)
  if (!header.ok) return header
  const { grid, layout: found } = header.value
  const layout = mapColumns(found, columns)
  if (!layout.ok) return layout
  const sheet = heads.get(grid)
  const chosen = cellColumn === null ? null : columnIndex(cellColumn)
  if (sheet === undefined || chosen === undefined) return err({ code: 'column_unknown' as const, column: cellColumn })
  const cells = findCellColumns(layout.value, chosen)
  const letter = (index: number | null) => (index === null ? null : columnLetter(index))
  const told: ReadLayout = {
    sheet: found.sheet,
    headerRow: found.headerRow,
    cellColumn: letter(cells.cell),
    parentColumn: letter(cells.parent),
    remembered: found.headers.filter(({ header }) => knownHeaders.has(headerWords(header))).length,
    shown: columnsShown(grid, layout.value),
    toRemember: [...rememberedOf(found, columns)],
  }
  return ok({ sheet, layout: layout.value, cells, told })
}

async function headOf(sheet: OpenSheet): Promise<Grid> {
  const rows: GridRow[] = []
  for await (const row of sheet.rows()) {
    rows.push(row)
    if (rows.length >= HEAD_ROWS) break
  }
  return { sheet: sheet.name, rows, from1904: sheet.from1904 }
}

interface Reading {
  readonly layout: RosterLayout
  readonly cells: CellColumns
  readonly order: ReadOrder
  readonly to: ReadTo
}

async function readRows(sheet: OpenSheet, { layout, cells, order, to }: Reading) {
  let group = ''
  let total = 0
  let batch: object[] = []
  for await (const row of sheet.rows()) {
    if (row.row < layout.firstRow) continue
    const title = groupTitleOf(row)
    if (title !== null) group = title
    if (title !== null || !isMemberRow(row, layout)) continue
    total += 1
    if (total > MAX_BULK_ROWS) return err({ code: 'too_many_rows', limit: MAX_BULK_ROWS, sheet: sheet.name })
    const read = readRow(new RowReader(row, layout), sheet.from1904, order.options)
    const cellName = cellNameOf(row, cells, group)
    const { row: number, tags, ...rest } = read
    const told = { ...rest, tags: [...tags] }
    batch.push({ row: number, cell: cellName, key: cellKey(cellName), name: read.facts.fullName, read: told })
    if (batch.length < BATCH_ROWS) continue
    await to.rows(JSON.stringify(batch), batch.length)
    batch = []
  }
  if (batch.length > 0) await to.rows(JSON.stringify(batch), batch.length)
  return ok(null)
}
