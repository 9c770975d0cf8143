import { call } from '#platform/web/call/call.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { bulkApi, ROWS_AT_MOST } from '../../contract/bulk.ts'
import { textSheet } from './rows-sheet.ts'

/** An Excel sheet of every row that was refused or waits for a decision, one line for each remark. Made here, where the words are. */
export async function downloadRows(params: { readonly unitId: string; readonly bulkId: string }): Promise<void> {
  const heads = ['row', 'cell', 'name', 'column', 'what', 'found', 'proposed'].map((name) => wordOf('bulk.sheet', name))
  const lines: string[][] = [heads]
  for (const verdict of ['refused', 'doubtful'] as const) {
    let after: number | null = 0
    while (after !== null) {
      const page: Awaited<ReturnType<typeof call<typeof bulkApi.rows>>> = await call(bulkApi.rows, {
        params,
        query: { verdict, after, size: ROWS_AT_MOST },
      })
      for (const { row, cell, name, notes } of page.rows) {
        for (const { level, column, code, found, proposed } of notes) {
          if (level === 'note') continue
          lines.push([String(row), cell, name, column ?? '', wordOf('members.note', code), found, proposed ?? ''])
        }
      }
      after = page.next
    }
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const url = URL.createObjectURL(new Blob([new Uint8Array(textSheet(lines))], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = t('bulk.sheet.file')
  link.click()
  URL.revokeObjectURL(url)
}
