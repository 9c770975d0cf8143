import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** A unit that is no more, and one that follows it and stands. */
export interface Succession {
  readonly unitId: UnitId
  readonly homeId: UnitId
}

/** Units that ended by a day and that these follow, however far back; a unit that goes on beside them keeps what is its own. No scope: the caller has checked the units that stand. */
export async function listEndedBefore(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly Succession[]> {
  const { rows } = await sql<Succession>`
    with recursive back as (
      select l.predecessor_id as unit_id, l.unit_id as home_id from reorganisation_link l
      join unit u on u.id = l.predecessor_id and u.closed_on <= ${on} where l.unit_id = any(${[...unitIds]}::uuid[])
      union
      select l.predecessor_id, b.home_id from reorganisation_link l join back b on b.unit_id = l.unit_id
      join unit u on u.id = l.predecessor_id and u.closed_on <= ${on}
    ) select unit_id, home_id from back`.execute(db)
  return rows
}

/** What follows a unit that ended, and stands on the day, however many steps on. */
export async function listStandingAfter(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ readonly id: UnitId }>`
    with recursive onward as (
      select l.unit_id as id from reorganisation_link l where l.predecessor_id = ${unitId}
      union
      select l.unit_id from reorganisation_link l join onward o on o.id = l.predecessor_id
      join unit u on u.id = o.id and u.closed_on <= ${on}
    ) select o.id from onward o join unit u on u.id = o.id where u.founded_on <= ${on} and (u.closed_on is null or u.closed_on > ${on})
    order by o.id`.execute(db)
  return rows.map(({ id }) => id)
}
