import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ReportForm } from '../rules/form.ts'
import { findForm, rowsOf } from '../rules/forms.ts'
import { type Span, treeDayOf } from '../rules/periods.ts'

/** Of each span, the rows that reports sent by the unit, or by those below it, tell of; none of a span that is null. */
export async function listRowsSent(
  db: Db,
  unitId: UnitId,
  spans: readonly (Span | null)[],
): Promise<readonly ReadonlySet<string>[]> {
  const asked = spans.flatMap((span, place) => (span === null ? [] : [{ place, ...span, on: treeDayOf(span) }]))
  if (asked.length === 0) return spans.map(() => new Set())
  const { rows } = await sql<{ place: number; form: ReportForm; last: Month }>`
    select distinct w.place, p.form, p.last_month as last
    from unnest(${asked.map(({ place }) => place)}::int[], ${asked.map(({ first }) => first)}::text[], ${asked.map(({ last }) => last)}::text[],
      ${asked.map(({ on }) => on)}::date[]) as w (place, first, last, on_day)
    join report_period p on p.first_month <= w.last and p.last_month >= w.first
    where exists (select from report_submission s where s.period_id = p.id and s.unit_id = ${unitId})
      or (exists (select from report_submission s where s.period_id = p.id) and p.unit_id in (
        select n.unit_id from unit_ancestry n
        where n.ancestor_id = ${unitId} and n.from_on <= w.on_day and (n.to_on is null or n.to_on > w.on_day)))`.execute(
    db,
  )
  return spans.map((_, at) => {
    const sent = rows.filter(({ place }) => place === at)
    return new Set(sent.flatMap(({ form, last }) => rowsOf(findForm(form, last)?.sections ?? [])))
  })
}
