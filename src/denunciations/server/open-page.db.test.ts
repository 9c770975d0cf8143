import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { vaultRoutes } from '#vault/server/vault.routes.ts'
import { aPlace, aSender, openForm, type PlaceOfLetters, upload } from './denunciations.builders.ts'
import { denunciationsRoutes } from './denunciations.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
let http: TestApp
let place: PlaceOfLetters

beforeAll(async () => {
  const deps = { db: fresh.db, clock }
  http = await testApp(fresh.db, clock, (app) => {
    vaultRoutes(app, deps)
    denunciationsRoutes(app, deps)
  })
  place = await aPlace(fresh.db, http)
  await openForm(http, place.secretary, place.unitId)
}, 60_000)

describe('whoever sends anything to the open page', () => {
  it('gets an answer of the contract, whatever he sends; nothing is half written', async () => {
    const before = await counts()
    const anything = fc.anything({ maxDepth: 3, withNullPrototype: false })
    const paths = ['receipt', 'receipt/answers', `units/${place.unitId}/route`, `units/${place.unitId}/drops`]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), anything, async (name, payload) => {
        const answer = await http.app.inject({
          method: 'POST',
          url: `/api/denunciation-form/${name}`,
          headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
          payload: JSON.stringify(payload) ?? 'null',
        })
        expect(answer.statusCode).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
    expect(await counts()).toEqual(before)
  })

  it('gets an answer of the contract for any upload, cut anywhere, with bytes changed or said to be something else', async () => {
    const sender = aSender(http, clock, place.unitId)
    await sender.begin(1000)
    const form = new FormData()
    form.set('body', JSON.stringify({ starts: 0 }))
    form.set('file', new Blob([new Uint8Array(randomBytes(400))]), 'x')
    const request = new Request('http://x/', { method: 'POST', body: form })
    const type = request.headers.get('content-type') ?? ''
    const sent = Buffer.from(await request.arrayBuffer())
    const types = [type, type.slice(0, -3), 'multipart/form-data', 'application/octet-stream', 'text/plain', '']
    const change = fc.record({
      ...{ end: fc.nat(sent.length), at: fc.nat(sent.length - 1), byte: fc.nat(255) },
      type: fc.constantFrom(...types),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ end, at, byte, type: said }) => {
        const payload = Buffer.from(sent)
        payload[at] = byte
        const answer = await http.app.inject({
          method: 'POST',
          url: `/api/denunciation-form/drops/${sender.dropId}/pieces`,
          headers: said === '' ? {} : { 'content-type': said },
          payload: payload.subarray(0, end),
        })
        expect([answer.statusCode < 500, answer.body.includes(payload.subarray(0, 40).toString('latin1'))]).toEqual([
          true,
          false,
        ])
      }),
      { numRuns: 120 },
    )
  })

  it('cannot make of any pieces, in any order, sent twice or cut, another letter than the one that was sealed', async () => {
    const whole = new Uint8Array(randomBytes(3000))
    const cut = fc.record({ from: fc.integer({ min: 0, max: 2999 }), length: fc.integer({ min: 1, max: 1500 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { maxLength: 12 }), async (cuts) => {
        const sender = aSender(http, clock, place.unitId)
        await fresh.db.deleteFrom('denunciationWork').execute()
        await sender.begin(whole.length)
        for (const { from, length } of cuts) await sender.piece(whole.subarray(from, from + length), from)
        const { received } = (await sender.drop()).body
        await sender.pieces(whole, received)
        const pieces = await fresh.db
          .selectFrom('denunciationPiece')
          .select('bytes')
          .where('dropId', '=', sender.dropId)
          .orderBy('starts')
          .execute()
        expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).equals(Buffer.from(whole))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  it('is not known again: no cookie is set, and who is signed in elsewhere is not asked', async () => {
    const answer = await http.app.inject(`/api/denunciation-form/units/${place.unitId}`)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
    const refused = await upload(http, {
      url: '/api/denunciation-form/drops/x/pieces',
      person: null,
      body: {},
      file: whole(),
    })
    expect(refused.status).toBe(404)
  })
})

const whole = () => new Uint8Array([1])

async function counts() {
  const tables = ['denunciation', 'vault_item', 'denunciation_drop', 'denunciation_message', 'act']
  const rows = await Promise.all(
    tables.map((name) => fresh.pool.query<{ n: number }>(`select count(*)::int as n from ${name}`)),
  )
  return rows.map(({ rows: [row] }) => row?.n)
}
