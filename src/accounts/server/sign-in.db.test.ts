import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { today } from '#platform/server/clock.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { aPerson, aStage, aUnit, Browser, PASSWORD, type Stage } from './accounts.builders.ts'

const fresh = freshDb()
let stage: Stage
let cell: UnitId
let count = 0

beforeAll(async () => {
  stage = await aStage(fresh)
  const committee = await aUnit(fresh.db, stage.clock, 'grassroots_committee', null)
  cell = await aUnit(fresh.db, stage.clock, 'cell', committee)
})

/** A secretary with an account of his own, so that no test meets another's failures. */
async function aSecretary(): Promise<{ readonly username: string; readonly personId: PersonId }> {
  const username = `thu.nghiem${++count}`
  const plan = { fullName: 'Đỗ Thử Nghiệm', cell, office: 'cell_secretary', at: cell, username }
  return { username, personId: await aPerson(fresh.db, stage.clock, plan) }
}

/** Addresses nobody else uses, so that one test's stranger is not another's. */
const anAddress = () => `198.51.${++count % 250}.${count % 250}`

describe('signing in', () => {
  it('finds the person with the offices of today, and signs out again', async () => {
    const { username, personId } = await aSecretary()
    const browser = new Browser(stage)
    expect(await browser.signIn(username.toUpperCase())).toEqual({ status: 200, body: { done: true } })
    const me = await browser.me()
    expect(me.body).toMatchObject({ person: { id: personId }, username, totp: { on: false, mustEnrol: false } })
    expect(me.body.units).toHaveLength(1)
    expect(me.body.units[0]?.offices.toSorted()).toEqual(['cell_secretary', 'member'])
    expect(me.body.units[0]?.permissions).toContainEqual({ permission: 'account.make', reach: 'unit' })
    const kept = new Map(browser.cookies)
    await browser.call('POST', '/accounts/sign-out')
    expect(browser.sessionCookie).toBe('')
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect((await browser.me()).body).toEqual({ code: 'signed_out' })
  })

  it('gives one answer to a wrong password, an unknown name and a name that cannot be one', async () => {
    const { username } = await aSecretary()
    const answers = await Promise.all([
      new Browser(stage, anAddress()).signIn(username, 'không phải mật khẩu này'),
      new Browser(stage, anAddress()).signIn('chua.co.ai'),
      new Browser(stage, anAddress()).signIn('<không phải tên>'),
    ])
    expect(answers).toEqual(Array(3).fill({ status: 409, body: { code: 'wrong_credentials' } }))
  })

  it('takes the same password with marks composed or not', async () => {
    const { username } = await aSecretary()
    expect((await new Browser(stage).signIn(username, PASSWORD.normalize('NFD'))).status).toBe(200)
  })

  it('sends its cookies over TLS only where the public address says so', async () => {
    const { username } = await aSecretary()
    const tls = await aStage(fresh, { publicUrl: 'https://so.example.vn' })
    const payload = { username, password: PASSWORD }
    const reply = await tls.app.inject({ method: 'POST', url: '/api/accounts/sign-in', payload })
    const cookies = [reply.headers['set-cookie'] ?? []].flat()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/^(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)/)
    const browser = new Browser(tls)
    await browser.signIn(username)
    expect((await browser.me()).status).toBe(200)
  })

  it.each(['token', 'signature', 'signature removed'])('does not take a cookie with its %s changed', async (part) => {
    const { username } = await aSecretary()
    const browser = new Browser(stage)
    await browser.signIn(username)
    const name = browser.sessionCookie
    const value = decodeURIComponent(browser.cookies.get(name) ?? '')
    const [token = '', signature = ''] = value.split('.')
    const other = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    const changed = { token: `${other(token)}.${signature}`, signature: `${token}.${other(signature)}` }[part] ?? token
    browser.cookies.set(name, encodeURIComponent(changed))
    expect((await browser.me()).body).toEqual({ code: 'signed_out' })
  })

  it('ends by itself: after thirty days, after one on a shared machine', async () => {
    const { username } = await aSecretary()
    const own = new Browser(stage)
    const shared = new Browser(stage)
    await own.signIn(username)
    await shared.signIn(username, PASSWORD, { shared: true })
    stage.clock.pass(25 * 60)
    expect((await shared.me()).status).toBe(401)
    expect((await own.me()).status).toBe(200)
    stage.clock.pass(30 * 24 * 60)
    expect((await own.me()).status).toBe(401)
  })
})

describe('rights of a signed-in person', () => {
  it('end on the day the term ends, in the session that is open', async () => {
    const { username, personId } = await aSecretary()
    const browser = new Browser(stage)
    await browser.signIn(username)
    expect((await browser.call('GET', `/accounts/units/${cell}`)).status).toBe(200)
    await fresh.db
      .updateTable('term')
      .set({ toOn: today(stage.clock) })
      .where('personId', '=', personId)
      .execute()
    expect((await browser.call('GET', `/accounts/units/${cell}`)).body).toEqual({ code: 'not_entitled' })
    expect((await browser.me()).body.units[0]?.offices).toEqual(['member'])
  })

  it('do not begin before the term does, and membership that ended gives none', async () => {
    const { username, personId } = await aSecretary()
    const browser = new Browser(stage)
    await browser.signIn(username)
    await fresh.db.updateTable('term').set({ fromOn: '2999-01-01' }).where('personId', '=', personId).execute()
    await fresh.db
      .updateTable('membership')
      .set({ toOn: today(stage.clock), endReason: 'transferred' })
      .where('personId', '=', personId)
      .execute()
    expect((await browser.me()).body.units).toEqual([])
  })
})

describe('guessing', () => {
  const wrong = (browser: Browser, username: string) => browser.signIn(username, 'một câu đoán bừa')

  it('is slowed from one address, longer each time, and never for good', async () => {
    const { username } = await aSecretary()
    const stranger = new Browser(stage, anAddress())
    for (let attempt = 0; attempt < 6; attempt++) expect((await wrong(stranger, username)).status).toBe(409)
    const first = await stranger.signIn(username)
    expect(first).toMatchObject({ status: 429, body: { code: 'too_many_requests', retryAfterSeconds: 2 } })
    const waits: number[] = []
    for (let attempt = 0; attempt < 12; attempt++) {
      stage.clock.pass(15)
      await wrong(stranger, username)
      waits.push((await stranger.signIn(username)).body.retryAfterSeconds)
    }
    expect(waits).toEqual([4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
    stage.clock.pass(15)
    expect((await stranger.signIn(username)).status).toBe(200)
  })

  it('by a stranger from many addresses does not keep the owner out of the browser he knows', async () => {
    const { username } = await aSecretary()
    const owner = new Browser(stage, anAddress())
    await owner.signIn(username)
    await owner.call('POST', '/accounts/sign-out')
    for (let attempt = 0; attempt < 40; attempt++) await wrong(new Browser(stage, anAddress()), username)
    expect((await new Browser(stage, anAddress()).signIn(username)).status).toBe(429)
    expect((await owner.signIn(username)).status).toBe(200)
  })

  it('by a stranger makes the owner wait a minute at most in a browser he never used', async () => {
    const { username } = await aSecretary()
    for (let attempt = 0; attempt < 60; attempt++) {
      await wrong(new Browser(stage, anAddress()), username)
      stage.clock.pass(1)
    }
    const owner = new Browser(stage, anAddress())
    await wrong(new Browser(stage, anAddress()), username)
    expect((await owner.signIn(username)).body.retryAfterSeconds).toBeLessThanOrEqual(60)
    stage.clock.pass(1)
    expect((await owner.signIn(username)).status).toBe(200)
  })

  it('many at once passes no more than one after the other', async () => {
    const { username } = await aSecretary()
    const stranger = new Browser(stage, anAddress())
    const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(stranger, username)))
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(6)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(14)
  })

  it('with the mark of another person or a made-up one has no budget of its own', async () => {
    const [mine, other] = [await aSecretary(), await aSecretary()]
    const thief = new Browser(stage, anAddress())
    await thief.signIn(other.username)
    const [name, value] = [...thief.cookies].find(([cookie]) => cookie.includes('device')) ?? []
    const target = await fresh.db
      .selectFrom('authUser')
      .select('id')
      .where('username', '=', mine.username)
      .executeTakeFirstOrThrow()
    expect(name).toMatch(/^nennep\.device\./)
    thief.cookies.set(`nennep.device.${target.id.slice(-8)}`, value ?? '')
    for (let attempt = 0; attempt < 6; attempt++) await wrong(thief, mine.username)
    expect((await thief.signIn(mine.username)).status).toBe(429)
  })

  it('counts one person’s failures only against that name', async () => {
    const [first, second] = [await aSecretary(), await aSecretary()]
    const office = new Browser(stage, anAddress())
    for (let attempt = 0; attempt < 7; attempt++) await wrong(office, first.username)
    expect((await office.signIn(first.username)).status).toBe(429)
    expect((await office.signIn(second.username)).status).toBe(200)
  })
})
