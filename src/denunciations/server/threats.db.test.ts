import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeHttpApp } from '#platform/server/http/http-app.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedPerson, seedTerm } from '#tests/support/seed.ts'
import { actorFor, newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { openToSender, sealToSender } from '#vault/sealed/sealing.ts'
import { vaultRoutes } from '#vault/server/vault.routes.ts'
import { senderApi } from '../contract/sender.ts'
import { denunciationsApi } from '../contract.ts'
import {
  aPlace,
  enterLetter,
  inBody,
  openForm,
  type PlaceOfLetters,
  SENDER,
  sealed,
  sendByForm,
} from './denunciations.builders.ts'
import { denunciationTasks } from './denunciations.jobs.ts'
import { denunciationsRoutes } from './denunciations.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
const LETTER = 'Ông Khuất Duy Tảo bán hai suất đất ở đồi Chè, có giấy viết tay'
const QUESTION = 'Ai giữ tờ giấy viết tay ấy?'
const ANSWER = 'Em trai tôi là Đinh Văn Luyến đang giữ'
const SECRETS = [
  ...SENDER.split(', '),
  'Khuất Duy Tảo',
  'đồi Chè',
  'tờ giấy viết tay',
  'Đinh Văn Luyến',
  'AGE-SECRET-KEY',
]

let http: TestApp
let place: PlaceOfLetters
let word = ''
/** What the program said while it worked, with an error in it. */
const said: string[] = []

beforeAll(async () => {
  const deps = { db: fresh.db, clock }
  http = await testApp(fresh.db, clock, (app) => {
    vaultRoutes(app, deps)
    denunciationsRoutes(app, deps)
  })
  place = await aPlace(fresh.db, http)
  await openForm(http, place.secretary, place.unitId)
  await enterLetter(http, place.secretary.personId, place.unitId, { words: LETTER, namedIds: [place.member] })
  const { receipt, sender } = await sendByForm(http, clock, place.unitId, { words: LETTER })
  word = receipt.word
  const { denunciationId } = await fresh.db
    .selectFrom('denunciationReceipt')
    .select('denunciationId')
    .where('number', '=', receipt.sent.number)
    .executeTakeFirstOrThrow()
  const params = { letterId: denunciationId }
  const page = (await http.call(place.deputy.personId, denunciationsApi.show, { params })).body
  const toSender = Buffer.from(await sealToSender(QUESTION, page.senderRecipient ?? '')).toString('base64')
  const body = { basedOn: page.version, toSender, kept: inBody(await sealed(QUESTION, page.sealFor)) }
  await http.call(place.deputy.personId, denunciationsApi.ask, { params, body })
  const seen = await sender.status(receipt.sent.number, receipt.word)
  const asked = Buffer.from(seen.body.messages[0]?.sealed ?? '', 'base64')
  expect(await openToSender(asked, receipt.identity)).toBe(QUESTION)
  await sender.answer(receipt.sent.number, receipt.word, inBody(await sealed(ANSWER, seen.body.sealFor)))
}, 60_000)

/** A word in every dress it might be kept in. */
function dresses(secret: string): readonly string[] {
  const forms = [secret, secret.normalize('NFD'), secret.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')]
  return forms.flatMap((form) => {
    const bytes = Buffer.from(form)
    const wide = Buffer.from(form, 'utf16le')
    const base64 = [0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '')
        .slice(4, -2),
    )
    return [
      ...[form, form.toUpperCase(), form.toLowerCase(), encodeURIComponent(form), [...form].reverse().join('')],
      ...[bytes.toString('hex'), wide.toString('hex'), JSON.stringify(form).slice(1, -1), bytes.toString('latin1')],
      ...base64.filter((part) => part.length > 6),
    ]
  })
}

const NEEDLES = [...SECRETS, word].flatMap(dresses)

function expectNone(where: string, whole: string): void {
  const needles = [...NEEDLES, ...dresses(word)]
  expect([where, needles.filter((needle) => needle.length > 3 && whole.includes(needle))]).toEqual([where, []])
}

describe('whoever has all that the server keeps', () => {
  it('finds in no table and no row of the database who wrote, what, what was asked, or the secret word', async () => {
    const { rows: tables } = await fresh.pool.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    expect(tables.length).toBeGreaterThan(100)
    for (const { name } of tables) {
      const { rows } = await fresh.pool.query<{ whole: string }>(`select t::text as whole from ${name} t`)
      expectNone(name, rows.map(({ whole }) => whole).join('\n'))
    }
  })

  it('finds nothing either in what is packed: no column unpacks to something readable', async () => {
    const { rows } = await fresh.pool.query<{ ciphertext: Buffer }>('select ciphertext from vault_item')
    expect(rows.length).toBeGreaterThanOrEqual(6)
    for (const { ciphertext } of rows) {
      expect(() => gunzipSync(ciphertext)).toThrow()
      expect(ciphertext.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
    }
  })

  it('is told nothing by sizes: letters of one word and of three pages are as long', async () => {
    const route = (await http.call(null, senderApi.route, { params: { unitId: place.unitId }, body: { namedIds: [] } }))
      .body
    const [short, long] = [await sealed('Có', route.sealFor), await sealed('chữ '.repeat(2000), route.sealFor)]
    expect(short.ciphertext.length).toBe(long.ciphertext.length)
  })
})

describe('the administrator', () => {
  it('reads no letter by his office', async () => {
    const admin = await seedPerson(fresh.db)
    await seedTerm(fresh.db, { personId: admin, unitId: place.committee, office: 'administrator' })
    const params = { unitId: place.unitId }
    expect((await http.call(admin, denunciationsApi.list, { params })).body.code).toBe('not_entitled')
  })

  it('reads nothing in logs and errors: a fault tells where it was, not what was sent', async () => {
    const log = pino({ level: 'trace' }, { write: (line: string) => void said.push(line) })
    const broken = {
      ...fresh.db,
      transaction: () => {
        throw new Error('the database is away')
      },
    } as never
    const app = await makeHttpApp({
      log,
      findActor: (request) => actorFor(fresh.db, clock, request.headers['x-test-person'] as never),
    })
    denunciationsRoutes(app, { db: broken, clock })
    const body = {
      number: '1234567890',
      proof: 'a'.repeat(64),
      work: { hour: 1, nonce: 1 },
      kept: { ciphertext: SENDER, wraps: [] },
    }
    const answers = [
      await app.inject({ method: 'POST', url: '/api/denunciation-form/receipt', payload: { ...body, name: SENDER } }),
      await app.inject({
        method: 'POST',
        url: '/api/denunciation-form/receipt/answers',
        payload: body,
        headers: { 'idempotency-key': newKey() },
      }),
      await app.inject({ method: 'GET', url: `/api/denunciation-form/units?search=${encodeURIComponent(SENDER)}` }),
    ]
    expect(answers.map(({ statusCode }) => statusCode).every((status) => status >= 400)).toBe(true)
    expect(said.length).toBeGreaterThan(0)
    expectNone('log', said.join('\n'))
    for (const answer of answers) expectNone('answer', answer.body)
    await app.close()
  })

  it('reads nothing in the queue: the jobs of the letters carry no payload, and no act enqueues one', async () => {
    expect(denunciationTasks({ db: fresh.db, clock }).map(({ name }) => name)).toEqual([
      'wipe_left_letters',
      'fence_letters',
    ])
    const { rows } = await fresh.pool.query<{ n: number }>(
      "select count(*)::int as n from information_schema.tables where table_schema = 'graphile_worker'",
    )
    expect(rows[0]?.n).toBe(0)
  })

  it('finds no file: letters lie in the database alone, and downloads carry one name', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'nen-nep-letters-'))
    expect(readdirSync(folder)).toEqual([])
    const sources = [
      'denunciations.routes.ts',
      'sender.routes.ts',
      'intake.service.ts',
      'drops.service.ts',
      'sealed-steps.service.ts',
    ]
    for (const name of sources) {
      const code = readFileSync(path.join(import.meta.dirname, name), 'utf8')
      expect([name, /files\/|fileName|enqueueJob|mailer|\blog\b/.test(code)]).toEqual([name, false])
    }
  })
})

describe('the level above', () => {
  it('learns where letters stand, until when and who looked, and no word or name of any; too few are not counted', async () => {
    const { committee, officer, deputy, secretary } = place
    const params = { unitId: committee }
    const below = await http.call(officer.personId, denunciationsApi.below, { params, query: { year: 2026 } })
    const rows = below.body.rows.toSorted((one, other) => other.state.localeCompare(one.state))
    expect(rows.map(({ state, isLate }) => [state, isLate])).toEqual([
      ['registered', false],
      ['received', false],
    ])
    expect(below.body.counts.map(({ count }) => count)).toEqual([null, null])
    const looks = await http.call(officer.personId, denunciationsApi.looks, { params })
    expect(looks.body.rows).toMatchObject([{ code: rows[1]?.code, by: { id: deputy.personId } }])
    for (const { raw } of [below, looks]) {
      expectNone('below', raw.toString())
      expect(raw.toString()).not.toContain('Lê Văn Thường')
    }
    expect((await http.call(secretary.personId, denunciationsApi.looks, { params })).status).toBe(403)
  })
})
