import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { vaultApi } from '../contract.ts'
import type { OpeningPurpose } from '../rules/vocabulary.ts'
import { endForgotten } from './openings.store.ts'
import { aDesk, type Desk, readTogether, resealTogether } from './vault.builders.ts'
import { vaultRoutes } from './vault.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
const LETTER = 'Tôi là Đinh Thị Tố, xóm Trại, số 0912000111: đề nghị xem xét việc chi quỹ'

let http: TestApp
beforeAll(async () => {
  http = await testApp(fresh.db, clock, (app) => vaultRoutes(app, { db: fresh.db, clock }))
})

/** A cell with three who may hold a key, each at his own desk with his key made, and the two sheets printed. */
async function aCell() {
  clock.set('2026-11-20T08:00:00+07:00')
  const committee = await seedUnit(fresh.db, { kind: 'grassroots_committee' })
  const unitId = await seedUnit(fresh.db, { parentId: committee })
  const person = async (office: 'cell_secretary' | 'cell_deputy_secretary' | 'cell_committee_member') => {
    const personId = await seedMember(fresh.db, { unitId })
    await seedTerm(fresh.db, { personId, unitId, office })
    return await aDesk(http, unitId, personId)
  }
  const secretary = await person('cell_secretary')
  const deputy = await person('cell_deputy_secretary')
  const third = await person('cell_committee_member')
  for (const desk of [secretary, deputy, third]) await desk.makeKey()
  const sheets = await secretary.printSheets([secretary.personId, deputy.personId])
  return { committee, unitId, secretary, deputy, third, sheets }
}

const itemsOf = async ({ personId }: Desk, unitId: UnitId) =>
  (await http.call(personId, vaultApi.show, { params: { unitId } })).body.items

describe('an item of the vault', () => {
  it('is read by two together with a reason, and the level above sees that it was', async () => {
    const { committee, unitId, secretary, deputy } = await aCell()
    const kept = await secretary.keep(LETTER)
    expect(kept).toMatchObject({ status: 200, body: { code: 'NTC-2026-001' } })
    expect(await readTogether(deputy, secretary, kept.body.id)).toBe(LETTER)

    const inspector = await seedMember(fresh.db, { unitId })
    await seedTerm(fresh.db, { personId: inspector, unitId: committee, office: 'inspection_officer' })
    const above = await http.call(inspector, vaultApi.openings, { params: { unitId: committee } })
    expect(above.body.rows).toMatchObject([
      {
        codes: ['NTC-2026-001'],
        askedBy: { id: deputy.personId },
        secondedBy: { id: secretary.personId },
        stage: 'opened',
      },
    ])
  })

  it('tells nothing of itself in a copy of the whole database', async () => {
    const { secretary, deputy, third } = await aCell()
    const kept = await secretary.keep(LETTER)
    await readTogether(deputy, third, kept.body.id)
    const { rows: tables } = await fresh.pool.query<{ name: string }>(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )
    const needles = ['Đinh Thị Tố', 'xóm Trại', '0912000111', 'AGE-SECRET-KEY'].flatMap((word) => {
      const bytes = Buffer.from(word)
      return [
        word,
        bytes.toString('hex'),
        bytes.toString('base64').replace(/=+$/, '').slice(0, -1),
        word.normalize('NFD'),
      ]
    })
    expect(tables.length).toBeGreaterThan(100)
    for (const { name } of tables) {
      const { rows } = await fresh.pool.query<{ whole: string }>(`select t::text as whole from ${name} t`)
      const whole = rows.map((row) => row.whole).join('\n')
      for (const needle of needles) expect([name, whole.includes(needle)]).toEqual([name, false])
    }
  })

  it('does not open for one alone: not for who asked, nor without a second, nor twice', async () => {
    const { unitId, secretary, deputy } = await aCell()
    const kept = await secretary.keep(LETTER)
    const asked = await secretary.ask('read', [kept.body.id])
    const params = { openingId: asked.body.id }
    expect(await http.call(secretary.personId, vaultApi.outer, { params })).toMatchObject({
      body: { code: 'two_persons_needed' },
    })
    expect(await http.call(secretary.personId, vaultApi.open, { params, body: { basedOn: 1 } })).toMatchObject({
      body: { code: 'opening_stage_wrong' },
    })
    expect(await http.call(secretary.personId, vaultApi.inner, { params })).toMatchObject({ status: 404 })
    await deputy.second(asked.body.id)
    expect(await http.call(deputy.personId, vaultApi.open, { params, body: { basedOn: 2 } })).toMatchObject({
      body: { code: 'not_the_reader' },
    })
    expect(await http.call(deputy.personId, vaultApi.inner, { params })).toMatchObject({ status: 404 })
    await http.call(secretary.personId, vaultApi.open, { params, body: { basedOn: 2 } })
    await http.call(secretary.personId, vaultApi.end, { params, body: { basedOn: 3 } })
    expect(await http.call(secretary.personId, vaultApi.inner, { params })).toMatchObject({ status: 404 })
    expect((await http.call(secretary.personId, vaultApi.show, { params: { unitId } })).body.openings).toHaveLength(1)
  })

  it('leaves nothing half open: what the second left is wiped, and a day later all is over', async () => {
    const { secretary, deputy } = await aCell()
    const kept = await secretary.keep(LETTER)
    const asked = await secretary.ask('read', [kept.body.id])
    await deputy.second(asked.body.id)
    clock.set('2026-11-21T08:01:00+07:00')
    const params = { openingId: asked.body.id }
    expect(await http.call(secretary.personId, vaultApi.open, { params, body: { basedOn: 2 } })).toMatchObject({
      body: { code: 'opening_over' },
    })
    await http.call(secretary.personId, vaultApi.end, { params, body: { basedOn: 2 } })
    const left = await fresh.db
      .selectFrom('vaultOpeningItem')
      .select('innerPart')
      .where('openingId', '=', asked.body.id)
      .execute()
    expect(left).toEqual([{ innerPart: null }])
  })

  it('ends by itself what was seconded and forgotten, and nothing that still runs', async () => {
    const { secretary, deputy } = await aCell()
    const kept = await secretary.keep(LETTER)
    const forgotten = (await secretary.ask('read', [kept.body.id])).body.id
    await deputy.second(forgotten)
    clock.set('2026-11-21T07:00:00+07:00')
    const running = (await secretary.ask('read', [kept.body.id])).body.id
    await deputy.second(running)
    await endForgotten(fresh.db, new Date('2026-11-21T09:00:00+07:00'))
    const left = await fresh.db
      .selectFrom('vaultOpening as o')
      .innerJoin('vaultOpeningItem as i', 'i.openingId', 'o.id')
      .select(['o.id', 'o.stage', (row) => row('i.innerPart', 'is', null).as('isWiped')])
      .where('o.id', 'in', [forgotten, running])
      .orderBy('o.id')
      .execute()
    expect(left).toEqual([
      { id: forgotten, stage: 'ended', isWiped: true },
      { id: running, stage: 'seconded', isWiped: false },
    ])
  })

  it('does not exist for who is kept out of it, whatever he holds', async () => {
    const { unitId, secretary, deputy, third } = await aCell()
    const kept = await deputy.keep(LETTER, [secretary.personId])
    expect(kept.status).toBe(200)
    expect(await itemsOf(secretary, unitId)).toEqual([])
    expect(await secretary.ask('read', [kept.body.id])).toMatchObject({ body: { code: 'no_part_in_it' } })
    const asked = await deputy.ask('read', [kept.body.id])
    const params = { openingId: asked.body.id }
    expect(await http.call(secretary.personId, vaultApi.outer, { params })).toMatchObject({ status: 404 })
    expect((await http.call(secretary.personId, vaultApi.show, { params: { unitId } })).body.openings).toEqual([])
    expect(await readTogether(third, deputy, kept.body.id)).toBe(LETTER)
  })

  it('is refused unless it is sealed, for all who may open it, with a way back', async () => {
    const { unitId, secretary, deputy, third } = await aCell()
    const both = [secretary.personId, deputy.personId]
    expect(await third.keep(LETTER, both)).toMatchObject({ body: { code: 'too_few_holders' } })
    expect(await secretary.keep(LETTER, [], { pairsLess: 1 })).toMatchObject({ body: { code: 'sealed_for_others' } })
    expect(await secretary.keep(LETTER, [], { unsealed: true })).toMatchObject({ body: { code: 'not_sealed' } })
    await fresh.db.updateTable('vaultSheet').set({ retiredAt: clock.now() }).where('unitId', '=', unitId).execute()
    expect(await secretary.keep(LETTER)).toMatchObject({ body: { code: 'sheets_missing' } })
  })
})

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
