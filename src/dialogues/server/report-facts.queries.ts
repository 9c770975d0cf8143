import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How many dialogues a committee held in a month, and on how many questions. */
export interface DialogueFact extends UnitMonth {
  readonly fact: 'dialogue_held' | 'dialogue_questions'
  readonly count: number
}

/** Dialogues that were held; a question merged into another is not counted twice. No scope: for counting, where nobody is named. */
export async function listDialogueFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly DialogueFact[]> {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  const { rows } = await sql<DialogueFact>`
    select k.unit_id, k.month, w.fact, sum(w.count)::bigint as count
    from unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)
    join dialogue d on d.unit_id = k.unit_id and d.stage in ('held', 'concluded') and d.held_on between k.first_day and k.last_day
    cross join lateral (
      select 'dialogue_held' as fact, 1 as count
      union all select 'dialogue_questions', count(*) from dialogue_question q where q.dialogue_id = d.id and q.state <> 'merged') w
    group by 1, 2, 3 having sum(w.count) > 0`.execute(db)
  return rows
}
