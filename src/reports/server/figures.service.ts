import type { UnitId } from '#kernel/id.ts'
import { addMonths, type Month } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ReportForm } from '../rules/form.ts'
import { findForm, rowsOf, sectionsFor } from '../rules/forms.ts'
import { monthsOf, type Span, treeDayOf } from '../rules/periods.ts'
import { figureOf, partsOf } from '../rules/rows.ts'
import { listCommitmentsUnder, listMeetingsUnder } from './facts.queries.ts'
import { findFigures } from './figures.queries.ts'
import type { ShowDeps } from './period.service.ts'
import { findNameOf } from './reports.queries.ts'
import { listRightBelow } from './units-below.queries.ts'
import { compareFigures, currentMonth, toFormView } from './views.ts'

const notFound = err({ code: 'not_found' as const })
const monthsWrong = err({ code: 'report_months_wrong' as const })

/** A term is the longest that is asked for. */
const LONGEST_MONTHS = 72
/** As many months are drawn side by side. */
const DRAWN_MONTHS = 12

function isSpan({ first, last }: Span): boolean {
  return first <= last && last < addMonths(first, LONGEST_MONTHS)
}

interface Query extends Span {
  readonly form: ReportForm
  readonly after?: UnitId | undefined
}

/** Any unit, any months: its figures, those right below it, and how they went month by month. */
export async function showFigures(
  deps: ShowDeps,
  actor: Actor,
  unitId: UnitId,
  { form: code, first, last, after }: Query,
) {
  const { db, clock } = deps
  if (!(await isVisibleUnit(db, actor.scopeOf('report.read'), unitId))) return notFound
  const span = { first, last }
  if (!isSpan(span)) return monthsWrong
  const form = findForm(code, last)
  const sections = form ? sectionsFor(form, false) : []
  const rows = rowsOf(sections)
  const [reading, current] = [await deps.reader(), currentMonth(clock)]
  const below = await listRightBelow(db, { unitId, on: treeDayOf(span), after: after ?? null })
  const found = await findFigures(
    reading.db,
    below.rows.map((one) => one.unitId),
    [span],
    current,
  )
  return ok({
    unitName: await findNameOf(db, unitId, treeDayOf(span)),
    form: form ? toFormView(form, sections) : null,
    figures: await compareFigures(reading.db, unitId, span, { rows, current }),
    age: reading.age,
    below: below.rows.map((one) => ({ ...one, figures: rows.map((row) => figureOf(row, found(one.unitId))) })),
    next: below.next,
    months: await monthByMonth(reading.db, unitId, { rows, span, current }),
  })
}

async function monthByMonth(
  db: ShowDeps['db'],
  unitId: UnitId,
  { rows, span, current }: { readonly rows: readonly string[]; readonly span: Span; readonly current: Month },
) {
  const passed = monthsOf(span).filter((month) => month <= current)
  const months = passed.slice(-DRAWN_MONTHS)
  const found = await findFigures(
    db,
    [unitId],
    months.map((month) => ({ first: month, last: month })),
    current,
  )
  return months.map((month, place) => ({ month, figures: rows.map((row) => figureOf(row, found(unitId, place))) }))
}

/** What stands under a figure at the unit itself; people and cases are never listed here. */
export async function showFacts(deps: ShowDeps, actor: Actor, unitId: UnitId, asked: Span & { readonly row: string }) {
  const { db } = deps
  if (!(await isVisibleUnit(db, actor.scopeOf('report.read'), unitId))) return notFound
  if (!isSpan(asked)) return monthsWrong
  const [indicator = asked.row] = partsOf(asked.row)
  const of = { unitId, indicator, first: asked.first, last: asked.last }
  const [meetings, commitments] = await Promise.all([
    listMeetingsUnder(db, actor.scopeOf('meeting.read'), of),
    listCommitmentsUnder(db, actor.scopeOf('commitment.read'), of),
  ])
  const isHidden = meetings.length === 0 && commitments.length === 0
  return ok({ meetings: [...meetings], commitments: [...commitments], isHidden })
}
