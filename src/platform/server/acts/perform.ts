import { sql } from 'kysely'
import pg from 'pg'
import type { ActId, PersonId, UnitId, UserId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '../clock.ts'
import { type Db, json, type Trx } from '../db/db.ts'
import { digestOf } from './canonical.ts'

/** Who performs: the caller of a request, or the program itself (`userId` null) when it loads or computes. */
export interface Performer {
  readonly userId: UserId | null
  readonly personId: PersonId | null
}

export interface ActCall {
  /** Made by the client; the same key is the same act. */
  readonly key: ActId
  /** `meetings.start`: the endpoint's name. */
  readonly name: string
  readonly by: Performer
  /** What was asked, for telling a repeated key from a reused one. */
  readonly request: unknown
}

/** What an act leaves: the answer, whose ledger it goes into, about what, and the content that was written. */
export interface Recorded<R> {
  readonly reply: R
  readonly unitId: UnitId
  readonly subject: { readonly kind: string; readonly id: string }
  readonly content: unknown
}

export type ActRefusal = { readonly code: 'key_reused' }

export interface ActDeps {
  readonly db: Db
  readonly clock: Clock
}

export interface ActContext {
  readonly trx: Trx
  readonly actId: ActId
  readonly at: Date
  /** Runs after the commit, never when the act is refused or fails; a failing effect does not undo the act. */
  readonly afterCommit: (effect: () => void | Promise<void>) => void
}

/** The act of this key is already on record: found when it begins, or by losing the race for its key. */
class AlreadyDone extends Error {}
class Refused extends Error {
  readonly refusal: { readonly code: string }

  constructor(refusal: { readonly code: string }) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * One thing one person does to the record. `work` loads under lock, lets a pure rule decide and writes; the ledger entry and
 * the answer are written in the same transaction. The same key again gets the same answer; a refusal leaves nothing behind.
 */
export async function performAct<R, E extends { readonly code: string }>(
  deps: ActDeps,
  call: ActCall,
  work: (context: ActContext) => Promise<Result<Recorded<R>, E>>,
): Promise<Result<R, E | ActRefusal>> {
  const requestDigest = digestOf({ name: call.name, by: call.by.userId, request: call.request })
  const effects: (() => void | Promise<void>)[] = []
  try {
    const reply = await deps.db.transaction().execute(async (trx) => {
      const done = await trx.selectFrom('act').select('id').where('id', '=', call.key).executeTakeFirst()
      if (done) throw new AlreadyDone()
      const at = deps.clock.now()
      const outcome = await work({ trx, actId: call.key, at, afterCommit: (effect) => effects.push(effect) })
      if (!outcome.ok) throw new Refused(outcome.error)
      await recordAct(trx, call, requestDigest, at, outcome.value)
      return outcome.value.reply
    })
    await runEffects(effects)
    return ok(reply)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.refusal as E }
    if (error instanceof AlreadyDone || isKeyTaken(error)) return await answerOf<R>(deps.db, call.key, requestDigest)
    throw error
  }
}

async function recordAct<R>(
  trx: Trx,
  call: ActCall,
  requestDigest: string,
  at: Date,
  recorded: Recorded<R>,
): Promise<void> {
  const { subject, unitId } = recorded
  await trx
    .insertInto('act')
    .values({
      id: call.key,
      name: call.name,
      unitId,
      actorId: call.by.userId,
      personId: call.by.personId,
      at,
      requestDigest,
      reply: json(recorded.reply ?? null),
      subjectKind: subject.kind,
      subjectId: subject.id,
    })
    .execute()
  await sql`select ledger_append(${unitId}, ${call.key}, ${call.name}, ${call.by.userId ?? 'program'}, ${at}, ${subject.kind}, ${subject.id}, ${digestOf(recorded.content)})`.execute(
    trx,
  )
}

async function answerOf<R>(db: Db, key: ActId, requestDigest: string): Promise<Result<R, ActRefusal>> {
  const act = await db
    .selectFrom('act')
    .select(['requestDigest', 'reply'])
    .where('id', '=', key)
    .executeTakeFirstOrThrow()
  return act.requestDigest === requestDigest ? ok(act.reply as R) : err({ code: 'key_reused' })
}

async function runEffects(effects: readonly (() => void | Promise<void>)[]): Promise<void> {
  for (const effect of effects) await effect()
}

function isKeyTaken(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === 'act_pkey'
}
