import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { citedNumber, listPapersOf } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ClassPage, TraineeRow } from '../contract/class-shapes.ts'
import { isIn } from '../rules/acts/people.ts'
import type { Trainee, TrainingClass } from '../rules/class.ts'
import { CLASS_LINES } from '../rules/class-acts.ts'
import { CLASS_ACTS, type ClassId, type TraineeId, type TrainingGrade } from '../rules/vocabulary.ts'
import { listMoved, toClass } from './classes.store.ts'
import { figureOf } from './rule-figure.ts'
import { findNamesOfUnits } from './unit-names.ts'

/** A class as the caller may see it: whole for those of the organiser, its own people for a unit with seats; undefined for all others. */
export async function viewClass(db: Db, actor: Actor, id: ClassId): Promise<ClassPage | undefined> {
  const scope = actor.scopeOf('training.read')
  const row = await db
    .selectFrom('trainingClass as c')
    .selectAll('c')
    .where('c.id', '=', id)
    .where((where) =>
      where.or([
        where('c.unitId', 'in', visibleUnitIds(scope)),
        where.and([
          where('c.stage', '!=', 'draft'),
          where.exists(
            where
              .selectFrom('trainingQuota as q')
              .select('q.classId')
              .whereRef('q.classId', '=', 'c.id')
              .where('q.forUnitId', 'in', visibleUnitIds(scope)),
          ),
        ]),
      ]),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const state = await toClass(db, row)
  const isWhole = await isVisibleUnit(db, scope, state.unitId)
  const mayManage = await isVisibleUnit(db, actor.scopeOf('training.manage'), state.unitId)
  const nominating = await unitsAmong(db, actor, state)
  const own = await ownUnits(db, actor, state)
  const trainees = state.trainees.filter(({ fromUnitId }) => isWhole || (fromUnitId !== null && own.has(fromUnitId)))
  const names = await findNamesOfUnits(db, [state.unitId, ...state.quotas.map(({ unitId }) => unitId)], actor.today)
  return {
    ...factsOf(state, names),
    ...{ stageReason: row.stageReason, closedOn: row.closedOn },
    quotas: quotasOf(state, names).filter(({ unitId }) => isWhole || own.has(unitId as UnitId)),
    trainees: await traineesOf(db, actor, state, trainees, nominating),
    nominatesFor:
      state.stage === 'open' ? nominating.map((unitId) => ({ id: unitId, name: names.get(unitId) ?? '' })) : [],
    rules: await rulesOf(db, actor, state),
    papers: isWhole ? await papersOf(db, id) : [],
    can: mayManage ? CLASS_ACTS.filter((act) => CLASS_LINES[act].in.includes(state.stage)) : [],
  }
}

function factsOf(state: TrainingClass, names: ReadonlyMap<string, string>) {
  const { id, code, title, kind, basis, place, audience, nominateBy, stage, openedOn, settledOn, version } = state
  return {
    ...{
      id,
      code,
      title,
      kind,
      basis,
      place,
      audience: [...audience],
      nominateBy,
      stage,
      openedOn,
      settledOn,
      version,
    },
    organiser: { id: state.unitId, name: names.get(state.unitId) ?? '' },
    sessions: [...state.sessions],
  }
}

function quotasOf({ quotas, trainees }: TrainingClass, names: ReadonlyMap<string, string>) {
  const taken = Map.groupBy(trainees.filter(isIn), ({ fromUnitId }) => fromUnitId)
  return quotas
    .map(({ unitId, seats }) => ({
      ...{ unitId, seats, name: names.get(unitId) ?? '', taken: taken.get(unitId)?.length ?? 0 },
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'vi'))
}

/** Units with seats that the caller names people for. */
async function unitsAmong(db: Db, actor: Actor, { quotas }: TrainingClass): Promise<readonly UnitId[]> {
  return await withinScope(db, actor, 'training.nominate', quotas)
}

async function ownUnits(db: Db, actor: Actor, { quotas }: TrainingClass): Promise<ReadonlySet<UnitId>> {
  return new Set(await withinScope(db, actor, 'training.read', quotas))
}

async function withinScope(
  db: Db,
  actor: Actor,
  permission: 'training.read' | 'training.nominate',
  quotas: TrainingClass['quotas'],
): Promise<readonly UnitId[]> {
  if (quotas.length === 0) return []
  const rows = await db
    .selectFrom('unit')
    .select('id')
    .where(
      'id',
      'in',
      quotas.map(({ unitId }) => unitId),
    )
    .where('id', 'in', visibleUnitIds(actor.scopeOf(permission)))
    .execute()
  return rows.map(({ id }) => id as UnitId)
}

interface More {
  readonly id: TraineeId
  readonly reason: string
  readonly grade: TrainingGrade | null
  readonly passed: boolean | null
  readonly absentFrom: string[]
  readonly number: number | null
  readonly symbol: string | null
  readonly certificateState: 'issued' | 'void' | null
  readonly voidReason: string | null
}

async function traineesOf(
  db: Db,
  actor: Actor,
  { id, stage }: TrainingClass,
  trainees: readonly Trainee[],
  nominating: readonly UnitId[],
): Promise<TraineeRow[]> {
  const { rows } = await sql<More>`
    select p.id, p.reason, p.grade, p.passed, t.number, t.symbol, t.state as certificate_state, t.void_reason,
      array(select a.session_id from training_attendance a where a.trainee_id = p.id and not a.present) as absent_from
    from training_trainee p left join training_certificate t on t.trainee_id = p.id
    where p.class_id = ${id}`.execute(db)
  const more = new Map(rows.map((row) => [row.id, row]))
  const isUnderWay = stage === 'open' || stage === 'settled'
  const moved = isUnderWay ? await listMoved(db, id, actor.today) : new Set<TraineeId>()
  return trainees.map((one) => {
    const row = more.get(one.id)
    const mine = one.fromUnitId !== null && nominating.includes(one.fromUnitId)
    return {
      ...{ id: one.id, personId: one.personId, name: one.name, from: { id: one.fromUnitId, name: one.fromName } },
      ...{ role: one.role, state: one.state, reason: row?.reason ?? '', score: one.score, attended: one.attended },
      ...{ grade: row?.grade ?? null, passed: row?.passed ?? null, absentFrom: row?.absentFrom ?? [] },
      ...{ hasMoved: moved.has(one.id), certificate: certificateOf(row), mayWithdraw: mine && isUnderWay && isIn(one) },
    }
  })
}

function certificateOf(row: More | undefined): TraineeRow['certificate'] {
  if (!row || row.number === null || row.symbol === null || row.certificateState === null) return null
  const symbol = citedNumber({ number: row.number, symbol: row.symbol })
  return { symbol, state: row.certificateState, reason: row.voidReason ?? '' }
}

async function rulesOf(db: Db, actor: Actor, { unitId }: TrainingClass): Promise<ClassPage['rules']> {
  const rules = await rulesFor(db, unitId, actor.today)
  return {
    attendancePercent: figureOf(rules['training.attendancePercent']),
    passFrom: figureOf(rules['training.passFrom']),
    nominationDays: figureOf(rules['training.nominationDays']),
  }
}

async function papersOf(db: Db, id: ClassId): Promise<ClassPage['papers']> {
  const papers = await listPapersOf(db, id)
  return papers.map(({ id: paperId, number, symbol, subject, issuedOn }) => ({
    ...{ id: paperId, symbol: citedNumber({ number, symbol }), subject, issuedOn },
  }))
}
