import { randomBytes } from 'node:crypto'
import { decidePassword, type PasswordRefusal } from '#accounts/rules/password.ts'
import { CODE_DAYS, CODE_RANDOM_BYTES, makeSignInCode, plainCode } from '#accounts/rules/sign-in-code.ts'
import type { UserId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { hashSecret, verifySecret } from './auth.ts'
import { type AccountsDeps, enter, findUserId, type TooMany, type Visitor } from './sign-in.service.ts'
import { claimAttempt, networkOf } from './throttle.store.ts'

export interface RedeemInput {
  readonly username: string
  readonly code: string
  readonly password: string
  readonly shared: boolean
}

export type RedeemRefusal = { readonly code: 'wrong_code' | 'code_used' | 'code_expired' } | PasswordRefusal | TooMany

/**
 * Trades a one-time code for a password of the person's own choice, ends every session there was, and signs in; where a second factor is set
 * it is asked as at any sign-in, so `setCookies` is then null.
 */
export async function redeemCode(
  deps: AccountsDeps,
  input: RedeemInput,
  visitor: Visitor,
): Promise<Result<{ readonly setCookies: readonly string[] | null }, RedeemRefusal>> {
  const { db, clock } = deps
  const password = decidePassword(input.password, input.username)
  if (!password.ok) return password
  const network = networkOf(visitor.address)
  const claim = await claimAttempt(db, clock, [
    { budget: 'pair', of: `code ${input.username} ${network}` },
    { budget: 'name', of: `code ${input.username}` },
    { budget: 'address', of: network },
  ])
  if (!claim.ok) return claim
  const userId = await findUserId(db, input.username)
  const code = await checkCode(deps, userId, input.code)
  if (!code.ok) return code
  await claim.release()
  const hash = await hashSecret(input.password)
  const taken = await db.transaction().execute((trx) => spendCode(trx, deps.clock, { ...code.value, hash }))
  if (!taken) return err({ code: 'code_used' })
  const entry = {
    ...input,
    userId: code.value.userId,
    device: undefined,
    totpCode: null,
    onRightPassword: async () => {},
  }
  const entered = await enter(deps, entry, visitor)
  return ok({ setCookies: entered.ok ? entered.value.setCookies : null })
}

type Open = { readonly codeId: string; readonly userId: UserId }

/** One comparison whatever is found, against the newest code of the person; only who knows the code learns that it was used or is too old. */
async function checkCode({ db, clock }: AccountsDeps, userId: UserId | undefined, typed: string) {
  const newest = userId && (await newestCode(db, userId))
  if (!newest) {
    await hashSecret(typed)
    return err({ code: 'wrong_code' })
  }
  const isRight = await verifySecret(newest.codeHash, plainCode(typed))
  if (!isRight || newest.withdrawnAt !== null || newest.closedAt !== null) return err({ code: 'wrong_code' })
  if (newest.usedAt !== null) return err({ code: 'code_used' })
  if (newest.expiresAt <= clock.now()) return err({ code: 'code_expired' })
  return ok<Open>({ codeId: newest.id, userId: newest.userId as UserId })
}

function newestCode(db: AccountsDeps['db'], userId: UserId) {
  return db
    .selectFrom('signInCode as c')
    .innerJoin('authUser as u', 'u.id', 'c.userId')
    .select(['c.id', 'c.codeHash', 'c.expiresAt', 'c.usedAt', 'c.withdrawnAt', 'u.id as userId', 'u.closedAt'])
    .where('c.userId', '=', userId)
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** False where another was quicker: the code's row decides. */
async function spendCode(
  trx: Trx,
  clock: Clock,
  { codeId, userId, hash }: Open & { readonly hash: string },
): Promise<boolean> {
  const at = clock.now()
  const spent = await trx
    .updateTable('signInCode')
    .set({ usedAt: at })
    .where('id', '=', codeId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (spent.numUpdatedRows === 0n) return false
  await trx.updateTable('authAccount').set({ password: hash, updatedAt: at }).where('userId', '=', userId).execute()
  await trx
    .updateTable('authUser')
    .set((u) => ({ activatedAt: u.fn.coalesce('activatedAt', u.val(at)), updatedAt: at }))
    .where('id', '=', userId)
    .execute()
  await trx.deleteFrom('authSession').where('userId', '=', userId).execute()
  return true
}

export interface NewCode {
  /** To show once; only its hash is kept. */
  readonly code: string
  readonly codeExpiresAt: Date
}

/** Puts a new code in place of the one that was open; `userId` null: the code of the first account. */
export async function placeCode(
  trx: Trx,
  clock: Clock,
  { userId, madeBy }: { readonly userId: UserId | null; readonly madeBy: UserId | null },
): Promise<NewCode> {
  const at = clock.now()
  const code = makeSignInCode(randomBytes(CODE_RANDOM_BYTES))
  const codeExpiresAt = new Date(at.getTime() + CODE_DAYS * 86_400_000)
  await trx
    .updateTable('signInCode')
    .set({ withdrawnAt: at })
    .where('userId', userId === null ? 'is' : '=', userId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()
  const codeHash = await hashSecret(plainCode(code))
  await trx
    .insertInto('signInCode')
    .values({ id: newId(clock), userId, madeBy, codeHash, madeAt: at, expiresAt: codeExpiresAt })
    .execute()
  return { code, codeExpiresAt }
}
