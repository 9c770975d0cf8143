import { APIError } from 'better-auth/api'
import { sql } from 'kysely'
import { COMMITTEE_OFFICES } from '#accounts/rules/entitlement.ts'
import { decidePassword, type PasswordRefusal } from '#accounts/rules/password.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { verifySecret } from './auth.ts'
import {
  type AccountsDeps,
  headersOf,
  type SignedIn,
  type TooMany,
  takeTotpCode,
  type Visitor,
} from './sign-in.service.ts'
import { claimAttempt } from './throttle.store.ts'

/** The caller, and the request's cookie that proves it to better-auth. */
export interface Own {
  readonly actor: Actor
  readonly visitor: Visitor
}

type WrongPassword = { readonly code: 'wrong_password' } | TooMany

/** The password asked again before what an open session alone should not be able to do. */
async function confirmPassword(
  { db, clock }: AccountsDeps,
  actor: Actor,
  password: string,
): Promise<Result<null, WrongPassword>> {
  const claim = await claimAttempt(db, clock, [{ budget: 'own', of: actor.userId }])
  if (!claim.ok) return claim
  const account = await db
    .selectFrom('authAccount')
    .select('password')
    .where('userId', '=', actor.userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (!account?.password || !(await verifySecret(account.password, password))) return err({ code: 'wrong_password' })
  await claim.release()
  return ok(null)
}

/** Sets another password and ends every other session; this one goes on under a new cookie. */
export async function changePassword(
  deps: AccountsDeps,
  { actor, visitor }: Own,
  { current, wanted }: { readonly current: string; readonly wanted: string },
): Promise<Result<SignedIn, WrongPassword | PasswordRefusal>> {
  const user = await deps.db
    .selectFrom('authUser')
    .select('username')
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  const decided = decidePassword(wanted, user.username)
  if (!decided.ok) return decided
  const confirmed = await confirmPassword(deps, actor, current)
  if (!confirmed.ok) return confirmed
  const { headers } = await deps.auth.api.changePassword({
    body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
    headers: headersOf(visitor, visitor.cookie),
    returnHeaders: true,
  })
  return ok({ setCookies: headers.getSetCookie() })
}

export interface TotpKey {
  /** `otpauth://...`, for the QR code. */
  readonly address: string
  /** The same secret, Base32, to type in by hand. */
  readonly key: string
}

export async function beginTotp(
  deps: AccountsDeps,
  { actor, visitor }: Own,
  password: string,
): Promise<Result<TotpKey, WrongPassword | { readonly code: 'totp_already_on' }>> {
  const confirmed = await confirmPassword(deps, actor, password)
  if (!confirmed.ok) return confirmed
  const user = await deps.db
    .selectFrom('authUser')
    .select(['username', 'twoFactorEnabled'])
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  if (user.twoFactorEnabled) return err({ code: 'totp_already_on' })
  const made = await deps.auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: headersOf(visitor, visitor.cookie),
  })
  if (made.method !== 'totp') throw new Error('totp was asked for')
  const address = new URL(made.totpURI)
  // The library writes the account's address there; people look for their sign-in name.
  const label = `${encodeURIComponent('Nền Nếp')}:${encodeURIComponent(user.username)}`
  return ok({ address: `otpauth://totp/${label}${address.search}`, key: address.searchParams.get('secret') ?? '' })
}

type ConfirmRefusal = { readonly code: 'totp_wrong' | 'totp_not_begun' | 'totp_already_on' } | TooMany

/** The first right code puts the second factor in force. */
export async function confirmTotp(
  deps: AccountsDeps,
  { actor, visitor }: Own,
  code: string,
): Promise<Result<SignedIn, ConfirmRefusal>> {
  const begun = await deps.db
    .selectFrom('authTwoFactor')
    .select('verified')
    .where('userId', '=', actor.userId)
    .executeTakeFirst()
  if (!begun) return err({ code: 'totp_not_begun' })
  if (begun.verified) return err({ code: 'totp_already_on' })
  const claim = await claimAttempt(deps.db, deps.clock, [{ budget: 'own', of: actor.userId }])
  if (!claim.ok) return claim
  if (!(await takeTotpCode(deps, actor.userId, code))) return err({ code: 'totp_wrong' })
  try {
    const { headers } = await deps.auth.api.verifyTOTP({
      body: { code },
      headers: headersOf(visitor, visitor.cookie),
      returnHeaders: true,
    })
    await claim.release()
    return ok({ setCookies: headers.getSetCookie() })
  } catch (error) {
    if (error instanceof APIError) return err({ code: 'totp_wrong' })
    throw error
  }
}

export async function removeTotp(
  deps: AccountsDeps,
  { actor, visitor }: Own,
  password: string,
): Promise<Result<SignedIn, WrongPassword>> {
  const confirmed = await confirmPassword(deps, actor, password)
  if (!confirmed.ok) return confirmed
  const { headers } = await deps.auth.api.disableTwoFactor({
    body: { password },
    headers: headersOf(visitor, visitor.cookie),
    returnHeaders: true,
  })
  return ok({ setCookies: headers.getSetCookie() })
}

export async function listSessions({ db, clock }: AccountsDeps, actor: Actor) {
  const rows = await db
    .selectFrom('authSession')
    .select(['id', 'userAgent', 'ipAddress', 'createdAt', 'lastSeenAt'])
    .where('userId', '=', actor.userId)
    .where('expiresAt', '>', clock.now())
    .orderBy('lastSeenAt', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    current: row.id === actor.sessionId,
    userAgent: row.userAgent ?? '',
    address: row.ipAddress ?? '',
    since: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }))
}

/** Ends one session of the caller's own; another person's looks absent. */
export async function endSession(
  { db }: AccountsDeps,
  actor: Actor,
  sessionId: string,
): Promise<Result<null, { readonly code: 'not_found' }>> {
  const ended = await db
    .deleteFrom('authSession')
    .where('id', '=', sessionId)
    .where('userId', '=', actor.userId)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n ? ok(null) : err({ code: 'not_found' })
}

/** Set-Cookie headers that take the session's cookies out of the browser; its mark as a known browser stays. */
export async function farewellCookies({ auth }: AccountsDeps, visitor: Visitor): Promise<readonly string[]> {
  const { headers } = await auth.api.signOut({ headers: headersOf(visitor, visitor.cookie), returnHeaders: true })
  return headers.getSetCookie()
}

export async function endOtherSessions({ db }: AccountsDeps, actor: Actor): Promise<number> {
  const ended = await db
    .deleteFrom('authSession')
    .where('userId', '=', actor.userId)
    .where('id', '!=', actor.sessionId)
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

export async function saveSettings(
  { db }: AccountsDeps,
  actor: Actor,
  settings: { readonly textSize: string; readonly language: string },
) {
  await db.updateTable('authUser').set(settings).where('id', '=', actor.userId).execute()
}

/** Whether this person must set up a second factor first. The actor holds no term meanwhile, so the offices are looked up here. */
export async function mustEnrolTotp({ db, requireTotpForCommittees }: AccountsDeps, actor: Actor): Promise<boolean> {
  if (!requireTotpForCommittees || actor.terms.length > 0) return false
  const { rows } = await sql`
    select 1 from auth_user u join term t on t.person_id = u.person_id
    where u.id = ${actor.userId} and not u.two_factor_enabled and t.office = any(${[...COMMITTEE_OFFICES]}::text[])
      and t.from_on <= ${actor.today}::date and (t.to_on is null or t.to_on > ${actor.today}::date) limit 1`.execute(db)
  return rows.length > 0
}
