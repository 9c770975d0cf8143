import { type LocalDate, lastDayOf, type Month, parseLocalDate } from '#kernel/local-date.ts'

/** What a person typed as a day. */
export type TypedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no_such_day'; readonly month: number; readonly year: string; readonly last: number }

const SPACED = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/
const TIGHT = /^(\d{2})(\d{2})(\d{4})$/

/** Reads day/month/year as people type it: `3/12/2026`, `03-12-26`, `3.12.2026`, `03122026`. Two digits of a year mean 20xx. */
export function parseTypedDay(text: string): TypedDay {
  const typed = text.trim()
  if (typed === '') return { kind: 'empty' }
  const found = SPACED.exec(typed) ?? TIGHT.exec(typed)
  if (found === null) return { kind: 'unreadable' }
  const [, dayText = '', monthText = '', yearText = ''] = found
  const year = yearText.length === 2 ? `20${yearText}` : yearText
  const month = Number(monthText)
  if (month < 1 || month > 12 || Number(dayText) < 1) return { kind: 'unreadable' }
  const monthKey = `${year}-${monthText.padStart(2, '0')}` as Month
  const day = parseLocalDate(`${monthKey}-${dayText.padStart(2, '0')}`)
  if (day !== undefined) return { kind: 'day', day }
  return { kind: 'no_such_day', month, year, last: Number(lastDayOf(monthKey).slice(8)) }
}

/** Reads a time of day: `19:30`, `19h30`, `19.30`, `1930`, `7h`. Answers `HH:mm`, '' for nothing typed, undefined where unreadable. */
export function parseTypedTime(text: string): string | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === '') return ''
  const found = /^(\d{1,2})\s*(?:[:h.,]|giờ)\s*(\d{1,2})?\s*(?:phút|p)?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed)
  if (found === null) return undefined
  const [, hour = '', minute = '0'] = found
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
