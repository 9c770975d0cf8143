import { sql } from 'kysely'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import { WAITING_COUNTED } from '../contract/shapes.ts'

/** Figures from a copy of the database may be this old; from an older one nobody reads. */
export const COPY_AT_MOST_MS = 60_000

/** How old the figures of one answer may be. */
export interface Age {
  /** Everything recorded until then is counted. */
  readonly at: string
  /** Unit months still to be counted; one more than `WAITING_COUNTED` where there are many. */
  readonly waiting: number
  readonly fromCopy: boolean
}

export interface Reading {
  readonly db: Db
  readonly age: Age
}

/** Where questions for figures are asked, and how fresh that is. */
export type Reader = () => Promise<Reading>

/** The copy while it keeps up, else the database itself. */
export function makeReader(db: Db, copy: Db | null, clock: Clock): Reader {
  return async () => {
    const fromCopy = copy === null ? null : await readAge(copy, clock).catch(() => null)
    if (copy !== null && fromCopy?.wholeAt && clock.now().getTime() - fromCopy.wholeAt.getTime() <= COPY_AT_MOST_MS) {
      return { db: copy, age: { at: fromCopy.wholeAt.toISOString(), waiting: fromCopy.waiting, fromCopy: true } }
    }
    const own = await readAge(db, clock)
    const known = own.waiting > WAITING_COUNTED ? own.wholeAt : own.oldest
    const at = own.waiting === 0 ? clock.now() : (known ?? clock.now())
    return { db, age: { at: at.toISOString(), waiting: own.waiting, fromCopy: false } }
  }
}

interface Known {
  readonly waiting: number
  readonly oldest: Date | null
  readonly wholeAt: Date | null
}

async function readAge(db: Db, clock: Clock): Promise<Known> {
  const { rows } = await sql<Known>`${sql.raw(SHORT_READ)}
    select count(*)::int as waiting, min(m.marked_at) as oldest, (select whole_at from report_state) as whole_at
    from (select marked_at from report_mark limit ${WAITING_COUNTED + 1}) m`.execute(db)
  return rows[0] ?? { waiting: 0, oldest: null, wholeAt: clock.now() }
}
