import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { ActId } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '../db/db.ts'
import { digestOf } from './canonical.ts'
import {
  type ActCall,
  type ActDeps,
  type ActRefusal,
  ATTEMPTS,
  answerAfter,
  digestOfRequest,
  isIdTaken,
  type Recorded,
  Refused,
} from './perform.ts'
import { type PlainCondition, type PlainWrite, renumbered } from './plain-write.ts'

export interface GuardedContext {
  /** For reading only. */
  readonly db: Db
  readonly actId: ActId
  readonly at: Date
}

/** What an act decided on an unlocked reading leaves. */
export interface Guarded<R> extends Recorded<R> {
  /** Touches one row if what was read is still so, else none; answers the unit the act is recorded in. */
  readonly guard: PlainWrite
  /** All go with the guard in one statement, so no two may touch one row. */
  readonly writes: readonly PlainWrite[]
  /** Called when the statement is done; not where an earlier act of the same key answers instead. */
  readonly afterWriting?: () => void
}

/**
 * Like `performAct`, without a transaction held open: `work` reads without locking, decides, and everything is written by one
 * statement that asks by its guard whether what it decided on is still so. Undefined where it was not, again and again:
 * then the act is performed under lock. A reading of several statements is whole because every change of what it reads moves the guard.
 */
export async function performGuardedAct<R, E extends { readonly code: string }>(
  deps: ActDeps,
  call: ActCall,
  work: (context: GuardedContext) => Promise<Result<Guarded<R>, E>>,
): Promise<Result<R, E | ActRefusal> | undefined> {
  const requestDigest = digestOfRequest(call)
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    try {
      const at = deps.clock.now()
      const decided = await work({ db: deps.db, actId: call.key, at })
      if (!decided.ok) throw new Refused(decided.error)
      await deps.db.executeQuery(guardedStatement(call, { requestDigest, at, proof: null }, decided.value))
      decided.value.afterWriting?.()
      return ok(decided.value.reply)
    } catch (error) {
      if (isStale(error)) continue
      return await answerAfter(deps, call, requestDigest, error)
    }
  }
  return undefined
}

/**
 * An act decided on what the process remembers, nothing read at all: who calls and what he acts on are proved by the statement that
 * writes, by `proof` and by the guard. False where either has moved on, or where the key is used: nothing is written, and whoever asked
 * reads anew. Only a success may be told of what was merely remembered, never a refusal.
 */
export async function performRememberedAct<R>(
  { db }: Pick<ActDeps, 'db'>,
  call: ActCall,
  at: Date,
  proof: PlainCondition,
  decided: Guarded<R>,
): Promise<boolean> {
  try {
    await db.executeQuery(guardedStatement(call, { requestDigest: digestOfRequest(call), at, proof }, decided))
    decided.afterWriting?.()
    return true
  } catch (error) {
    if (isStale(error) || isIdTaken(error)) return false
    throw error
  }
}

interface GuardedEntry {
  readonly requestDigest: string
  readonly at: Date
  readonly proof: PlainCondition | null
}

/** Guard, writes, act and ledger entry as one statement of plain text: its parts are constants, so it is prepared once. */
function guardedStatement<R>(call: ActCall, entry: GuardedEntry, guarded: Guarded<R>) {
  const { key, name, by } = call
  const { guard, subject, content, reply } = guarded
  const values: unknown[] = [key, name, by.userId, by.personId, entry.at, entry.requestDigest]
  values.push(JSON.stringify(reply ?? null), subject.kind, subject.id, digestOf(content))
  const placed = ({ text, values: own }: PlainWrite) => {
    const moved = renumbered(text, values.length)
    values.push(...own)
    return moved
  }
  const parts = [guard, ...guarded.writes].map((part, index) => `w${index} as (${placed(part)})`)
  const proven = entry.proof === null ? '' : ` where ${placed(entry.proof)}`
  const text = `with ${parts.join(', ')}
    select record_act($1, $2, (select unit_id from w0${proven}), $3, $4, $5, $6, $7::jsonb, $8, $9, $10)`
  return CompiledQuery.raw(text, values)
}

/** `record_act` was given no unit, because the guard found nothing or the proof failed. */
function isStale(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === 'NN001'
}
