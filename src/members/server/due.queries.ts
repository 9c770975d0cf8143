import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** A member whose probation runs or whose review is still to come. */
export interface Probationer {
  readonly unitId: UnitId
  readonly personId: PersonId
  /** Day of the ceremony where it is known, else of the decision. */
  readonly probationFromOn: LocalDate
}

/** An exemption or absence with an end. */
export interface LeaveEnding {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly endsOn: LocalDate
}

/** Probationary members of these units on a day; one statement for all of them. */
export async function listProbationers(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly Probationer[]> {
  const { rows } = await sql<Probationer>`
    select s.unit_id, s.person_id, coalesce(m.probation_from_on, m.admitted_on) as probation_from_on
    from membership s join member m on m.id = s.person_id
    where s.unit_id = any(${[...unitIds]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
      and m.official_on is null and coalesce(m.probation_from_on, m.admitted_on) is not null
    order by probation_from_on, s.person_id`.execute(db)
  return rows
}

/** Leaves of these units that end on or after a day. `to_on` is the first day back, so the last day of leave is the one before. */
export async function listLeavesEnding(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  from: LocalDate,
): Promise<readonly LeaveEnding[]> {
  const { rows } = await sql<LeaveEnding>`
    select l.unit_id, l.person_id, l.to_on - 1 as ends_on
    from member_leave l
    join membership s on s.person_id = l.person_id and s.unit_id = l.unit_id and (s.to_on is null or s.to_on > ${from})
    where l.unit_id = any(${[...unitIds]}::uuid[]) and l.to_on > ${from} and l.kind in ('exempt', 'temp_exempt', 'temp_away')
    order by ends_on, l.person_id`.execute(db)
  return rows
}
