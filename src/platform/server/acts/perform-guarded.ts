import type { ActId } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '../db/db.ts'
import { type Guarded, guardedPart, guardedStatement, isStale } from './guarded-statement.ts'
import {
  type ActCall,
  type ActDeps,
  type ActRefusal,
  ATTEMPTS,
  answerAfter,
  digestOfRequest,
  Refused,
} from './perform.ts'

export interface GuardedContext {
  /** For reading only. */
  readonly db: Db
  readonly actId: ActId
  readonly at: Date
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
      const part = guardedPart(call, { requestDigest, at, proof: null }, decided.value)
      await deps.db.executeQuery(guardedStatement([part]))
      decided.value.afterWriting?.()
      return ok(decided.value.reply)
    } catch (error) {
      if (isStale(error)) continue
      return await answerAfter(deps, call, requestDigest, error)
    }
  }
  return undefined
}
