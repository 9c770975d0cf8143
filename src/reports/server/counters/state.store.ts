import { sql } from 'kysely'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { countMarks } from './marks.store.ts'

interface State {
  readonly wholeAt: Date
  readonly definitions: string
}

export async function findState(db: Db | Trx): Promise<State | undefined> {
  const row = await db.selectFrom('reportState').select(['wholeAt', 'definitions']).executeTakeFirst()
  return row
}

/** How long counters may be called whole without being looked at again; also how often an idle program writes this row. */
export const SAID_WHOLE_MS = 10_000

/** With nothing marked, everything recorded until now is counted. Readers of a copy of the database see how old their figures are by it. */
export async function sayWhole(trx: Trx, at: Date): Promise<void> {
  if ((await countMarks(trx)) > 0) return
  await sql`update report_state set whole_at = ${at} where whole_at < ${at}`.execute(trx)
}

export async function recordDefinitions(trx: Trx, definitions: string, at: Date): Promise<void> {
  await sql`insert into report_state (whole_at, definitions) values (${at}, ${definitions})
    on conflict (only_one) do update set definitions = excluded.definitions`.execute(trx)
}

/** Every unit month counted from this month on is to be counted anew. */
export async function markCountedSince(trx: Trx, month: string): Promise<void> {
  await sql`insert into report_mark (unit_id, month, onward)
    select unit_id, month, false from report_own where month >= ${month}`.execute(trx)
}
