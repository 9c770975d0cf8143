import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { type ActId, type PersonId, type UnitId, type UserId, uuidV7 } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { isOffice } from '#platform/access/rights.ts'
import type { BodyInputOf, Endpoint, QueryInputOf, ReplyOf } from '#platform/contract/endpoint.ts'
import { type Actor, makeActor } from '#platform/server/access/actor.ts'
import type { PlainCondition } from '#platform/server/acts/plain-write.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { makeHttpApp } from '#platform/server/http/http-app.ts'

/** A clock that stands until a test moves it. */
export interface TestClock extends Clock {
  readonly set: (instant: string) => void
}

export function testClock(instant = '2026-11-20T12:00:00+07:00'): TestClock {
  let at = new Date(instant)
  return {
    now: () => at,
    set: (next) => {
      at = new Date(next)
    },
  }
}

/** A key for an act, as a browser would make it. */
export function newKey(): ActId {
  return uuidV7(Date.now(), randomBytes(10)) as ActId
}

/** The caller as sign-in would find him: terms and membership in force on the clock's day. The user's id is the person's. */
export async function actorFor(db: Db, clock: Clock, personId: PersonId): Promise<Actor> {
  const today = localDateAt(clock.now())
  const terms = await db
    .selectFrom('term')
    .select(['unitId', 'office'])
    .where('personId', '=', personId)
    .where('fromOn', '<=', today)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', today)]))
    .execute()
  const cells = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .execute()
  const stays = await db
    .selectFrom('memberLeave')
    .select('unitId')
    .where('personId', '=', personId)
    .where('kind', '=', 'temp_here')
    .where('fromOn', '<=', today)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', today)]))
    .execute()
  const held = [...terms, ...[...cells, ...stays].map((cell) => ({ ...cell, office: 'member' }))]
  return makeActor({
    userId: personId as string as UserId,
    personId,
    sessionId: 'test',
    today,
    terms: held.flatMap(({ unitId, office }) => (isOffice(office) ? [{ unitId: unitId as UnitId, office }] : [])),
  })
}

export interface CallArgs<E> {
  readonly params?: Record<string, string>
  readonly query?: QueryInputOf<E>
  readonly body?: BodyInputOf<E>
  readonly key?: ActId
}

export interface Answer<E> {
  readonly status: number
  /** The reply where `status` is 200, else the refusal. */
  readonly body: ReplyOf<E> & { readonly code?: string }
  readonly raw: Buffer
}

export interface TestApp {
  readonly app: FastifyInstance
  /** Calls an endpoint as this person; null: nobody signed in. Acts get a fresh key unless one is given. */
  readonly call: <E extends Endpoint>(person: PersonId | null, endpoint: E, args?: CallArgs<E>) => Promise<Answer<E>>
}

export interface TestAppOptions {
  /** Callers seen before are remembered; the proof, a condition of SQL, says whether they are still who they were. */
  readonly proofOf?: (person: string) => PlainCondition
}

/** The HTTP application with the routes under test; the caller is named per call instead of by a session. */
export async function testApp(
  db: Db,
  clock: Clock,
  register: (app: FastifyInstance) => void,
  { proofOf }: TestAppOptions = {},
): Promise<TestApp> {
  const seen = new Map<string, Actor>()
  const app = await makeHttpApp({
    log: pino({ level: 'silent' }),
    findActor: async (request) => {
      const person = request.headers['x-test-person']
      if (typeof person !== 'string') return undefined
      const actor = await actorFor(db, clock, person as PersonId)
      seen.set(person, actor)
      return actor
    },
    rememberCaller: (request) => {
      const actor = seen.get(String(request.headers['x-test-person']))
      return actor && proofOf && { actor, proof: proofOf(actor.personId) }
    },
  })
  register(app)
  return {
    app,
    call: async (person, endpoint, args = {}) => {
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(args.params?.[name] ?? ''))
      const query = new URLSearchParams(Object.entries((args.query ?? {}) as Record<string, string>)).toString()
      const response = await app.inject({
        method: endpoint.method,
        url: `/api${path}${query === '' ? '' : `?${query}`}`,
        headers: {
          ...(person === null ? {} : { 'x-test-person': person }),
          ...(endpoint.act ? { 'idempotency-key': args.key ?? newKey() } : {}),
        },
        ...(args.body === undefined ? {} : { payload: args.body as object }),
      })
      const isJson = String(response.headers['content-type']).startsWith('application/json')
      return {
        status: response.statusCode,
        body: isJson ? response.json() : Object.create(null),
        raw: response.rawPayload,
      }
    },
  }
}
