import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ClassFacts, Quota, Session, Trainee, TrainingClass } from '../rules/class.ts'
import type {
  ClassId,
  ClassStage,
  SessionId,
  TraineeId,
  TraineeRole,
  TraineeState,
  TrainingKind,
} from '../rules/vocabulary.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

/** A class that one of the scope's units holds, locked where it is to be changed. */
export async function loadClass(
  db: Db | Trx,
  id: ClassId,
  { scope, lock }: { readonly scope: UnitScope; readonly lock: boolean },
): Promise<TrainingClass | undefined> {
  const query = db
    .selectFrom('trainingClass')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && (await toClass(db, row))
}

/** A class a unit has seats in, locked: its nominations follow each other. */
export async function loadClassWithSeats(trx: Trx, id: ClassId, unitId: UnitId): Promise<TrainingClass | undefined> {
  const row = await withSeats(trx, id, unitId).forUpdate('c').executeTakeFirst()
  return row && (await toClass(trx, row))
}

/** The same, read only. */
export async function findClassWithSeats(db: Db, id: ClassId, unitId: UnitId): Promise<TrainingClass | undefined> {
  const row = await withSeats(db, id, unitId).executeTakeFirst()
  return row && (await toClass(db, row))
}

function withSeats(db: Db | Trx, id: ClassId, unitId: UnitId) {
  return db
    .selectFrom('trainingClass as c')
    .innerJoin('trainingQuota as q', (join) => join.onRef('q.classId', '=', 'c.id').on('q.forUnitId', '=', unitId))
    .selectAll('c')
    .where('c.id', '=', id)
    .where('c.stage', '!=', 'draft')
}

interface ClassRow {
  readonly id: string
  readonly unitId: string
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly basis: string
  readonly place: string
  readonly audience: readonly string[]
  readonly nominateBy: string
  readonly stage: string
  readonly openedOn: string | null
  readonly settledOn: string | null
  readonly version: number
}

export async function toClass(db: Db | Trx, row: ClassRow): Promise<TrainingClass> {
  const id = row.id as ClassId
  const [sessions, quotas, trainees] = await Promise.all([
    listSessions(db, id),
    listQuotas(db, id),
    listTrainees(db, id),
  ])
  return {
    ...{ id, unitId: row.unitId as UnitId, ...factsOf(row), stage: row.stage as ClassStage, version: row.version },
    ...{ openedOn: row.openedOn as LocalDate | null, settledOn: row.settledOn as LocalDate | null },
    ...{ sessions, quotas, trainees },
  }
}

function factsOf({ code, title, kind, basis, place, audience, nominateBy }: ClassRow): ClassFacts {
  return {
    ...{ code, title, kind: kind as TrainingKind, basis, place },
    ...{ audience: audience as readonly TraineeRole[], nominateBy: nominateBy as LocalDate },
  }
}

async function listSessions(db: Db | Trx, classId: ClassId): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('trainingSession')
    .select(['id', 'onDay', 'starts', 'place', 'topic', 'lecturer', 'minutes', 'markedOn'])
    .where('classId', '=', classId)
    .orderBy('onDay')
    .orderBy('starts')
    .orderBy('id')
    .execute()
  return rows.map(({ id, onDay, markedOn, ...session }) => ({
    ...{ id: id as SessionId, onDay: onDay as LocalDate, markedOn: markedOn as LocalDate | null, ...session },
  }))
}

async function listQuotas(db: Db | Trx, classId: ClassId): Promise<readonly Quota[]> {
  const rows = await db
    .selectFrom('trainingQuota')
    .select(['forUnitId', 'seats'])
    .where('classId', '=', classId)
    .execute()
  return rows.map(({ forUnitId, seats }) => ({ unitId: forUnitId as UnitId, seats }))
}

/** In the order of given names. */
async function listTrainees(db: Db | Trx, classId: ClassId): Promise<readonly Trainee[]> {
  const { rows } = await sql<Trainee & { score: string | null }>`
    select p.id, p.person_id, p.from_unit_id, p.from_name, p.name, p.role, p.state, p.score,
      (select count(*)::int from training_attendance a where a.trainee_id = p.id and a.present) as attended
    from training_trainee p where p.class_id = ${classId}
    order by regexp_replace(p.name, '^.* ', '') collate "vi-x-icu", p.name collate "vi-x-icu", p.id`.execute(db)
  return rows.map((row) => ({ ...row, score: row.score === null ? null : Number(row.score) }))
}

/** Nominees on whom the unit that named them has no hold any more: on no roll within it, in no office of it. */
export async function listMoved(db: Db | Trx, classId: ClassId, on: LocalDate): Promise<ReadonlySet<TraineeId>> {
  const { rows } = await sql<{ id: TraineeId }>`
    select p.id from training_trainee p
    where p.class_id = ${classId} and p.person_id is not null and p.state in ('nominated', 'confirmed')
      and not ${isOfUnit(sql`p.person_id`, sql`p.from_unit_id`, on)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

type Part = ReturnType<typeof sql>

/** On the roll of a unit or of one below it, or in one of its offices. */
export function isOfUnit(person: Part, unit: Part, on: LocalDate) {
  return sql<boolean>`(exists (select from membership m
      join unit_ancestry a on a.unit_id = m.unit_id and a.ancestor_id = ${unit}
        and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
      where m.person_id = ${person} and m.from_on <= ${on}::date and (m.to_on is null or m.to_on > ${on}::date))
    or exists (select from term t where t.person_id = ${person} and t.unit_id = ${unit}
      and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)))`
}

/** Units of the organiser's tree on a day, itself among them. */
export async function listUnitsUnder(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .selectFrom('unitAncestry')
    .select('unitId')
    .where('ancestorId', '=', unitId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .execute()
  return new Set(rows.map((row) => row.unitId as UnitId))
}

export async function hasCode(db: Db | Trx, unitId: UnitId, code: string, except: ClassId | null): Promise<boolean> {
  const row = await db
    .selectFrom('trainingClass')
    .select('id')
    .where('unitId', '=', unitId)
    .where('code', '=', code)
    .where('stage', '!=', 'cancelled')
    .where((where) => (except === null ? where.val(true) : where('id', '!=', except)))
    .executeTakeFirst()
  return row !== undefined
}

export interface NewTrainee {
  readonly id: TraineeId
  readonly personId: PersonId | null
  readonly fromUnitId: UnitId | null
  readonly fromName: string
  readonly name: string
  readonly role: TraineeRole
  readonly state: TraineeState
}

export async function recordTrainees(
  trx: Trx,
  { id: classId, unitId }: Pick<TrainingClass, 'id' | 'unitId'>,
  people: readonly NewTrainee[],
  { by, actId }: Stamp,
): Promise<void> {
  if (people.length === 0) return
  await trx
    .insertInto('trainingTrainee')
    .values(people.map((person) => ({ ...person, classId, unitId, nominatedBy: by, actId })))
    .execute()
}
