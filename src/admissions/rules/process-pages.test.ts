import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { STAGE_TABLE } from './stage-table.ts'

const codesIn = (cell = '') => [...cell.matchAll(/`([\w.]+)`/g)].map(([, code]) => code)

describe('the pages about the procedures', () => {
  it.each(['admission', 'recognition', 'removal'] as const)('of %s says what the stage table says', (kind) => {
    const page = readFileSync(path.resolve(import.meta.dirname, `../../../docs/processes/${kind}.md`), 'utf8')
    const listed = page
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').slice(1, -1))
      .map(([stage, , by, due, papers, refusals]) => ({
        stage: codesIn(stage)[0],
        by: by?.trim(),
        due: codesIn(due)[0] ?? null,
        papers: codesIn(papers),
        refusals: codesIn(refusals),
      }))
    expect(listed).toEqual(
      STAGE_TABLE[kind].map(({ stage, by, due, papers, refusals }) => ({ stage, by, due, papers, refusals })),
    )
  })
})
