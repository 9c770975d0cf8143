import { tellComplaints } from '#complaints/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { firstDayOf, lastDayOf, type Month } from '#kernel/local-date.ts'
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
import type { Source, Thing, Wanted } from './things.ts'
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
 * comes from units below. Of a figure made of several, what stands under each.
 */
export async function showFacts(deps: ShowDeps, actor: Actor, unitId: UnitId, asked: Span & { readonly row: string }) {
  const { db } = deps
  if (!(await isVisibleUnit(db, actor.scopeOf('report.read'), unitId))) return err({ code: 'not_found' as const })
  if (!isSpan(asked)) return err({ code: 'report_months_wrong' as const })
  const opened = openedBy(asked, currentMonth(deps.clock))
  const things = await db.transaction().execute(async (trx) => {
    await tellComplaints(trx, actor)
    await tellNotes(trx, actor)
    const found: (readonly Thing[])[] = []
    for (const one of opened) found.push((await sourceOf(one.indicator)?.(trx, actor, { ...one, unitId })) ?? [])
    return found
  })
  const parts = opened.map((one, place) => partOf(deps, unitId, { ...one, things: things[place] ?? [] }))
  return ok({ parts: await Promise.all(parts) })
}

type Opened = Omit<Wanted, 'unitId'> & { readonly endsIn: Month }

/** Each counted figure the row is made of, once. */
function openedBy({ row, first, last }: Span & { readonly row: string }, current: Month): readonly Opened[] {
  const all = partsOf(row).map((part): Opened => {
    const toDate = toDateOf(part)
    const span = toDate === undefined ? { first, last } : yearToDate({ first, last })
    const endsIn = endOf(span, current)
    return {
      ...{ ...span, endsIn, from: firstDayOf(span.first), to: lastDayOf(span.last), endsOn: lastDayOf(endsIn) },
      // What is listed is what the base counts: of an outcome all cases of the procedure, so that the list tells no outcome.
      indicator: toDate ?? baseOf(part),
    }
  })
  return [...new Map(all.map((one) => [one.indicator, one])).values()]
}

async function partOf(
  { db, clock }: ShowDeps,
  unitId: UnitId,
  { indicator, first, last, endsIn, things }: Opened & { readonly things: readonly Thing[] },
) {
  const span = { first, last }
  const own = await findOwnFigure(db, unitId, { indicator, span, endsIn })
  const asked = { current: currentMonth(clock), rows: [indicator] }
  const whole = figureOf(indicator, (await findFigures(db, [unitId], span, asked))(unitId))
  const shown = things.reduce((all, { count }) => all + count, 0)
  return {
    of: indicator,
    things: [...things],
    hidden: Math.max(0, own - shown),
    below: Math.max(0, (whole ?? 0) - own),
    isTold: whole !== null,
  }
}
