import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { openToSender, sealToSender } from '#vault/sealed/sealing.ts'
import { readTogether } from '#vault/server/vault.builders.ts'
import { vaultRoutes } from '#vault/server/vault.routes.ts'
import { senderApi } from '../contract/sender.ts'
import { denunciationsApi } from '../contract.ts'
import {
  aPlace,
  aReceipt,
  aSender,
  inBody,
  listFor,
  openForm,
  type PlaceOfLetters,
  SENDER,
  sealed,
  sendByForm,
  sha256,
} from './denunciations.builders.ts'
import { denunciationsRoutes } from './denunciations.routes.ts'
import { wipeLeftDrops } from './drops.service.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
let http: TestApp
let place: PlaceOfLetters

beforeAll(async () => {
  http = await testApp(fresh.db, clock, (app) => {
    vaultRoutes(app, { db: fresh.db, clock })
    denunciationsRoutes(app, { db: fresh.db, clock })
  })
  place = await aPlace(fresh.db, http)
  const closed = await http.call(null, senderApi.unit, { params: { unitId: place.unitId } })
  expect(closed.body.code).toBe('form_closed')
  await openForm(http, place.secretary, place.unitId)
}, 60_000)

/** The letter of a receipt. */
const letterOf = async (number: string) => {
  const query = fresh.db.selectFrom('denunciationReceipt').select('denunciationId').where('number', '=', number)
  return (await query.executeTakeFirstOrThrow()).denunciationId
}

describe('a letter by the public form', () => {
  it('is there only where a unit has opened it and two can read what comes', async () => {
    const { committee, officer, unitId } = place
    const found = await http.call(null, senderApi.units, { query: { search: 'YEN ha' } })
    expect(found.body.units.map(({ id }) => id)).toEqual([unitId])
    const search = async (part: string) =>
      (await http.call(null, senderApi.units, { query: { search: part } })).body.units.map(({ id }) => id)
    // By the name of what it stands under too; not by letters out of the middle of a word.
    expect([await search(''), await search('song mai'), await search('en ha')]).toEqual([[unitId], [unitId], []])
    expect((await http.call(null, senderApi.unit, { params: { unitId: committee } })).body.code).toBe('form_closed')
    await fresh.db.updateTable('vaultSheet').set({ retiredAt: clock.now() }).where('unitId', '=', committee).execute()
    expect(await openForm(http, officer, committee)).toMatchObject({ body: { code: 'vault_not_ready' } })
    await fresh.db.updateTable('vaultSheet').set({ retiredAt: null }).where('unitId', '=', committee).execute()
  })

  it('comes in pieces, goes on after a cut, and is read by two holders', async () => {
    const { unitId, secretary, deputy } = place
    const sender = aSender(http, clock, unitId)
    const { sealFor } = (await sender.route()).body
    const letter = await sealed(new Uint8Array(randomBytes(700_000)), sealFor)
    await sender.begin(letter.ciphertext.length)
    const pieces = [0, 262_144].map((at) => letter.ciphertext.subarray(at, at + 262_144))
    await sender.piece(pieces[0] ?? letter.ciphertext, 0)
    await sender.piece(pieces[1] ?? letter.ciphertext, 262_144)
    // The line was cut: the browser asks where to go on, and sends the last piece once more to be sure.
    expect((await sender.drop()).body).toEqual({ size: letter.ciphertext.length, received: 524_288 })
    expect(await sender.piece(pieces[1] ?? letter.ciphertext, 262_144)).toMatchObject({
      status: 200,
      body: { received: 524_288 },
    })
    const receipt = await aReceipt()
    const identity = inBody(await sealed(SENDER, sealFor))
    const body = {
      namedIds: [],
      digest: sha256(letter.ciphertext),
      wraps: letter.wraps,
      identity,
      receipt: receipt.sent,
    }
    expect(await sender.send(body)).toMatchObject({ body: { code: 'pieces_missing' } })
    await sender.pieces(letter.ciphertext, 524_288)
    const key = newKey()
    expect(await sender.send(body, key)).toMatchObject({ status: 200, body: { number: receipt.sent.number } })
    expect(await sender.send(body, key)).toMatchObject({ status: 200 })
    const letterId = await letterOf(receipt.sent.number)
    const row = (await listFor(http, secretary, unitId)).find(({ id }) => id === letterId)
    expect(row).toMatchObject({ state: 'received', channel: 'form', kind: null })
    const page = (await http.call(deputy.personId, denunciationsApi.show, { params: { letterId } })).body
    const identityItem = page.sealed.find(({ kind }) => kind === 'identity')?.itemId ?? ''
    expect(await readTogether(deputy, secretary, identityItem)).toBe(SENDER)
    expect((await sender.drop()).status).toBe(404)
  })

  it('refuses pieces out of place, other than before, too long or of nobody', async () => {
    const sender = aSender(http, clock, place.unitId)
    await sender.begin(600_000)
    const bytes = new Uint8Array(randomBytes(262_144))
    expect(await sender.piece(bytes, 1)).toMatchObject({ body: { code: 'piece_out_of_place', received: 0 } })
    await sender.piece(bytes, 0)
    expect(await sender.piece(bytes.toReversed(), 0)).toMatchObject({ body: { code: 'piece_differs' } })
    expect(await sender.piece(bytes, 400_000)).toMatchObject({ body: { code: 'piece_too_long' } })
    expect((await aSender(http, clock, place.unitId).piece(bytes, 0)).status).toBe(404)
    clock.set('2026-11-21T09:00:00+07:00')
    await wipeLeftDrops(fresh.db, clock.now())
    expect((await sender.drop()).status).toBe(404)
    clock.set('2026-11-20T08:00:00+07:00')
  })

  it('that names the secretary goes to the level above, and is not there for him', async () => {
    const { unitId, committee, secretary, chief } = place
    const before = (await listFor(http, secretary, unitId)).length
    const { answer } = await sendByForm(http, clock, unitId, { namedIds: [secretary.personId] })
    expect(answer.status).toBe(200)
    expect(await listFor(http, secretary, unitId)).toHaveLength(before)
    expect((await listFor(http, chief, committee))[0]).toMatchObject({ channel: 'form', state: 'received' })
  })

  it('costs its sender some work, more when many ask, the same nowhere twice, and counts no address', async () => {
    const { unitId } = place
    const one = aSender(http, clock, unitId)
    const hour = Math.floor(clock.now().getTime() / 3_600_000)
    expect(await one.begin(1000, 1)).toMatchObject({ body: { code: 'work_missing', bits: 12, hour } })
    const many = Array.from({ length: 80 }, () => ({ digest: randomBytes(32), asked: unitId, hour }))
    await fresh.db.insertInto('denunciationWork').values(many).execute()
    expect((await http.call(null, senderApi.unit, { params: { unitId } })).body.bits).toBe(15)
    expect((await aSender(http, clock, unitId).begin(1000, 15)).status).toBe(200)
    await fresh.db.deleteFrom('denunciationWork').execute()
  })
})

describe('the receipt', () => {
  it('shows its sender how it stands; he answers what he is asked, and only those who handle it can read that', async () => {
    const { unitId, secretary, deputy } = place
    const { sender, receipt } = await sendByForm(http, clock, unitId)
    const params = { letterId: await letterOf(receipt.sent.number) }
    const page = (await http.call(deputy.personId, denunciationsApi.show, { params })).body
    const toSender = Buffer.from(await sealToSender('Việc xảy ra ngày nào?', page.senderRecipient ?? '')).toString(
      'base64',
    )
    const kept = inBody(await sealed('Việc xảy ra ngày nào?', page.sealFor))
    const asked = { basedOn: page.version, toSender, kept }
    expect((await http.call(deputy.personId, denunciationsApi.ask, { params, body: asked })).status).toBe(200)

    const seen = await sender.status(receipt.sent.number, receipt.word)
    expect(seen.body).toMatchObject({ state: 'received', messages: [{ direction: 'question' }] })
    const question = Buffer.from(seen.body.messages[0]?.sealed ?? '', 'base64')
    expect(await openToSender(question, receipt.identity)).toBe('Việc xảy ra ngày nào?')

    const answer = inBody(await sealed('Ngày 03 tháng 9', seen.body.sealFor))
    expect((await sender.answer(receipt.sent.number, receipt.word, answer)).status).toBe(200)
    const after = (await http.call(deputy.personId, denunciationsApi.show, { params })).body
    const last = after.sealed.filter(({ kind }) => kind === 'exchange').at(-1)
    expect(await readTogether(secretary, deputy, last?.itemId ?? '')).toBe('Ngày 03 tháng 9')
  })

  it('takes no answer to a letter that is closed while the answer comes', async () => {
    const { sender, receipt } = await sendByForm(http, clock, place.unitId)
    const { number } = receipt.sent
    const { sealFor } = (await sender.status(number, receipt.word)).body
    const kept = inBody(await sealed('Tôi xin nói thêm', sealFor))
    const letterId = await letterOf(number)
    const waiting = `select count(*)::int as n from pg_locks where not granted
      and pid in (select pid from pg_stat_activity where datname = current_database())`
    const coming = await onDatabase(fresh.ownerUrl, async (client) => {
      await client.query('begin')
      await client.query(`update denunciation set state = 'withdrawn' where id = $1`, [letterId])
      const answer = sender.answer(number, receipt.word, kept)
      const isWaiting = async () => (await fresh.pool.query<{ n: number }>(waiting)).rows[0]?.n === 1
      await vi.waitUntil(isWaiting, { timeout: 5_000, interval: 20 })
      await client.query('commit')
      return { answer }
    })
    expect((await coming.answer).body).toEqual({ code: 'letter_state_wrong', state: 'withdrawn' })
  })

  it('opens to nobody with another word, an unknown number, or a look shown before; of the word only a slow hash is kept', async () => {
    const { sender, receipt } = await sendByForm(http, clock, place.unitId)
    const other = (await aReceipt()).word
    const wrong = await sender.status(receipt.sent.number, other)
    const unknown = await sender.status('9999999999', receipt.word)
    expect([wrong.status, wrong.raw.toString()]).toEqual([409, unknown.raw.toString()])
    expect((await sender.status(receipt.sent.number, receipt.word)).status).toBe(200)
    clock.set('2026-11-20T08:00:01+07:00')
    expect(await sender.status(receipt.sent.number, receipt.word)).toMatchObject({ body: { code: 'work_used' } })
    const { rows } = await fresh.pool.query<{ proof_hash: string }>('select proof_hash from denunciation_receipt')
    expect(rows.every(({ proof_hash }) => proof_hash.startsWith('$argon2id$'))).toBe(true)
  })
})
