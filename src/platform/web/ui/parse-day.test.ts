import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '../i18n/format.ts'
import { parseTypedDay, parseTypedTime } from './parse-day.ts'

describe('a typed day', () => {
  it.each([
    ['3/12/2026', '2026-12-03'],
    ['03/12/2026', '2026-12-03'],
    [' 3-12-26 ', '2026-12-03'],
    ['3.12.2026', '2026-12-03'],
    ['3 12 2026', '2026-12-03'],
    ['03122026', '2026-12-03'],
    ['29/2/2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(parseTypedDay(typed)).toEqual({ kind: 'day', day })
  })

  it('that does not exist says how many days the month has', () => {
    expect(parseTypedDay('29/2/2026')).toEqual({ kind: 'no_such_day', month: 2, year: '2026', last: 28 })
    expect(parseTypedDay('31/11/2026')).toEqual({ kind: 'no_such_day', month: 11, year: '2026', last: 30 })
  })

  it.each(['12/13/2026', '0/1/2026', '1/2', 'mai', '2026-12-03', '1/2/202', '3//2026'])(
    '%s is not readable',
    (typed) => {
      expect(parseTypedDay(typed).kind).toBe('unreadable')
    },
  )

  it('reads back every day as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (count) => {
        const day = addDays('1930-02-03' as LocalDate, count)
        expect(parseTypedDay(formatDay(day))).toEqual({ kind: 'day', day })
      }),
    )
  })
})

describe('a typed time', () => {
  it.each([
    ['19:30', '19:30'],
    ['19h30', '19:30'],
    ['19.30', '19:30'],
    ['1930', '19:30'],
    ['7h', '07:00'],
    ['7 giờ', '07:00'],
    ['7 giờ 5 phút', '07:05'],
    ['', ''],
    ['24:00', undefined],
    ['19:60', undefined],
    ['tối', undefined],
    ['19', undefined],
  ])('%s is %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time)
  })
})
