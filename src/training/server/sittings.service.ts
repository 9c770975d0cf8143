import { sql } from 'kysely'
import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { type AttemptId, type Contest, type ContestId, drawSet, type Sitting } from '../rules/contest.ts'
import { type AnswerRefusal, decideAnswers, decideHandIn, decideStart, type StartRefusal } from '../rules/sit.ts'
import { maySit, toContest } from './contests.store.ts'
import { listPool } from './questions.store.ts'
import { insertSets, random } from './sets.store.ts'

interface NotFound {
  readonly code: 'not_found'
}

interface StartCall {
  readonly key: ActId
  readonly contestId: ContestId
}

type Refusal = StartRefusal | NotFound | { readonly code: 'training_too_few_questions' }

/** Begins one's sitting with a set of one's own, or goes on with the one under way. It is written in the ledger of one's cell. */
export function startSitting(deps: ActDeps, actor: Actor, { key, contestId }: StartCall) {
  const call = { key, name: 'training.start', by: actor, request: { contestId } }
  return performAct<{ readonly attemptId: AttemptId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    // Two starts of one person follow each other.
    await trx.selectFrom('person').select('id').where('id', '=', actor.personId).forUpdate().execute()
    const found = await findForPerson(trx, actor, contestId, at)
    if (!found) return err({ code: 'not_found' })
    const { contest, cellId, mayTakePart } = found
    const sittings = await listSittings(trx, actor, contestId)
    const isOnPaper = sittings.some((one) => one.isOnPaper)
    const decided = decideStart(contest, { now: at, mayTakePart, sittings, isOnPaper })
    if (!decided.ok) return decided
    const recorded = (attemptId: AttemptId) => {
      const subject = { kind: 'trainingAttempt', id: attemptId }
      return ok({ reply: { attemptId }, unitId: cellId, subject, content: { contestId } })
    }
    if (decided.value.kind === 'goes_on') return recorded(decided.value.id)
    const { usable } = await listPool(trx, contest.unitId, localDateAt(at))
    const drawn = drawSet(contest.parts, usable, random)
    if (!drawn.ok) return err({ code: 'training_too_few_questions' })
    const id = newId<'trainingAttempt'>({ now: () => at })
    const { number, endsAt } = decided.value
    await trx
      .insertInto('trainingAttempt')
      .values({
        ...{ id, contestId, unitId: contest.unitId, personId: actor.personId, cellId, number, actId },
        ...{ startedAt: at, endsAt },
      })
      .execute()
    await insertSets(trx, contest, [{ id, drawn: drawn.value }])
    return recorded(id)
  })
}

interface ForPerson {
  readonly contest: Contest
  readonly cellId: UnitId
  readonly mayTakePart: boolean
}

/** A contest of a unit above the caller's cell, no draft. */
async function findForPerson(trx: Trx, actor: Actor, id: ContestId, now: Date): Promise<ForPerson | undefined> {
  const row = await trx
    .selectFrom('trainingContest as c')
    .innerJoin('unitAncestry as a', 'a.ancestorId', 'c.unitId')
    .innerJoin('membership as m', 'm.unitId', 'a.unitId')
    .selectAll('c')
    .select(['m.unitId as cellId', maySit(sql`m`, localDateAt(now)).as('mayTakePart')])
    .where('c.id', '=', id)
    .where('c.stage', '!=', 'draft')
    .where('m.personId', '=', actor.personId)
    .where('m.toOn', 'is', null)
    .where('a.fromOn', '<=', actor.today)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', actor.today)]))
    .executeTakeFirst()
  return row && { contest: toContest(row), cellId: row.cellId as UnitId, mayTakePart: row.mayTakePart }
}

interface Begun extends Sitting {
  readonly isOnPaper: boolean
}

/** The caller's sittings of a contest; a sheet that was withdrawn is none. */
async function listSittings(db: Db | Trx, { personId }: Actor, contestId: ContestId): Promise<readonly Begun[]> {
  const rows = await db
    .selectFrom('trainingAttempt')
    .select(['id', 'startedAt', 'endsAt', 'handedAt', 'sheetState'])
    .where('contestId', '=', contestId)
    .where('personId', '=', personId)
    .where((where) => where.or([where('sheetState', 'is', null), where('sheetState', '!=', 'withdrawn')]))
    .orderBy('number')
    .execute()
  return rows.map(({ sheetState, ...row }) => ({
    ...{ ...row, id: row.id as AttemptId, personId, isOnPaper: sheetState !== null },
  }))
}

/** One's own sitting on a screen, locked; undefined where it is another's, or on paper. */
async function loadSitting(trx: Trx, { personId }: Actor, id: AttemptId) {
  return await trx
    .selectFrom('trainingAttempt')
    .select(['id', 'cellId', 'endsAt', 'handedAt'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('sheetState', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

interface Ticked {
  readonly place: number
  readonly chosen: number
}

/**
 * Keeps answers while the sitting runs: a draft until it is handed in or its time is over, so no act and no ledger entry of its own. Only
 * places of one's own sheet are known here: a question of somebody else's set cannot be answered.
 */
export async function keepAnswers(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  actor: Actor,
  { attemptId, answers }: { readonly attemptId: AttemptId; readonly answers: readonly Ticked[] },
): Promise<Result<{ answered: number }, AnswerRefusal | NotFound>> {
  return await db.transaction().execute(async (trx) => {
    const sitting = await loadSitting(trx, actor, attemptId)
    if (!sitting) return err({ code: 'not_found' })
    const places = await countPlaces(trx, attemptId)
    const decided = decideAnswers(sitting, answers, { now: clock.now(), places: places.all })
    if (!decided.ok) return decided
    // Of two answers to one place in one request the later stands.
    const last = new Map(answers.map(({ place, chosen }) => [place, chosen]))
    await sql`update training_answer a set chosen = n.chosen
      from unnest(${[...last.keys()]}::int[], ${[...last.values()]}::int[]) as n (place, chosen)
      where a.attempt_id = ${attemptId} and a.place = n.place`.execute(trx)
    return ok({ answered: (await countPlaces(trx, attemptId)).answered })
  })
}

async function countPlaces(trx: Trx, attemptId: AttemptId): Promise<{ all: number; answered: number }> {
  const { rows } = await sql<{ all: number; answered: number }>`
    select count(*)::int as "all", count(chosen)::int as answered from training_answer where attempt_id = ${attemptId}`.execute(
    trx,
  )
  return rows[0] ?? { all: 0, answered: 0 }
}

interface HandInCall {
  readonly key: ActId
  readonly attemptId: AttemptId
  readonly guess: number | null
}

/** The sheet is handed in: what stands on it is written in the ledger by its digest. */
export function handIn(deps: ActDeps, actor: Actor, { key, attemptId, guess }: HandInCall) {
  const call = { key, name: 'training.handIn', by: actor, request: { attemptId, guess } }
  return performAct<{ answered: number }, AnswerRefusal | NotFound>(deps, call, async ({ trx, at }) => {
    const sitting = await loadSitting(trx, actor, attemptId)
    if (!sitting) return err({ code: 'not_found' })
    const decided = decideHandIn(sitting, at)
    if (!decided.ok) return decided
    await trx.updateTable('trainingAttempt').set({ handedAt: at, guess }).where('id', '=', attemptId).execute()
    const sheet = await trx
      .selectFrom('trainingAnswer')
      .select(['place', 'questionId', 'shown', 'chosen'])
      .where('attemptId', '=', attemptId)
      .orderBy('place')
      .execute()
    const answered = sheet.filter(({ chosen }) => chosen !== null).length
    const subject = { kind: 'trainingAttempt', id: attemptId }
    return ok({ reply: { answered }, unitId: sitting.cellId as UnitId, subject, content: { sheet, guess } })
  })
}
