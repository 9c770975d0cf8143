import { createHmac } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { sql } from 'kysely'
import type { UserId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { ADDRESS_HEADER, type Auth, hashSecret } from './auth.ts'
import { deviceOf, makeDeviceCookie, toCookieHeader } from './cookies.ts'
import { claimAttempt, networkOf, type ThrottleKey } from './throttle.store.ts'

export interface AccountsDeps {
  readonly db: Db
  readonly clock: Clock
  readonly auth: Auth
  readonly secret: string
  /** Cookies go over TLS only: the public address is `https`. */
  readonly secure: boolean
  readonly requireTotpForCommittees: boolean
}

/** What a request says about where it comes from. */
export interface Visitor {
  readonly address: string
  readonly userAgent: string
  readonly cookie: string | undefined
}

export interface SignInInput {
  readonly username: string
  readonly password: string
  readonly totpCode: string | null
  readonly shared: boolean
}

/** The cookies to set for whoever came in. */
export interface SignedIn {
  readonly setCookies: readonly string[]
}

export type TooMany = { readonly code: 'too_many_requests'; readonly retryAfterSeconds: number }
export type SignInRefusal = { readonly code: 'wrong_credentials' | 'totp_needed' | 'totp_wrong' } | TooMany

/** Password, then the second factor where it is set. One answer and like work for a wrong password, an unknown name, a closed account. */
export async function signIn(
  deps: AccountsDeps,
  input: SignInInput,
  visitor: Visitor,
): Promise<Result<SignedIn, SignInRefusal>> {
  const { db, clock } = deps
  const userId = await findUserId(db, input.username)
  const device = userId && deviceOf(visitor.cookie, userId, deps)
  const claim = await claimAttempt(db, clock, passwordKeys(input.username, device, visitor))
  if (!claim.ok) return claim
  if (userId === undefined) {
    await tryPassword(deps, input, visitor)
    return err({ code: 'wrong_credentials' })
  }
  return await enter(deps, { ...input, userId, device, onRightPassword: claim.release }, visitor)
}

export interface Entry extends SignInInput {
  readonly userId: UserId
  /** The browser's mark where it is known for this person. */
  readonly device: string | undefined
  readonly onRightPassword: () => Promise<void>
}

/** The way in once the brakes let an attempt through. */
export async function enter(
  deps: AccountsDeps,
  entry: Entry,
  visitor: Visitor,
): Promise<Result<SignedIn, SignInRefusal>> {
  const first = await tryPassword(deps, entry, visitor)
  if (first.kind === 'wrong') return err({ code: 'wrong_credentials' })
  await entry.onRightPassword()
  if (first.kind === 'in') return await welcome(deps, entry, first.setCookies)
  if (entry.totpCode === null) return err({ code: 'totp_needed' })
  const { userId, device, totpCode: code } = entry
  const second = await tryTotp(deps, { userId, device, code, challenge: first.setCookies }, visitor)
  return second.ok ? await welcome(deps, entry, second.value.setCookies) : second
}

function passwordKeys(username: string, device: string | undefined, { address }: Visitor): readonly ThrottleKey[] {
  if (device !== undefined) return [{ budget: 'device', of: device }]
  const network = networkOf(address)
  return [
    { budget: 'pair', of: `${username} ${network}` },
    { budget: 'name', of: username },
    { budget: 'address', of: network },
  ]
}

type PasswordOutcome =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'in' | 'totp'; readonly setCookies: readonly string[] }

async function tryPassword({ auth }: AccountsDeps, input: SignInInput, visitor: Visitor): Promise<PasswordOutcome> {
  try {
    const { headers, response } = await auth.api.signInUsername({
      body: { username: input.username, password: input.password, rememberMe: !input.shared },
      headers: headersOf(visitor, undefined),
      returnHeaders: true,
    })
    const setCookies = headers.getSetCookie()
    return { kind: response && 'twoFactorRedirect' in response ? 'totp' : 'in', setCookies }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    // A name that cannot be one was turned away before any work: do it all the same.
    if (error.statusCode === 422) await hashSecret(input.password)
    return { kind: 'wrong' }
  }
}

interface TotpAttempt {
  readonly userId: UserId
  readonly device: string | undefined
  readonly code: string
  readonly challenge: readonly string[]
}

async function tryTotp(
  deps: AccountsDeps,
  attempt: TotpAttempt,
  visitor: Visitor,
): Promise<Result<SignedIn, SignInRefusal>> {
  const { userId, device, code, challenge } = attempt
  const key = device ? { budget: 'totpOnDevice' as const, of: device } : { budget: 'totp' as const, of: userId }
  const claim = await claimAttempt(deps.db, deps.clock, [key])
  if (!claim.ok) return claim
  if (!(await takeTotpCode(deps, userId, code))) return err({ code: 'totp_wrong' })
  try {
    // Only the challenge goes along: with another session's cookie the check would be made for that one.
    const { headers } = await deps.auth.api.verifyTOTP({
      body: { code },
      headers: headersOf(visitor, toCookieHeader(challenge)),
      returnHeaders: true,
    })
    await claim.release()
    return ok({ setCookies: headers.getSetCookie() })
  } catch (error) {
    if (error instanceof APIError) return err({ code: 'totp_wrong' })
    throw error
  }
}

/** How long a six-digit code, once tried, is not taken again: longer than it can be right (its own half minute and one on each side). */
const TOTP_ONCE_MINUTES = 3

/** Each code counts once, whoever types it: one read over a shoulder is worth nothing. False where it was tried just before. */
export async function takeTotpCode(
  { db, clock, secret }: AccountsDeps,
  userId: UserId,
  code: string,
): Promise<boolean> {
  const at = clock.now()
  const digest = createHmac('sha256', secret).update(`totp ${userId} ${code}`).digest('base64url')
  const old = new Date(at.getTime() - TOTP_ONCE_MINUTES * 60_000)
  const { rows } = await sql`
    insert into auth_totp_tried as t (user_id, code_digest, tried_at) values (${userId}, ${digest}, ${at})
    on conflict (user_id, code_digest) do update set tried_at = ${at} where t.tried_at < ${old}
    returning user_id`.execute(db)
  return rows.length > 0
}

async function welcome(deps: AccountsDeps, { userId, device, shared }: Entry, setCookies: readonly string[]) {
  await deps.db.updateTable('authUser').set({ lastSignedInAt: deps.clock.now() }).where('id', '=', userId).execute()
  const mark = device === undefined && !shared ? [makeDeviceCookie(userId, deps)] : []
  return ok({ setCookies: [...setCookies, ...mark] })
}

export async function findUserId(db: Db, username: string): Promise<UserId | undefined> {
  const found = await db.selectFrom('authUser').select('id').where('username', '=', username).executeTakeFirst()
  return found?.id as UserId | undefined
}

/** Headers for better-auth: our own view of the address, and no cookie but the one given. */
export function headersOf({ address, userAgent }: Visitor, cookie: string | undefined): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent.slice(0, 300) })
  if (cookie !== undefined) headers.set('cookie', cookie)
  return headers
}
