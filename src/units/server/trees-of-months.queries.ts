import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { UnitKind } from '../rules/unit.ts'

export interface StandingOfMonth extends UnitMonth {
  /** The unit and all above it, in that order. */
  readonly path: readonly UnitId[]
  /** What it was on that day; null where no version of it says. */
  readonly kind: UnitKind | null
}

/** The tree of a month is that of its last day; of a unit that was closed before, or founded after, that of its nearest day. */
export async function listStandingsOfMonths(
  db: Db | Trx,
  asked: readonly UnitMonth[],
): Promise<readonly StandingOfMonth[]> {
  const { units, months, lastDays } = columnsOf(asked)
  const { rows } = await sql<StandingOfMonth>`
    select k.unit_id, k.month, array_agg(a.ancestor_id::text order by a.depth, a.ancestor_id) as path,
      (select v.kind from unit_version v where v.unit_id = k.unit_id and v.from_on <= max(d.day) and (v.to_on is null or v.to_on > max(d.day))) as kind
    from unnest(${units}::uuid[], ${months}::text[], ${lastDays}::date[]) as k (unit_id, month, last_day)
    cross join lateral (
      select least(greatest(k.last_day, min(s.from_on)), max(coalesce(s.to_on - 1, '9999-12-31'))) as day
      from unit_ancestry s where s.unit_id = k.unit_id and s.depth = 0) d
    join unit_ancestry a on a.unit_id = k.unit_id and a.from_on <= d.day and (a.to_on is null or a.to_on > d.day)
    group by 1, 2`.execute(db)
  return rows
}
