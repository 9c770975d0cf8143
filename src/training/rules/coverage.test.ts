import { expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'

it('names who inspects untrained, by when he is expected, and counts cells with somebody trained', () => {
  const people = [
    { personId: 'a', cellId: 'c1', since: '2026-01-31', trainedOn: null },
    { personId: 'b', cellId: 'c1', since: null, trainedOn: '2025-06-01' },
    { personId: 'd', cellId: 'committee', since: null, trainedOn: '2025-06-01' },
  ] as const
  expect(coverageOf(people, new Set(['c1', 'c2']), 1)).toEqual({
    ...{ inspectors: 3, trained: 2, cells: 2, cellsTrained: 1 },
    untrained: [{ personId: 'a', cellId: 'c1', since: '2026-01-31', trainedOn: null, expectedBy: '2026-02-28' }],
  })
})
