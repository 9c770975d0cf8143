import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** A class that still waits for names of a unit. */
export interface SeatsOpen {
  readonly unitId: UnitId
  readonly classId: string
  readonly nominateBy: LocalDate
}

/** Classes open for names that give these units seats not all taken. No scope: the caller has checked it. */
export async function listSeatsOpen(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly SeatsOpen[]> {
  const { rows } = await sql<SeatsOpen>`
    select q.for_unit_id as unit_id, c.id as class_id, c.nominate_by
    from training_quota q join training_class c on c.id = q.class_id
    where q.for_unit_id = any(${[...unitIds]}::uuid[]) and c.stage = 'open' and c.nominate_by >= ${on}::date
      and q.seats > (select count(*) from training_trainee p where p.class_id = c.id and p.from_unit_id = q.for_unit_id
        and p.state in ('nominated', 'confirmed'))`.execute(db)
  return rows
}

export async function namesOfClasses(
  db: Db | Trx,
  ids: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const rows = await db
    .selectFrom('trainingClass')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, title }) => [id, title] as const)
}
