import { beforeAll, describe, expect, it } from 'vitest'
import { makeDemoAccount } from '#accounts/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { vaultApi } from '../contract.ts'
import type { OpeningPurpose } from '../rules/vocabulary.ts'
import { aCellWithVault, aDesk, type Desk, readTogether, resealTogether } from './vault.builders.ts'
import { vaultRoutes } from './vault.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
const LETTER = 'Tôi là Đinh Thị Tố, xóm Trại, số 0912000111: đề nghị xem xét việc chi quỹ'

let http: TestApp
beforeAll(async () => {
  http = await testApp(fresh.db, clock, (app) => vaultRoutes(app, { db: fresh.db, clock }))
})

const aCell = () => {
  clock.set('2026-11-20T08:00:00+07:00')
  return aCellWithVault(fresh.db, http)
}

const itemsOf = async ({ personId }: Desk, unitId: UnitId) =>
  (await http.call(personId, vaultApi.show, { params: { unitId } })).body.items

describe('a change of office', () => {
  it('is followed by sealing anew: the newcomer has a part, who left has none', async () => {
    const { unitId, secretary, deputy, third } = await aCell()
    const kept = await secretary.keep(LETTER)
    await fresh.db.updateTable('term').set({ toOn: '2026-11-20' }).where('personId', '=', secretary.personId).execute()
    const newcomer = await aDesk(http, unitId, await aSecretary(unitId))
    await newcomer.makeKey()
    expect(await itemsOf(deputy, unitId)).toMatchObject([{ isSealedForToday: false }])
    expect(await newcomer.ask('read', [kept.body.id])).toMatchObject({ body: { code: 'no_part_in_it' } })
    expect(await resealTogether(deputy, third, [kept.body.id])).toMatchObject({ status: 200 })
    expect(await itemsOf(deputy, unitId)).toMatchObject([{ isSealedForToday: true }])
    expect(await readTogether(newcomer, deputy, kept.body.id)).toBe(LETTER)
    expect(await secretary.ask('read', [kept.body.id])).toMatchObject({ status: 403 })
    const blobs = await fresh.db
      .selectFrom('vaultWrap')
      .select('reader')
      .where('reader', '=', secretary.lockId())
      .execute()
    expect(blobs).toEqual([])
  })

  it('finds two lost keys again with the two printed sheets', async () => {
    const { unitId, secretary, deputy, third, sheets } = await aCell()
    const kept = await secretary.keep(LETTER)
    for (const desk of [secretary, deputy, third]) await desk.makeKey()
    expect(await itemsOf(deputy, unitId)).toMatchObject([{ isMine: false, isSealedForToday: false }])
    expect(await resealTogether(deputy, secretary, [kept.body.id], sheets)).toMatchObject({ status: 200 })
    expect(await readTogether(secretary, third, kept.body.id)).toBe(LETTER)
  })
})

describe('a key that came with the demonstration', () => {
  it("says so, for its passphrase is published; one made anew, and anybody else's, does not", async () => {
    const { unitId, secretary, deputy } = await aCell()
    const isOfDemo = async ({ personId }: Desk) =>
      (await http.call(personId, vaultApi.show, { params: { unitId } })).body.ownKey?.isOfDemo
    clock.set('2026-11-20T09:00:00+07:00')
    const account = {
      personId: secretary.personId,
      fullName: 'Ngô Văn Thu',
      username: 'bithu',
      password: 'nen-nep-2026',
    }
    await fresh.db.transaction().execute((trx) => makeDemoAccount(trx, clock, false, account))
    expect([await isOfDemo(secretary), await isOfDemo(deputy)]).toEqual([true, false])
    clock.set('2026-11-20T09:01:00+07:00')
    await secretary.makeKey()
    expect(await isOfDemo(secretary)).toBe(false)
  })
})

describe('a sheet', () => {
  it('is kept by two different persons in office', async () => {
    const { unitId, secretary, deputy } = await aCell()
    const stranger = await seedMember(fresh.db, { unitId })
    const set = (place: 1 | 2, keeperId: PersonId) => secretary.setSheet(place, keeperId)
    expect(await set(1, stranger)).toMatchObject({ body: { code: 'keeper_not_in_office' } })
    expect(await set(1, deputy.personId)).toMatchObject({ body: { code: 'one_keeper_for_both' } })
  })
})

describe('an opening', () => {
  it.each<[OpeningPurpose]>([['read'], ['rekey'], ['recover']])(
    'to %s is of nobody outside the unit',
    async (purpose) => {
      const [here, elsewhere] = [await aCell(), await aCell()]
      const kept = await here.secretary.keep(LETTER)
      expect(await elsewhere.secretary.ask(purpose, [kept.body.id])).toMatchObject({ body: { code: 'no_part_in_it' } })
      const asked = await here.secretary.ask(purpose, [kept.body.id])
      const params = { openingId: asked.body.id }
      const by = elsewhere.deputy.personId
      expect(await http.call(by, vaultApi.outer, { params })).toMatchObject({ status: 404 })
      expect(await http.call(by, vaultApi.second, { params, body: { basedOn: 1, parts: [] } })).toMatchObject({
        status: 404,
      })
      expect(await http.call(by, vaultApi.end, { params, body: { basedOn: 1 } })).toMatchObject({ status: 404 })
    },
  )

  it('seals nothing anew that was opened only to be read', async () => {
    const { secretary, deputy } = await aCell()
    const kept = await secretary.keep(LETTER)
    const asked = await secretary.ask('read', [kept.body.id])
    const params = { openingId: asked.body.id }
    await deputy.second(asked.body.id)
    await http.call(secretary.personId, vaultApi.open, { params, body: { basedOn: 2 } })
    const body = { basedOn: 3, items: [{ itemId: kept.body.id, wraps: [] }] }
    expect(await http.call(secretary.personId, vaultApi.rewrap, { params, body })).toMatchObject({
      body: { code: 'not_to_reseal' },
    })
  })
})

async function aSecretary(unitId: UnitId): Promise<PersonId> {
  const personId = await seedMember(fresh.db, { unitId })
  await seedTerm(fresh.db, { personId, unitId, office: 'cell_secretary', from: '2026-11-20' })
  return personId
}
