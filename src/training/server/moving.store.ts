import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'

interface Succession {
  readonly fromId: UnitId
  readonly toId: UnitId
}

/** Classes whose course still lies ahead; what is closed stays where it was. */
const UNDER_WAY = sql`('draft', 'open', 'settled')`

/**
 * Units that end hand on what they have in training: seats in classes and the people they named, classes and contests they hold
 * themselves, and their questions. Two units with seats in one class that become one have the seats of both.
 */
export async function moveTraining(trx: Trx, units: readonly Succession[]): Promise<void> {
  for (const { fromId, toId } of units) {
    await moveSeats(trx, fromId, toId)
    await moveOwn(trx, fromId, toId)
  }
}

async function moveSeats(trx: Trx, fromId: UnitId, toId: UnitId): Promise<void> {
  const moved = await sql<{ classId: string }>`
    with given_up as (
      delete from training_quota q using training_class c
      where c.id = q.class_id and c.stage in ${UNDER_WAY} and q.for_unit_id = ${fromId} returning q.class_id, q.unit_id, q.seats)
    insert into training_quota as k (class_id, for_unit_id, unit_id, seats)
      select class_id, ${toId}, unit_id, seats from given_up
      on conflict (class_id, for_unit_id) do update set seats = k.seats + excluded.seats
    returning class_id`.execute(trx)
  await sql`update training_trainee t set from_unit_id = ${toId} from training_class c
    where c.id = t.class_id and c.stage in ${UNDER_WAY} and t.from_unit_id = ${fromId}`.execute(trx)
  const classIds = moved.rows.map(({ classId }) => classId)
  // Whoever had the class before him reads it anew before he acts on it.
  await sql`update training_class set version = version + 1 where id = any(${classIds}::uuid[])`.execute(trx)
}

async function moveOwn(trx: Trx, fromId: UnitId, toId: UnitId): Promise<void> {
  // A code stands once in a unit: where both have it, the class that comes says whose it was.
  const { rows } = await sql<{ id: string }>`
    update training_class c set unit_id = ${toId}, version = version + 1,
      code = case when exists (select from training_class o where o.unit_id = ${toId} and o.code = c.code and o.stage <> 'cancelled')
        then c.code || ' (' || (select v.name from unit_version v where v.unit_id = ${fromId} order by v.from_on desc limit 1) || ')'
        else c.code end
    where c.unit_id = ${fromId} and c.stage in ${UNDER_WAY} returning c.id`.execute(trx)
  const classIds = rows.map(({ id }) => id)
  for (const table of ['trainingSession', 'trainingQuota', 'trainingTrainee', 'trainingAttendance'] as const) {
    await sql`update ${sql.table(table)} set unit_id = ${toId} where class_id = any(${classIds}::uuid[])`.execute(trx)
  }
  await sql`update training_contest set unit_id = ${toId} where unit_id = ${fromId} and stage in ('draft', 'open')`.execute(
    trx,
  )
  await sql`update training_question set unit_id = ${toId} where unit_id = ${fromId}`.execute(trx)
}
