import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { LeaveKind } from '../rules/leave.ts'

/** Facts the check of the register asks for: each one statement for all the units named. No scope: it looks at everybody. */
interface OfMember {
  readonly unitId: UnitId
  readonly personId: PersonId
}

export interface DoubtfulDates extends OfMember {
  readonly bornOn: LocalDate | null
  readonly bornPrecision: 'day' | 'month' | 'year' | null
  readonly admittedOn: LocalDate | null
  readonly probationFromOn: LocalDate | null
  readonly officialOn: LocalDate | null
}

/** Members whose days may not fit together; `minAge` and `oldestAge` are the strictest of the rules the units are under. */
export async function listDoubtfulDates(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  { on, minAge, oldestAge }: { readonly on: LocalDate; readonly minAge: number; readonly oldestAge: number },
): Promise<readonly DoubtfulDates[]> {
  const { rows } = await sql<DoubtfulDates>`
    select s.unit_id, s.person_id, p.born_on, p.born_precision, m.admitted_on, m.probation_from_on, m.official_on
    from membership s join member m on m.id = s.person_id join person p on p.id = s.person_id
    where s.unit_id = any(${[...unitIds]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
      and (m.official_on < greatest(m.admitted_on, m.probation_from_on)
        or p.born_on + make_interval(years => ${minAge}::int) > m.admitted_on
        or p.born_on + make_interval(years => ${oldestAge}::int) < ${on}::date)
    order by s.unit_id, s.person_id`.execute(db)
  return rows
}

export interface SharedNumber extends OfMember {
  readonly number: 'citizen' | 'card'
  readonly others: readonly PersonId[]
}

/** Members whose identity or card number another member has too, wherever that one is; the numbers stay here. */
export async function listSharedNumbers(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly SharedNumber[]> {
  const { rows } = await sql<SharedNumber>`
    with own as (
      select s.unit_id, s.person_id, p.citizen_number, m.card_number
      from membership s join member m on m.id = s.person_id join person p on p.id = s.person_id
      where s.unit_id = any(${[...unitIds]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
    )
    select o.unit_id, o.person_id, 'citizen' as number, array_agg(t.id order by t.id) as others
    from own o join person t on t.citizen_number = o.citizen_number and t.id <> o.person_id join member tm on tm.id = t.id
    group by o.unit_id, o.person_id
    union all
    select o.unit_id, o.person_id, 'card', array_agg(t.id order by t.id)
    from own o join member t on t.card_number = o.card_number and t.id <> o.person_id
    group by o.unit_id, o.person_id`.execute(db)
  return rows
}

export interface OpenLeave extends OfMember {
  readonly kind: LeaveKind
  readonly fromOn: LocalDate
}

/** Leaves without an end that have begun. */
export async function listOpenLeaves(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly OpenLeave[]> {
  const { rows } = await sql<OpenLeave>`
    select l.unit_id, l.person_id, l.kind, min(l.from_on) as from_on
    from member_leave l
    where l.unit_id = any(${[...unitIds]}::uuid[]) and l.to_on is null and l.from_on <= ${on}
      and (l.kind = 'temp_here' or exists (select from membership s where s.person_id = l.person_id and s.unit_id = l.unit_id
        and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})))
    group by l.unit_id, l.person_id, l.kind`.execute(db)
  return rows
}

export interface LeftCell extends OfMember {
  readonly leftOn: LocalDate
}

/** Who left these cells by a transfer and has been on no roll since. */
export async function listLeftForNowhere(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly LeftCell[]> {
  const { rows } = await sql<LeftCell>`
    select s.unit_id, s.person_id, s.to_on as left_on from membership s
    where s.unit_id = any(${[...unitIds]}::uuid[]) and s.to_on <= ${on} and s.end_reason = 'transferred'
      and not exists (select from membership n where n.person_id = s.person_id and n.from_on >= s.to_on and n.id <> s.id)`.execute(
    db,
  )
  return rows
}

export interface RollGap extends OfMember {
  readonly leftOn: LocalDate
  readonly joinedOn: LocalDate
}

/** Members who came by a transfer later than they left. */
export async function listRollGaps(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly RollGap[]> {
  const { rows } = await sql<RollGap>`
    select s.unit_id, s.person_id, b.to_on as left_on, s.from_on as joined_on
    from membership s
    join lateral (select p.to_on, p.end_reason from membership p
      where p.person_id = s.person_id and p.from_on < s.from_on order by p.from_on desc limit 1) b
      on b.end_reason = 'transferred' and b.to_on < s.from_on
    where s.unit_id = any(${[...unitIds]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})`.execute(
    db,
  )
  return rows
}

export interface OfficialsOfCell {
  readonly unitId: UnitId
  readonly official: number
}

/** Official members of each of these cells; who is here on temporary activity counts in his own. */
export async function countOfficials(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly OfficialsOfCell[]> {
  const { rows } = await sql<OfficialsOfCell>`
    select s.unit_id, count(*) filter (where m.official_on <= ${on})::int as official
    from membership s join member m on m.id = s.person_id
    where s.unit_id = any(${[...unitIds]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
      and not exists (select from member_leave l where l.person_id = s.person_id and l.unit_id = s.unit_id
        and l.kind = 'temp_here' and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on}))
    group by s.unit_id`.execute(db)
  return rows
}
