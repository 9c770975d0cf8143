import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTEST_ACTS, CONTEST_LINES, CONTEST_STAGES } from './contest.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/contest.md'), 'utf8')
const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])
const rowsOf = (heading: string) =>
  (page.split(`## ${heading}`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1)) ?? []

describe('docs/processes/contest.md', () => {
  it('names every stage in order', () => {
    expect(rowsOf('Stages').map(([code]) => codes(code)[0])).toEqual([...CONTEST_STAGES])
  })

  it('tells every act as the table has it', () => {
    const told = rowsOf('Acts').map(([act, at, to]) => ({
      act: codes(act)[0],
      at: codes(at),
      to: codes(to)[0] ?? null,
    }))
    expect(told).toEqual(
      CONTEST_ACTS.map((act) => ({ act, at: [...CONTEST_LINES[act].in], to: CONTEST_LINES[act].to ?? null })),
    )
  })
})
