import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CommitmentState } from '../rules/commitment.ts'

export interface CommitmentFact extends UnitMonth {
  readonly id: string
  readonly state: CommitmentState
  readonly madeOn: LocalDate
  readonly dueOn: LocalDate
  readonly closedOn: LocalDate | null
}

/** Commitments of these units made, due or closed in these months, once for each month. No scope: for counting. */
export async function listCommitmentFacts(
  db: Db | Trx,
  asked: readonly UnitMonth[],
): Promise<readonly CommitmentFact[]> {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  const { rows } = await sql<CommitmentFact>`
    select k.unit_id, k.month, c.id, c.state, c.made_on, c.due_on, c.closed_on
    from unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)
    join commitment c on c.unit_id = k.unit_id and (c.made_on between k.first_day and k.last_day
      or c.due_on between k.first_day and k.last_day or c.closed_on between k.first_day and k.last_day)`.execute(db)
  return rows
}
