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
    select k.unit_id, k.month, coalesce(m.official_on <= k.last_day, false) as is_official, l.kind as leave, count(*) as count
    from ${ASKED(asked)}
    join membership s on s.unit_id = k.unit_id and s.from_on <= k.last_day and (s.to_on is null or s.to_on > k.last_day)
      and s.end_reason is distinct from 'entered_by_mistake'
    join member m on m.id = s.person_id
    left join lateral (
      select kind from member_leave l where l.unit_id = k.unit_id and l.person_id = s.person_id and l.from_on <= k.last_day
        and (l.to_on is null or l.to_on > k.last_day) order by l.from_on desc, l.id limit 1) l on true
    group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** A place on the roll that began with the membership itself is an admission; one entered as standing already is no change. */
export async function listChangeFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly ChangeFact[]> {
  const within = (column: string) => sql`${sql.ref(column)} between k.first_day and k.last_day`
  const standsOn = (column: string) =>
    sql`s.unit_id = k.unit_id and s.end_reason is distinct from 'entered_by_mistake' and s.from_on <= ${sql.ref(column)} and (s.to_on is null or s.to_on > ${sql.ref(column)})`
  const { rows } = await sql<ChangeFact>`
    select f.unit_id, f.month, f.change, count(*) as count from (
      select k.unit_id, k.month, 'admitted' as change from ${ASKED(asked)}
      join membership s on s.unit_id = k.unit_id join member m on m.id = s.person_id and ${within('m.admitted_on')} and ${standsOn('m.admitted_on')}
      union all
      select k.unit_id, k.month, 'recognised' from ${ASKED(asked)}
      join membership s on s.unit_id = k.unit_id join member m on m.id = s.person_id and ${within('m.official_on')} and ${standsOn('m.official_on')}
      union all
      select k.unit_id, k.month, 'joined' from ${ASKED(asked)}
      join membership s on s.unit_id = k.unit_id and ${within('s.from_on')} join member m on m.id = s.person_id
      where m.admitted_on < s.from_on and coalesce(s.entry_reason, '') not in ('already_here', 'transferred_before', 'admitted_before')
        and s.end_reason is distinct from 'entered_by_mistake'
      union all
      select k.unit_id, k.month, s.end_reason from ${ASKED(asked)}
      join membership s on s.unit_id = k.unit_id and ${within('s.to_on')} where s.end_reason in ('transferred', 'removed', 'expelled', 'left', 'deceased')
    ) f group by 1, 2, 3`.execute(db)
  return rows
}
