import { type GridRow, MAX_COLUMNS, textCell } from './grid.ts'

const DELIMITERS = [';', '\t', ','] as const

/**
 * Rows of a text table (RFC 4180; comma, semicolon or tab, whichever the first lines use most). A cell may hold line ends
 * inside quotes. Stops after `maxRows` rows: the caller sees one more than it allows.
 */
export function parseCsv(text: string, maxRows: number): readonly GridRow[] {
  const delimiter = delimiterOf(text)
  const rows: GridRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let number = 1
  const endCell = () => {
    if (cells.length < MAX_COLUMNS) cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((value) => value.trim() !== ''))
      rows.push({ row: number, cells: cells.map((value) => textCell(value)) })
    cells = []
    number += 1
  }
  for (let at = 0; at < text.length && rows.length < maxRows; at += 1) {
    const char = text[at]
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (char === delimiter) endCell()
    else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  if (rows.length < maxRows && (cell !== '' || cells.length > 0)) endRow()
  return rows
}

function delimiterOf(text: string): string {
  const start = text.slice(0, 5_000)
  const count = (delimiter: string) => start.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
