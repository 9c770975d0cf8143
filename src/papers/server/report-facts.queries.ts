import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How many papers of a unit that stand were issued in a month. */
export interface PaperFact extends UnitMonth {
  readonly count: number
}

export async function listPaperFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly PaperFact[]> {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  const { rows } = await sql<PaperFact>`
    select k.unit_id, k.month, count(*) as count
    from unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)
    join paper p on p.unit_id = k.unit_id and p.state = 'issued' and p.issued_on between k.first_day and k.last_day
    group by 1, 2`.execute(db)
  return rows
}
