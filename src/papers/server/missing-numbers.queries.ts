import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { PaperType } from '../rules/paper-type.ts'

export interface BrokenSeries {
  readonly unitId: UnitId
  readonly paperType: PaperType
  readonly termFrom: LocalDate
  readonly missing: number
  readonly firstMissing: number | null
}

/** Series of these units with a number that was given and is not there, between the first used and the last given. */
export async function listMissingNumbers(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly BrokenSeries[]> {
  const { rows } = await sql<BrokenSeries>`
    with used as (
      select unit_id, paper_type, term_from, series, min(number) as first, count(*)::int as count from paper
      where unit_id = any(${[...unitIds]}::uuid[]) group by unit_id, paper_type, term_from, series
    )
    select n.unit_id, n.paper_type, n.term_from, n.last_number - u.first + 1 - u.count as missing,
      (select min(p.number) + 1 from paper p where (p.unit_id, p.paper_type, p.term_from, p.series) = (n.unit_id, n.paper_type, n.term_from, n.series)
        and not exists (select from paper q where (q.unit_id, q.paper_type, q.term_from, q.series, q.number)
          = (p.unit_id, p.paper_type, p.term_from, p.series, p.number + 1))) as first_missing
    from number_series n join used u using (unit_id, paper_type, term_from, series)
    where n.last_number - u.first + 1 > u.count`.execute(db)
  return rows
}
