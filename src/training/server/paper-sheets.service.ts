import { sql } from 'kysely'
import type { ActId, PersonId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type AttemptId, type Contest, type ContestId, type DrawnQuestion, drawSet } from '../rules/contest.ts'
import {
  type DrawRefusal,
  decideDraw,
  decideSheetAct,
  type SheetAsked,
  type SheetRefusal,
  type SheetState,
  type TypedSheet,
} from '../rules/paper-sheet.ts'
import { loadContest } from './contests.store.ts'
import { type FoundSitter, loadSheet, lockSitters } from './paper-sheets.store.ts'
import { listPool } from './questions.store.ts'
import { insertSets, random } from './sets.store.ts'

interface NotFound {
  readonly code: 'not_found'
}

interface DrawCall {
  readonly key: ActId
  readonly contestId: ContestId
  readonly personIds: readonly PersonId[]
}

/** Draws a set for each of these persons, to be printed and answered by hand. */
export function drawSheets(deps: ActDeps, actor: Actor, { key, contestId, personIds }: DrawCall) {
  const call = { key, name: 'training.drawSheets', by: actor, request: { contestId, personIds } }
  type Refusal = DrawRefusal | NotFound | { readonly code: 'training_too_few_questions' }
  return performAct<{ readonly drawn: number }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    const contest = await loadContest(trx, contestId, actor.scopeOf('training.manage'))
    if (!contest) return err({ code: 'not_found' })
    const wanted = [...new Set(personIds)]
    const sitters = await lockSitters(trx, contest, wanted, at)
    if (sitters.length !== wanted.length) return err({ code: 'not_found' })
    const decided = decideDraw(contest, sitters, at)
    if (!decided.ok) return decided
    const { usable } = await listPool(trx, contest.unitId, localDateAt(at))
    const sets = sitters.map((sitter) => ({ sitter, drawn: drawSet(contest.parts, usable, random) }))
    const whole = sets.flatMap(({ sitter, drawn }) => (drawn.ok ? [{ sitter, drawn: drawn.value }] : []))
    if (whole.length !== sets.length) return err({ code: 'training_too_few_questions' })
    await insertSheets(trx, contest, whole, { at, actId })
    const subject = { kind: 'trainingContest', id: contestId }
    return ok({ reply: { drawn: wanted.length }, unitId: contest.unitId, subject, content: { personIds: wanted } })
  })
}

interface SetOf {
  readonly sitter: FoundSitter
  readonly drawn: readonly DrawnQuestion[]
}

async function insertSheets(
  trx: Trx,
  { id: contestId, unitId, closesAt }: Contest,
  sets: readonly SetOf[],
  { at, actId }: { readonly at: Date; readonly actId: ActId },
): Promise<void> {
  const sheets = sets.map((set) => ({ ...set, id: newId<'trainingAttempt'>({ now: () => at }) }))
  const common = { contestId, unitId, startedAt: at, endsAt: closesAt, actId, sheetState: 'drawn' }
  await trx
    .insertInto('trainingAttempt')
    .values(
      sheets.map(({ id, sitter }) => ({
        ...{ ...common, id, personId: sitter.personId, cellId: sitter.cellId, number: sitter.nextNumber },
      })),
    )
    .execute()
  await insertSets(trx, { unitId }, sheets)
}

interface SheetCall {
  readonly key: ActId
  readonly attemptId: AttemptId
  readonly asked: SheetAsked
}

/** Typed by one officer, compared by a second who types it too, or withdrawn with a reason. */
export function actOnSheet(deps: ActDeps, actor: Actor, { key, attemptId, asked }: SheetCall) {
  const call = { key, name: 'training.actOnSheet', by: actor, request: { attemptId, asked } }
  return performAct<{ readonly state: SheetState }, SheetRefusal | NotFound>(deps, call, async ({ trx, at }) => {
    const found = await loadSheet(trx, attemptId, actor.scopeOf('training.manage'))
    if (!found) return err({ code: 'not_found' })
    const { contest, sheet } = found
    const by = actor.personId
    const decided = decideSheetAct(contest, sheet, asked, { by, now: at })
    if (!decided.ok) return decided
    const state = decided.value
    const change =
      asked.act === 'withdraw'
        ? { sheetState: state, sheetReason: asked.body.reason }
        : asked.act === 'type'
          ? { sheetState: state, sheetMinutes: asked.body.minutes, guess: asked.body.guess, typedBy: by }
          : { sheetState: state, comparedBy: by, handedAt: at }
    await trx.updateTable('trainingAttempt').set(change).where('id', '=', attemptId).execute()
    if (asked.act === 'type') await keepTyped(trx, attemptId, asked.body)
    const subject = { kind: 'trainingAttempt', id: attemptId }
    return ok({ reply: { state }, unitId: contest.unitId, subject, content: asked })
  })
}

async function keepTyped(trx: Trx, attemptId: AttemptId, { answers }: TypedSheet): Promise<void> {
  await sql`update training_answer a set chosen = n.chosen
    from unnest(${answers.map((_, index) => index + 1)}::int[], ${[...answers]}::int[]) as n (place, chosen)
    where a.attempt_id = ${attemptId} and a.place = n.place`.execute(trx)
}
