import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { REQUEST_STATES } from './request.ts'

describe('the page of the process', () => {
  it('lists the states of a request, in their order', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/record.md'), 'utf8')
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, state]) => state)
    expect(listed).toEqual([...REQUEST_STATES])
  })
})
