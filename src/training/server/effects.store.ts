import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { ClassEffect, TrainingClass } from '../rules/class.ts'
import type { ClassDecided } from '../rules/decide-class.ts'
import { recordTrainees, type Stamp } from './classes.store.ts'

type EffectOf<K extends ClassEffect['kind']> = Extract<ClassEffect, { readonly kind: K }>

interface Change {
  readonly stage: string
  readonly on: LocalDate
  readonly reason: string
  readonly symbol: string
}

/** Writes what an act left: the class itself, and the rows its effect is about. */
export async function recordDecided(
  trx: Trx,
  state: TrainingClass,
  { stage, effect }: ClassDecided,
  change: Omit<Change, 'stage'>,
  stamp: Stamp,
): Promise<void> {
  const { on, reason } = change
  const day = { open: 'openedOn', settled: 'settledOn', closed: 'closedOn' } as const
  const moved =
    stage === state.stage ? {} : { stage, ...(stage in day ? { [day[stage as keyof typeof day]]: on } : {}) }
  await trx
    .updateTable('trainingClass')
    .set({ ...moved, version: state.version + 1, stageReason: stage === 'cancelled' ? reason : '' })
    .where('id', '=', state.id)
    .execute()
  await recordEffect(trx, state, effect, { ...change, stage }, stamp)
}

async function recordEffect(
  trx: Trx,
  state: TrainingClass,
  effect: ClassEffect,
  change: Change,
  stamp: Stamp,
): Promise<void> {
  switch (effect.kind) {
    case 'nothing':
      return
    case 'facts':
      await trx
        .updateTable('trainingClass')
        .set({ ...effect.facts, audience: [...effect.facts.audience] })
        .where('id', '=', state.id)
        .execute()
      return
    case 'sessions':
      return recordSessions(trx, state, effect, stamp)
    case 'quotas':
      return recordQuotas(trx, state, effect)
    case 'outside': {
      const outside = { personId: null, fromUnitId: null, state: effect.state }
      const people = effect.people.map((one) => ({
        ...one,
        ...outside,
        id: newId<'trainingTrainee'>(clockOf(stamp)),
      }))
      return recordTrainees(trx, state, people, stamp)
    }
    case 'settled':
      return recordSettled(trx, effect)
    case 'marked':
      return recordMarks(trx, state, effect, change.on)
    case 'scores':
      return recordScores(trx, effect)
    case 'closed':
      return recordResults(trx, state, effect, change, stamp)
    case 'void':
      await trx
        .updateTable('trainingCertificate')
        .set({ state: 'void', voidReason: effect.reason })
        .where('traineeId', '=', effect.traineeId)
        .execute()
  }
}

const clockOf = ({ at }: Stamp) => ({ now: () => at })

async function recordSessions(trx: Trx, state: TrainingClass, { sessions }: EffectOf<'sessions'>, stamp: Stamp) {
  const kept = new Set(sessions.flatMap(({ id }) => (id === null ? [] : [id])))
  const gone = state.sessions.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0) await trx.deleteFrom('trainingSession').where('id', 'in', gone).execute()
  if (sessions.length === 0) return
  const rows = sessions.map(({ id, ...session }) => ({
    ...session,
    ...{ id: id ?? newId<'trainingSession'>(clockOf(stamp)), classId: state.id, unitId: state.unitId },
  }))
  await trx
    .insertInto('trainingSession')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        onDay: row.ref('excluded.onDay'),
        starts: row.ref('excluded.starts'),
        place: row.ref('excluded.place'),
        topic: row.ref('excluded.topic'),
        lecturer: row.ref('excluded.lecturer'),
        minutes: row.ref('excluded.minutes'),
      })),
    )
    .execute()
}

async function recordQuotas(trx: Trx, { id: classId, unitId }: TrainingClass, { quotas }: EffectOf<'quotas'>) {
  await trx.deleteFrom('trainingQuota').where('classId', '=', classId).execute()
  if (quotas.length === 0) return
  await trx
    .insertInto('trainingQuota')
    .values(quotas.map((quota) => ({ classId, unitId, forUnitId: quota.unitId, seats: quota.seats })))
    .execute()
}

async function recordSettled(trx: Trx, { confirmed, declined }: EffectOf<'settled'>) {
  await trx
    .updateTable('trainingTrainee')
    .set({ state: 'confirmed' })
    .where('id', 'in', [...confirmed])
    .execute()
  if (declined.length === 0) return
  const ids = declined.map(({ id }) => id)
  const reasons = declined.map(({ reason }) => reason)
  await sql`update training_trainee p set state = 'declined', reason = d.reason
    from unnest(${ids}::uuid[], ${reasons}::text[]) as d (id, reason) where p.id = d.id`.execute(trx)
}

async function recordMarks(trx: Trx, state: TrainingClass, effect: EffectOf<'marked'>, on: LocalDate) {
  const { sessionId, present, absent } = effect
  await sql`insert into training_attendance (session_id, trainee_id, class_id, unit_id, present)
    select ${sessionId}, m.id, ${state.id}, ${state.unitId}, m.present
    from unnest(${[...present, ...absent]}::uuid[], ${[...present.map(() => true), ...absent.map(() => false)]}::boolean[])
      as m (id, present)
    on conflict (session_id, trainee_id) do update set present = excluded.present`.execute(trx)
  await trx.updateTable('trainingSession').set({ markedOn: on }).where('id', '=', sessionId).execute()
}

async function recordScores(trx: Trx, { scores }: EffectOf<'scores'>) {
  const ids = scores.map(({ id }) => id)
  const values = scores.map(({ score }) => score)
  await sql`update training_trainee p set score = s.score
    from unnest(${ids}::uuid[], ${values}::numeric[]) as s (id, score) where p.id = s.id`.execute(trx)
}

/** Results of all, and a certificate with its number for each who passed; the series was locked when its last number was read. */
async function recordResults(
  trx: Trx,
  state: TrainingClass,
  { results, lastNumber }: EffectOf<'closed'>,
  { on, symbol }: Change,
  { actId }: Stamp,
) {
  const year = Number(on.slice(0, 4))
  const ids = results.map(({ traineeId }) => traineeId)
  await sql`update training_trainee p set grade = r.grade, passed = r.passed
    from unnest(${ids}::uuid[], ${results.map(({ grade }) => grade)}::text[], ${results.map(({ passed }) => passed)}::boolean[])
      as r (id, grade, passed) where p.id = r.id`.execute(trx)
  const certified = results.flatMap(({ traineeId, number }) => (number === null ? [] : [{ traineeId, number }]))
  if (certified.length === 0) return
  await trx
    .insertInto('trainingCertificate')
    .values(
      certified.map(({ traineeId, number }) => ({
        ...{ traineeId, classId: state.id, unitId: state.unitId, year, number, symbol, issuedOn: on },
        ...{ checkCode: randomBytes(4).toString('hex').toUpperCase(), state: 'issued', actId },
      })),
    )
    .execute()
  await trx
    .updateTable('trainingSeries')
    .set({ lastNumber })
    .where('unitId', '=', state.unitId)
    .where('year', '=', year)
    .execute()
}

/** The last number given this year, the series locked until the act ends. */
export async function lockLastNumber(trx: Trx, unitId: string, year: number): Promise<number> {
  const { rows } = await sql<{ lastNumber: number }>`
    insert into training_series (unit_id, year, last_number) values (${unitId}, ${year}, 0)
    on conflict (unit_id, year) do update set last_number = training_series.last_number returning last_number`.execute(
    trx,
  )
  return rows[0]?.lastNumber ?? 0
}
