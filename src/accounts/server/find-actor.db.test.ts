import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { LANGUAGES, TEXT_SIZES } from '#accounts/rules/account.ts'
import { addDays } from '#kernel/local-date.ts'
import { newId, today } from '#platform/server/clock.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm, testId } from '#tests/support/seed.ts'
import { aPerson, aStage, aUnit, Browser } from './accounts.builders.ts'
import { networkOf } from './throttle.store.ts'

const fresh = freshDb()

it('finds the caller with one statement, prepared under a name, and none for a cookie of nobody', async () => {
  const stage = await aStage(fresh)
  const committee = await aUnit(fresh.db, stage.clock, 'grassroots_committee', null)
  const cell = await aUnit(fresh.db, stage.clock, 'cell', committee)
  await aPerson(fresh.db, stage.clock, {
    fullName: 'Tạ Đi Lại',
    cell,
    office: 'fee_collector',
    at: cell,
    username: 'ta.di.lai',
  })
  const browser = new Browser(stage)
  await browser.signIn('ta.di.lai')
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const actor = await stage.accounts.findActor({ headers: { cookie: `other=1; ${cookie}` } })
  expect(actor?.terms.map((term) => term.office).toSorted()).toEqual(['fee_collector', 'member'])
  expect(query.mock.calls).toMatchObject([[{ name: 'accounts.findActor' }]])
  expect(await stage.accounts.findActor({ headers: { cookie: `${browser.sessionCookie}=made.up` } })).toBeUndefined()
  expect(await stage.accounts.findActor({ headers: {} })).toBeUndefined()
  expect(query).toHaveBeenCalledTimes(1)
  query.mockRestore()
})

it('takes a member here for a time as a member of this cell too, from his first day to the one before his return', async () => {
  const stage = await aStage(fresh)
  const { clock } = stage
  const committee = await aUnit(fresh.db, clock, 'grassroots_committee', null)
  const home = await aUnit(fresh.db, clock, 'cell', committee)
  const here = await aUnit(fresh.db, clock, 'cell', committee)
  const personId = await aPerson(fresh.db, clock, { fullName: 'Tạ Đến Tạm', cell: home, username: 'ta.den.tam' })
  const browser = new Browser(stage)
  await browser.signIn('ta.den.tam')
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const cellsToday = async () =>
    (await stage.accounts.findActor({ headers: { cookie } }))?.terms.map(({ unitId }) => unitId)
  const stay = async (kind: string, from: number, to: number | null) => {
    const [fromOn, toOn] = [addDays(today(clock), from), to === null ? null : addDays(today(clock), to)]
    await fresh.db.deleteFrom('memberLeave').where('personId', '=', personId).execute()
    await fresh.db
      .insertInto('memberLeave')
      .values({ id: newId(clock), personId, unitId: here, kind, fromOn, toOn, reason: '', basis: '' })
      .execute()
  }
  for (const [kind, from, to, cells] of [
    ['temp_here', 0, null, [home, here]],
    ['temp_here', -30, 1, [home, here]],
    ['temp_here', -30, 0, [home]],
    ['temp_here', 1, null, [home]],
    ['temp_away', -30, null, [home]],
  ] as const) {
    await stay(kind, from, to)
    expect((await cellsToday())?.toSorted(), `${kind} from ${from} to ${to}`).toEqual([...cells].toSorted())
  }
})

describe('a caller who is remembered', () => {
  async function aCaller() {
    const stage = await aStage(fresh)
    const { clock } = stage
    const committee = await aUnit(fresh.db, clock, 'grassroots_committee', null)
    const cell = await aUnit(fresh.db, clock, 'cell', committee)
    const username = `nho.${testId().slice(-12)}`
    const personId = await aPerson(fresh.db, clock, {
      fullName: 'Tạ Nhớ Lại',
      cell,
      office: 'cell_secretary',
      at: cell,
      username,
    })
    const browser = new Browser(stage)
    await browser.signIn(username)
    const request = {
      headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    }
    const found = await stage.accounts.findActor(request)
    const remembered = stage.accounts.rememberCaller(request)
    if (!found || !remembered) throw new Error('he was found just now')
    const holds = async () => {
      const { text, values } = remembered.proof
      const { rows } = await fresh.pool.query<{ so: boolean | null }>(`select ${text} as so`, [...values])
      return rows[0]?.so === true
    }
    return { stage, browser, request, found, remembered, holds, personId, cell, userId: found.userId }
  }
  type Caller = Awaited<ReturnType<typeof aCaller>>

  it('is who was found, and proved by one condition', async () => {
    const { found, remembered, holds } = await aCaller()
    expect({ ...remembered.actor, scopeOf: null }).toEqual({ ...found, scopeOf: null })
    expect(await holds()).toBe(true)
  })

  it.each<[string, (caller: Caller) => Promise<unknown>]>([
    [
      'his session is over',
      ({ found }) => fresh.db.deleteFrom('authSession').where('id', '=', found.sessionId).execute(),
    ],
    [
      'his account is closed',
      ({ userId, stage }) =>
        fresh.db.updateTable('authUser').set({ closedAt: stage.clock.now() }).where('id', '=', userId).execute(),
    ],
    [
      'his term ends today',
      ({ personId, stage }) =>
        fresh.db
          .updateTable('term')
          .set({ toOn: today(stage.clock) })
          .where('personId', '=', personId)
          .execute(),
    ],
    [
      'he is given another office',
      ({ personId, cell }) => seedTerm(fresh.db, { personId, unitId: cell, office: 'fee_collector' }),
    ],
    [
      'he is on no roll any more',
      ({ personId }) => fresh.db.deleteFrom('membership').where('personId', '=', personId).execute(),
    ],
    [
      'his office was a mistake and is struck out',
      ({ personId }) => fresh.db.deleteFrom('term').where('personId', '=', personId).execute(),
    ],
    [
      'he takes part elsewhere for a while',
      ({ personId, cell, stage }) =>
        fresh.db
          .insertInto('memberLeave')
          .values({ id: testId(), personId, unitId: cell, kind: 'temp_here', fromOn: today(stage.clock), toOn: null })
          .execute(),
    ],
    [
      'he sets up a second factor',
      ({ userId }) =>
        fresh.db.updateTable('authUser').set({ twoFactorEnabled: true }).where('id', '=', userId).execute(),
    ],
  ])('is proved no longer once %s', async (_, change) => {
    const caller = await aCaller()
    await change(caller)
    expect(await caller.holds()).toBe(false)
  })

  it('is forgotten with the day, after a while, and when nobody is found any more', async () => {
    const { stage, request, found } = await aCaller()
    stage.clock.pass(6)
    expect(stage.accounts.rememberCaller(request)).toBeUndefined()
    await stage.accounts.findActor(request)
    await fresh.db.deleteFrom('authSession').where('id', '=', found.sessionId).execute()
    await stage.accounts.findActor(request)
    expect(stage.accounts.rememberCaller(request)).toBeUndefined()
    expect(stage.accounts.rememberCaller({ headers: {} })).toBeUndefined()
  })
})

it.each([
  ['auth_user_text_size_check', TEXT_SIZES],
  ['auth_user_language_check', LANGUAGES],
])('lets the database take what the vocabulary of %s holds, and no more', async (name, members) => {
  const { rows } = await fresh.pool.query<{ text: string }>(
    'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
    [name],
  )
  const written = [...(rows[0]?.text ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1])
  expect(written).toEqual([...members])
})

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2::5', '2001:db8:1'],
  ['2001:0db8:0001:ffff:1:2:3:4', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
])('takes %s as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
