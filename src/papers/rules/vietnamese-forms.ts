import type { LocalDate, Month } from '#kernel/local-date.ts'

/** Two digits below ten, as numbers of papers and days are written: `05`, `12`, `104`. */
export function paddedNumber(value: number): string {
  return String(value).padStart(2, '0')
}

/** A paper as it is cited: `05-TB/ĐU`. */
export function citedNumber({ number, symbol }: { readonly number: number; readonly symbol: string }): string {
  return `${paddedNumber(number)}-${symbol}`
}

/** `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 are padded. Source: HD 05-HD/VPTW. */
export function dateInWords(day: LocalDate): string {
  return `ngày ${day.slice(8)} ${monthInWords(day.slice(0, 7) as Month)}`
}

/** `tháng 02 năm 2026`, `tháng 5 năm 2026`. */
export function monthInWords(month: Month): string {
  const number = Number(month.slice(5, 7))
  return `tháng ${number <= 2 ? paddedNumber(number) : number} năm ${month.slice(0, 4)}`
}

/** `12/2026`, `02/2026`, for titles and tables. */
export function monthInFigures(month: Month): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`
}

/** `05/02/2026`. */
export function dateInFigures(day: LocalDate): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `19 giờ 30 phút`, `19 giờ`, from `HH:mm`. */
export function timeInWords(time: string): string {
  const minutes = time.slice(3, 5)
  return minutes === '00' ? `${time.slice(0, 2)} giờ` : `${time.slice(0, 2)} giờ ${minutes} phút`
}

/** Decimal comma, at most `digits` places, no trailing zeros: `92,5`, `100`. */
export function figure(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits))).replace('.', ',')
}

/** `94,3%`; a dash where there is nothing to take a share of. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${figure((part / whole) * 100, 1)}%`
}

const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u']

/** Letters of a Vietnamese enumeration: a, b, c, d, đ, e, g, h, i, k. Index from 0. */
export function listLetter(index: number): string {
  return LETTERS[index] ?? String(index + 1)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 to 39. */
export function roman(value: number): string {
  let rest = value
  let written = ''
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  return written
}

/** `1200000` -> `1.200.000`. */
export function groupedNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.')
}

export function inCapitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

/** A name inside a sentence keeps its form; the first letter of a sentence is a capital. */
export function startingSentence(text: string): string {
  return text === '' ? text : inCapitals(text.charAt(0)) + text.slice(1)
}

/** The sentence with its full stop, whatever it ended with. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…:;]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Without closing punctuation, to be continued by a template. */
export function unclosed(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '')
}
