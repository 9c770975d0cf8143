import { localDateAt, monthOf } from '#kernel/local-date.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { factsOfFault } from '#platform/server/log/fault-facts.ts'
import { firstMonthChanged, signatureOf } from '../../rules/count-month.ts'
import { FIRST_MONTH } from '../../rules/counts.ts'
import { DEFINITIONS, type Definition } from '../../rules/indicators.ts'
import { type CarryDeps, carryAll } from './carry.ts'
import { isAnyMarked, lockCounters, markFactMonths, markUncounted } from './marks.store.ts'
import { findState, markCountedSince, recordDefinitions, SAID_WHOLE_MS, sayWhole } from './state.store.ts'

/** A new fact is to be seen at the top of the tree within two seconds. */
const EVERY_MS = 700
/** While the database is away each try waits twice as long as the one before, up to this. */
const LONGEST_PAUSE_MS = 30_000

type KeepDeps = CarryDeps & Pick<ServerDeps, 'log'>

export interface Keeping {
  readonly stop: () => Promise<void>
}

/**
 * Carries what is marked, over and over, until stopped. Any number of servers may do so beside each other: one carries at a time, and
 * what a dead one had begun is still marked.
 */
export function keepCounters({ db, clock, log }: KeepDeps): Keeping {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = makeRound({ db, clock })
  let pause = EVERY_MS
  const missed = (error: unknown) => {
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    if (!isStopped) log.error(error instanceof Error ? factsOfFault(error) : {}, 'counters not carried')
  }
  const next = () => {
    running = round()
      .then(() => {
        pause = EVERY_MS
      }, missed)
      .then(() => {
        if (!isStopped) timer = setTimeout(next, pause)
      })
  }
  next()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** One look, which costs one small statement where nothing is marked. */
function makeRound({ db, clock }: CarryDeps): () => Promise<void> {
  let lastMonth = ''
  let saidWholeAt = 0
  return async () => {
    const at = clock.now()
    const month = monthOf(localDateAt(at))
    if (month !== lastMonth) await beginCounting({ db, clock })
    lastMonth = month
    if (await isAnyMarked(db)) await carryAll({ db, clock })
    if (at.getTime() - saidWholeAt < SAID_WHOLE_MS) return
    await db.transaction().execute((trx) => sayWhole(trx, at))
    saidWholeAt = at.getTime()
  }
}

/** At the start and with each new month: units that do not have the month yet, and months that other definitions counted. */
export async function beginCounting(
  { db, clock }: CarryDeps,
  definitions: readonly Definition[] = DEFINITIONS,
): Promise<void> {
  const at = clock.now()
  const signature = signatureOf(definitions)
  await db.transaction().execute(async (trx) => {
    await lockCounters(trx)
    const state = await findState(trx)
    const changed = state === undefined ? null : firstMonthChanged(state.definitions, signature)
    if (changed !== null) await markCountedSince(trx, changed)
    // Another definition may count facts of months in which nothing was counted so far.
    if (changed !== null) await markFactMonths(trx, changed < FIRST_MONTH ? FIRST_MONTH : changed)
    if (state?.definitions !== signature) await recordDefinitions(trx, signature, at)
    await markUncounted(trx, monthOf(localDateAt(at)))
  })
}
