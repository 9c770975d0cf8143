import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { type Answer, aPerson, aStage, aUnit, Browser, PASSWORD, type Stage } from './accounts.builders.ts'

const fresh = freshDb()
let stage: Stage
let committee: UnitId
let cell: UnitId
let otherCell: UnitId
let secretary: Browser
let officer: Browser

beforeAll(async () => {
  stage = await aStage(fresh)
  const { clock } = stage
  committee = await aUnit(fresh.db, clock, 'grassroots_committee', null)
  cell = await aUnit(fresh.db, clock, 'cell', committee)
  otherCell = await aUnit(fresh.db, clock, 'cell', committee)
  const people = [
    { fullName: 'Lê Thị Thư', cell, office: 'cell_secretary', at: cell, username: 'bi.thu' },
    { fullName: 'Trần Văn Phòng', cell: otherCell, office: 'office_officer', at: committee, username: 'van.phong' },
    { fullName: 'Hà Văn Viên', cell, username: 'dang.vien' },
  ]
  for (const person of people) await aPerson(fresh.db, clock, person)
  secretary = new Browser(stage)
  officer = new Browser(stage)
  await secretary.signIn('bi.thu')
  await officer.signIn('van.phong')
})

const aMember = (fullName = 'Nguyễn Văn An') => aPerson(fresh.db, stage.clock, { fullName, cell })
const make = (browser: Browser, personId: PersonId, unitId = cell, key?: string) =>
  browser.call('POST', '/accounts', { unitId, personId }, key)
const redeem = (slip: Answer, password = PASSWORD, browser = new Browser(stage)) =>
  browser.call('POST', '/accounts/redeem', { username: slip.body.username, code: slip.body.code, password })

describe('a new code', () => {
  it('puts the old one out of use, and ends sessions and password only when it is used', async () => {
    const old = await make(secretary, await aMember())
    const { userId } = old.body
    const browser = new Browser(stage)
    const fresh1 = await secretary.call('POST', `/accounts/${userId}/code`, { unitId: cell })
    expect((await redeem(old)).body).toEqual({ code: 'wrong_code' })
    await redeem(fresh1, PASSWORD, browser)
    const fresh2 = await secretary.call('POST', `/accounts/${userId}/code`, { unitId: cell })
    expect((await browser.me()).status).toBe(200)
    expect((await redeem(fresh2, 'Gió lùa qua khe cửa')).body).toEqual({ signedIn: true })
    expect((await browser.me()).status).toBe(401)
    expect((await new Browser(stage).signIn(old.body.username, PASSWORD)).body.code).toBe('wrong_credentials')
    expect((await new Browser(stage).signIn(old.body.username, 'Gió lùa qua khe cửa')).status).toBe(200)
  })

  it('opens the door also for one whose guesses were being slowed', async () => {
    const slip = await make(secretary, await aMember())
    const browser = new Browser(stage, '198.51.100.99')
    for (let attempt = 0; attempt < 7; attempt++) await browser.signIn(slip.body.username, 'quên mất rồi còn đâu')
    expect((await browser.signIn(slip.body.username)).status).toBe(429)
    expect((await redeem(slip, PASSWORD, browser)).body).toEqual({ signedIn: true })
  })

  it('is refused outside the scope, and for who holds an office above', async () => {
    const users = await fresh.db.selectFrom('authUser').select(['id', 'username']).execute()
    const idOf = (username: string) => users.find((user) => user.username === username)?.id
    const head = { fullName: 'Mai Giữ Chức', cell, office: 'administrator', at: committee, username: 'quan.tri' }
    await aPerson(fresh.db, stage.clock, head)
    const admin = await fresh.db
      .selectFrom('authUser')
      .select('id')
      .where('username', '=', 'quan.tri')
      .executeTakeFirstOrThrow()
    const ask = (userId: string | undefined, unitId: UnitId) =>
      secretary.call('POST', `/accounts/${userId}/code`, { unitId })
    expect((await ask(idOf('van.phong'), otherCell)).body).toEqual({ code: 'not_found' })
    expect((await ask(admin.id, cell)).body).toEqual({ code: 'holds_office_elsewhere' })
    expect((await ask(randomUUID(), cell)).body).toEqual({ code: 'not_found' })
  })
})

describe('closing', () => {
  it('ends every session and shuts every way in until reopened', async () => {
    const slip = await make(secretary, await aMember())
    const browser = new Browser(stage)
    await redeem(slip, PASSWORD, browser)
    const { userId, username } = slip.body
    const again = await secretary.call('POST', `/accounts/${userId}/code`, { unitId: cell })
    expect((await secretary.call('POST', `/accounts/${userId}/close`, { unitId: cell })).status).toBe(200)
    expect((await browser.me()).status).toBe(401)
    expect((await browser.signIn(username)).body).toEqual({ code: 'wrong_credentials' })
    expect((await redeem(again)).body).toEqual({ code: 'wrong_code' })
    expect((await secretary.call('POST', `/accounts/${userId}/code`, { unitId: cell })).body).toEqual({
      code: 'account_closed',
    })
    expect((await secretary.call('POST', `/accounts/${userId}/reopen`, { unitId: cell })).status).toBe(200)
    expect((await browser.signIn(username)).status).toBe(200)
  })

  it('does not let one close his own', async () => {
    const own = (await secretary.me()).body.userId
    expect((await secretary.call('POST', `/accounts/${own}/close`, { unitId: cell })).body).toEqual({
      code: 'own_account',
    })
  })
})

describe('the accounts of a unit', () => {
  it('are listed by given name with their state, and never with a secret', async () => {
    const unit = await aUnit(fresh.db, stage.clock, 'cell', committee)
    const [an, binh, chi] = await Promise.all(
      ['Phùng An', 'Lò Bình', 'Kiều Chi'].map((fullName) => aPerson(fresh.db, stage.clock, { fullName, cell: unit })),
    )
    const slip = await make(officer, binh as PersonId, unit)
    await redeem(await make(officer, chi as PersonId, unit))
    const list = await officer.call('GET', `/accounts/units/${unit}`)
    expect(list.body.rows).toMatchObject([
      { personId: an, state: 'none', userId: null, mayChange: true },
      { personId: binh, state: 'code_waiting', username: slip.body.username, codeExpiresAt: slip.body.codeExpiresAt },
      { personId: chi, state: 'active', codeExpiresAt: null, totpOn: false },
    ])
    expect(JSON.stringify(list.body)).not.toMatch(/argon2|password/)
  })

  it('of units outside the scope look absent', async () => {
    expect((await secretary.call('GET', `/accounts/units/${otherCell}`)).body).toEqual({ code: 'not_found' })
    expect((await secretary.call('GET', `/accounts/units/${committee}`)).body).toEqual({ code: 'not_found' })
    expect((await officer.call('GET', `/accounts/units/${otherCell}`)).status).toBe(200)
  })

  it('say which of them the caller may change', async () => {
    const list = await secretary.call('GET', `/accounts/units/${cell}`)
    const mayChange = new Map(list.body.rows.map((row) => [row.username, row.mayChange]))
    expect(mayChange.get('dang.vien')).toBe(true)
    expect(mayChange.get('quan.tri')).toBe(false)
  })
})
