import { sql } from 'kysely'
import type { CaseId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CaseClock } from '../rules/vocabulary.ts'

export interface CaseClockDue {
  readonly unitId: UnitId
  readonly caseId: CaseId
  readonly clock: CaseClock
  readonly dueOn: LocalDate
}

/** Clocks that run on the open cases of these units, as those who hold office on the day may know. They name no person and no matter. */
export async function listCaseClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly CaseClockDue[]> {
  const { rows } = await sql<CaseClockDue>`
    select unit_id, case_id, clock, due_on from case_clocks_due(${[...unitIds]}::uuid[], ${on}::date)`.execute(db)
  return rows
}
