import { countReceived } from '#denunciations/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { firstDayOf, lastDayOf } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { Asked } from '../rules/asked.ts'
import { rowsOf, sectionsFor, sectionsTold } from '../rules/forms.ts'
import { type Span, treeDayOf } from '../rules/periods.ts'
import { figureOf } from '../rules/rows.ts'
import { type AskedOne, askedOf } from '../rules/submit.ts'
import { draftSections } from './drafts.queries.ts'
import { findFigures, findOwnFigures } from './figures.queries.ts'
import { findMissingBelow } from './missing-below.queries.ts'
import { findKnown, findPeriod, listSubmissions, type Period, type PeriodId } from './periods.store.ts'
import type { Reader } from './reader.ts'
import { countStages, findNameOf, listAddenda, listMovedAway } from './reports.queries.ts'
import { formOf } from './reports.service.ts'
import { countRightBelow, findRightBelow, listRightBelow } from './units-below.queries.ts'
import {
  compareFigures,
  countsIn,
  currentMonth,
  toAddendumView,
  toFormView,
  toPeriodView,
  toSubmissionView,
} from './views.ts'

export type ShowDeps = Pick<ServerDeps, 'db' | 'clock'> & { readonly reader: Reader }

const notFound = err({ code: 'not_found' as const })

async function named(db: Db, period: Period) {
  return { ...period, unitName: await findNameOf(db, period.unitId, treeDayOf(period)) }
}

/** The numbers a committee asked for besides its form are figures like the others. */
const ownRows = ({ questions }: Period) =>
  questions.flatMap(({ id, kind }) => (kind === 'number' ? [`question.${id}`] : []))

/** A period as its committee sees it. */
export async function showPeriod(deps: ShowDeps, actor: Actor, periodId: PeriodId, after: UnitId | null) {
  const { db, clock } = deps
  const period = await findPeriod(db, periodId)
  if (!period || !(await isVisibleUnit(db, actor.scopeOf('report.read'), period.unitId))) return notFound
  const [form, on, current] = [formOf(period), treeDayOf(period), currentMonth(clock)]
  const sections = sectionsFor(form, false)
  const rows = [...rowsOf(sections), ...ownRows(period)]
  const reading = await deps.reader()
  const figures = await compareFigures(reading.db, period.unitId, period, { rows, current })
  const { frozen } = period
  const changed = frozen === null ? [] : figures.filter(({ row, now }) => hasChanged(frozen[row], now))
  const stages = await countStages(db, periodId)
  return ok({
    period: toPeriodView(await named(db, period)),
    form: toFormView(form, sectionsTold(sections, countsIn(figures))),
    questions: [...period.questions],
    figures,
    changedSince: changed.map(({ row }) => ({ row, frozen: frozen?.[row] ?? null })),
    age: reading.age,
    ...(await owingPage(deps, period, { rows, after, reading: reading.db })),
    movedAway: [...(await listMovedAway(db, period, on))],
    counts: { ...stages, owing: await countRightBelow(db, period.unitId, on) },
    addenda: (await listAddenda(db, periodId)).map(toAddendumView),
    mayOpen: await isVisibleUnit(db, actor.scopeOf('report.open'), period.unitId),
  })
}

/** Before what nobody told was told apart from nought, it was kept as nought. */
const hasChanged = (frozen: number | null | undefined, now: number | null) =>
  frozen !== undefined && frozen !== now && !(frozen === 0 && now === null)

async function owingPage(
  { db, clock }: ShowDeps,
  period: Period,
  { rows, after, reading }: { readonly rows: readonly string[]; readonly after: UnitId | null; readonly reading: Db },
) {
  const below = await listRightBelow(db, { unitId: period.unitId, on: treeDayOf(period), after })
  const ids = below.rows.map(({ unitId }) => unitId)
  const submissions = new Map((await listSubmissions(db, period.id, ids)).map((one) => [one.unitId, one]))
  const found = await findFigures(reading, ids, period, { current: currentMonth(clock), rows })
  const owing = below.rows.map(({ unitId, unitName }) => ({
    unitId,
    unitName,
    stage: submissions.get(unitId)?.stage ?? null,
    version: submissions.get(unitId)?.version ?? 0,
    figures: rows.map((row) => figureOf(row, found(unitId))),
  }))
  return { owing, next: below.next }
}

/** One unit's report, for itself and for those above. */
export async function showReport(
  { db, clock, reader }: ShowDeps,
  actor: Actor,
  { periodId, unitId }: { readonly periodId: PeriodId; readonly unitId: UnitId },
) {
  if (!(await isVisibleUnit(db, actor.scopeOf('report.read'), unitId))) return notFound
  const period = await findPeriod(db, periodId)
  if (!period) return notFound
  const on = treeDayOf(period)
  const [below, [submission]] = await Promise.all([
    findRightBelow(db, unitId, period.unitId, on),
    listSubmissions(db, periodId, [unitId]),
  ])
  if (!below && !submission) return notFound
  const form = formOf(period)
  const sections = sectionsFor(form, below?.isCell ?? true)
  const known = await findKnown(db, period, unitId, on)
  const own = await findOwnFigures(db, unitId, period)
  const reading = await reader()
  const span: Span = period
  const [maySubmit, mayJudge] = await Promise.all([
    isVisibleUnit(db, actor.scopeOf('report.submit'), unitId),
    isVisibleUnit(db, actor.scopeOf('report.open'), period.unitId),
  ])
  const level = below?.kind ?? null
  const rows = rowsOf(sections)
  const missing =
    below && !below.isCell && maySubmit && period.stage === 'open'
      ? await findMissingBelow(db, unitId, period, known)
      : null
  const figures = await compareFigures(reading.db, unitId, span, { rows, current: currentMonth(clock) })
  return ok({
    period: toPeriodView(await named(db, period)),
    unitName: below?.unitName ?? (await findNameOf(db, unitId, on)),
    form: toFormView(form, sectionsTold(sections, { ...countsIn(figures), ...own })),
    figures,
    age: reading.age,
    drafts: submission || !maySubmit ? {} : await draftSections(db, actor, sections, { unitId, span }),
    asked: await withOffers(db, actor, { unitId, period }, askedOf({ ...known, period, sections, own, level })),
    toldElsewhere: maySubmit
      ? rows.flatMap((row) => {
          const periods = known.elsewhere.get(row)
          return periods === undefined ? [] : [{ row, periods: [...periods] }]
        })
      : [],
    missingBelow: missing && { ...missing, mayOpen: await isVisibleUnit(db, actor.scopeOf('report.open'), unitId) },
    submission: submission ? toSubmissionView(submission, maySubmit || mayJudge) : null,
    maySubmit: maySubmit && below !== undefined,
    mayJudge,
  })
}

/** Letters are never counted into a figure (decision 61): who handles their register is told what it has, and writes the number himself. */
async function withOffers(
  db: Db,
  actor: Actor,
  { unitId, period: { first, last } }: { readonly unitId: UnitId; readonly period: Period },
  asked: readonly AskedOne[],
) {
  const days = { unitId, from: firstDayOf(first), to: lastDayOf(last) }
  const isAsked = asked.some(({ id }) => id === LETTERS)
  const letters = isAsked ? await countReceived(db, actor, days) : null
  return asked.map((one) => ({ ...one, offered: one.id === LETTERS ? letters : null }))
}

const LETTERS = 'asked.denunciations' satisfies Asked
