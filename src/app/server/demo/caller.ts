import { randomBytes } from 'node:crypto'
import { type ActId, type PersonId, type UserId, uuidV7 } from '#kernel/id.ts'
import { type LocalDate, localDateAt, localInstant } from '#kernel/local-date.ts'
import { isOffice } from '#platform/access/rights.ts'
import type { BodyInputOf, Endpoint, QueryInputOf, ReplyOf } from '#platform/contract/endpoint.ts'
import { type Actor, makeActor } from '#platform/server/access/actor.ts'
import { type Clock, today } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { makeHttpApp } from '#platform/server/http/http-app.ts'
import { routes } from '../routes.ts'

/** A clock the loader sets: what it does on a day is recorded as done on that day. */
export interface TravellingClock extends Clock {
  readonly goTo: (day: LocalDate, time: string) => void
  readonly addMinutes: (minutes: number) => void
}

export function travellingClock(): TravellingClock {
  let at = new Date(0)
  return {
    now: () => at,
    goTo: (day, time) => {
      at = localInstant(day, time)
    },
    addMinutes: (minutes) => {
      at = new Date(at.getTime() + minutes * 60_000)
    },
  }
}

export interface DemoArgs<E> {
  readonly params?: Record<string, string>
  readonly query?: QueryInputOf<E>
  readonly body?: BodyInputOf<E>
  readonly file?: DemoFile
}

export interface DemoFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A file with the fields that come beside it, as a browser sends them. */
function asForm({ name, bytes }: DemoFile, body: unknown) {
  const edge = 'demonstration'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="body"\r\n\r\n${JSON.stringify(body)}\r\n`
  const part = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head + part), bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
  return { payload, type: `multipart/form-data; boundary=${edge}` }
}

/** Calls an endpoint as a person of the demonstration; a refusal is a mistake in the story and stops the loading. */
export type DemoCall = <E extends Endpoint>(person: PersonId, endpoint: E, args: DemoArgs<E>) => Promise<ReplyOf<E>>

const PERSON = 'x-demo-person'

/** The program's own endpoints on an application that never listens: every act of the story passes the door a person's act passes. */
export async function makeDemoCaller(
  deps: ServerDeps,
): Promise<{ readonly call: DemoCall; readonly close: () => Promise<void> }> {
  const app = await makeHttpApp({
    log: deps.log,
    trustedProxies: [],
    findActor: async (request) => {
      const person = request.headers[PERSON]
      return typeof person === 'string' ? await actorOn(deps.db, person as PersonId, today(deps.clock)) : undefined
    },
  })
  routes(app, deps)
  const call: DemoCall = async (person, endpoint, { params = {}, query, body, file }) => {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const search = new URLSearchParams((query ?? {}) as Record<string, string>).toString()
    const form = file && asForm(file, body)
    const answer = await app.inject({
      method: endpoint.method,
      url: `/api${path}${search === '' ? '' : `?${search}`}`,
      headers: {
        [PERSON]: person,
        ...(endpoint.act ? { 'idempotency-key': newKey(deps.clock) } : {}),
        ...(form ? { 'content-type': form.type } : {}),
      },
      ...(form ? { payload: form.payload } : body === undefined ? {} : { payload: body as object }),
    })
    if (answer.statusCode !== 200) {
      throw new Error(
        `demonstration: ${endpoint.name} on ${localDateAt(deps.clock.now())}: ${answer.statusCode} ${answer.body.slice(0, 300)}`,
      )
    }
    return answer.json()
  }
  return { call, close: () => app.close() }
}

export function newKey(clock: Clock): ActId {
  return uuidV7(clock.now().getTime(), randomBytes(10)) as ActId
}

/** The person with the offices held that day. There is no account behind it: the loader acts for the person. */
async function actorOn(db: Db, personId: PersonId, on: LocalDate): Promise<Actor> {
  const terms = await db
    .selectFrom('term')
    .select(['unitId', 'office'])
    .where('personId', '=', personId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .execute()
  const rolls = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .execute()
  const held = [...terms, ...rolls.map(({ unitId }) => ({ unitId, office: 'member' }))]
  return makeActor({
    userId: personId as string as UserId,
    personId,
    sessionId: 'demonstration',
    today: on,
    terms: held.flatMap(({ unitId, office }) =>
      isOffice(office) ? [{ unitId: unitId as Actor['terms'][number]['unitId'], office }] : [],
    ),
  })
}
