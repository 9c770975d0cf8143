import { expect, it } from 'vitest'
import { numberInWords } from './number-in-words.ts'

it.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [41, 'bốn mươi mốt'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [10_000, 'mười nghìn'],
])('%i is read %s', (value, words) => {
  expect(numberInWords(value)).toBe(words)
})
