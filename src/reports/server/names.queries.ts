import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ReportForm } from '../rules/form.ts'
import type { PeriodKind, Span } from '../rules/periods.ts'

/** What a period is told apart by where it stands among other things: form, months, who asked. */
export interface DescribedPeriod extends Span {
  readonly form: ReportForm
  readonly kind: PeriodKind
  readonly unitName: string
}

export async function describePeriods(
  db: Db,
  periodIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, DescribedPeriod>> {
  if (periodIds.length === 0) return new Map()
  const { rows } = await sql<DescribedPeriod & { readonly id: string }>`
    select p.id, p.form, p.kind, p.first_month as first, p.last_month as last, coalesce((select v.name from unit_version v
      where v.unit_id = p.unit_id and v.from_on <= ${on}::date order by v.from_on desc limit 1), '') as unit_name
    from report_period p where p.id = any(${[...periodIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...period }) => [id, period]))
}
