import { beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { vaultApi } from '../contract.ts'
import { endForgotten } from './openings.store.ts'
import { aCellWithVault, type Desk, readTogether } from './vault.builders.ts'
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
