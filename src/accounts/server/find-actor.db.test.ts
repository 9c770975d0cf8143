import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { LANGUAGES, TEXT_SIZES } from '#accounts/rules/account.ts'
import { addDays } from '#kernel/local-date.ts'
import { newId, today } from '#platform/server/clock.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
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
