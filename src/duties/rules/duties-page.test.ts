import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DUTY_STAGES } from './duty.ts'

describe('the page of the process', () => {
  it('lists the stages of a decision, in their order', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/duties.md'), 'utf8')
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, stage]) => stage)
    expect(listed).toEqual([...DUTY_STAGES])
  })
})
