import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ReportClockFacts } from '../rules/of-reports.ts'

interface ClockRow {
  readonly unitId: UnitId
  readonly periodId: string
  readonly dueOn: LocalDate
  /** When the oldest report that waits was sent; null where the unit is to send its own. */
  readonly waitingSince: Date | null
}

/** What periods of reports make due for each of these units; reports stand above and answer by a function of their own. */
export async function listReportClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly (ReportClockFacts & { readonly unitId: UnitId })[]> {
  const { rows } = await sql<ClockRow>`
    select c.unit_id, c.period_id, c.due_on, c.waiting_since from report_clocks(${[...unitIds]}::uuid[], ${on}) c
    order by c.unit_id, c.period_id, c.clock`.execute(db)
  return rows.map(({ unitId, periodId, dueOn, waitingSince }) =>
    waitingSince === null
      ? { unitId, periodId, clock: 'submit', dueOn }
      : { unitId, periodId, clock: 'judge', waitingSince: localDateAt(waitingSince) },
  )
}
