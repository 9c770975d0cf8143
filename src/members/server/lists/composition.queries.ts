import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { PartyAgeStart } from '#rulebook/rules/admission-values.ts'
import { partyAgeSql } from '../party-age.queries.ts'
import { unitsWithin } from './reach.queries.ts'

interface YearsCounted {
  readonly kind: 'age' | 'party'
  readonly years: number | null
  readonly count: number
}

/** How many members of the day are how old, in life and in the Party. */
export async function countYears(
  db: Db,
  { unitId, scope, partyAge }: { readonly unitId: UnitId; readonly scope: UnitScope; readonly partyAge: PartyAgeStart },
): Promise<readonly YearsCounted[]> {
  const { on } = scope
  const { rows } = await sql<YearsCounted>`with here as (
      select date_part('year', age(${on}::date, p.born_on))::int as age,
        date_part('year', age(${on}::date, ${partyAgeSql(partyAge)}))::int as party
      from ${unitsWithin(unitId, scope)} u (id)
      cross join lateral (select s.person_id from membership s
        where s.unit_id = u.id and s.from_on <= ${on}::date and (s.to_on is null or s.to_on > ${on}::date) offset 0) s
      cross join lateral (select born_on from person where id = s.person_id offset 0) p
      cross join lateral (select admitted_on, former_days from member where id = s.person_id offset 0) m)
    select 'age' as kind, age as years, count(*)::int as count from here group by age
    union all
    select 'party', party, count(*)::int from here group by party`.execute(db)
  return rows
}

export interface Move {
  readonly year: number
  readonly move: 'admitted' | 'came' | 'registered' | 'transferred' | 'deceased' | 'ended'
  readonly count: number
}

/**
 * Who came and went by year since a year. A move between two units below this one is neither, and so is a cell that became another; whoever an import put on the roll on
 * the day of the list, without saying when he came, was only registered then.
 */
export async function countMoves(db: Db, unitId: UnitId, scope: UnitScope, since: number): Promise<readonly Move[]> {
  const { on } = scope
  const { rows } = await sql<Move>`with spans as (
      select s.*, m.admitted_on from ${unitsWithin(unitId, scope)} u (id)
      cross join lateral (select * from membership s
        where s.unit_id = u.id and s.end_reason is distinct from 'entered_by_mistake' offset 0) s
      cross join lateral (select admitted_on from member where id = s.person_id offset 0) m)
    select date_part('year', s.from_on)::int as year, case
        when exists (select from members_import i where i.id = s.act_id and i.as_of_on = s.from_on) then 'registered'
        when s.admitted_on = s.from_on then 'admitted' else 'came' end as move, count(*)::int as count
    from spans s
    where s.from_on >= make_date(${since}::int, 1, 1) and s.from_on <= ${on}::date
      and not exists (select from spans b where b.person_id = s.person_id and b.to_on = s.from_on)
      and (select true from membership b where b.person_id = s.person_id and b.to_on = s.from_on and b.end_reason = 'reorganised' limit 1)
        is null
    group by 1, 2
    union all
    select date_part('year', s.to_on)::int, case s.end_reason
        when 'transferred' then 'transferred' when 'deceased' then 'deceased' else 'ended' end, count(*)::int
    from spans s
    where s.to_on >= make_date(${since}::int, 1, 1) and s.to_on <= ${on}::date and s.end_reason <> 'reorganised'
      and not exists (select from spans n where n.person_id = s.person_id and n.from_on = s.to_on)
    group by 1, 2`.execute(db)
  return rows
}
