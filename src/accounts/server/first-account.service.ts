import { sql } from 'kysely'
import { decidePassword, type PasswordRefusal } from '#accounts/rules/password.ts'
import { plainCode } from '#accounts/rules/sign-in-code.ts'
import { proposeUsername } from '#accounts/rules/username.ts'
import type { ActId, PersonId, UnitId, UserId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ActRefusal, performAct } from '#platform/server/acts/perform.ts'
import { type Clock, newId, today } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { recordAccount } from './accounts.service.ts'
import { hashSecret, verifySecret } from './auth.ts'
import { type NewCode, placeCode } from './redeem.service.ts'
import type { AccountsDeps, TooMany, Visitor } from './sign-in.service.ts'
import { claimAttempt, networkOf } from './throttle.store.ts'

export async function needsFirstAccount(db: Db): Promise<boolean> {
  return (await db.selectFrom('authUser').select('id').limit(1).executeTakeFirst()) === undefined
}

/**
 * Where nobody has an account yet: makes the code that opens the installation and hands it to `show`, which prints it. A code
 * of an earlier start is withdrawn, because only its hash was kept. Answers whether one was made.
 */
export async function makeFirstAccountCode(db: Db, clock: Clock, show: (code: NewCode) => void): Promise<boolean> {
  if (!(await needsFirstAccount(db))) return false
  const made = await db.transaction().execute((trx) => placeCode(trx, clock, { userId: null, madeBy: null }))
  show(made)
  return true
}

export interface Installation {
  readonly code: string
  readonly password: string
  readonly fullName: string
  readonly unitName: string
  readonly unitKind: 'central' | 'province' | 'upper_committee' | 'grassroots_committee'
  readonly unitPlace: string
  /** Nothing below it can be older; null: from today. */
  readonly foundedOn: LocalDate | null
}

type BeginRefusal =
  | { readonly code: 'wrong_code' | 'code_expired' | 'already_begun' | 'founded_in_future' }
  | PasswordRefusal

/** One act: the top unit, the first person, the offices that look after the installation and the office, the account. */
export async function beginInstallation(
  deps: AccountsDeps,
  key: ActId,
  input: Installation,
  visitor: Visitor,
): Promise<Result<{ readonly username: string }, BeginRefusal | ActRefusal | TooMany>> {
  const { db, clock } = deps
  const password = decidePassword(input.password, proposeUsername(input.fullName))
  if (!password.ok) return password
  const on = today(clock)
  if (input.foundedOn !== null && input.foundedOn > on) return err({ code: 'founded_in_future' })
  const claim = await claimAttempt(db, clock, [
    { budget: 'pair', of: `first account ${networkOf(visitor.address)}` },
    { budget: 'name', of: 'first account' },
  ])
  if (!claim.ok) return claim
  const passwordHash = await hashSecret(input.password)
  const ids = { unitId: newId<'unit'>(clock), personId: newId<'person'>(clock), userId: newId<'user'>(clock) }
  const { code: _code, password: _password, ...request } = input
  const call = { key, name: 'accounts.beginInstallation', by: { userId: null, personId: null }, request }
  const begun = await performAct<{ username: string }, BeginRefusal>(deps, call, async ({ trx, at, actId }) => {
    const spent = await spendFirstCode(trx, input.code, at)
    if (!spent.ok) return spent
    await recordTopUnit(trx, clock, { ...input, ...ids, actId, on })
    const { username } = await recordAccount(trx, clock, { ...ids, fullName: input.fullName, passwordHash })
    const content = { ...request, ...ids, username }
    return ok({ reply: { username }, unitId: ids.unitId, subject: { kind: 'account', id: ids.userId }, content })
  })
  if (begun.ok) await claim.release()
  return begun
}

async function spendFirstCode(trx: Trx, typed: string, at: Date): Promise<Result<null, BeginRefusal>> {
  await sql`select pg_advisory_xact_lock(hashtextextended('first account', 0))`.execute(trx)
  if (await trx.selectFrom('authUser').select('id').limit(1).executeTakeFirst()) return err({ code: 'already_begun' })
  const open = await trx
    .selectFrom('signInCode')
    .select(['id', 'codeHash', 'expiresAt'])
    .where('userId', 'is', null)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open || !(await verifySecret(open.codeHash, plainCode(typed)))) return err({ code: 'wrong_code' })
  if (open.expiresAt <= at) return err({ code: 'code_expired' })
  await trx.updateTable('signInCode').set({ usedAt: at }).where('id', '=', open.id).execute()
  return ok(null)
}

interface TopUnit extends Installation {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly userId: UserId
  readonly actId: ActId
  readonly on: LocalDate
}

async function recordTopUnit(
  trx: Trx,
  clock: Clock,
  { unitId, personId, actId, on, foundedOn, fullName, ...unit }: TopUnit,
): Promise<void> {
  const fromOn = foundedOn ?? on
  await trx.insertInto('unit').values({ id: unitId, foundedOn: fromOn }).execute()
  await trx
    .insertInto('unitVersion')
    .values({
      unitId,
      fromOn,
      kind: unit.unitKind,
      name: unit.unitName,
      symbol: unit.unitName,
      place: unit.unitPlace,
      actId,
    })
    .execute()
  await trx.insertInto('unitAncestry').values({ ancestorId: unitId, unitId, depth: 0, fromOn }).execute()
  await trx.insertInto('person').values({ id: personId, fullName }).execute()
  for (const office of ['administrator', 'office_officer']) {
    await trx
      .insertInto('term')
      .values({ id: newId(clock), personId, unitId, office, fromOn: on, actId })
      .execute()
  }
}
