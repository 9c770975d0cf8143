import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Requests to correct a file that wait for an answer, of those on a cell's roll today. No scope: the caller has checked it. */
export async function countWaitingRequests(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from record_request r
    join membership s on s.person_id = r.person_id and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
    join unit_ancestry a on a.unit_id = s.unit_id and a.ancestor_id = ${unitId} and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    where r.state = 'open'`.execute(db)
  return rows[0]?.count ?? 0
}
