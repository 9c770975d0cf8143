/** A calendar day in Việt Nam, `yyyy-mm-dd`; compares as text. */
export type LocalDate = `${number}-${number}-${number}`

/** A month, `yyyy-mm`; compares as text. */
export type Month = `${number}-${number}`

const DAY_MS = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** The day a text names, or undefined where it names none (31 February does not roll over). */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!DATE.test(text)) return undefined
  const at = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return undefined
  return text as LocalDate
}

export function parseMonth(text: string): Month | undefined {
  return MONTH.test(text) ? (text as Month) : undefined
}

export function localDate(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  const made = parseLocalDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
  if (made === undefined) throw new Error(`no such day: ${year}-${month}-${day}`)
  return made
}

/** The day it is in Việt Nam (UTC+7 all year) at an instant. */
export function localDateAt(instant: Date): LocalDate {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as LocalDate
}

export function monthOf(day: LocalDate): Month {
  return day.slice(0, 7) as Month
}

export function firstDayOf(month: Month): LocalDate {
  return `${month}-01` as LocalDate
}

export function lastDayOf(month: Month): LocalDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1)
}

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month
}

export function quarterOf(month: Month): 1 | 2 | 3 | 4 {
  return Math.ceil(Number(month.slice(5, 7)) / 3) as 1 | 2 | 3 | 4
}

export function addDays(day: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The same day a number of months later, or the last day of that month where it has no such day. */
export function addMonthsToDay(day: LocalDate, count: number): LocalDate {
  const month = addMonths(monthOf(day), count)
  const last = lastDayOf(month)
  const wanted = `${month}-${day.slice(8)}`
  return wanted > last ? last : (wanted as LocalDate)
}

/** Monday to Friday, unless a holiday. Holidays are data with their source (rule book), never known here. */
export function isWorkingDay(day: LocalDate, holidays: ReadonlySet<LocalDate>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The `count`-th working day after `from`; `from` itself is not counted. */
export function addWorkingDays(from: LocalDate, count: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** An instant for a wall-clock time in Việt Nam: `localInstant('2026-12-03', '19:30')`. */
export function localInstant(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+07:00`)
}

/** `HH:mm` in Việt Nam at an instant. */
export function localTimeAt(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}
