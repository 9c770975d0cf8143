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
import { addUp, findFigures, type MonthValue } from './figures.queries.ts'
import type { ShowDeps } from './period.service.ts'
import { findNameOf } from './reports.queries.ts'
import { listRightBelow } from './units-below.queries.ts'
import { compareMonths, currentMonth, toFormView } from './views.ts'

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
  const current = currentMonth(clock)
  const on = treeDayOf(span)
  const [reading, below, unitName] = await Promise.all([
    deps.reader(),
    listRightBelow(db, { unitId, on, after: after ?? null }),
    findNameOf(db, unitId, on),
  ])
  const ids = below.rows.map((one) => one.unitId)
  const [found, { figures, monthly }] = await Promise.all([
    findFigures(reading.db, ids, [span], { current, rows }),
    compareMonths(reading.db, unitId, span, { rows, current }),
  ])
  return ok({
    unitName,
    form: form ? toFormView(form, sections) : null,
    figures,
    age: reading.age,
    below: below.rows.map((one) => ({ ...one, figures: rows.map((row) => figureOf(row, found(one.unitId))) })),
    next: below.next,
    months: monthByMonth(monthly, { rows, span, current }),
  })
}

interface Drawing {
  readonly rows: readonly string[]
  readonly span: Span
  readonly current: Month
}

function monthByMonth(monthly: readonly MonthValue[], { rows, span, current }: Drawing) {
  const passed = monthsOf(span).filter((month) => month <= current)
  return passed.slice(-DRAWN_MONTHS).map((month) => {
    const counts = addUp(monthly, { first: month, last: month }, current)
    return { month, figures: rows.map((row) => figureOf(row, counts)) }
  })
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
