import type ExcelJS from 'exceljs'
import { strToU8 } from 'fflate'
import { aHandmadeWorkbook, aSheetXml, aWorkbook } from '../../workbook/workbook.builders.ts'
import { readFile } from './read-file.ts'
import type { ReadLayout, ReadOrder } from './read-message.ts'

const OPTIONS = { today: '2026-11-20', asOfOn: '2026-11-01', citizenDigits: [9, 12], cardDigits: [8, 12] } as const

export interface ReadBack {
  readonly row: number
  readonly cell: string
  readonly name: string
  readonly read: {
    readonly facts: Readonly<Record<string, string | null>>
    readonly tags: readonly (readonly [string, boolean])[]
    readonly leave: { readonly kind: string; readonly fromOn: string } | null
    readonly notes: readonly {
      readonly code: string
      readonly column: string | null
      readonly proposed: string | null
    }[]
  }
}

/** What the reading process would hand over of a file, or why it refuses it. */
export async function readBack(bytes: Uint8Array, more: Partial<ReadOrder> = {}) {
  const rows: ReadBack[] = []
  let layout: ReadLayout | null = null
  const order = { bytes, options: OPTIONS, columns: [], cellColumn: null, known: [], ...more }
  const done = await readFile(order, {
    layout: async (told) => {
      layout = told
    },
    rows: async (json, count) => {
      const batch: readonly ReadBack[] = JSON.parse(json)
      if (batch.length !== count) throw new Error('miscounted')
      rows.push(...batch)
    },
  })
  return { refusal: done.ok ? null : done.error, rows, layout: layout as ReadLayout | null }
}

export const HEADER = [
  'STT',
  'Chi bộ',
  'Họ và tên',
  'Ngày sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'Hưu trí',
]

export async function readMade(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  more?: (sheet: ExcelJS.Worksheet) => void,
) {
  return readBack(await aWorkbook(rows, more))
}

export const inlineCell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A header of cell and name in row 1 and whatever rows come under it, as XML somebody wrote by hand. */
export function aHandmadeList(rowsXml: string, others: Readonly<Record<string, string>> = {}) {
  const header = `<row r="1">${inlineCell('A1', 'Chi bộ')}${inlineCell('B1', 'Họ và tên')}${inlineCell('C1', 'Năm sinh')}</row>`
  const parts = Object.entries(others).map(([name, text]) => [name, strToU8(text)] as const)
  return aHandmadeWorkbook(aSheetXml(header + rowsXml), Object.fromEntries(parts))
}
