import { addDays, type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { BirthPrecision } from '../member.ts'
import type { Cell } from './grid.ts'
import type { NoteCode } from './notes.ts'

export interface ReadDate {
  readonly on: LocalDate
  readonly precision: BirthPrecision
  readonly note: NoteCode | null
}

const DAY_MONTH_YEAR = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/
const YEAR_MONTH_DAY = /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})(?:[t ].*)?$/
const MONTH_YEAR = /^(\d{1,2})[/. -](\d{4})$/
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/

/** The day a cell names in any of the usual Vietnamese forms, or undefined. `today` only decides the century of `58`. */
export function readDate(cell: Cell, today: LocalDate, from1904: boolean): ReadDate | undefined {
  if (cell.kind === 'date') return { on: cell.on, precision: 'day', note: null }
  if (cell.kind === 'number') return dateFromNumber(cell.number, today, from1904)
  if (cell.kind !== 'text') return undefined
  const text = withoutMarks(cell.text).replace(/\s*([/.-])\s*/g, '$1')
  if (/^\d{5}(\.\d+)?$/.test(text)) return dateFromNumber(Number(text), today, from1904)
  return dateFromText(text, today)
}

function dateFromText(text: string, today: LocalDate): ReadDate | undefined {
  const inOrder = YEAR_MONTH_DAY.exec(text)
  if (inOrder) return dateOf(inOrder[3], inOrder[2], inOrder[1], today)
  const usual = IN_WORDS.exec(text) ?? DAY_MONTH_YEAR.exec(text)
  if (usual) return dateOf(usual[1], usual[2], usual[3], today)
  const monthYear = MONTH_YEAR.exec(text)
  if (monthYear) return dateOf('0', monthYear[1], monthYear[2], today)
  return /^(\d{4}|\d{2})$/.test(text) ? dateOf('0', '0', text, today) : undefined
}

/** A number is a year, or a count of days as Excel keeps dates. */
function dateFromNumber(number: number, today: LocalDate, from1904: boolean): ReadDate | undefined {
  if (Number.isInteger(number) && ((number >= 1900 && number <= 2100) || (number >= 10 && number <= 99))) {
    return dateOf('0', '0', String(number), today)
  }
  // A number that is none is no day either: only what lies between two is.
  if (!(number >= 3_000 && number <= 80_000)) return undefined
  const on = addDays(from1904 ? '1904-01-01' : '1899-12-30', Math.floor(number))
  return { on, precision: 'day', note: 'date_as_serial' }
}

/** Zero for an unknown day or month, as old rosters write `00/00/1950`. */
function dateOf(dayText = '', monthText = '', yearText = '', today: LocalDate): ReadDate | undefined {
  const [day, month] = [Number(dayText), Number(monthText)]
  const year = yearText.length === 2 ? centuryOf(Number(yearText), today) : Number(yearText)
  const shortYear = yearText.length === 2 ? 'two_digit_year' : null
  if (month === 0 && day === 0) return made(year, 1, 1, 'year', shortYear)
  if (day === 0) return made(year, month, 1, 'month', shortYear)
  if (month > 12 && day <= 12) return made(year, day, month, 'day', shortYear ?? 'day_month_swapped')
  return made(year, month, day, 'day', shortYear)
}

function made(year: number, month: number, day: number, precision: BirthPrecision, note: NoteCode | null) {
  const pad = (value: number) => String(value).padStart(2, '0')
  const on = year >= 1900 && year <= 2100 ? parseLocalDate(`${year}-${pad(month)}-${pad(day)}`) : undefined
  return on === undefined ? undefined : { on, precision, note }
}

/** The century that makes the year past and at most a hundred years ago. Only a proposal: a person accepts it. */
function centuryOf(year: number, today: LocalDate): number {
  const thisYear = Number(today.slice(0, 4))
  return 1900 + year < thisYear - 100 ? 2000 + year : 1900 + year
}
