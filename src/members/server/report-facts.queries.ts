import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { columnsOf, type UnitMonth } from '#kernel/unit-month.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
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

const standsOn = (column: string) =>
  sql`(s.from_on <= ${sql.ref(column)} and (s.to_on is null or s.to_on > ${sql.ref(column)}))`
/** What happened to a place on the roll `s` of member `m`, with the day. */
const HAPPENED = () => sql`(values
        ('admitted', m.admitted_on, ${standsOn('m.admitted_on')}),
        ('recognised', m.official_on, ${standsOn('m.official_on')}),
        ('joined', s.from_on, m.admitted_on < s.from_on
          and coalesce(s.entry_reason, '') not in ('already_here', 'transferred_before', 'admitted_before')),
        (s.end_reason, s.to_on, s.end_reason in ('transferred', 'removed', 'expelled', 'left', 'deceased'))) as e (change, on_day, is_counted)`

/**
 * A place on the roll that began with the membership itself is an admission; one entered as standing already is no change. Each place on the
 * roll is looked at once, whatever the number of months asked of its unit.
 */
export async function listChangeFacts(db: Db | Trx, asked: readonly UnitMonth[]): Promise<readonly ChangeFact[]> {
  const { rows } = await sql<ChangeFact>`
    with k as materialized (select * from ${ASKED(asked)}),
    happened as materialized (
      select s.unit_id, e.change, to_char(e.on_day, 'YYYY-MM') as month
      from (select distinct unit_id from k) u
      join membership s on s.unit_id = u.unit_id and s.end_reason is distinct from 'entered_by_mistake'
      join member m on m.id = s.person_id
      cross join lateral ${HAPPENED()}
      where e.is_counted)
    select k.unit_id, k.month, h.change, count(*) as count
    from k join happened h on h.unit_id = k.unit_id and h.month = k.month group by 1, 2, 3`.execute(db)
  return rows
}

/** Somebody a figure of the roll was counted from. */
export interface CountedMember {
  readonly id: PersonId
  readonly name: string
  readonly isOfficial: boolean
  readonly leave: LeaveKind | null
}

/** Who stood on a unit's roll on a day, for those who may read it. */
export async function listRollUnder(
  db: Db | Trx,
  scope: UnitScope,
  { unitId, on }: { readonly unitId: UnitId; readonly on: LocalDate },
): Promise<readonly CountedMember[]> {
  const { rows } = await sql<CountedMember>`
    select p.id, p.full_name as name, coalesce(m.official_on <= ${on}::date, false) as is_official, l.kind as leave
    from membership s join member m on m.id = s.person_id join person p on p.id = s.person_id
    left join lateral (
      select l.kind from member_leave l where l.unit_id = s.unit_id and l.person_id = s.person_id and l.from_on <= ${on}::date
        and (l.to_on is null or l.to_on > ${on}::date) order by l.from_on desc, l.id limit 1) l on true
    where s.unit_id = ${unitId} and s.unit_id in ${visibleUnitIds(scope)} and s.from_on <= ${on}::date
      and (s.to_on is null or s.to_on > ${on}::date) and s.end_reason is distinct from 'entered_by_mistake'
    order by p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

/** Who came, went or changed standing within days, for those who may read the roll. */
export async function listChangesUnder(
  db: Db | Trx,
  scope: UnitScope,
  { unitId, from, to }: { readonly unitId: UnitId; readonly from: LocalDate; readonly to: LocalDate },
): Promise<
  readonly { readonly id: PersonId; readonly name: string; readonly change: string; readonly on: LocalDate }[]
> {
  const { rows } = await sql<{ id: PersonId; name: string; change: string; on: LocalDate }>`
    select p.id, p.full_name as name, e.change, e.on_day as "on"
    from membership s join member m on m.id = s.person_id join person p on p.id = s.person_id
    cross join lateral ${HAPPENED()}
    where s.unit_id = ${unitId} and s.unit_id in ${visibleUnitIds(scope)} and s.end_reason is distinct from 'entered_by_mistake'
      and e.is_counted and e.on_day between ${from}::date and ${to}::date
    order by e.on_day, p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows
}
