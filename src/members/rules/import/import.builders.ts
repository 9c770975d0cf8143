import type { Member } from '../member.ts'
import { findHeader } from './find-header.ts'
import { type Cell, type Grid, textCell } from './grid.ts'
import { type Preview, previewRoster } from './preview.ts'
import { type ReadRoster, readRoster } from './read-roster.ts'

type Written = string | number | boolean | null | Cell

/** A sheet as typed: text, numbers, crosses; first row is sheet row 1. */
export function aGrid(rows: readonly (readonly Written[])[]): Grid {
  return {
    sheet: 'Danh sách',
    from1904: false,
    rows: rows
      .map((cells, index) => ({ row: index + 1, cells: cells.map(toCell) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  }
}

function toCell(written: Written): Cell | null {
  if (written === null || written === '') return null
  if (typeof written === 'string') return textCell(written)
  if (typeof written === 'number') return { kind: 'number', number: written, fromFormula: false }
  return typeof written === 'boolean' ? { kind: 'flag', flag: written, fromFormula: false } : written
}

const OPTIONS = { today: '2026-11-20', asOfOn: '2026-11-01', citizenDigits: [9, 12], cardDigits: [8, 12] } as const

export function readTyped(rows: readonly (readonly Written[])[]): ReadRoster {
  const found = findHeader([aGrid(rows)])
  if (!found.ok) throw new Error(found.error.code)
  return readRoster(found.value.grid, found.value.layout, OPTIONS)
}

export function previewTyped(
  rows: readonly (readonly Written[])[],
  members: readonly Member[] = [],
  taken: readonly string[] = [],
): Preview {
  const context = { members, takenNumbers: new Set(taken), today: OPTIONS.today, asOfOn: OPTIONS.asOfOn } as const
  return previewRoster(readTyped(rows), context, [])
}
