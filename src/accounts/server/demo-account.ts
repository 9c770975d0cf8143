import type { PersonId } from '#kernel/id.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { recordAccount } from './accounts.service.ts'
import { hashSecret } from './auth.ts'

export interface DemoAccount {
  readonly personId: PersonId
  readonly fullName: string
  readonly username: string
  readonly password: string
}

/**
 * An account whose password is printed for everyone to try. Refused in production, where an account once made so could not sign in
 * either (auth.ts).
 */
export async function makeDemoAccount(trx: Trx, clock: Clock, production: boolean, account: DemoAccount) {
  if (production) throw new Error('no demonstration accounts in production')
  const { password, ...facts } = account
  return await recordAccount(trx, clock, { ...facts, passwordHash: await hashSecret(password), isDemo: true })
}

/** Since when somebody has an account of the demonstration; null: none. */
export async function findDemoAccountSince(db: Db | Trx, personId: PersonId): Promise<Date | null> {
  const query = db
    .selectFrom('authUser')
    .select('createdAt')
    .where('personId', '=', personId)
    .where('isDemo', '=', true)
  return (await query.executeTakeFirst())?.createdAt ?? null
}
