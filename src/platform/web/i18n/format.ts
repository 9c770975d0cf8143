import type { LocalDate, Month } from '#kernel/local-date.ts'
import { localDateAt, localTimeAt } from '#kernel/local-date.ts'
import { currentLanguage, type Language } from './language.ts'

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `03/12/2026`. */
export function formatDay(day: LocalDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `Thứ Năm, 03/12/2026`. */
export function formatLongDay(day: LocalDate, language: Language = currentLanguage()): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return `${WEEKDAYS[language][weekday] ?? ''}, ${formatDay(day)}`
}

/** `tháng 12/2026`. */
export function formatMonth(month: Month, language: Language = currentLanguage()): string {
  const number = Number(month.slice(5, 7))
  return language === 'en' ? `${MONTHS[number - 1] ?? ''} ${month.slice(0, 4)}` : `tháng ${number}/${month.slice(0, 4)}`
}

/** `19:30` in Việt Nam, whatever the clock of the device is set to. */
export function formatTime(at: string | Date): string {
  return localTimeAt(typeof at === 'string' ? new Date(at) : at)
}

/** `03/12/2026`, the day it was in Việt Nam: an instant in UTC begins with the day before until seven in the morning. */
export function formatDayAt(at: string | Date): string {
  return formatDay(localDateAt(typeof at === 'string' ? new Date(at) : at))
}

/** `19:30, 03/12/2026` in Việt Nam. */
export function formatMoment(at: string | Date): string {
  const instant = typeof at === 'string' ? new Date(at) : at
  return `${localTimeAt(instant)}, ${formatDay(localDateAt(instant))}`
}

/** `1.234,5` in Vietnamese, `1,234.5` in English; at most two decimals. */
export function formatNumber(value: number, language: Language = currentLanguage()): string {
  const [whole = '0', part] = String(Math.round(Math.abs(value) * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  const sign = value < 0 ? '−' : ''
  return part === undefined ? sign + grouped : `${sign}${grouped}${language === 'vi' ? ',' : '.'}${part}`
}
