import type { UnitId } from '#kernel/id.ts'
import { localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { FigureView } from '../contract/shapes.ts'
import type { Counts } from '../rules/count-month.ts'
import type { Form, FormSection } from '../rules/form.ts'
import { FIRST_MONTH } from '../rules/indicators.ts'
import { before, type Span, yearBefore } from '../rules/periods.ts'
import { figureOf } from '../rules/rows.ts'
import { addUp, findMonthly, type MonthValue } from './figures.queries.ts'
import type { Submission } from './periods.store.ts'
import type { NamedPeriod } from './reports.queries.ts'

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
    sections: sections.map(({ code, rows, isWritten }) => ({ code, rows: [...rows], isWritten })),
  }
}

/** The rows of a unit now, in the period before and a year before; and its months. A span before counting began tells nothing. */
export async function compareMonths(
  db: Db,
  unitId: UnitId,
  span: Span,
  { rows, current }: { readonly rows: readonly string[]; readonly current: Month },
): Promise<{ readonly figures: FigureView[]; readonly monthly: readonly MonthValue[] }> {
  const spans = [span, before(span), yearBefore(span)]
  const first = spans.reduce((least, one) => (one.first < least ? one.first : least), span.first)
  const monthly = await findMonthly(db, unitId, { first, last: span.last }, rows)
  const sets = spans.map((one) => (one.first < FIRST_MONTH ? null : addUp(monthly, one, current)))
  const at = (row: string, counts: Counts | null | undefined) => (counts == null ? null : figureOf(row, counts))
  const figures = rows.map((row) => ({
    row,
    now: at(row, sets[0]),
    before: at(row, sets[1]),
    yearBefore: at(row, sets[2]),
  }))
  return { figures, monthly }
}

export async function compareFigures(...asked: Parameters<typeof compareMonths>): Promise<FigureView[]> {
  return (await compareMonths(...asked)).figures
}

export function toSubmissionView(submission: Submission, areWordsShown: boolean) {
  const { stage, sections, answers, figures, code, submittedAt, submittedByName, reason, version } = submission
  const numbers = Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value === 'number'))
  return {
    ...{ stage, code, version, areWordsShown },
    reason: areWordsShown ? reason : '',
    sections: areWordsShown ? { ...sections } : {},
    answers: areWordsShown ? { ...answers } : numbers,
    figures: Object.entries(figures).map(([row, value]) => ({ row, value })),
    submittedAt: submittedAt.toISOString(),
    submittedBy: submittedByName,
  }
}
