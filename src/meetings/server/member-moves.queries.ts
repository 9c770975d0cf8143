import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { firstDayOf, lastDayOf, type Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** How the roll of a cell changed within a month. */
export interface MemberMoves {
  readonly atStart: number
  readonly admitted: number
  readonly madeOfficial: number
  readonly transferredIn: number
  readonly transferredOut: number
  readonly exempted: number
  readonly removed: number
  readonly died: number
  readonly atEnd: number
}

/**
 * One statement; the month balances. Whom a reorganisation brought or took within the month is counted at its start as the decision
 * left the cell, for it is nobody's coming or going. What was entered by mistake never was. `to_on` is the first day no longer on the roll. */
export async function memberMovesIn(db: Db | Trx, unitId: UnitId, month: Month): Promise<MemberMoves> {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const { rows } = await sql<MemberMoves>`
    select
      count(*) filter (where (s.from_on < ${first}::date or b.person_id is not null)
        and (s.to_on is null or s.to_on >= ${first}::date)
        and (s.end_reason is distinct from 'reorganised' or s.to_on > ${last}))::int as at_start,
      count(*) filter (where s.from_on between ${first} and ${last} and m.admitted_on = s.from_on)::int as admitted,
      count(*) filter (where m.official_on between ${first} and ${last}
        and s.from_on <= m.official_on and (s.to_on is null or s.to_on > m.official_on))::int as made_official,
      count(*) filter (where s.from_on between ${first} and ${last} and m.admitted_on < s.from_on
        and b.person_id is null)::int as transferred_in,
      count(*) filter (where s.to_on between ${first} and ${last} and s.end_reason = 'transferred')::int as transferred_out,
      (select count(distinct l.person_id) from member_leave l
        where l.unit_id = ${unitId} and l.kind = 'exempt' and l.from_on between ${first} and ${last})::int as exempted,
      count(*) filter (where s.to_on between ${first} and ${last} and s.end_reason in ('removed', 'left', 'expelled'))::int as removed,
      count(*) filter (where s.to_on between ${first} and ${last} and s.end_reason = 'deceased')::int as died,
      count(*) filter (where s.from_on <= ${last} and (s.to_on is null or s.to_on > ${last}))::int as at_end
    from membership s
    join member m on m.id = s.person_id
    left join lateral (select o.person_id from membership o where o.person_id = s.person_id and o.to_on = s.from_on
      and o.end_reason = 'reorganised' and s.from_on between ${first} and ${last} limit 1) b on true
    where s.unit_id = ${unitId} and s.end_reason is distinct from 'entered_by_mistake'`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error('a statement that counts answers one row')
  return found
}
