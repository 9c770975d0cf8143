import { describe, expect, it } from 'vitest'
import { addWorkingDays, parseLocalDate } from '#kernel/local-date.ts'
import { HOLIDAYS, HOLIDAYS_KNOWN, holidaysBetween } from './holidays.ts'

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

describe('holidays', () => {
  it('are real days, each listed once', () => {
    expect(HOLIDAYS.every(({ on }) => parseLocalDate(on) === on)).toBe(true)
    expect(new Set(HOLIDAYS.map(({ on }) => on)).size).toBe(HOLIDAYS.length)
  })

  it.each(years().map((year) => [year]))('of %i number what the Labour Code grants', (year) => {
    const own = HOLIDAYS.filter(({ on, inPlaceOfAnother }) => on.startsWith(String(year)) && !inPlaceOfAnother)
    // One day more around the National Day since 2021 (Labour Code 2019, art. 112).
    expect(own).toHaveLength(year >= 2021 ? 11 : 10)
  })

  it('give a working day back for each one that falls on a weekend, but for Tết days off in a row', () => {
    for (const { on, inPlaceOfAnother } of HOLIDAYS) {
      if (inPlaceOfAnother) expect([1, 2, 3, 4, 5], on).toContain(weekday(on))
    }
    const lost = HOLIDAYS.filter(
      ({ on, inPlaceOfAnother, name }) => !inPlaceOfAnother && name !== 'swapped' && isWeekend(on),
    )
    const given = HOLIDAYS.filter(({ inPlaceOfAnother, name }) => inPlaceOfAnother && name !== 'swapped')
    expect(given).toHaveLength(lost.length)
  })

  it('stretch a deadline over Tết', () => {
    const holidays = holidaysBetween('2026-01-01', '2026-12-31')
    expect(addWorkingDays('2026-02-13', 1, holidays)).toBe('2026-02-23')
    expect(addWorkingDays('2026-02-13', 1, holidaysBetween('2026-02-21', '2026-12-31'))).toBe('2026-02-16')
  })

  it('mark the coming year as not yet known', () => {
    const marks = new Set(HOLIDAYS.filter(({ on }) => on.startsWith('2027')).map(({ certainty }) => certainty))
    expect([...marks]).toEqual(['unknown'])
  })
})

function years(): number[] {
  return Array.from(
    { length: HOLIDAYS_KNOWN.toYear - HOLIDAYS_KNOWN.fromYear + 1 },
    (_, i) => HOLIDAYS_KNOWN.fromYear + i,
  )
}

function isWeekend(day: string): boolean {
  return weekday(day) === 0 || weekday(day) === 6
}
