import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitmentsApi } from '../contract.ts'
import { SHOWN_STATES } from './commitment.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/commitment.md'), 'utf8')

/** Cells of the rows whose first cell is a code, by that code. */
const rows = new Map(
  page.split('\n').flatMap((line) => {
    const [code, ...cells] = line.split('|').slice(1, -1)
    const name = /^ `([\w.]+)` $/.exec(code ?? '')?.[1]
    return name === undefined ? [] : [[name, cells] as const]
  }),
)
const codesIn = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])

describe('docs/processes/commitment.md', () => {
  it('names every state and no other', () => {
    expect([...rows.keys()].filter((name) => !name.includes('.')).sort()).toEqual([...SHOWN_STATES].sort())
  })

  it('names every act with its refusals', () => {
    const told = Object.fromEntries(
      [...rows].filter(([name]) => name.includes('.')).map(([name, cells]) => [name, codesIn(cells.at(-1))]),
    )
    const acts = Object.values(commitmentsApi).filter((endpoint) => endpoint.act)
    expect(told).toEqual(Object.fromEntries(acts.map((endpoint) => [endpoint.name, [...endpoint.refusals]])))
  })
})
