import type { Month } from '#kernel/local-date.ts'
import { formatMonth, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Mark } from '#platform/web/ui/state-mark.tsx'
import type { PeriodView } from '../contract/shapes.ts'
import type { PeriodKind, SubmissionStage } from '../rules/periods.ts'

export interface ShownSpan {
  readonly first: string
  readonly last: string
}

/** `tháng 11/2026`, `quý 4 năm 2026`. */
export function spanName(kind: PeriodKind, { first, last }: ShownSpan): string {
  const year = last.slice(0, 4)
  const place = Number(last.slice(5))
  switch (kind) {
    case 'month':
      return formatMonth(last as Month)
    case 'quarter':
      return t('reports.span.quarter', { n: String(place / 3), year })
    case 'half_year':
      return t('reports.span.half_year', { n: t(place === 6 ? 'reports.half.1' : 'reports.half.2'), year })
    case 'year':
      return t('reports.span.year', { year })
    case 'term':
      return t('reports.span.term', { first: formatMonth(first as Month), last: formatMonth(last as Month) })
  }
}

export const formName = (form: string): string => wordOf('reports.form', form)
export const sectionName = (form: string, code: string): string => wordOf('reports.section', `${form}.${code}`)

export function periodName({ form, kind, first, last }: PeriodView): string {
  return `${formName(form)}, ${spanName(kind, { first, last })}`
}

/** A row of a form, or a number the committee asked besides. */
export function rowName(
  row: string,
  questions: readonly { readonly id: string; readonly text: string }[] = [],
): string {
  const question = row.startsWith('question.') ? questions.find(({ id }) => row === `question.${id}`) : undefined
  return question?.text ?? wordOf('reports.row', row)
}

/** Beside each other only what is not nought everywhere, where a form has more rows than a table can show. */
const SIDE_BY_SIDE = 12
export function columnsShown<F extends { readonly row: string; readonly now: number | null }>(
  figures: readonly F[],
): readonly { readonly row: string; readonly place: number }[] {
  const all = figures.map(({ row, now }, place) => ({ row, now, place }))
  return all.length <= SIDE_BY_SIDE ? all : all.filter(({ now }) => now !== null && now !== 0)
}

export const figureText = (value: number | null): string =>
  value === null ? t('reports.noFigure') : formatNumber(value)

/** Where many stand beside each other. */
export const figureShort = (value: number | null): string =>
  value === null ? t('reports.noFigure.short') : formatNumber(value)

const MARKS: Readonly<Record<SubmissionStage, Mark>> = { submitted: 'waiting', returned: 'late', approved: 'done' }

export const markOf = (stage: SubmissionStage | null, isLate: boolean): Mark =>
  stage === null ? (isLate ? 'late' : 'due') : MARKS[stage]

export const stageWord = (stage: SubmissionStage | null): string => t(`reports.stage.${stage ?? 'owed'}`)
