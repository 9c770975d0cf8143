import { expect, it } from 'vitest'
import { readCount } from './read-count.ts'

it.each([
  ['305', 305],
  [' 1.110 ', 1110],
  ['1 110', 1110],
  ['1.234.567', 1_234_567],
  ['', null],
  ['1,5', undefined],
  ['1.5', undefined],
  ['-3', undefined],
  ['ba', undefined],
])('%j is read as %s', (typed, count) => {
  expect(readCount(typed)).toBe(count)
})
