import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How many conferences a committee held in a month, and with how many delegates present. */
export interface ConferenceFact extends UnitMonth {
  readonly fact: 'conference_held' | 'conference_delegates'
  readonly count: number
}

/** Conferences that were concluded. No scope: for counting, where nobody is named. */
export async function listConferenceFacts(
  db: Db | Trx,
  asked: readonly UnitMonth[],
): Promise<readonly ConferenceFact[]> {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  const { rows } = await sql<ConferenceFact>`
    select k.unit_id, k.month, w.fact, sum(w.count)::bigint as count
    from unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)
    join conference c on c.unit_id = k.unit_id and c.stage = 'concluded' and c.held_on between k.first_day and k.last_day
    cross join lateral (
      select 'conference_held' as fact, 1 as count
      union all select 'conference_delegates', count(*) from conference_delegate d where d.conference_id = c.id and d.present) w
    group by 1, 2, 3 having sum(w.count) > 0`.execute(db)
  return rows
}
