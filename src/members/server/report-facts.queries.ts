import { sql } from 'kysely'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { LeaveKind } from '../rules/leave.ts'

/** How many stand on the roll on the last day of a month, by standing and by what keeps them from attending. */
export interface RollFact extends UnitMonth {
  readonly isOfficial: boolean
  readonly leave: LeaveKind | null
  readonly count: number
}

export type MemberChange =
  | 'admitted'
  | 'recognised'
  | 'joined'
  | 'transferred'
  | 'removed'
  | 'expelled'
  | 'left'
  | 'deceased'

/** How many came, went or changed standing in a month. */
export interface ChangeFact extends UnitMonth {
  readonly change: MemberChange
  readonly count: number
}

const ASKED = (asked: readonly UnitMonth[]) => {
  const { units, months, firstDays, lastDays } = columnsOf(asked)
  return sql`unnest(${units}::uuid[], ${months}::text[], ${firstDays}::date[], ${lastDays}::date[]) as k (unit_id, month, first_day, last_day)`
}

/** No scope: for counting, where nobody is named. */
export async function listRollFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly RollFact[]> {
  const { rows } = await sql<RollFact>`
    with k as materialized (select * from ${ASKED(asked)}),
    l as materialized (
      select distinct on (k.unit_id, k.month, l.person_id) k.unit_id, k.month, l.person_id, l.kind
      from k join member_leave l on l.unit_id = k.unit_id and l.from_on <= k.last_day and (l.to_on is null or l.to_on > k.last_day)
      order by k.unit_id, k.month, l.person_id, l.from_on desc, l.id)
    select k.unit_id, k.month, coalesce(m.official_on <= k.last_day, false) as is_official, l.kind as leave, count(*) as count
    from k
    join membership s on s.unit_id = k.unit_id and s.from_on <= k.last_day and (s.to_on is null or s.to_on > k.last_day)
      and s.end_reason is distinct from 'entered_by_mistake'
    join member m on m.id = s.person_id
    left join l on l.unit_id = k.unit_id and l.month = k.month and l.person_id = s.person_id
    group by 1, 2, 3, 4`.execute(db)
  return rows
}

/**
 * A place on the roll that began with the membership itself is an admission; one entered as standing already is no change. Each place on the
 * roll is looked at once, whatever the number of months asked of its unit.
 */
export async function listChangeFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly ChangeFact[]> {
  const standsOn = (column: string) =>
    sql`(s.from_on <= ${sql.ref(column)} and (s.to_on is null or s.to_on > ${sql.ref(column)}))`
  const { rows } = await sql<ChangeFact>`
    with k as materialized (select * from ${ASKED(asked)}),
    happened as materialized (
      select s.unit_id, e.change, to_char(e.on_day, 'YYYY-MM') as month
      from (select distinct unit_id from k) u
      join membership s on s.unit_id = u.unit_id and s.end_reason is distinct from 'entered_by_mistake'
      join member m on m.id = s.person_id
      cross join lateral (values
        ('admitted', m.admitted_on, ${standsOn('m.admitted_on')}),
        ('recognised', m.official_on, ${standsOn('m.official_on')}),
        ('joined', s.from_on, m.admitted_on < s.from_on
          and coalesce(s.entry_reason, '') not in ('already_here', 'transferred_before', 'admitted_before')),
        (s.end_reason, s.to_on, s.end_reason in ('transferred', 'removed', 'expelled', 'left', 'deceased'))) as e (change, on_day, is_counted)
      where e.is_counted)
    select k.unit_id, k.month, h.change, count(*) as count
    from k join happened h on h.unit_id = k.unit_id and h.month = k.month group by 1, 2, 3`.execute(db)
  return rows
}
