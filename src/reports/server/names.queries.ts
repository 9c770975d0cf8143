import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { periodInWords } from './period-words.ts'
import { PERIOD_COLUMNS } from './periods.store.ts'
import { FORM_NAMES } from './report-words.ts'
import type { NamedPeriod } from './reports.queries.ts'

/** What periods are called where they stand among other things: form, months, who asked. */
export async function namesOfPeriods(
  db: Db,
  periodIds: readonly string[],
  on: LocalDate,
): Promise<readonly (readonly [string, string])[]> {
  if (periodIds.length === 0) return []
  const { rows } = await sql<NamedPeriod>`
    select ${PERIOD_COLUMNS}, coalesce((select v.name from unit_version v where v.unit_id = p.unit_id and v.from_on <= ${on}::date
      order by v.from_on desc limit 1), '') as unit_name
    from report_period p where p.id = any(${[...periodIds]}::uuid[])`.execute(db)
  return rows.map((one) => [one.id, `${FORM_NAMES[one.form]}, ${periodInWords(one.kind, one)} (${one.unitName})`])
}
