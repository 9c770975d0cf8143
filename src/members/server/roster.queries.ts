import type pg from 'pg'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import type { LeaveKind } from '../rules/leave.ts'
import type { BirthPrecision, Sex } from '../rules/member.ts'
import type { Standing } from '../rules/standing.ts'
import type { MemberTag } from '../rules/tags.ts'

/** One line of a roster as the database gives it, in the order of Vietnamese names. */
export interface RosterRow {
  readonly personId: PersonId
  readonly fullName: string
  readonly sex: Sex | null
  readonly bornOn: LocalDate | null
  readonly bornPrecision: BirthPrecision | null
  readonly phone: string | null
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
  readonly standing: Standing
  readonly leave: { readonly kind: LeaveKind; readonly fromOn: LocalDate; readonly toOn: LocalDate | null } | null
  readonly tags: MemberTag[]
}

/**
 * $1 unit, $2 day, $3 and $4 the units and subtrees of the caller's scope, $5 the scope's day. No row: the unit is not
 * visible. One row without a person: visible and empty. Whoever is here on temporary activity stands in the roster too.
 */
export const ROSTER_SQL = `
select p.id as "personId", p.full_name as "fullName", p.sex, p.born_on as "bornOn", p.born_precision as "bornPrecision",
  p.phone, m.admitted_on as "admittedOn", m.official_on as "officialOn",
  case when m.official_on <= $2::date then 'official' else 'probationary' end as standing,
  l.kind as "leaveKind", l.from_on as "leaveFromOn", l.to_on as "leaveToOn",
  array(select tag from member_tag g where g.person_id = p.id order by tag) as tags
from (
  select $1::uuid as id
  where $1::uuid = any($3::uuid[]) or exists (
    select from unit_ancestry a where a.unit_id = $1::uuid and a.ancestor_id = any($4::uuid[])
      and a.from_on <= $5::date and (a.to_on is null or a.to_on > $5::date))
) u
left join (
  select person_id from membership where unit_id = $1::uuid and from_on <= $2::date and (to_on is null or to_on > $2::date)
  union
  select person_id from member_leave
  where unit_id = $1::uuid and kind = 'temp_here' and from_on <= $2::date and (to_on is null or to_on > $2::date)
) s on true
left join person p on p.id = s.person_id
left join member m on m.id = p.id
left join lateral (
  select kind, from_on, to_on from member_leave
  where person_id = p.id and unit_id = $1::uuid and from_on <= $2::date and (to_on is null or to_on > $2::date)
  order by from_on desc limit 1
) l on true
order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`

export interface RosterRequest {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly scope: UnitScope
}

interface FlatRow extends Omit<RosterRow, 'leave'> {
  readonly leaveKind: LeaveKind | null
  readonly leaveFromOn: LocalDate | null
  readonly leaveToOn: LocalDate | null
}

/** The arguments of `ROSTER_SQL`; the benchmark measures the same statement bare. */
export function rosterValues({ unitId, on, scope }: RosterRequest): unknown[] {
  return [unitId, on, scope.unitIds, scope.subtreeIds, scope.on]
}

/** The roster of a unit on a day, or undefined where the caller may not see the unit. Prepared once per connection. */
export async function findRoster(
  db: pg.Pool | pg.PoolClient,
  request: RosterRequest,
): Promise<readonly RosterRow[] | undefined> {
  const { rows } = await db.query<FlatRow>({ name: 'members.roster', text: ROSTER_SQL, values: rosterValues(request) })
  if (rows.length === 0) return undefined
  return rows.filter(({ personId }) => personId !== null).map(toRosterRow)
}

function toRosterRow({ leaveKind, leaveFromOn, leaveToOn, ...row }: FlatRow): RosterRow {
  const leave = leaveKind && leaveFromOn ? { kind: leaveKind, fromOn: leaveFromOn, toOn: leaveToOn } : null
  return { ...row, leave }
}
