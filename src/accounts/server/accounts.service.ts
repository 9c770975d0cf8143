import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { decideEntitlement, type EntitlementRefusal } from '#accounts/rules/entitlement.ts'
import { firstFreeUsername, proposeUsername } from '#accounts/rules/username.ts'
import type { ActId, PersonId, UnitId, UserId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActRefusal, performAct } from '#platform/server/acts/perform.ts'
import { type Clock, newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { listPlaces } from './accounts.queries.ts'
import { hashSecret } from './auth.ts'
import { placeCode } from './redeem.service.ts'
import type { AccountsDeps } from './sign-in.service.ts'

export interface AccountActor {
  readonly actor: Actor
  readonly key: ActId
}

/** The slip's contents; what the act keeps of it is all but the code. */
export interface Slip {
  readonly userId: UserId
  readonly username: string
  readonly code: string
  readonly codeExpiresAt: string
}

type Kept = Omit<Slip, 'code'>
type Entitled = EntitlementRefusal
type MakeRefusal = Entitled | { readonly code: 'account_exists' }
type RenewRefusal = Entitled | { readonly code: 'account_closed' }
type CloseRefusal = Entitled | { readonly code: 'account_closed' | 'own_account' }
type ReopenRefusal = Entitled | { readonly code: 'account_open' }
type Done = { readonly done: true }
type AccountRef = { readonly unitId: UnitId; readonly userId: UserId }

/** Makes the account of a person of the unit, and the code for the first sign-in. */
export async function makeAccount(
  deps: AccountsDeps,
  { actor, key }: AccountActor,
  { unitId, personId }: { readonly unitId: UnitId; readonly personId: PersonId },
): Promise<Result<Slip, MakeRefusal | ActRefusal | { readonly code: 'code_already_shown' }>> {
  const call = { key, name: 'accounts.make', by: actor, request: { unitId, personId } }
  return await showOnce((show) =>
    performAct<Kept, MakeRefusal>(deps, call, async ({ trx, afterCommit }) => {
      const entitled = await checkEntitled(trx, actor, personId, unitId)
      if (!entitled.ok) return entitled
      const person = await trx
        .selectFrom('person')
        .select('fullName')
        .where('id', '=', personId)
        .forUpdate()
        .executeTakeFirst()
      if (!person) return err({ code: 'not_found' })
      const existing = await trx.selectFrom('authUser').select('id').where('personId', '=', personId).executeTakeFirst()
      if (existing) return err({ code: 'account_exists' })
      const { userId, username } = await recordAccount(trx, deps.clock, { personId, fullName: person.fullName })
      const made = await placeCode(trx, deps.clock, { userId, madeBy: actor.userId })
      afterCommit(() => show(made.code))
      const reply = { userId, username, codeExpiresAt: made.codeExpiresAt.toISOString() }
      return ok({ reply, unitId, subject: { kind: 'account', id: userId }, content: { userId, personId, username } })
    }),
  )
}

/** Gives a new one-time code; the password of before stays good until the code is used. */
export async function renewCode(
  deps: AccountsDeps,
  { actor, key }: AccountActor,
  request: AccountRef & { readonly removeTotp: boolean },
): Promise<Result<Slip, RenewRefusal | ActRefusal | { readonly code: 'code_already_shown' }>> {
  const { unitId, userId, removeTotp } = request
  const call = { key, name: 'accounts.renewCode', by: actor, request }
  return await showOnce((show) =>
    performAct<Kept, RenewRefusal>(deps, call, async ({ trx, at, afterCommit }) => {
      const account = await loadEntitledAccount(trx, actor, userId, unitId)
      if (!account.ok) return account
      const { username, closedAt } = account.value
      if (closedAt !== null) return err({ code: 'account_closed' })
      if (removeTotp) {
        await trx.deleteFrom('authTwoFactor').where('userId', '=', userId).execute()
        await trx
          .updateTable('authUser')
          .set({ twoFactorEnabled: false, updatedAt: at })
          .where('id', '=', userId)
          .execute()
      }
      const made = await placeCode(trx, deps.clock, { userId, madeBy: actor.userId })
      afterCommit(() => show(made.code))
      const reply = { userId, username, codeExpiresAt: made.codeExpiresAt.toISOString() }
      return ok({ reply, unitId, subject: { kind: 'account', id: userId }, content: { userId, removeTotp } })
    }),
  )
}

/** Shuts the account: no sign-in, every session ended, open codes withdrawn. Nothing is deleted. */
export async function closeAccount(deps: AccountsDeps, by: AccountActor, request: AccountRef) {
  const { unitId, userId } = request
  const { actor, key } = by
  return await performAct<Done, CloseRefusal>(
    deps,
    { key, name: 'accounts.close', by: actor, request },
    async ({ trx, at }) => {
      if (userId === actor.userId) return err({ code: 'own_account' })
      const account = await loadEntitledAccount(trx, actor, userId, unitId)
      if (!account.ok) return account
      if (account.value.closedAt !== null) return err({ code: 'account_closed' })
      await trx.updateTable('authUser').set({ closedAt: at, updatedAt: at }).where('id', '=', userId).execute()
      await trx.deleteFrom('authSession').where('userId', '=', userId).execute()
      await trx
        .updateTable('signInCode')
        .set({ withdrawnAt: at })
        .where('userId', '=', userId)
        .where('usedAt', 'is', null)
        .where('withdrawnAt', 'is', null)
        .execute()
      return ok({ reply: { done: true }, unitId, subject: { kind: 'account', id: userId }, content: { userId } })
    },
  )
}

export async function reopenAccount(deps: AccountsDeps, by: AccountActor, request: AccountRef) {
  const { unitId, userId } = request
  return await performAct<Done, ReopenRefusal>(
    deps,
    { key: by.key, name: 'accounts.reopen', by: by.actor, request },
    async ({ trx, at }) => {
      const account = await loadEntitledAccount(trx, by.actor, userId, unitId)
      if (!account.ok) return account
      if (account.value.closedAt === null) return err({ code: 'account_open' })
      await trx.updateTable('authUser').set({ closedAt: null, updatedAt: at }).where('id', '=', userId).execute()
      return ok({ reply: { done: true }, unitId, subject: { kind: 'account', id: userId }, content: { userId } })
    },
  )
}

/** The unit named is the one whose ledger the act goes into: the person has a place there and the caller's right reaches it. */
async function checkEntitled(
  trx: Trx,
  actor: Actor,
  personId: PersonId,
  unitId: UnitId,
): Promise<Result<null, Entitled>> {
  const places = await listPlaces(trx, [personId], actor.scopeOf('account.make'))
  if (!places.some((place) => place.unitId === unitId && place.inScope)) return err({ code: 'not_found' })
  return decideEntitlement(places)
}

async function loadEntitledAccount(trx: Trx, actor: Actor, userId: UserId, unitId: UnitId) {
  const account = await trx
    .selectFrom('authUser')
    .select(['personId', 'username', 'closedAt'])
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return err({ code: 'not_found' })
  const entitled = await checkEntitled(trx, actor, account.personId as PersonId, unitId)
  return entitled.ok ? ok(account) : entitled
}

export interface AccountFacts {
  readonly personId: PersonId
  readonly fullName: string
  readonly userId?: UserId
  readonly username?: string
  /** Argon2id; without it nothing opens the account but a one-time code. */
  readonly passwordHash?: string
  readonly isDemo?: boolean
}

/** Writes the account's rows. An account without a password holds the hash of a random one, so that trying it takes as long as any other. */
export async function recordAccount(trx: Trx, clock: Clock, facts: AccountFacts) {
  const at = clock.now()
  const userId = facts.userId ?? newId<'user'>(clock)
  const username = facts.username ?? (await freeUsername(trx, facts.fullName))
  const password = facts.passwordHash ?? (await hashSecret(randomBytes(32).toString('base64url')))
  await trx
    .insertInto('authUser')
    .values({
      id: userId,
      personId: facts.personId,
      username,
      name: username,
      email: `${userId}@nennep.invalid`,
      isDemo: facts.isDemo ?? false,
      activatedAt: facts.passwordHash === undefined ? null : at,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await trx
    .insertInto('authAccount')
    .values({
      id: newId(clock),
      userId,
      accountId: userId,
      providerId: 'credential',
      password,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  return { userId, username }
}

/** One namesake after the other, so that two accounts made at once do not get one name. */
async function freeUsername(trx: Trx, fullName: string): Promise<string> {
  const base = proposeUsername(fullName)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`username ${base}`}, 0))`.execute(trx)
  const taken = await trx.selectFrom('authUser').select('username').where('username', 'like', `${base}%`).execute()
  return firstFreeUsername(base, new Set(taken.map((row) => row.username)))
}

/** The code goes beside the act's answer, which is kept, and only once it is committed; the same key again finds no code to show. */
async function showOnce<E extends { readonly code: string }>(
  act: (show: (code: string) => void) => Promise<Result<Kept, E>>,
): Promise<Result<Slip, E | { readonly code: 'code_already_shown' }>> {
  const shown: string[] = []
  const outcome = await act((code) => shown.push(code))
  if (!outcome.ok) return outcome
  const [code] = shown
  return code === undefined ? err({ code: 'code_already_shown' }) : ok({ ...outcome.value, code })
}
