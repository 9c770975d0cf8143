import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How many classes a committee closed in a month, and how many people attended them. */
export interface TrainingFact extends UnitMonth {
  readonly fact: 'class_closed' | 'class_attended'
  readonly count: number
}

/** Classes that were closed; who came to one session at least attended. No scope: for counting, where nobody is named. */
export async function listTrainingFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly TrainingFact[]> {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  const { rows } = await sql<TrainingFact>`
    select k.unit_id, k.month, w.fact, sum(w.count)::bigint as count
    from unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)
    join training_class c on c.unit_id = k.unit_id and c.stage = 'closed' and c.closed_on between k.first_day and k.last_day
    cross join lateral (
      select 'class_closed' as fact, 1 as count
      union all select 'class_attended', count(distinct a.trainee_id) from training_attendance a where a.class_id = c.id and a.present) w
    group by 1, 2, 3 having sum(w.count) > 0`.execute(db)
  return rows
}
