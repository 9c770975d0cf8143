import { type LocalDate, type Month, parseLocalDate, parseMonth } from '#kernel/local-date.ts'
import { formatDay, formatMonth } from './format.ts'
import { findWord, t, type WordParams } from './translate.ts'

/** A refusal or failure as far as its sentence needs it. */
export interface Refused {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly reference: string | null
}

/** The sentence of a refusal: `refusal.<code>` filled with its facts; an honest general one where no sentence is written. */
export function refusalText(refused: Refused): string {
  const known = findWord(`refusal.${refused.code}`, toParams(refused.facts))
  if (known !== undefined) return known
  return refused.reference === null
    ? t('ui.refusal.unknownWithoutReference')
    : t('ui.refusal.unknown', { reference: refused.reference })
}

/** Facts as they are read: days and months in Vietnamese order, a year without thousands marks, members of a vocabulary by `refusal.fact.*`, lists joined by commas. */
export function toParams(facts: Readonly<Record<string, unknown>>): WordParams {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, name === 'year' ? String(value) : toParam(value)]),
  )
}

function toParam(value: unknown): string | number {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map((item) => String(toParam(item))).join(', ')
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value)
  const day: LocalDate | undefined = parseLocalDate(value)
  if (day !== undefined) return formatDay(day)
  const month: Month | undefined = parseMonth(value)
  if (month !== undefined) return formatMonth(month)
  return findWord(`refusal.fact.${value}`) ?? value
}
