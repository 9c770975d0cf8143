import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { day, id, instant, line, month, text } from './fields.ts'

const takes = (field: z.ZodType, value: unknown) => field.safeParse(value).success

describe('what people send', () => {
  it.each([
    ['a day', day, '2026-11-20', ['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '20/11/2026']],
    ['a month', month, '2026-11', ['0000-01', '2200-01', '2026-13', '2026-1']],
    [
      'an instant',
      instant,
      '2026-11-20T19:30:00+07:00',
      ['0000-06-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '2026-11-20T19:30:00', 0],
    ],
    ['an id', id(), '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f60', ['', '1 or 1=1', "'; drop table person; --", 7]],
  ])('is %s people can mean, or nothing', (_what, field, good, bad) => {
    expect(takes(field, good)).toBe(true)
    expect(bad.filter((value) => takes(field, value))).toEqual([])
  })

  it.each([
    ['a zero byte', 'a\u0000b', 'a b'],
    ['half a character', 'a\ud800b', 'a b'],
    ['writing turned round', 'a\u202eb', 'a b'],
    ['a space without width', 'a\u200bb', 'a b'],
    ['marks apart from their letters', 'Chủ đề'.normalize('NFD'), 'Chủ đề'],
  ])('is kept without %s', (_what, typed, kept) => {
    expect(line(20).parse(typed)).toBe(kept)
    expect(text(20).parse(typed)).toBe(kept)
  })
})
