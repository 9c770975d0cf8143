import type { UnitId } from '#kernel/id.ts'
import { addMonths, type Month } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Counts } from '../rules/counts.ts'
import type { ReportForm } from '../rules/form.ts'
import { findForm, rowsOf, sectionsFor, sectionsTold } from '../rules/forms.ts'
import { monthsOf, type Span, treeDayOf } from '../rules/periods.ts'
import { figureOf } from '../rules/rows.ts'
import { addUp, keysOf, type SpanKey } from '../rules/totals.ts'
import { readTotals } from './figures.queries.ts'
import { listMoved } from './moved-units.queries.ts'
import type { ShowDeps } from './period.service.ts'
import { findNameOf } from './reports.queries.ts'
import { listRightBelow } from './units-below.queries.ts'
import { countsIn, currentMonth, keysCompared, toFigures, toFormView } from './views.ts'

const notFound = err({ code: 'not_found' as const })
const monthsWrong = err({ code: 'report_months_wrong' as const })

/** A bound of the program, not of a rule: no term the rule book can hold is longer. */
const LONGEST_MONTHS = 120
/** As many months are drawn side by side. */
const DRAWN_MONTHS = 12

export function isSpan({ first, last }: Span): boolean {
  return first <= last && last < addMonths(first, LONGEST_MONTHS)
}

interface Query extends Span {
  readonly form: ReportForm
  readonly after?: UnitId | undefined
}

/**
 * Any unit, any months: its figures, those right below it, and how they went month by month. Two rounds of short statements: whether it may be
 * seen, its name, who stands below, who did for a part of it, and how old the figures are; then every figure in one.
 */
export async function showFigures(
  deps: ShowDeps,
  actor: Actor,
  unitId: UnitId,
  { form: code, first, last, after }: Query,
) {
  const { db, clock } = deps
  const span = { first, last }
  const on = isSpan(span) ? treeDayOf(span) : actor.today
  const [isVisible, reading, below, unitName, moved] = await Promise.all([
    isVisibleUnit(db, actor.scopeOf('report.read'), unitId),
    deps.reader(),
    listRightBelow(db, { unitId, on, after: after ?? null }),
    findNameOf(db, unitId, on),
    isSpan(span) && after === undefined ? listMoved(db, unitId, span) : [],
  ])
  if (!isVisible) return notFound
  if (!isSpan(span)) return monthsWrong
  const form = findForm(code, last)
  const sections = form ? sectionsFor(form, false) : []
  const asked = { rows: rowsOf(sections), current: currentMonth(clock) }
  const drawn = monthsOf(span)
    .filter((month) => month <= asked.current)
    .slice(-DRAWN_MONTHS)
  const ofMonth = (month: Month) => keysOf({ first: month, last: month }, asked)
  const totals = await readTotals(reading.db, [
    { unitIds: [unitId], keys: [...new Set([...keysCompared(span, asked), ...drawn.flatMap(ofMonth)])] },
    { unitIds: below.rows.map((one) => one.unitId), keys: keysOf(span, asked) },
  ])
  const of = (id: UnitId) => (key: SpanKey) => totals(id, key)
  const rowsFrom = (counts: Counts) => asked.rows.map((row) => figureOf(row, counts))
  const figures = toFigures(of(unitId), span, asked)
  return ok({
    unitName,
    form: form ? toFormView(form, sectionsTold(sections, countsIn(figures))) : null,
    figures,
    age: reading.age,
    below: below.rows.map((one) => ({ ...one, figures: rowsFrom(addUp(of(one.unitId), span, asked)) })),
    next: below.next,
    moved: [...moved],
    months: drawn.map((month) => {
      return { month, figures: rowsFrom(addUp(of(unitId), { first: month, last: month }, asked)) }
    }),
  })
}
