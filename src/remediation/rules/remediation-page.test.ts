import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { REQUIREMENT_ACTS } from './requirement-acts.ts'
import { NOTICE_ACTS } from './steps.ts'
import { REMEDY_STAGES } from './vocabulary.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/remediation.md'), 'utf8')
const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])
const rowsOf = (heading: string) =>
  (page.split(`## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1)) ?? []
const told = (heading: string) =>
  rowsOf(heading).map(([act, , from, to]) => ({ act: codes(act)[0], from: codes(from), to: codes(to)[0] ?? null }))
const table = (acts: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string | null }>>) =>
  Object.entries(acts).map(([act, { from, to }]) => ({ act, from: [...from], to }))

describe('docs/processes/remediation.md', () => {
  it('names every stage in order', () => {
    expect(rowsOf('Stages of a notice').map(([code]) => codes(code)[0])).toEqual([...REMEDY_STAGES])
  })

  it('tells every act as the tables have it', () => {
    expect(told('Acts on a notice')).toEqual(table(NOTICE_ACTS))
    expect(told('Acts on a requirement')).toEqual(table(REQUIREMENT_ACTS))
  })
})
