import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { unitsApi } from '../contract.ts'
import { findSecretaryOf, findUnitOn, isCell, officesOf, unitHeader } from './lookups.queries.ts'
import { unitsRoutes } from './units.routes.ts'

const fresh = freshDb()

/** A district with a commune of two cells, a province, another commune, and who does what there. */
async function setUp() {
  const { db } = fresh
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const district = await seedUnit(db, { kind: 'upper_committee', name: 'Đảng bộ huyện Thanh Sơn', parentId: province })
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập', parentId: district })
  const other = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã An Bình', parentId: district })
  const cell = await seedUnit(db, { name: 'Chi bộ thôn Yên Hạ', parentId: commune })
  const cell2 = await seedUnit(db, { name: 'Chi bộ thôn Cầu Đá', parentId: commune })
  const foreignCell = await seedUnit(db, { name: 'Chi bộ thôn Bến Gỗ', parentId: other })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary', from: '2022-06-01' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const officer = await seedMember(db, { unitId: cell2, fullName: 'Lê Thu Hằng' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' })
  const provincial = await seedPerson(db, { fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: provincial, unitId: province, office: 'office_officer' })
  const clock = testClock()
  const { call } = await testApp(db, clock, (app) => unitsRoutes(app, { db, clock }))
  return { call, province, district, commune, other, cell, cell2, foreignCell, secretary, member, officer, provincial }
}

const cellNames = { symbol: 'CB', place: 'Tân Lập', cellType: 'residential', basis: '15-QĐ/ĐU' } as const
const outside = { status: 404, body: { code: 'not_found' } }

describe('the tree', () => {
  it('begins where the reach of the caller begins, and opens level by level', async () => {
    const { call, commune, cell, cell2, officer, secretary } = await setUp()
    const top = await call(officer, unitsApi.list)
    expect(top.body.rows).toMatchObject([{ id: commune, unitsBelow: 2 }])
    const below = await call(officer, unitsApi.list, { query: { under: commune } })
    expect(below.body.rows.map((row) => row.id)).toEqual([cell2, cell])
    expect(below.body.rows[1]).toMatchObject({ secretary: 'Phạm Thị Sen' })
    expect((await call(secretary, unitsApi.list)).body.rows.map((row) => row.id)).toEqual([cell])
  })

  it('shows nothing of what lies outside, by place or by name', async () => {
    const { call, other, foreignCell, officer } = await setUp()
    expect((await call(officer, unitsApi.list, { query: { under: other } })).body.rows).toEqual([])
    expect((await call(officer, unitsApi.list, { query: { search: 'ben go' } })).body.rows).toEqual([])
    expect(await call(officer, unitsApi.show, { params: { id: foreignCell } })).toMatchObject(outside)
  })

  it('is searched with and without marks', async () => {
    const { call, cell, officer } = await setUp()
    for (const search of ['yên hạ', 'YEN HA', 'yen  ha']) {
      expect((await call(officer, unitsApi.list, { query: { search } })).body.rows).toMatchObject([{ id: cell }])
    }
    expect((await call(officer, unitsApi.list, { query: { search: '%' } })).body.rows).toEqual([])
  })

  it('pages through more cells than one page holds, each once', async () => {
    const { call, commune, officer } = await setUp()
    for (let index = 0; index < 130; index += 1) {
      await seedUnit(fresh.db, { name: `Chi bộ tổ ${index % 40}`, parentId: commune })
    }
    const first = await call(officer, unitsApi.list, { query: { under: commune } })
    const second = await call(officer, unitsApi.list, { query: { under: commune, after: first.body.next as UnitId } })
    const seen = [...first.body.rows, ...second.body.rows].map((row) => row.id)
    expect([first.body.rows.length, seen.length, new Set(seen).size, second.body.next]).toEqual([100, 132, 132, null])
  })
})

describe('the history of a unit', () => {
  it('keeps each name with its days, and shows a day as it was', async () => {
    const { call, cell, officer } = await setUp()
    const body = { on: '2026-07-01', name: 'Chi bộ thôn Yên Hạ Mới', ...cellNames } as const
    expect(await call(officer, unitsApi.rename, { params: { id: cell }, body })).toMatchObject({ status: 200 })
    const now = await call(officer, unitsApi.show, { params: { id: cell } })
    expect(now.body).toMatchObject({
      name: 'Chi bộ thôn Yên Hạ Mới',
      versions: [
        { toOn: '2026-07-01', name: 'Chi bộ thôn Yên Hạ' },
        { fromOn: '2026-07-01', toOn: null, basis: '15-QĐ/ĐU' },
      ],
    })
    const before = await call(officer, unitsApi.show, { params: { id: cell }, query: { on: '2026-06-30' } })
    expect(before.body).toMatchObject({ name: 'Chi bộ thôn Yên Hạ', versions: [{}] })
    expect(await unitHeader(fresh.db, cell, '2026-06-30')).toMatchObject({ issuer: 'CHI BỘ THÔN YÊN HẠ' })
  })

  it('moves a commune with its cells on the day, and the papers follow', async () => {
    const { call, province, district, commune, cell, provincial } = await setUp()
    const body = {
      ...{ on: '2025-07-01', parentId: province, kind: 'grassroots_committee' as const, cellType: null },
      ...{ name: 'Đảng bộ xã Tân Lập', symbol: 'ĐU', place: 'Tân Lập', basis: '01-QĐ/TU' },
    } as const
    expect(await call(provincial, unitsApi.move, { params: { id: commune }, body })).toMatchObject({ status: 200 })
    const above = await fresh.db
      .selectFrom('unitAncestry')
      .select(['ancestorId', 'depth', 'fromOn', 'toOn'])
      .where('unitId', '=', cell)
      .where('ancestorId', 'in', [province, district])
      .orderBy('depth')
      .orderBy('fromOn')
      .execute()
    expect(above).toEqual([
      { ancestorId: district, depth: 2, fromOn: '2015-01-01', toOn: '2025-07-01' },
      { ancestorId: province, depth: 2, fromOn: '2025-07-01', toOn: null },
      { ancestorId: province, depth: 3, fromOn: '2015-01-01', toOn: '2025-07-01' },
    ])
    expect(await unitHeader(fresh.db, commune, '2025-06-30')).toMatchObject({ superior: 'ĐẢNG BỘ HUYỆN THANH SƠN' })
    expect(await unitHeader(fresh.db, commune, '2025-07-01')).toMatchObject({
      superior: 'ĐẢNG BỘ TỈNH LAM GIANG',
      issuer: 'ĐẢNG ỦY XÃ TÂN LẬP',
      symbol: 'ĐU',
    })
  })

  it('never closes over the heads of members or units, and ends the offices with the unit', async () => {
    const { call, commune, cell, officer, provincial } = await setUp()
    const body = { on: '2026-10-01', basis: '30-QĐ/ĐU' } as const
    expect(await call(provincial, unitsApi.close, { params: { id: commune }, body })).toMatchObject({
      status: 409,
      body: { code: 'units_still_below', count: 2 },
    })
    expect(await call(officer, unitsApi.close, { params: { id: cell }, body })).toMatchObject({
      body: { code: 'members_still_here', count: 2 },
    })
    await fresh.db
      .updateTable('membership')
      .set({ toOn: '2026-10-01', endReason: 'transferred' })
      .where('unitId', '=', cell)
      .execute()
    expect(await call(officer, unitsApi.close, { params: { id: cell }, body })).toMatchObject({
      body: { termsEnded: 1 },
    })
    expect(await officesOf(fresh.db, cell, '2026-10-01')).toEqual([])
    expect(await findSecretaryOf(fresh.db, cell, '2026-09-30')).toMatchObject({ personName: 'Phạm Thị Sen' })
    expect(await findUnitOn(fresh.db, cell, '2026-10-01')).toBeUndefined()
    expect(await call(officer, unitsApi.show, { params: { id: cell }, query: { on: '2026-09-30' } })).toMatchObject({
      status: 200,
    })
    expect(
      await call(officer, unitsApi.rename, {
        params: { id: cell },
        body: { on: '2026-11-01', name: 'Khác', ...cellNames },
      }),
    ).toMatchObject(outside)
  })
})

describe('changing the tree', () => {
  const founding = {
    foundedOn: '2026-09-01',
    kind: 'cell',
    name: 'Chi bộ thôn Đồng Mây',
    code: null,
    ...cellNames,
  } as const

  it('founds a cell once, however often it is sent', async () => {
    const { call, commune, officer } = await setUp()
    const args = { body: { ...founding, parentId: commune }, key: newKey() }
    const answers = await Promise.all([1, 2, 3, 4].map(() => call(officer, unitsApi.found, args)))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    const id = answers[0]?.body.id as UnitId
    expect(await isCell(fresh.db, id, '2026-09-01')).toBe(true)
    expect(await isCell(fresh.db, id, '2026-08-31')).toBe(false)
    expect((await call(officer, unitsApi.list, { query: { search: 'đồng mây' } })).body.rows).toHaveLength(1)
  })

  it('is refused outside the scope as if nothing were there, and to those without the right', async () => {
    const { call, other, cell, foreignCell, officer, secretary } = await setUp()
    expect(await call(officer, unitsApi.found, { body: { ...founding, parentId: other } })).toMatchObject(outside)
    const rename = { body: { on: '2026-07-01', name: 'Khác', ...cellNames } } as const
    expect(await call(officer, unitsApi.rename, { params: { id: foreignCell }, ...rename })).toMatchObject(outside)
    expect(await call(officer, unitsApi.rename, { params: { id: testId() }, ...rename })).toMatchObject(outside)
    expect(await call(secretary, unitsApi.rename, { params: { id: cell }, ...rename })).toMatchObject({ status: 403 })
    const close = { params: { id: foreignCell }, body: { on: '2026-10-01', basis: 'x' } } as const
    expect(await call(officer, unitsApi.close, close)).toMatchObject(outside)
    const move = { on: '2026-07-01', parentId: other, kind: 'cell', name: 'Khác', ...cellNames } as const
    expect(await call(officer, unitsApi.move, { params: { id: cell }, body: move })).toMatchObject(outside)
  })

  it('lets one of two officers rename on a day, and tells the other', async () => {
    const { call, cell, officer, provincial } = await setUp()
    const rename = (who: typeof officer, name: string) =>
      call(who, unitsApi.rename, { params: { id: cell }, body: { on: '2026-07-01', name, ...cellNames } })
    const answers = await Promise.all([rename(officer, 'Tên một'), rename(provincial, 'Tên hai')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'not_after_last_change' })
  })

  it('makes no ring of two communes moved under each other at once', async () => {
    const { call, province, provincial } = await setUp()
    const under = (name: string) => seedUnit(fresh.db, { kind: 'upper_committee', name, parentId: province })
    const [left, right] = [await under('Đảng bộ A'), await under('Đảng bộ B')]
    const put = (id: UnitId, parentId: UnitId) =>
      call(provincial, unitsApi.move, {
        params: { id },
        body: {
          on: '2026-07-01',
          parentId,
          kind: 'grassroots_committee',
          name: 'x',
          symbol: 'ĐU',
          place: '',
          cellType: null,
          basis: '',
        },
      })
    const answers = await Promise.all([put(left, right), put(right, left)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })
})

describe('the profile of a cell', () => {
  const figures = {
    asOfOn: '2026-10-31',
    households: 305,
    people: 1110,
    poorHouseholds: 6,
    nearPoorHouseholds: 12,
    note: '',
  } as const

  it('is kept by day with its shares; a mended one keeps what stood before', async () => {
    const { call, cell, secretary } = await setUp()
    const set = (body: Parameters<typeof call<typeof unitsApi.setProfile>>[2]) =>
      call(secretary, unitsApi.setProfile, body)
    expect((await set({ params: { id: cell }, body: { ...figures, poorHouseholds: 60 } })).status).toBe(200)
    expect((await set({ params: { id: cell }, body: figures })).body).toMatchObject({
      poorPercent: 2,
      nearPoorPercent: 3.9,
    })
    const page = await call(secretary, unitsApi.show, { params: { id: cell } })
    expect(page.body.profiles).toMatchObject([{ asOfOn: '2026-10-31', poorHouseholds: 6 }])
    const kept = await fresh.db.selectFrom('unitProfile').select('poorHouseholds').where('unitId', '=', cell).execute()
    expect(kept).toHaveLength(2)
  })

  it('is refused for another cell and for impossible figures', async () => {
    const { call, cell, cell2, secretary } = await setUp()
    expect(await call(secretary, unitsApi.setProfile, { params: { id: cell2 }, body: figures })).toMatchObject(outside)
    const body = { ...figures, households: 10 }
    expect(await call(secretary, unitsApi.setProfile, { params: { id: cell }, body })).toMatchObject({
      body: { code: 'more_poor_than_households' },
    })
  })
})

describe('terms of office', () => {
  const from = { fromOn: '2026-11-01', toOn: null, basisKind: 'election', basis: '' } as const

  it('end and begin on the day; one of two secretaries at once', async () => {
    const { call, cell, member, officer, provincial } = await setUp()
    const open = (await officesOf(fresh.db, cell, '2026-10-31'))[0]
    const end = { params: { id: cell, termId: open?.termId ?? '' }, body: { toOn: '2026-11-01' } } as const
    expect(await call(officer, unitsApi.endTerm, end)).toMatchObject({ status: 200 })
    expect(await call(officer, unitsApi.endTerm, end)).toMatchObject({ body: { code: 'term_has_ended' } })
    const another = await seedMember(fresh.db, { unitId: cell, fullName: 'Trần Văn Lợi' })
    const begin = (who: typeof officer, personId: typeof member) =>
      call(who, unitsApi.beginTerm, { params: { id: cell }, body: { ...from, personId, office: 'cell_secretary' } })
    const answers = await Promise.all([begin(officer, member), begin(provincial, another)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'office_taken' })
    expect(
      (await officesOf(fresh.db, cell, '2026-11-01')).filter((held) => held.office === 'cell_secretary'),
    ).toHaveLength(1)
  })

  it('of a committee member warn in a small cell, and are the secretary’s to record', async () => {
    const { call, cell, member, secretary } = await setUp()
    const body = { ...from, personId: member, office: 'cell_committee_member' } as const
    expect(await call(secretary, unitsApi.beginTerm, { params: { id: cell }, body })).toMatchObject({
      status: 200,
      body: { warnings: [{ code: 'too_few_for_committee', official: 2, least: 9, basis: expect.stringMatching(/./) }] },
    })
    expect(
      await call(secretary, unitsApi.beginTerm, {
        params: { id: cell },
        body: { ...body, office: 'cell_deputy_secretary' },
      }),
    ).toMatchObject({
      body: { code: 'office_recorded_above' },
    })
  })

  it('cannot be given to oneself, to a stranger, in a foreign unit, or to administer the installation', async () => {
    const { call, commune, cell, foreignCell, officer, member } = await setUp()
    const stranger = await seedMember(fresh.db, { unitId: foreignCell })
    const begin = (
      id: UnitId,
      personId: typeof member,
      office: 'committee_secretary' | 'cell_follower' | 'administrator',
    ) => call(officer, unitsApi.beginTerm, { params: { id }, body: { ...from, personId, office } })
    expect(await begin(commune, officer, 'committee_secretary')).toMatchObject({ body: { code: 'own_term' } })
    expect(await begin(cell, stranger, 'cell_follower')).toMatchObject({ body: { code: 'person_unknown' } })
    expect(await begin(foreignCell, member, 'cell_follower')).toMatchObject(outside)
    expect(await begin(commune, member, 'administrator')).toMatchObject({ body: { code: 'office_recorded_above' } })
    expect(await begin(cell, officer, 'cell_follower')).toMatchObject({ body: { code: 'own_term' } })
  })

  it('offers only people within reach', async () => {
    const { call, cell, foreignCell, officer, secretary } = await setUp()
    const search = { params: { id: cell }, query: { search: 'do van kh' } }
    expect((await call(officer, unitsApi.findPeople, search)).body.rows).toMatchObject([
      { name: 'Đỗ Văn Khang', note: 'Chi bộ thôn Yên Hạ' },
    ])
    expect(
      (await call(secretary, unitsApi.findPeople, { ...search, query: { search: 'thu hằng' } })).body.rows,
    ).toEqual([])
    expect(await call(officer, unitsApi.findPeople, { ...search, params: { id: foreignCell } })).toMatchObject(outside)
  })
})
