import { type OperationNodeSource, sql } from 'kysely'
import pg from 'pg'
import type { ActId, PersonId, UnitId, UserId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '../clock.ts'
import type { Db, Trx } from '../db/db.ts'
import { LAST_OF_TRANSACTION } from '../db/pipelined-pool.ts'
import { factsOfFault } from '../log/fault-facts.ts'
import { type Log, makeLog } from '../log/log.ts'
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
  /** Where an effect that failed after the commit is told; a log of its own where none is given. */
  readonly log?: Pick<Log, 'error'>
}

/** An insert, update or delete that is not executed by itself. */
export type Write = OperationNodeSource

export interface ActContext {
  readonly trx: Trx
  readonly actId: ActId
  readonly at: Date
  /** A write nobody needs the answer of: it goes with the ledger entry, all in one statement, so no two may touch one row. */
  readonly write: (statement: Write) => void
  /** Runs after the commit, never when the act is refused or fails; a failing effect does not undo the act. */
  readonly afterCommit: (effect: () => void | Promise<void>) => void
}

/** Ends the transaction of an act that was refused. */
export class Refused extends Error {
  readonly refusal: { readonly code: string }

  constructor(refusal: { readonly code: string }) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * One thing one person does to the record. `work` loads under lock, lets a pure rule decide and writes; the ledger entry and
 * the answer are written in the same transaction. The same key again gets the same answer, also where the record has moved on
 * and the rule would now refuse; a refusal leaves nothing behind.
 */
export async function performAct<R, E extends { readonly code: string }>(
  deps: ActDeps,
  call: ActCall,
  work: Work<R, E>,
): Promise<Result<R, E | ActRefusal>> {
  const requestDigest = digestOfRequest(call)
  try {
    const { reply, effects } = await withoutDeadlock(() => attempt(deps, call, requestDigest, work))
    for (const effect of effects) await runEffect(deps, call, effect)
    return ok(reply)
  } catch (error) {
    return await answerAfter(deps, call, requestDigest, error)
  }
}

/** What tells a repeated key from a reused one. */
export function digestOfRequest({ name, by, request }: ActCall): string {
  return digestOf({ name, by: by.userId, request })
}

/** Refused, or its key already used: the answer of an earlier act of this key comes first. Anything else is thrown on. */
export async function answerAfter<R, E>(
  { db }: ActDeps,
  { key }: ActCall,
  requestDigest: string,
  error: unknown,
): Promise<Result<R, E | ActRefusal>> {
  if (!(error instanceof Refused) && !isIdTaken(error)) throw error
  const earlier = await answerOf<R>(db, key, requestDigest)
  if (earlier) return earlier
  if (error instanceof Refused) return { ok: false, error: error.refusal as E }
  return err({ code: 'key_reused' })
}

/** The act is recorded and answered whatever becomes of its effect: the failure is told by the act's id. */
async function runEffect({ log }: ActDeps, { key, name }: ActCall, effect: () => void | Promise<void>): Promise<void> {
  try {
    await effect()
  } catch (error) {
    const facts = error instanceof Error ? factsOfFault(error) : {}
    const to = log ?? makeLog('error')
    to.error({ act: key, name, ...facts }, 'effect_failed')
  }
}

type Work<R, E> = (context: ActContext) => Promise<Result<Recorded<R>, E>>

/** The whole act in one transaction; what is to follow the commit goes with its answer. */
async function attempt<R, E extends { readonly code: string }>(
  { db, clock }: ActDeps,
  call: ActCall,
  requestDigest: string,
  work: Work<R, E>,
) {
  return await db.transaction().execute(async (trx) => {
    const at = clock.now()
    const effects: (() => void | Promise<void>)[] = []
    const writes: Write[] = []
    const write = (statement: Write) => void writes.push(statement)
    const outcome = await work({ trx, actId: call.key, at, write, afterCommit: (effect) => effects.push(effect) })
    if (!outcome.ok) throw new Refused(outcome.error)
    await recordAct(trx, call, { requestDigest, at, writes }, outcome.value)
    return { reply: outcome.value.reply, effects }
  })
}

const DEADLOCK = '40P01'
/** How often an act is tried again that others were faster than. */
export const ATTEMPTS = 3

/** Of two acts that wait for each other the database ends one, leaving nothing of it: that one is simply done again. */
async function withoutDeadlock<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== DEADLOCK || tries === ATTEMPTS) throw error
    }
  }
}

interface Entry {
  readonly requestDigest: string
  readonly at: Date
  readonly writes: readonly Write[]
}

/** One statement, the last of its transaction: what is still to be written, and the act with its ledger entry. */
async function recordAct<R>(trx: Trx, call: ActCall, entry: Entry, recorded: Recorded<R>): Promise<void> {
  const { requestDigest, at, writes } = entry
  const { subject, unitId, content } = recorded
  const reply = JSON.stringify(recorded.reply ?? null)
  const parts = writes.map((statement, index) => sql`${sql.ref(`w${index}`)} as (${statement})`)
  const before = parts.length === 0 ? sql`` : sql`with ${sql.join(parts)} `
  await sql`${sql.raw(LAST_OF_TRANSACTION)}${before}select record_act(${call.key}, ${call.name}, ${unitId}, ${call.by.userId}, ${call.by.personId}, ${at},
    ${requestDigest}, ${reply}::jsonb, ${subject.kind}, ${subject.id}, ${digestOf(content)})`.execute(trx)
}

/** The answer an earlier act of this key got, a refusal where the key stood for something else, undefined where there is none. */
async function answerOf<R>(db: Db, key: ActId, requestDigest: string): Promise<Result<R, ActRefusal> | undefined> {
  const act = await db.selectFrom('act').select(['requestDigest', 'reply']).where('id', '=', key).executeTakeFirst()
  if (!act) return undefined
  return act.requestDigest === requestDigest ? ok(act.reply as R) : err({ code: 'key_reused' })
}

/** The key of the act, or an id its client gave to what it records, already stands for something else. */
export function isIdTaken(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && (error.constraint ?? '').endsWith('_pkey')
}
