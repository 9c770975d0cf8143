import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface ComplaintDue {
  /** The committee whose commission holds it. */
  readonly unitId: UnitId
  readonly complaintId: string
  readonly dueOn: LocalDate
}

/** Complaints that are with these committees, by the day they are settled. They name no person and no matter. */
export async function listComplaintsDue(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly ComplaintDue[]> {
  const { rows } = await sql<ComplaintDue>`
    select unit_id as "unitId", complaint_id as "complaintId", due_on as "dueOn"
    from complaints_due(${[...unitIds]}::uuid[])`.execute(db)
  return rows
}
