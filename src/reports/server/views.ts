import type { UnitId } from '#kernel/id.ts'
import { localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import { citedNumber } from '#papers/public.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { FigureView } from '../contract/shapes.ts'
import type { Counts } from '../rules/counts.ts'
import { FIRST_MONTH } from '../rules/counts.ts'
import type { Form, FormSection } from '../rules/form.ts'
import { before, type Span, yearBefore } from '../rules/periods.ts'
import { figureOf } from '../rules/rows.ts'
import { addUp, keysOf, type SpanKey } from '../rules/totals.ts'
import { readTotals } from './figures.queries.ts'
import type { Submission } from './periods.store.ts'
import type { Addendum, NamedPeriod } from './reports.queries.ts'

export const currentMonth = (clock: Clock): Month => monthOf(localDateAt(clock.now()))

export function toPeriodView({
  id,
  unitId,
  unitName,
  form,
  kind,
  first,
  last,
  dueOn,
  stage,
  openedOn,
  lockedOn,
}: NamedPeriod) {
  return { id, unitId, unitName, form, kind, first, last, dueOn, stage, openedOn, lockedOn }
}

export function toFormView({ source, certainty }: Form, sections: readonly FormSection[]) {
  return {
    source,
    certainty,
    sections: sections.map(({ code, rows, isWritten, toldBy }) => {
      return { code, rows: [...rows], isWritten, toldBy: toldBy ?? null }
    }),
  }
}

export interface Comparing {
  readonly rows: readonly string[]
  readonly current: Month
}

/** A span, the one before, and the same of a year before; null where there is none, or it was before counting began. */
function comparedSpans(span: Span): readonly (Span | null)[] {
  return [span, before(span), yearBefore(span)].map((one) => (one === null || one.first < FIRST_MONTH ? null : one))
}

/** The totals a comparison is made of. */
export function keysCompared(span: Span, asked: Comparing): readonly SpanKey[] {
  return [...new Set(comparedSpans(span).flatMap((one) => (one === null ? [] : keysOf(one, asked))))]
}

/** The rows of a unit now, in the period before and a year before. */
export function toFigures(of: (span: SpanKey) => Counts | undefined, span: Span, asked: Comparing): FigureView[] {
  const sets = comparedSpans(span).map((one) => (one === null ? null : addUp(of, one, asked)))
  const at = (row: string, counts: Counts | null | undefined) => (counts == null ? null : figureOf(row, counts))
  return asked.rows.map((row) => ({
    row,
    now: at(row, sets[0]),
    before: at(row, sets[1]),
    yearBefore: at(row, sets[2]),
  }))
}

/** The figures of now, by row. */
export function countsIn(figures: readonly FigureView[]): Counts {
  return Object.fromEntries(figures.flatMap(({ row, now }) => (now === null ? [] : [[row, now]])))
}

export async function compareFigures(db: Db, unitId: UnitId, span: Span, asked: Comparing): Promise<FigureView[]> {
  const totals = await readTotals(db, [{ unitIds: [unitId], keys: keysCompared(span, asked) }])
  return toFigures((key) => totals(unitId, key), span, asked)
}

export function toSubmissionView(submission: Submission, areWordsShown: boolean) {
  const { stage, sections, answers, figures, code, submittedAt, submittedByName, reason, version, paper } = submission
  const numbers = Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value === 'number'))
  return {
    ...{ stage, code, version, areWordsShown, paper },
    reason: areWordsShown ? reason : '',
    sections: areWordsShown ? { ...sections } : {},
    answers: areWordsShown ? { ...answers } : numbers,
    figures: Object.entries(figures).map(([row, value]) => ({ row, value })),
    submittedAt: submittedAt.toISOString(),
    submittedBy: submittedByName,
  }
}

export function toAddendumView({ number, symbol, addedAt, ...one }: Addendum) {
  const cited = number === null || symbol === null ? null : citedNumber({ number, symbol })
  return { ...one, addedAt: addedAt.toISOString(), cited }
}
