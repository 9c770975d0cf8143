import { tellComplaints } from '#complaints/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { firstDayOf, lastDayOf } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { tellNotes } from '#oversight/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { baseOf } from '../rules/fact-kinds.ts'
import { isAsked } from '../rules/forms.ts'
import type { Span } from '../rules/periods.ts'
import { figureOf, partsOf, toDateOf } from '../rules/rows.ts'
import { endOf, yearToDate } from '../rules/totals.ts'
import { commitments, meetings } from './facts.queries.ts'
import { findFigures, findOwnFigure } from './figures.queries.ts'
import { isSpan } from './figures.service.ts'
import { cases, complaints, planned, reminders, requirements } from './oversight-under.queries.ts'
import { members } from './people-under.queries.ts'
import type { ShowDeps } from './period.service.ts'
import type { Source } from './things.ts'
import { currentMonth } from './views.ts'
import { answers, classes, conferences, dialogues, papers } from './work-under.queries.ts'

/** By how a figure's name begins; the first that fits. */
const SOURCES: readonly (readonly [prefix: string, source: Source])[] = [
  ['meetings.', meetings],
  ['commitments.', commitments],
  ['members.', members],
  ['roll.', members],
  ['supervision.reminders', reminders],
  ['reminders.', reminders],
  ...(['inspection.', 'signs.', 'supervision.', 'discipline.', 'denunciations.'] as const).map(
    (prefix) => [prefix, cases] as const,
  ),
  ['complaints.', complaints],
  ['remedy.', requirements],
  ['programme.', planned],
  ['conferences.', conferences],
  ['dialogues.', dialogues],
  ['training.', classes],
  ['papers.', papers],
  ['question.', answers],
]

function sourceOf(indicator: string): Source | undefined {
  return isAsked(indicator) ? answers : SOURCES.find(([prefix]) => indicator.startsWith(prefix))?.[1]
}

/**
 * What stands under a figure at the unit itself, one by one as far as the caller may see each thing; how many are not shown, and how much of the figure
 * comes from units below.
 */
export async function showFacts(deps: ShowDeps, actor: Actor, unitId: UnitId, asked: Span & { readonly row: string }) {
  const { db } = deps
  if (!(await isVisibleUnit(db, actor.scopeOf('report.read'), unitId))) return err({ code: 'not_found' as const })
  if (!isSpan(asked)) return err({ code: 'report_months_wrong' as const })
  const current = currentMonth(deps.clock)
  const [part = asked.row] = partsOf(asked.row)
  // What is listed is what the base counts: of an outcome all cases of the procedure, so that the list tells no outcome.
  const indicator = toDateOf(part) ?? baseOf(part)
  const span = toDateOf(part) === undefined ? { first: asked.first, last: asked.last } : yearToDate(asked)
  const endsIn = endOf(span, current)
  const source = sourceOf(indicator)
  const wanted = {
    ...span,
    unitId,
    indicator,
    from: firstDayOf(span.first),
    to: lastDayOf(span.last),
    endsOn: lastDayOf(endsIn),
  }
  const things = await db.transaction().execute(async (trx) => {
    await tellComplaints(trx, actor)
    await tellNotes(trx, actor)
    return (await source?.(trx, actor, wanted)) ?? []
  })
  const own = await findOwnFigure(db, unitId, { indicator, span, endsIn })
  const whole = figureOf(indicator, (await findFigures(db, [unitId], span, { current, rows: [indicator] }))(unitId))
  const shown = things.reduce((all, { count }) => all + count, 0)
  return ok({
    of: indicator,
    things: [...things],
    hidden: Math.max(0, own - shown),
    below: Math.max(0, (whole ?? 0) - own),
  })
}
