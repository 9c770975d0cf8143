import { headerWords } from '../import/columns.ts'
import type { RosterLayout } from '../import/find-header.ts'
import { cellText, cutText, type GridRow, isBlank } from '../import/grid.ts'

/** Where a list of many cells says which one a row belongs to. */
export interface CellColumns {
  readonly cell: number | null
  /** The committee above the cell, for villages of one name in several communes. */
  readonly parent: number | null
}

const CELL_HEADER =
  /^(ten )?(chi bo|cb|to chuc dang|don vi|noi sinh hoat|chi bo sinh hoat|sinh hoat tai chi bo)( truc thuoc)?$/
const PARENT_HEADER = /^(ten )?(dang bo|dang uy|dang bo co so|dang uy co so|to chuc dang cap tren|dang bo xa|xa)$/

/** The columns of cells among the headers; `chosen` is the letter a person gave, by index. */
export function findCellColumns(layout: RosterLayout, chosen: number | null): CellColumns {
  const used = new Set(layout.columns.values())
  const find = (words: RegExp) =>
    layout.headers.find(({ index, header }) => !used.has(index) && words.test(headerWords(header)))?.index ?? null
  return { cell: chosen ?? find(CELL_HEADER), parent: find(PARENT_HEADER) }
}

/** A title over the rows of one cell: "CHI BỘ THÔN YÊN HẠ", "II. Chi bộ trường tiểu học", alone in its row. */
export function groupTitleOf(row: GridRow): string | null {
  const filled = row.cells.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim())
  const [first = '', second = ''] = filled
  const title = filled.length === 1 ? first.replace(/^[IVXLC\d]+\s*[.)/-]\s*/i, '') : second
  if (filled.length === 2 && !/^([ivxlc]+|\d{1,3})[.)]?$/i.test(first)) return null
  return filled.length <= 2 && /^(chi bo|cb)\b/.test(headerWords(title)) ? title : null
}

/** The name of the row's cell as the file gives it, the committee above after a bar; empty where the row names none. */
export function cellNameOf(row: GridRow, { cell, parent }: CellColumns, group: string): string {
  const own = cell === null ? '' : cellText(row.cells[cell]).trim()
  const name = cutText(own === '' ? group : own, 200)
  const above = parent === null ? '' : cutText(cellText(row.cells[parent]).trim(), 200)
  return name === '' || above === '' ? name : `${name} | ${above}`
}

/** A cell's name as it is compared: no marks, no "chi bộ" before it, numbers without zeros in front. */
export function cellKey(name: string): string {
  return name.split('|').map(partKey).join(' | ')
}

function partKey(name: string): string {
  return headerWords(name)
    .replace(/^(chi bo|cb|dang bo|db|dang uy)( co so| truc thuoc)?\b/, '')
    .replace(/\b0+(?=\d)/g, '')
    .trim()
}
