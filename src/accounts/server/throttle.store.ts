import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { BUDGETS, type Budget, type BudgetName, FORGET_AFTER_HOURS } from '#accounts/rules/throttle.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

export interface ThrottleKey {
  readonly budget: BudgetName
  /** Whose or from where; only its digest is stored. */
  readonly of: string
}

export type Claim =
  | { readonly ok: true; readonly release: () => Promise<void> }
  | { readonly ok: false; readonly error: { readonly code: 'too_many_requests'; readonly retryAfterSeconds: number } }

class Blocked extends Error {
  readonly until: Date

  constructor(until: Date) {
    super('blocked')
    this.until = until
  }
}

/**
 * Counts an attempt as failed before it is made, so that attempts sent at once cannot all pass; `release` takes that back
 * after success. Refused, nothing is counted.
 */
export async function claimAttempt(db: Db, clock: Clock, keys: readonly ThrottleKey[]): Promise<Claim> {
  const at = clock.now()
  const rows = keys
    .map(({ budget, of }) => ({ budget, key: digest(budget, of) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1)) // one order for all, so that no two attempts wait for each other
  try {
    await db.transaction().execute(async (trx) => {
      for (const { budget, key } of rows) await claimKey(trx, key, BUDGETS[budget], at)
    })
    return { ok: true, release: () => release(db, rows) }
  } catch (error) {
    if (!(error instanceof Blocked)) throw error
    const retryAfterSeconds = Math.max(1, Math.ceil((error.until.getTime() - at.getTime()) / 1000))
    return { ok: false, error: { code: 'too_many_requests', retryAfterSeconds } }
  }
}

async function claimKey(
  trx: Trx,
  key: string,
  { free, firstWaitSeconds, longestWaitSeconds }: Budget,
  at: Date,
): Promise<void> {
  const forgotten = new Date(at.getTime() - FORGET_AFTER_HOURS * 3_600_000)
  const { rows } = await sql`
    insert into sign_in_throttle as t (key, failures, last_at) values (${key}, 1, ${at})
    on conflict (key) do update set
      failures = case when t.last_at < ${forgotten} then 1 else t.failures + 1 end,
      last_at = ${at},
      blocked_until = case when t.last_at >= ${forgotten} and t.failures + 1 > ${free}
        then ${at}::timestamptz + make_interval(secs => least(${longestWaitSeconds}::float8,
          ${firstWaitSeconds}::float8 * power(2::float8, least(t.failures - ${free}, 20))))
      end
    where t.blocked_until is null or t.blocked_until <= ${at}
    returning key`.execute(trx)
  if (rows.length > 0) return
  const found = await trx.selectFrom('signInThrottle').select('blockedUntil').where('key', '=', key).executeTakeFirst()
  throw new Blocked(found?.blockedUntil ?? at)
}

/** What is the person's own is forgotten; of what many share only this attempt is taken back. */
async function release(db: Db, rows: readonly { readonly budget: BudgetName; readonly key: string }[]): Promise<void> {
  const keysOf = (shared: boolean) =>
    rows.filter(({ budget }) => (budget === 'name' || budget === 'address') === shared).map(({ key }) => key)
  await sql`
    with forgotten as (delete from sign_in_throttle where key = any(${keysOf(false)}::text[]))
    update sign_in_throttle set failures = greatest(failures - 1, 0), blocked_until = null where key = any(${keysOf(true)}::text[])
  `.execute(db)
}

function digest(budget: BudgetName, of: string): string {
  return createHash('sha256').update(`${budget}\n${of}`).digest('base64url')
}

/** What one network counts as: an IPv4 address, or the first 48 bits of an IPv6 one, which a single customer may hold. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const full = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])]
  return full
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** Deletes what no longer matters: forgotten failures, ended sessions, challenges and tried codes. For a nightly job. */
export async function tidySignIn(db: Db, clock: Clock): Promise<void> {
  const at = clock.now()
  const dayAgo = new Date(at.getTime() - FORGET_AFTER_HOURS * 3_600_000)
  await db.deleteFrom('signInThrottle').where('lastAt', '<', dayAgo).execute()
  await db.deleteFrom('authSession').where('expiresAt', '<', dayAgo).execute()
  await db.deleteFrom('authVerification').where('expiresAt', '<', dayAgo).execute()
  await db.deleteFrom('authTotpTried').where('triedAt', '<', dayAgo).execute()
}
