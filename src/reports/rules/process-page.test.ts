import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PERIOD_STAGES, SUBMISSION_STAGES } from './periods.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/report-period.md'), 'utf8')
const firstCells = (heading: string): readonly string[] => {
  const part = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...part.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '')
}

describe('the page of the process', () => {
  it('lists the stages of periods and of reports', () => {
    expect(firstCells('Stages of a period')).toEqual([...PERIOD_STAGES])
    expect(firstCells("Stages of a unit's report")).toEqual([...SUBMISSION_STAGES])
  })
})
