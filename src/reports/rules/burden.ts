import { choiceOf, kindsAsked } from './asked.ts'
import type { Form } from './form.ts'
import { isAsked, rowsOf, sectionsFor } from './forms.ts'
import { type PeriodKind, type TermLength, timesAYear } from './periods.ts'

/** A question a committee adds of its own. */
export const QUESTION_KINDS = ['number', 'text'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export interface Question {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
}

/** Our estimate of what a person spends: to find and type a number, and to write a few sentences. No regulation says it. */
const MINUTES_A_NUMBER = 2
const MINUTES_A_TEXT = 8

/** What a report asks to be typed; what the program fills in costs nothing. A section that may stay empty is counted as not written. */
export interface Burden {
  readonly fields: number
  /** As many more at most, where there was something to tell. */
  readonly more: number
  /** Of one unit, for one report. */
  readonly minutes: number
  /** Of one unit, in a year. */
  readonly minutesAYear: number
}

export function burdenOf(
  form: Form,
  {
    kind,
    questions,
    isCell,
    term,
  }: {
    readonly kind: PeriodKind
    readonly questions: readonly QuestionKind[]
    readonly isCell: boolean
    readonly term: TermLength
  },
): Burden {
  const level = isCell ? 'cell' : 'grassroots_committee'
  const isAskedHere = (row: string) => isAsked(row) && (kindsAsked(row)?.includes(level) ?? true)
  const sections = sectionsFor(form, isCell)
  const isOneField = (row: string) => (choiceOf(row)?.[0] ?? row) === row
  const always = sections.flatMap(({ rows, gate }) =>
    rows.filter((row) => isAskedHere(row) && isOneField(row) && (gate ?? row) === row),
  )
  const numbers = always.length + questions.filter((one) => one === 'number').length
  const more = rowsOf(sections).filter((row) => isAskedHere(row) && isOneField(row)).length - always.length
  const texts = questions.filter((one) => one === 'text').length
  const minutes = numbers * MINUTES_A_NUMBER + texts * MINUTES_A_TEXT
  return { fields: numbers + texts, more, minutes, minutesAYear: Math.round(minutes * timesAYear(kind, term)) }
}

/** Of one unit, in a month on average: numbers and texts to one decimal, minutes whole. */
export interface MonthlyBurden {
  readonly fields: number
  readonly minutes: number
}

const MONTHS_OF_YEAR = 12

/** What reports a unit is asked again and again take of a month. */
export function monthly(
  asked: readonly { readonly burden: Burden; readonly kind: PeriodKind }[],
  term: Pick<TermLength, 'months'>,
): MonthlyBurden {
  const inAYear = asked.reduce((all, { burden, kind }) => all + burden.fields * timesAYear(kind, term), 0)
  const minutes = asked.reduce((all, { burden }) => all + burden.minutesAYear, 0)
  return { fields: Math.round((inAYear * 10) / MONTHS_OF_YEAR) / 10, minutes: Math.round(minutes / MONTHS_OF_YEAR) }
}
