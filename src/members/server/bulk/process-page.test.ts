import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BULK_FAULTS, bulkApi, MAX_BULK_BYTES } from '../../contract/bulk.ts'
import { FILE_REFUSALS } from '../../contract/import.ts'
import { BULK_NOTE_CODES, BULK_PHASES, MAX_BULK_ROWS, MAX_ROWS_OF_CELL } from '../../rules/bulk/bulk.ts'
import { SILENT_MS } from './bulk.store.ts'
import { MAX_BULK_UNFOLDED_BYTES } from './reader/read-file.ts'
import { READER_SILENT_MS } from './reader/read-hand.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/processes/bulk-import.md'), 'utf8')

/** The rows of the table under a heading, cell by cell, without its header. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const [, under = ''] = page.split(`## ${heading}\n`)
  const lines = under.split(/\n## /)[0]?.split('\n') ?? []
  const rows = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1))
  return rows.slice(2).map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')))
}

describe('the page about importing a list of many cells', () => {
  it('lists every stage in its order, and leads from each only to another', () => {
    const stages = tableUnder('Where a list stands')
    expect(stages.map(([stage]) => stage)).toEqual([...BULK_PHASES])
    const next = stages.flatMap(([, , to = '']) => to.split(', ').filter((name) => name !== ''))
    expect(next.filter((name) => !BULK_PHASES.some((phase) => phase === name))).toEqual([])
    for (const phase of BULK_PHASES) expect(page.split('## Steps')[1]).toContain(`\`${phase}\``)
  })

  it('lists every refusal of every act, and no other', () => {
    const told = tableUnder('When an act is refused').map(([act, code]) => `${act} ${code}`)
    const real = Object.values(bulkApi).flatMap(({ name, refusals }) => refusals.map((code) => `${name} ${code}`))
    expect(told.toSorted()).toEqual(real.toSorted())
  })

  it('lists what only such a list is refused for, row by row and as a whole', () => {
    expect(tableUnder('What only such a list is refused for, by row').map(([code]) => code)).toEqual([
      ...BULK_NOTE_CODES,
    ])
    const own = BULK_FAULTS.filter((code) => !FILE_REFUSALS.some((shared) => shared === code))
    for (const code of own) expect(page).toContain(`\`${code}\``)
  })

  it('says the limits that hold', () => {
    const mb = (bytes: number) => `${bytes / 1024 / 1024} MB`
    const rows = (count: number) => count.toLocaleString('en')
    expect(page).toContain(
      `at most ${mb(MAX_BULK_BYTES)}, ${rows(MAX_BULK_ROWS)} member rows, ${rows(MAX_ROWS_OF_CELL)} of one cell; unfolded at most ${mb(MAX_BULK_UNFOLDED_BYTES)}`,
    )
    expect(page).toContain(`broken off after ${SILENT_MS / 1000} seconds`)
    expect(page).toContain(`says nothing for ${READER_SILENT_MS / 1000} seconds`)
  })
})
