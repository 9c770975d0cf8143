import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { RESIDENCE_STAGES } from './contact.ts'
import { RESIDENCE_ACTS, RESIDENCE_TABLE } from './stages.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/residence.md'), 'utf8')
const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])
const rowsOf = (heading: string) =>
  (page.split(`## ${heading}`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1)) ?? []

describe('docs/processes/residence.md', () => {
  it('names every stage in order', () => {
    expect(rowsOf('Stages').map(([code]) => codes(code)[0])).toEqual([...RESIDENCE_STAGES])
  })

  it('tells every act as the table has it', () => {
    const told = rowsOf('Acts').map(([act, by, at]) => ({ act: codes(act)[0], by: codes(by), at: codes(at) }))
    expect(told).toEqual(
      RESIDENCE_ACTS.map((act) => ({ act, by: [...RESIDENCE_TABLE[act].by], at: [...RESIDENCE_TABLE[act].at] })),
    )
  })
})
