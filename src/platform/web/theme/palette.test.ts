import { describe, expect, it } from 'vitest'
import { contrast, DARK, LIGHT, type Palette } from './palette.ts'

const TEXT_PAIRS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'doneWash'],
  ['ink', 'dueWash'],
  ['ink', 'lateWash'],
  ['ink', 'factWash'],
  ['soft', 'paper'],
  ['soft', 'raised'],
  ['soft', 'factWash'],
  ['link', 'paper'],
  ['link', 'raised'],
  ['link', 'factWash'],
  ['onMain', 'main'],
  ['onMain', 'mainHover'],
  ['done', 'paper'],
  ['done', 'raised'],
  ['done', 'doneWash'],
  ['due', 'paper'],
  ['due', 'raised'],
  ['due', 'dueWash'],
  ['late', 'paper'],
  ['late', 'raised'],
  ['late', 'lateWash'],
]

const CONTROL_PAIRS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['control', 'paper'],
  ['control', 'raised'],
  ['mainBorder', 'paper'],
  ['focus', 'paper'],
  ['focus', 'raised'],
]

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the %s scheme', (_, palette) => {
  it.each(TEXT_PAIRS)('%s on %s is readable text (7:1)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(7)
  })

  it.each(CONTROL_PAIRS)('%s on %s can be seen (3:1)', (edge, ground) => {
    expect(contrast(palette[edge], palette[ground])).toBeGreaterThanOrEqual(3)
  })
})

it('measures contrast as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
