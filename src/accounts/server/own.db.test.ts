import { beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { aPerson, aStage, aUnit, Browser, PASSWORD, type Stage, totpOf } from './accounts.builders.ts'

const fresh = freshDb()
let stage: Stage
let committee: UnitId
let count = 0

beforeAll(async () => {
  stage = await aStage(fresh)
  committee = await aUnit(fresh.db, stage.clock, 'grassroots_committee', null)
})

async function someone(on: Stage = stage) {
  const username = `can.bo${++count}`
  await aPerson(fresh.db, stage.clock, { fullName: 'Cao Cán Bộ', office: 'committee_member', at: committee, username })
  const browser = new Browser(on, `198.51.100.${count}`)
  await browser.signIn(username)
  return { username, browser }
}

async function withTotp() {
  const person = await someone()
  const begun = await person.browser.call('POST', '/accounts/me/totp', { password: PASSWORD })
  const confirmed = await person.browser.call('POST', '/accounts/me/totp/confirm', {
    totpCode: totpOf(begun.body.key, -1),
  })
  expect(confirmed.status).toBe(200)
  return { ...person, key: begun.body.key as string, address: begun.body.address as string }
}

describe('my sessions', () => {
  it('are listed with device and time, the present one marked', async () => {
    const { username, browser } = await someone()
    await new Browser(stage, '192.0.2.44').signIn(username)
    const { rows } = (await browser.call('GET', '/accounts/me/sessions')).body
    expect(rows).toHaveLength(2)
    expect(rows.map((row: { address: string; current: boolean }) => [row.address, row.current])).toContainEqual([
      '192.0.2.44',
      false,
    ])
    expect(rows.filter((row: { current: boolean }) => row.current)).toHaveLength(1)
    expect(rows[0]?.userAgent).toBe('Test browser')
  })

  it('can be ended one by one; another person’s looks absent', async () => {
    const { username, browser } = await someone()
    const lost = new Browser(stage)
    await lost.signIn(username)
    const stranger = (await someone()).browser
    const { rows } = (await lost.call('GET', '/accounts/me/sessions')).body
    const lostId = rows.find((row) => row.current)?.id
    expect((await stranger.call('DELETE', `/accounts/me/sessions/${lostId}`)).body).toEqual({ code: 'not_found' })
    expect((await lost.me()).status).toBe(200)
    expect((await browser.call('DELETE', `/accounts/me/sessions/${lostId}`)).status).toBe(200)
    expect((await lost.me()).status).toBe(401)
    expect((await browser.me()).status).toBe(200)
  })

  it('can be ended all but this one', async () => {
    const { username, browser } = await someone()
    const others = [new Browser(stage), new Browser(stage)]
    for (const other of others) await other.signIn(username)
    expect((await browser.call('POST', '/accounts/me/sessions/end-others')).body).toEqual({ ended: 2 })
    for (const other of others) expect((await other.me()).status).toBe(401)
    expect((await browser.me()).status).toBe(200)
  })

  it('note when they were last seen, at most every few minutes', async () => {
    const { browser, username } = await someone()
    const seen = async () => {
      const row = await fresh.db
        .selectFrom('authSession as s')
        .innerJoin('authUser as u', 'u.id', 's.userId')
        .select('s.lastSeenAt')
        .where('u.username', '=', username)
        .executeTakeFirstOrThrow()
      return row.lastSeenAt.getTime()
    }
    const first = await seen()
    stage.clock.pass(4)
    await browser.me()
    expect(await seen()).toBe(first)
    stage.clock.pass(2)
    await browser.me()
    await expect.poll(seen).toBeGreaterThan(first)
  })
})

describe('changing the password', () => {
  it('asks for the present one, ends the other sessions and keeps this', async () => {
    const { username, browser } = await someone()
    const other = new Browser(stage)
    await other.signIn(username)
    const wanted = 'Nắng vàng trên bến sông'
    const change = (current: string) => browser.call('POST', '/accounts/me/password', { current, wanted })
    expect((await change('không phải cái này')).body).toEqual({ code: 'wrong_password' })
    expect((await change(PASSWORD)).status).toBe(200)
    expect((await other.me()).status).toBe(401)
    expect((await browser.me()).status).toBe(200)
    expect((await new Browser(stage).signIn(username, PASSWORD)).body).toEqual({ code: 'wrong_credentials' })
    expect((await new Browser(stage).signIn(username, wanted)).status).toBe(200)
  })

  it('does not let an open session guess it', async () => {
    const { browser } = await someone()
    const guess = () =>
      browser.call('POST', '/accounts/me/password', { current: 'đoán bừa', wanted: 'Nắng vàng trên bến sông' })
    for (let attempt = 0; attempt < 6; attempt++) expect((await guess()).body).toEqual({ code: 'wrong_password' })
    expect((await guess()).status).toBe(429)
  })

  it('refuses one made of the sign-in name', async () => {
    const { username, browser } = await someone()
    const change = { current: PASSWORD, wanted: `${username}.2026` }
    expect((await browser.call('POST', '/accounts/me/password', change)).body).toEqual({ code: 'password_common' })
  })
})

describe('the second factor', () => {
  it('is set up with the password and a first code, then asked at sign-in', async () => {
    const { username, key, address, browser } = await withTotp()
    expect(address).toContain(`otpauth://totp/N%E1%BB%81n%20N%E1%BA%BFp:${username}?`)
    expect((await browser.me()).body.totp).toEqual({ on: true, mustEnrol: false })
    const next = new Browser(stage)
    expect((await next.signIn(username)).body).toEqual({ code: 'totp_needed' })
    expect((await next.me()).status).toBe(401)
    expect((await next.signIn(username, PASSWORD, { totpCode: totpOf(key) })).status).toBe(200)
    expect((await next.me()).status).toBe(200)
  })

  it('takes a code once', async () => {
    const { username, key } = await withTotp()
    const totpCode = totpOf(key)
    const both = await Promise.all([1, 2].map(() => new Browser(stage).signIn(username, PASSWORD, { totpCode })))
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 409])
    expect((await new Browser(stage).signIn(username, PASSWORD, { totpCode })).body).toEqual({ code: 'totp_wrong' })
    expect((await new Browser(stage).signIn(username, PASSWORD, { totpCode: totpOf(key, -1) })).body).toEqual({
      code: 'totp_wrong',
    })
  })

  it('cannot be guessed through, not even from many addresses', async () => {
    const { username, key } = await withTotp()
    const wrong = totpOf(key, 40)
    for (let attempt = 0; attempt < 6; attempt++) {
      await new Browser(stage, `203.0.113.${attempt}`).signIn(username, PASSWORD, { totpCode: wrong })
    }
    const refused = await new Browser(stage, '203.0.113.99').signIn(username, PASSWORD, { totpCode: totpOf(key) })
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  })

  it('of one person is not passed with the open session of another', async () => {
    const { username } = await withTotp()
    const attacker = await withTotp()
    const answer = await attacker.browser.signIn(username, PASSWORD, { totpCode: totpOf(attacker.key) })
    expect(answer.body).toEqual({ code: 'totp_wrong' })
    expect((await attacker.browser.me()).body.username).toBe(attacker.username)
  })

  it('is not in force before its first code, and not begun without the password', async () => {
    const { username, browser } = await someone()
    expect((await browser.call('POST', '/accounts/me/totp/confirm', { totpCode: '123456' })).body).toEqual({
      code: 'totp_not_begun',
    })
    expect((await browser.call('POST', '/accounts/me/totp', { password: 'sai' })).body).toEqual({
      code: 'wrong_password',
    })
    const begun = await browser.call('POST', '/accounts/me/totp', { password: PASSWORD })
    const wrong = await browser.call('POST', '/accounts/me/totp/confirm', { totpCode: totpOf(begun.body.key, 40) })
    expect(wrong.body).toEqual({ code: 'totp_wrong' })
    expect((await new Browser(stage).signIn(username)).status).toBe(200)
  })

  it('is removed with the password', async () => {
    const { username, browser } = await withTotp()
    expect((await browser.call('POST', '/accounts/me/totp/remove', { password: 'sai' })).body).toEqual({
      code: 'wrong_password',
    })
    expect((await browser.call('POST', '/accounts/me/totp/remove', { password: PASSWORD })).status).toBe(200)
    expect((await browser.me()).body.totp.on).toBe(false)
    expect((await new Browser(stage).signIn(username)).status).toBe(200)
  })

  it('required of officers of committees, leaves them no right until it is set up', async () => {
    const strict = await aStage(fresh, { requireTotpForCommittees: true })
    const { browser } = await someone(strict)
    expect((await browser.me()).body).toMatchObject({ units: [], totp: { on: false, mustEnrol: true } })
    const begun = await browser.call('POST', '/accounts/me/totp', { password: PASSWORD })
    await browser.call('POST', '/accounts/me/totp/confirm', { totpCode: totpOf(begun.body.key) })
    const me = (await browser.me()).body
    expect(me.totp).toEqual({ on: true, mustEnrol: false })
    expect(me.units[0]?.offices).toEqual(['committee_member'])
  })
})

describe('my settings', () => {
  it('are kept with the person', async () => {
    const { username, browser } = await someone()
    await browser.call('PUT', '/accounts/me/settings', { textSize: 'largest', language: 'en' })
    const next = new Browser(stage)
    await next.signIn(username)
    expect((await next.me()).body.settings).toEqual({ textSize: 'largest', language: 'en' })
  })
})
