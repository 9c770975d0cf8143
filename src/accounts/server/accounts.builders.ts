import { createHmac, randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { type Clock, newId, today } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { makeHttpApp } from '#platform/server/http/http-app.ts'
import { makeLog } from '#platform/server/log/log.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import type { accountsApi } from '../contract.ts'
import { accountsRoutes } from './accounts.routes.ts'
import { recordAccount } from './accounts.service.ts'
import { hashSecret } from './auth.ts'
import { type Accounts, type AccountsOptions, openAccounts } from './open-accounts.ts'

export const PASSWORD = 'Mưa rơi trên mái ngói'

/** The machine's clock, moved as a test wants: the library beneath reads the machine's own. */
export interface MovableClock extends Clock {
  readonly pass: (minutes: number) => void
}

export function movableClock(): MovableClock {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset),
    pass: (minutes) => {
      offset += minutes * 60_000
    },
  }
}

export interface Stage {
  readonly app: FastifyInstance
  readonly accounts: Accounts
  readonly clock: MovableClock
}

/** The accounts' endpoints on an application of their own, over the test's database. */
export async function aStage(fresh: FreshDb, options: Partial<AccountsOptions> = {}): Promise<Stage> {
  const clock = movableClock()
  const accounts = await openAccounts({
    db: fresh.db,
    pool: fresh.pool,
    clock,
    secret: 'a secret of the test, long enough to sign with',
    publicUrl: 'http://localhost:8080',
    production: false,
    requireTotpForCommittees: false,
    ...options,
  })
  const app = await makeHttpApp({ log: makeLog('error'), findActor: accounts.findActor })
  accountsRoutes(app, accounts.deps)
  return { app, accounts, clock }
}

type Reply<Name extends 'me' | 'ofUnit' | 'make' | 'sessions' | 'beginTotp'> = ReplyOf<(typeof accountsApi)[Name]>

/** Whatever an answer may hold: a test reads the part it expects, or the refusal. */
type Said = Reply<'me'> &
  Reply<'make'> &
  Reply<'beginTotp'> & {
    readonly rows: readonly (Reply<'ofUnit'>['rows'][number] & Reply<'sessions'>['rows'][number])[]
    readonly retryAfterSeconds: number
  }

export interface Answer {
  readonly status: number
  readonly body: Said
}

/** A browser: keeps the cookies it is given and calls from one address. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #address: string

  constructor({ app }: Pick<Stage, 'app'>, address = '203.0.113.7') {
    this.#app = app
    this.#address = address
  }

  async call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    key: string = randomUUID(),
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request: InjectOptions = {
      method,
      url: `/api${path}`,
      remoteAddress: this.#address,
      headers: { 'idempotency-key': key, 'user-agent': 'Test browser', ...(cookie === '' ? {} : { cookie }) },
      ...(body === undefined ? {} : { payload: body }),
    }
    const reply = await this.#app.inject(request)
    for (const set of [reply.headers['set-cookie'] ?? []].flat()) this.#keep(set)
    return { status: reply.statusCode, body: reply.json<Said>() }
  }

  signIn(username: string, password: string = PASSWORD, more: object = {}): Promise<Answer> {
    return this.call('POST', '/accounts/sign-in', { username, password, ...more })
  }

  me(): Promise<Answer> {
    return this.call('GET', '/accounts/me')
  }

  /** The name of the cookie that carries the session. */
  get sessionCookie(): string {
    return [...this.cookies.keys()].find((name) => name.includes('session_token')) ?? ''
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    if (/max-age=0(;|$)/i.test(set)) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1))
  }
}

export async function aUnit(
  db: Db,
  clock: Clock,
  kind: 'cell' | 'grassroots_committee',
  parentId: UnitId | null,
): Promise<UnitId> {
  const unitId = newId<'unit'>(clock)
  const fromOn = addDays(today(clock), -400)
  const name = kind === 'cell' ? 'Chi bộ thôn Yên Hạ' : 'Đảng bộ xã Yên Sơn'
  await db.insertInto('unit').values({ id: unitId, foundedOn: fromOn }).execute()
  await db
    .insertInto('unitVersion')
    .values({ unitId, fromOn, parentId, kind, name, symbol: name, cellType: kind === 'cell' ? 'residential' : null })
    .execute()
  const above = parentId === null ? [] : [{ ancestorId: parentId, unitId, depth: 1, fromOn }]
  await db
    .insertInto('unitAncestry')
    .values([{ ancestorId: unitId, unitId, depth: 0, fromOn }, ...above])
    .execute()
  return unitId
}

export interface PersonPlan {
  readonly fullName: string
  readonly cell?: UnitId
  readonly office?: string
  readonly at?: UnitId
  /** Gives an account with PASSWORD under this name. */
  readonly username?: string
}

export async function aPerson(db: Db, clock: Clock, plan: PersonPlan): Promise<PersonId> {
  const personId = newId<'person'>(clock)
  const fromOn = addDays(today(clock), -300)
  await db.insertInto('person').values({ id: personId, fullName: plan.fullName }).execute()
  if (plan.cell !== undefined) {
    await db.insertInto('member').values({ id: personId }).execute()
    await db
      .insertInto('membership')
      .values({ id: newId(clock), personId, unitId: plan.cell, fromOn })
      .execute()
  }
  if (plan.office !== undefined && plan.at !== undefined) {
    await db
      .insertInto('term')
      .values({ id: newId(clock), personId, unitId: plan.at, office: plan.office, fromOn })
      .execute()
  }
  const { username } = plan
  if (username !== undefined) {
    const passwordHash = await hashSecret(PASSWORD)
    await db
      .transaction()
      .execute((trx) => recordAccount(trx, clock, { personId, fullName: plan.fullName, username, passwordHash }))
  }
  return personId
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits of RFC 6238 for a Base32 key, `steps` half minutes from now on the machine's clock. */
export function totpOf(key: string, steps = 0): string {
  const bits = [...key].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const hash = createHmac('sha1', bytes).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0x0f
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
