import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLASS_LINES } from './class-acts.ts'
import { CONTEST_ACTS, CONTEST_LINES, CONTEST_STAGES } from './contest.ts'
import { CLASS_ACTS, CLASS_STAGES } from './vocabulary.ts'

type Lines = Readonly<Record<string, { readonly in: readonly string[]; readonly to?: string | null }>>

const PAGES: readonly {
  readonly page: string
  readonly stages: readonly string[]
  readonly acts: readonly string[]
  readonly lines: Lines
}[] = [
  { page: 'training', stages: CLASS_STAGES, acts: CLASS_ACTS, lines: CLASS_LINES },
  { page: 'contest', stages: CONTEST_STAGES, acts: CONTEST_ACTS, lines: CONTEST_LINES },
]

const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])

/** Rows of the table under a heading, cell by cell. */
function rowsOf(page: string, heading: string): readonly (readonly string[])[] {
  const text = readFileSync(path.resolve(import.meta.dirname, `../../../docs/processes/${page}.md`), 'utf8')
  const part = (text.split(`## ${heading}`)[1] ?? '').split('\n## ')[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((line) => line.split('|').slice(1, -1))
}

describe.each(PAGES)('docs/processes/$page.md', ({ page, stages, acts, lines }) => {
  it('names every stage in order', () => {
    expect(rowsOf(page, 'Stages').map(([code]) => codes(code)[0])).toEqual([...stages])
  })

  it('tells every act as the table has it', () => {
    const told = rowsOf(page, 'Acts').map(([act, at, to]) => ({
      ...{ act: codes(act)[0], at: codes(at), to: codes(to)[0] ?? null },
    }))
    expect(told).toEqual(acts.map((act) => ({ act, at: [...(lines[act]?.in ?? [])], to: lines[act]?.to ?? null })))
  })
})
