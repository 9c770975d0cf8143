import { sql } from 'kysely'
import type { ComplaintOutcome } from '#cases/rules/discipline/vocabulary.ts'
import { firstDayOf, lastDayOf } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ComplaintMatter } from '../rules/vocabulary.ts'

/** How many complaints on discipline a unit's members filed, and how many a committee settled: what they came to and what they were about. */
export interface ComplaintFact extends UnitMonth {
  readonly fact:
    | 'complaint_filed'
    | 'complaint_settled'
    | 'complaint_changed'
    | `complaint_${ComplaintOutcome}`
    | `complaint_on_${ComplaintMatter}`
  readonly count: number
}

/** Within the span of the asked months, of all asked units: more than asked for where they differ by unit. Nobody is named. */
export async function listComplaintFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly ComplaintFact[]> {
  const months = asked.map(({ month }) => month).sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const units = [...new Set(asked.map(({ unitId }) => unitId))]
  const { rows } =
    await sql<ComplaintFact>`select * from report_complaint_facts(${units}::uuid[], ${firstDayOf(first)}::date, ${lastDayOf(last)}::date)`.execute(
      db,
    )
  return rows
}
