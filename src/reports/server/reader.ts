import { sql } from 'kysely'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'

/** Figures from a copy of the database may be this old; from an older one nobody reads. */
export const COPY_AT_MOST_MS = 60_000

/** How old the figures of one answer may be. */
export interface Age {
  /** Everything recorded until then is counted. */
  readonly at: string
  /** Unit months still to be counted. */
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
    const at = own.waiting === 0 ? clock.now() : (own.oldest ?? clock.now())
    return { db, age: { at: at.toISOString(), waiting: own.waiting, fromCopy: false } }
  }
}

interface Known {
  readonly waiting: number
  readonly oldest: Date | null
  readonly wholeAt: Date | null
}

async function readAge(db: Db, clock: Clock): Promise<Known> {
  const { rows } = await sql<Known>`
    select m.waiting::int as waiting, m.oldest, (select whole_at from report_state) as whole_at
    from (select count(*) as waiting, min(marked_at) as oldest from report_mark) m`.execute(db)
  return rows[0] ?? { waiting: 0, oldest: null, wholeAt: clock.now() }
}
