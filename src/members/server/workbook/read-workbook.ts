import { ok, type Result } from '#kernel/result.ts'
import type { Grid, GridRow } from '../../rules/import/grid.ts'
import { type OpenSheet, openFile } from './open-file.ts'
import { UnreadableFile, type WorkbookRefusal } from './workbook-refusal.ts'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_ROWS = 5_000
/** A real roster of 5,000 members unfolds to under 4 MB; a workbook beyond this is a mistake or an attack. */
export const MAX_UNFOLDED_BYTES = 16 * 1024 * 1024

/** A small file whole: every filled row of every sheet. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Grid[], WorkbookRefusal>> {
  try {
    const sheets = await openFile(bytes, MAX_UNFOLDED_BYTES)
    if (!sheets.ok) return sheets
    const grids: Grid[] = []
    for (const sheet of sheets.value) grids.push(await wholeOf(sheet))
    return ok(grids)
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, error: error.refusal }
    throw error
  }
}

async function wholeOf(sheet: OpenSheet): Promise<Grid> {
  const rows: GridRow[] = []
  for await (const row of sheet.rows()) {
    rows.push(row)
    if (rows.length > MAX_ROWS) throw new UnreadableFile({ code: 'too_many_rows', limit: MAX_ROWS, sheet: sheet.name })
  }
  return { sheet: sheet.name, rows, from1904: sheet.from1904 }
}
