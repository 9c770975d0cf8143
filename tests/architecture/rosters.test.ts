import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findHeader } from '#members/rules/import/find-header.ts'
import { readRoster } from '#members/rules/import/read-roster.ts'
import { readWorkbook } from '#members/server/workbook/read-workbook.ts'
import { CELLS } from '#scripts/demo/invented-cells.ts'

const OPTIONS = { today: '2026-11-20', asOfOn: '2026-11-01', citizenDigits: [9, 12], cardDigits: [8, 12] } as const

/** A roster of the demonstration, read as the import reads it. */
async function shipped(file: string) {
  const bytes = readFileSync(path.resolve(import.meta.dirname, '../../demo/rosters', `${file}.xlsx`))
  const grids = await readWorkbook(bytes)
  if (!grids.ok) throw new Error(grids.error.code)
  const found = findHeader(grids.value)
  if (!found.ok) throw new Error(found.error.code)
  return readRoster(found.value.grid, found.value.layout, OPTIONS)
}

describe('the rosters shipped with the program', () => {
  it.each(CELLS.map((cell) => [cell.file, cell] as const))(
    '%s holds its people and who is away',
    async (file, cell) => {
      const { rows } = await shipped(file)
      const leaves = rows.map(({ leave }) => leave?.kind)
      expect(rows).toHaveLength(cell.members)
      expect(leaves.filter((kind) => kind === 'exempt')).toHaveLength(cell.exempt)
      expect(leaves.filter((kind) => kind !== undefined && kind !== 'exempt')).toHaveLength(cell.away)
    },
  )

  it('tell article 002: 55 members whose groups overlap to 65, 14 exempt, 5 away', async () => {
    const { rows } = await shipped('thon-dong-loi')
    const crosses = rows.flatMap(({ tags }) => [...tags.values()].filter((isSet) => isSet))
    expect([rows.length, crosses.length]).toEqual([55, 65])
    expect(CELLS.find(({ file }) => file === 'thon-dong-loi')).toMatchObject({ members: 55, exempt: 14, away: 5 })
  })
})
