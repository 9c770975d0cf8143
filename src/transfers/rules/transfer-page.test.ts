import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { TRANSFER_ACTS, TRANSFER_TABLE } from './stages.ts'
import { TRANSFER_STAGES } from './transfer.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/transfer.md'), 'utf8')
const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])
const rowsOf = (heading: string) =>
  (page.split(`## ${heading}`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1)) ?? []

describe('docs/processes/transfer.md', () => {
  it('names every stage in order', () => {
    expect(rowsOf('Stages').map(([code]) => codes(code)[0])).toEqual([...TRANSFER_STAGES])
  })

  it('tells every act as the table has it', () => {
    const told = rowsOf('Acts').map(([act, by, official, temporary, to]) => ({
      act: codes(act)[0],
      by: codes(by),
      official: codes(official),
      temporary: codes(temporary),
      to: codes(to)[0] ?? null,
    }))
    const table = TRANSFER_ACTS.map((act) => {
      const { by, at, to } = TRANSFER_TABLE[act]
      return { act, by: [...by], official: [...(at.official ?? [])], temporary: [...(at.temporary ?? [])], to }
    })
    expect(told).toEqual(table)
  })
})
