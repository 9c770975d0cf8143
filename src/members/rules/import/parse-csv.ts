import { MAX_COLUMNS } from './grid.ts'

const DELIMITERS = [';', '\t', ','] as const

/**
 * Rows of a text table (RFC 4180; comma, semicolon or tab, whichever the first lines use most) that have something in them, one by one,
 * so that a table of any length is never held as a whole. A cell may hold line ends inside quotes.
 */
export function* csvRows(text: string): Generator<{ readonly row: number; readonly cells: readonly string[] }> {
  const delimiter = delimiterOf(text)
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
    const ended = { row: number, cells }
    cells = []
    number += 1
    return ended.cells.some((value) => value.trim() !== '') ? ended : undefined
  }
  for (let at = 0; at < text.length; at += 1) {
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
    else if (char === '\n') {
      const ended = endRow()
      if (ended) yield ended
    } else if (char !== '\r') cell += char
  }
  const last = cell !== '' || cells.length > 0 ? endRow() : undefined
  if (last) yield last
}

function delimiterOf(text: string): string {
  const start = text.slice(0, 5_000)
  const count = (delimiter: string) => start.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
