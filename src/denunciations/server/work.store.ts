import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { hourOf, isFresh, showsWork, workBits, workText } from '../rules/work.ts'

export interface Work {
  readonly hour: number
  readonly nonce: number
}

export type WorkRefusal =
  /** How much is asked, and the hour it is here: the clock of the sender's device may be wrong. */
  { readonly code: 'work_missing'; readonly bits: number; readonly hour: number } | { readonly code: 'work_used' }

/** What everybody who comes back with a receipt is counted under. */
export const RECEIPT = 'receipt'

/** How much work the next request of this hour costs. */
export async function bitsFor(db: Db | Trx, asked: string, at: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from denunciation_work
    where asked = ${asked} and hour = ${hourOf(at)}`.execute(db)
  return workBits(rows[0]?.n ?? 0)
}

/** Whether the work is enough, of this hour and shown for the first time; it is of no use again. One bit less is taken: the price may have risen meanwhile. */
export async function takeWork(
  db: Db | Trx,
  asked: string,
  subject: string,
  { hour, nonce }: Work,
  at: Date,
): Promise<Result<null, WorkRefusal>> {
  const bits = await bitsFor(db, asked, at)
  const digest = createHash('sha256')
    .update(workText(subject, hour, nonce))
    .digest()
  if (!isFresh(hour, hourOf(at)) || !showsWork(digest, bits - 1)) {
    return err({ code: 'work_missing', bits, hour: hourOf(at) })
  }
  const { rows } = await sql<{ hour: number }>`insert into denunciation_work (digest, asked, hour)
    values (${digest}, ${asked}, ${hourOf(at)}) on conflict do nothing returning hour`.execute(db)
  return rows.length === 1 ? ok(null) : err({ code: 'work_used' })
}
