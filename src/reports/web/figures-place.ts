import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Month, parseMonth } from '#kernel/local-date.ts'
import type { PeriodView } from '../contract/shapes.ts'
import { REPORT_FORMS, type ReportForm } from '../rules/form.ts'
import { PERIOD_KINDS } from '../rules/periods.ts'
import { type PickedSpan, thisMonth } from './span-picker.tsx'

/** Which figures are looked at: kept in the address, so that a reload, a link and the way back show the same. */
export interface FiguresPlace {
  readonly form: ReportForm
  readonly span: PickedSpan
  /** The figure that is opened; null: none. */
  readonly row: string | null
}

export function figuresPath(unitId: string, { form, span, row }: FiguresPlace): string {
  const opened = row === null ? {} : { row }
  const search = new URLSearchParams({ form, kind: span.kind, first: span.first, last: span.last, ...opened })
  return `/u/${unitId}/figures?${search}`
}

export function useFiguresPlace(unitId: string): [FiguresPlace, (change: Partial<FiguresPlace>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = placeFrom(search)
  return [place, (change) => void navigate({ to: figuresPath(unitId, { ...place, ...change }), replace: true })]
}

/** What the address does not say, or says wrongly, is this month's work report. */
export function placeFrom(search: Readonly<Record<string, unknown>>): FiguresPlace {
  const form = REPORT_FORMS.find((one) => one === search['form']) ?? 'work'
  const kind = PERIOD_KINDS.find((one) => one === search['kind'])
  const [first, last] = [parseMonth(String(search['first'])), parseMonth(String(search['last']))]
  const isWhole = kind !== undefined && first !== undefined && last !== undefined && first <= last
  const row = typeof search['row'] === 'string' ? search['row'] : null
  return { form, span: isWhole ? { kind, first, last } : thisMonth(), row }
}

/** For the rows of a period's report: the same figures of that unit, with the row opened. */
export function opensOf({ form, kind, first, last }: PeriodView, unitId: string): (row: string) => string {
  const span = { kind, first: first as Month, last: last as Month }
  return (row) => figuresPath(unitId, { form, span, row })
}
