import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How many requirements of notices to a unit fell due in a month, and how many of those have been put right since. */
export interface RemedyFact extends UnitMonth {
  readonly fact: 'remedy_due' | 'remedy_done'
  readonly count: number
}

/** Requirements of notices that stand. No scope: for counting, where nobody is named, and what was asked of one member is no number. */
export async function listRemedyFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly RemedyFact[]> {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  const { rows } = await sql<RemedyFact>`
    select k.unit_id, k.month, w.fact, count(*) as count
    from unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)
    join remediation_requirement r on r.unit_id = k.unit_id and r.due_on between k.first_day and k.last_day
    join remediation_notice n on n.id = r.notice_id and n.stage in ('issued', 'received', 'heard', 'closed') and n.person_id is null
    cross join lateral (select 'remedy_due' as fact union all select 'remedy_done' where r.state = 'accepted') w
    group by 1, 2, 3`.execute(db)
  return rows
}
