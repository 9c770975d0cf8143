import type { UnitId } from '#kernel/id.ts'
import { citedNumber, listPapersOf } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ClassPage } from '../contract/class-shapes.ts'
import { isIn } from '../rules/acts/people.ts'
import type { TrainingClass } from '../rules/class.ts'
import { CLASS_LINES } from '../rules/class-acts.ts'
import { CLASS_ACTS, type ClassId } from '../rules/vocabulary.ts'
import { countPeople, listAbsent, listPeople, type PeopleAsked } from './class-people.ts'
import { toClass } from './classes.store.ts'
import { figureOf } from './rule-figure.ts'
import { findNamesOfUnits } from './unit-names.ts'

/** A class of the organiser's readers, or one that gives a unit of the caller seats; undefined for all others. */
async function findVisible(db: Db, actor: Actor, id: ClassId) {
  const scope = actor.scopeOf('training.read')
  return await db
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
}

/** What of a class the caller sees: whole for those of the organiser, its own people for a unit with seats. */
async function insightOf(db: Db, actor: Actor, id: ClassId) {
  const row = await findVisible(db, actor, id)
  if (!row) return undefined
  const state = await toClass(db, row)
  const isWhole = await isVisibleUnit(db, actor.scopeOf('training.read'), state.unitId)
  const nominating = await unitsAmong(db, actor, state)
  return { row, state, isWhole, nominating, own: await ownUnits(db, actor, state) }
}

/** Who takes part, a page at a time; undefined where the class is not the caller's to see. */
export async function viewPeople(db: Db, actor: Actor, asked: PeopleAsked) {
  const found = await insightOf(db, actor, asked.classId)
  if (!found) return undefined
  const { state, isWhole, own, nominating } = found
  return await listPeople(db, actor, asked, { stage: state.stage, of: isWhole ? null : [...own], nominating })
}

/** A class as the caller may see it; undefined where it is not his to see. */
export async function viewClass(db: Db, actor: Actor, id: ClassId): Promise<ClassPage | undefined> {
  const found = await insightOf(db, actor, id)
  if (!found) return undefined
  const { row, state, isWhole, nominating, own } = found
  const mayManage = await isVisibleUnit(db, actor.scopeOf('training.manage'), state.unitId)
  const names = await findNamesOfUnits(db, [state.unitId, ...state.quotas.map(({ unitId }) => unitId)], actor.today)
  return {
    ...factsOf(state, names),
    ...{ stageReason: row.stageReason, closedOn: row.closedOn },
    quotas: quotasOf(state, names).filter(({ unitId }) => isWhole || own.has(unitId as UnitId)),
    ...{ sessions: await sessionsOf(db, state, isWhole), people: await countPeople(db, id, isWhole ? null : [...own]) },
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

/** Day by day, with who was absent, for those of the organiser. */
async function sessionsOf(db: Db, { id, sessions }: TrainingClass, isWhole: boolean): Promise<ClassPage['sessions']> {
  const absent = Map.groupBy(isWhole ? await listAbsent(db, id) : [], ({ sessionId }) => sessionId)
  return sessions.map((session) => ({
    ...session,
    absent: (absent.get(session.id) ?? []).map(({ id: traineeId, name }) => ({ id: traineeId, name })),
  }))
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
