import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Actor, RememberedCaller } from '#platform/server/access/actor.ts'
import { type AuthOptions, makeAuth } from './auth.ts'
import { makeFindActor } from './find-actor.ts'
import type { AccountsDeps } from './sign-in.service.ts'

export interface AccountsOptions extends AuthOptions {
  readonly pool: pg.Pool
  readonly requireTotpForCommittees: boolean
}

export interface Accounts {
  readonly deps: AccountsDeps
  readonly findActor: (request: Pick<FastifyRequest, 'headers'>) => Promise<Actor | undefined>
  readonly rememberCaller: (request: Pick<FastifyRequest, 'headers'>) => RememberedCaller | undefined
}

/** What app/ makes once at start: `findActor` and `rememberCaller` go into the HTTP application, `deps` into `accountsRoutes`. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const { db, pool, clock, secret, requireTotpForCommittees } = options
  const auth = makeAuth(options)
  const cookieName = (await auth.$context).authCookies.sessionToken.name
  const secure = options.publicUrl.startsWith('https:')
  const { find, remember } = makeFindActor({ pool, clock, secret, cookieName, requireTotpForCommittees })
  return {
    deps: { db, clock, auth, secret, secure, requireTotpForCommittees },
    findActor: find,
    rememberCaller: remember,
  }
}
