import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { makeDemoAccount, openAccounts } from '#accounts/public.ts'
import { makeServer } from '#app/server/server.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { OFFICES, type Office } from '#platform/access/rights.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { makeActor } from '#platform/server/access/actor.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { actorFor, newKey, testClock } from '#tests/support/test-app.ts'
import { isOfCell } from './access-expected.ts'

export const DAY = '2026-11-20'
export const MONTH = '2026-11'
const clock = testClock(`${DAY}T12:00:00+07:00`)

/** Everything of one committee and its cell; two such trees know nothing of each other. */
export interface Tree {
  readonly committee: UnitId
  readonly cell: UnitId
  /** One person for each office, holding nothing else. Offices of a cell are held in the cell, others in the committee. */
  readonly holders: Readonly<Record<Office, PersonId>>
  /** A member of the roll the samples are about. */
  readonly person: PersonId
  readonly name: string
  /** Ids of what was made, by the name the samples use. */
  readonly made: Readonly<Record<string, string>>
}

export interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** The act's key; a fresh one where none is given. */
  readonly key?: string
  /** Bytes of the upload; the body's fields go beside it. */
  readonly file?: Buffer
}

export interface Answered {
  readonly status: number
  readonly code: string | null
  readonly text: string
}

export type Send = (person: PersonId | null, endpoint: Endpoint, sent: Sent) => Promise<Answered>

export interface World {
  readonly app: FastifyInstance
  readonly deps: ServerDeps
  readonly send: Send
}

/** The whole server over the test's database; who calls is named in a header instead of by a session. */
export async function aWorld(fresh: FreshDb): Promise<World> {
  const { db, pool } = fresh
  const deps: ServerDeps = {
    db,
    pool,
    clock,
    log: pino({ level: 'silent' }),
    filesDir: mkdtempSync(path.join(os.tmpdir(), 'nennep-access-')),
    uploadBytesPerDay: 200_000_000,
    photoMaxMegapixels: 50,
    mailer: null,
    publicUrl: 'http://localhost:8080',
    requireTotpForCommittees: false,
  }
  const secret = 'a secret of the test, long enough to sign with'
  const accounts = await openAccounts({ ...deps, secret, production: false })
  const findActor: typeof accounts.findActor = async ({ headers }) => {
    const person = headers['x-test-person']
    if (typeof person !== 'string') return undefined
    const actor = await actorFor(db, clock, person as PersonId)
    const user = await db.selectFrom('authUser').select('id').where('personId', '=', person).executeTakeFirst()
    return user ? makeActor({ ...actor, sessionId: randomUUID(), userId: user.id as typeof actor.userId }) : actor
  }
  const options = { version: 'test', metricsToken: null, trustedProxies: [] }
  const app = await makeServer(deps, { ...options, accounts: { ...accounts, findActor } })
  return { app, deps, send: (person, endpoint, sent) => send(app, person, endpoint, sent) }
}

async function send(app: FastifyInstance, person: PersonId | null, endpoint: Endpoint, sent: Sent): Promise<Answered> {
  const at = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = sent.params?.[name]
    if (value === undefined) throw new Error(`the sample of ${endpoint.name} has no ${name}`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams(sent.query).toString()
  const form = sent.file && toForm(sent.file, sent.body ?? {})
  const response = await app.inject({
    method: endpoint.method,
    url: `/api${at}${search === '' ? '' : `?${search}`}`,
    headers: {
      ...(person === null ? {} : { 'x-test-person': person }),
      ...(endpoint.act ? { 'idempotency-key': sent.key ?? newKey() } : {}),
      ...form?.headers,
    },
    ...(form ? { payload: form.payload } : sent.body === undefined ? {} : { payload: sent.body }),
  })
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  const code: unknown = isJson && response.statusCode !== 200 ? response.json().code : null
  return { status: response.statusCode, code: typeof code === 'string' ? code : null, text: response.body }
}

function toForm(file: Buffer, body: object) {
  const edge = '----nennep-test'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="body"\r\n\r\n${JSON.stringify(body)}\r\n`
  const part = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="tep.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head + part), file, Buffer.from(`\r\n--${edge}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } }
}

/** A committee, its cell and the people; `fill` of access-things.ts makes the rest. */
export async function aBareTree({ deps: { db } }: World, name: string): Promise<Omit<Tree, 'made'>> {
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: `Đảng ủy xã ${name}` })
  const cell = await seedUnit(db, { parentId: committee, name: `Chi bộ thôn ${name}` })
  const holders: Partial<Record<Office, PersonId>> = {}
  for (const office of OFFICES) {
    const fullName = `Trần Văn ${name}`
    if (office === 'member') holders[office] = await seedMember(db, { unitId: cell, fullName })
    else {
      const personId = await seedPerson(db, { fullName })
      await seedTerm(db, { personId, unitId: isOfCell(office) ? cell : committee, office })
      holders[office] = personId
    }
  }
  for (let index = 0; index < 3; index += 1) await seedMember(db, { unitId: cell, fullName: `Lê Thị ${name}` })
  const person = await seedMember(db, { unitId: cell, fullName: `Nguyễn Thử ${name}`, bornOn: '1980-04-05' })
  return { committee, cell, holders: holders as Record<Office, PersonId>, person, name }
}

/** Gives people accounts, so that what one does with one's own has something to be done with. */
export async function giveAccounts({ deps: { db } }: World, people: readonly PersonId[], name: string): Promise<void> {
  const account = { fullName: 'Trần Văn Thử', password: 'Mưa rơi trên mái ngói' }
  await db.transaction().execute(async (trx) => {
    for (const [index, personId] of people.entries()) {
      await makeDemoAccount(trx, clock, false, { ...account, personId, username: `thu${index}.${name.toLowerCase()}` })
    }
  })
}
