import { type Guarded, type GuardedPart, guardedPart, guardedStatement, isStale } from './guarded-statement.ts'
import { type ActCall, type ActDeps, digestOfRequest, isIdTaken } from './perform.ts'
import type { PlainCondition } from './plain-write.ts'

/** Acts of one statement: more would wait longer than they gain. */
const MOST_TOGETHER = 8

/** With so many waiting, a second statement is sent behind the first. */
const ENOUGH_TO_FOLLOW = 3
const MOST_UNDER_WAY = 2

/** A statement that takes longer waits for somebody's lock; the acts of other halls do not wait with it. */
const USUAL_MS = 20

/** An act decided on what the process remembers, nothing read at all. */
export interface RememberedAct {
  readonly call: ActCall
  readonly at: Date
  /** That the caller is still who he was when he was last found. */
  readonly proof: PlainCondition
  readonly decided: Guarded<unknown>
}

interface Waiting {
  readonly act: RememberedAct
  readonly part: GuardedPart
  readonly settle: (done: boolean) => void
  readonly fail: (error: unknown) => void
}

/**
 * Writes remembered acts: who calls and what he acts on are proved by the statement that writes, by proof and by guard. The answer is
 * false where either has moved on, or where the key is used: nothing is written, and whoever asked reads anew. Only a
 * success may be told of what was merely remembered, never a refusal.
 *
 * Acts that come while a statement is under way share the next one, and with it one message, one plan and one commit: with eight
 * callers each costs the database a third. As soon as some wait, they are sent behind the one under way over the same connection: the
 * database then goes on without waiting to be told. Where one fails, each of its acts is asked alone, so that none pays for another.
 */
export function rememberedActs({ db }: Pick<ActDeps, 'db'>): (act: RememberedAct) => Promise<boolean> {
  let waiting: readonly Waiting[] = []
  let underWay = 0

  async function send(batch: readonly Waiting[]): Promise<void> {
    try {
      await db.executeQuery(guardedStatement(batch.map(({ part }) => part)))
    } catch (error) {
      if (batch.length > 1) await Promise.all(batch.map((one) => send([one])))
      else for (const { settle, fail } of batch) isStale(error) || isIdTaken(error) ? settle(false) : fail(error)
      return
    }
    for (const { act, settle, fail } of batch) {
      try {
        act.decided.afterWriting?.()
        settle(true)
      } catch (error) {
        fail(error)
      }
    }
  }

  function sendNext(): void {
    if (underWay > 0 && (underWay >= MOST_UNDER_WAY || waiting.length < ENOUGH_TO_FOLLOW)) return
    if (waiting.length === 0) return
    const batch = fittingTogether(waiting)
    waiting = waiting.filter((one) => !batch.includes(one))
    underWay += 1
    const letNext = once(() => {
      underWay -= 1
      sendNext()
    })
    const late = setTimeout(letNext, USUAL_MS)
    send(batch).finally(() => {
      clearTimeout(late)
      letNext()
    })
  }

  return (act) =>
    new Promise((settle, fail) => {
      const { call, at, proof, decided } = act
      const part = guardedPart(call, { requestDigest: digestOfRequest(call), at, proof }, decided)
      waiting = [...waiting, { act, part, settle, fail }]
      sendNext()
    })
}

/** Those who waited longest, of one shape and on different subjects: a second act on one was decided on what the first has changed. */
function fittingTogether(waiting: readonly Waiting[]): readonly Waiting[] {
  const shape = waiting[0]?.part.shape
  const fitting = waiting.filter(({ part }) => part.shape === shape)
  const bySubject = new Map(fitting.toReversed().map((one) => [one.act.decided.subject.id, one]))
  const firsts = fitting.filter((one) => bySubject.get(one.act.decided.subject.id) === one)
  return firsts.slice(0, MOST_TOGETHER).toSorted(byUnit)
}

/** Two servers lock the chains of units in one order, so that neither waits for the other. */
function byUnit({ act: left }: Waiting, { act: right }: Waiting): number {
  return left.decided.unitId < right.decided.unitId ? -1 : 1
}

function once(run: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) {
      isDone = true
      run()
    }
  }
}
