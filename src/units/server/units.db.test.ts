import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedUnit, testId } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { unitsApi } from '../contract.ts'
import { findSecretaryOf, findUnitOn, isCell, officesOf, unitHeader } from './lookups.queries.ts'
import { aDistrict, outside } from './units.builders.ts'

const fresh = freshDb()

const cellNames = { symbol: 'CB', place: 'Tân Lập', cellType: 'residential', basis: '15-QĐ/ĐU' } as const

describe('the tree', () => {
  it('begins where the reach of the caller begins, and opens level by level', async () => {
    const { call, commune, cell, cell2, officer, secretary } = await aDistrict(fresh)
    const top = await call(officer, unitsApi.list)
    expect(top.body.rows).toMatchObject([{ id: commune, unitsBelow: 2 }])
    const below = await call(officer, unitsApi.list, { query: { under: commune } })
    expect(below.body.rows.map((row) => row.id)).toEqual([cell2, cell])
    expect(below.body.rows[1]).toMatchObject({ secretary: 'Phạm Thị Sen' })
    expect((await call(secretary, unitsApi.list)).body.rows.map((row) => row.id)).toEqual([cell])
  })

  it('shows nothing of what lies outside, by place or by name', async () => {
    const { call, other, foreignCell, officer } = await aDistrict(fresh)
    expect((await call(officer, unitsApi.list, { query: { under: other } })).body.rows).toEqual([])
    expect((await call(officer, unitsApi.list, { query: { search: 'ben go' } })).body.rows).toEqual([])
    expect(await call(officer, unitsApi.show, { params: { id: foreignCell } })).toMatchObject(outside)
  })

  it('is searched with and without marks', async () => {
    const { call, cell, officer } = await aDistrict(fresh)
    for (const search of ['yên hạ', 'YEN HA', 'yen  ha']) {
      expect((await call(officer, unitsApi.list, { query: { search } })).body.rows).toMatchObject([{ id: cell }])
    }
    expect((await call(officer, unitsApi.list, { query: { search: '%' } })).body.rows).toEqual([])
  })

  it('pages through more cells than one page holds, each once', async () => {
    const { call, commune, officer } = await aDistrict(fresh)
    for (let index = 0; index < 130; index += 1) {
      await seedUnit(fresh.db, { name: `Chi bộ tổ ${index % 40}`, parentId: commune })
    }
    const first = await call(officer, unitsApi.list, { query: { under: commune } })
    const second = await call(officer, unitsApi.list, { query: { under: commune, after: first.body.next as UnitId } })
    const seen = [...first.body.rows, ...second.body.rows].map((row) => row.id)
    expect([first.body.rows.length, seen.length, new Set(seen).size, second.body.next]).toEqual([100, 132, 132, null])
  })
})

describe('the place of a unit', () => {
  it('names it and what the caller sees above it, as of the day', async () => {
    const { call, province, district, commune, cell, officer, provincial, foreignCell } = await aDistrict(fresh)
    const seen = await call(officer, unitsApi.place, { params: { id: cell } })
    expect(seen.body).toMatchObject({ self: { id: cell, unitsBelow: 0 }, above: [{ id: commune }] })
    expect((await call(provincial, unitsApi.place, { params: { id: cell } })).body.above.map(({ id }) => id)).toEqual([
      ...[province, district, commune],
    ])
    expect(await call(officer, unitsApi.place, { params: { id: foreignCell } })).toMatchObject(outside)
  })

  it('says of a day without the unit that it was not there', async () => {
    const { call, cell, officer } = await aDistrict(fresh)
    const before = await call(officer, unitsApi.place, { params: { id: cell }, query: { on: '1975-01-01' } })
    expect(before.body).toMatchObject({ self: null, above: [] })
  })
})

describe('the history of a unit', () => {
  it('keeps each name with its days, and shows a day as it was', async () => {
    const { call, cell, officer } = await aDistrict(fresh)
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
    const { call, province, district, commune, cell, provincial } = await aDistrict(fresh)
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

  it('takes a decision signed today that holds from a day to come, and stores its four parts', async () => {
    const { call, cell, commune, officer } = await aDistrict(fresh)
    const decision = { number: '41', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã Tân Lập', issuedOn: '2026-11-20' } as const
    const names = { ...cellNames, name: 'Chi bộ thôn Yên Hạ Mới', basis: '', decision } as const
    const rename = { params: { id: cell }, body: { on: '2026-12-15', ...names } } as const
    expect(await call(officer, unitsApi.rename, rename)).toMatchObject({ status: 200 })
    const founding = { foundedOn: '2027-01-01', kind: 'cell', parentId: commune, code: null, ...names } as const
    expect(await call(officer, unitsApi.found, { body: { ...founding, name: 'Chi bộ Đồi Chè' } })).toMatchObject({
      status: 200,
    })
    const shown = await call(officer, unitsApi.show, { params: { id: cell } })
    expect(shown.body).toMatchObject({
      name: 'Chi bộ thôn Yên Hạ',
      versions: [{}],
      ahead: [{ fromOn: '2026-12-15', decision }],
    })
    const later = await call(officer, unitsApi.show, { params: { id: cell }, query: { on: '2026-12-15' } })
    expect(later.body).toMatchObject({ name: 'Chi bộ thôn Yên Hạ Mới', ahead: [] })
    const committee = await call(officer, unitsApi.show, { params: { id: commune } })
    expect(committee.body).toMatchObject({ unitsBelow: 2, foundedAhead: [{ foundedOn: '2027-01-01' }] })
    const tree = await call(officer, unitsApi.list, { query: { under: commune, on: '2027-01-01' } })
    expect(tree.body.rows).toHaveLength(3)
    const closing = { params: { id: cell }, body: { on: '2027-02-01', basis: '' } } as const
    expect(await call(officer, unitsApi.close, closing)).toMatchObject({ body: { code: 'decision_missing' } })
  })

  it('never closes over the heads of members or units, and ends the offices with the unit', async () => {
    const { call, commune, cell, officer, provincial } = await aDistrict(fresh)
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
    const { call, commune, officer } = await aDistrict(fresh)
    const args = { body: { ...founding, parentId: commune }, key: newKey() }
    const answers = await Promise.all([1, 2, 3, 4].map(() => call(officer, unitsApi.found, args)))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    const id = answers[0]?.body.id as UnitId
    expect(await isCell(fresh.db, id, '2026-09-01')).toBe(true)
    expect(await isCell(fresh.db, id, '2026-08-31')).toBe(false)
    expect((await call(officer, unitsApi.list, { query: { search: 'đồng mây' } })).body.rows).toHaveLength(1)
  })

  it('is refused outside the scope as if nothing were there, and to those without the right', async () => {
    const { call, other, cell, foreignCell, officer, secretary } = await aDistrict(fresh)
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
    const { call, cell, officer, provincial } = await aDistrict(fresh)
    const rename = (who: typeof officer, name: string) =>
      call(who, unitsApi.rename, { params: { id: cell }, body: { on: '2026-07-01', name, ...cellNames } })
    const answers = await Promise.all([rename(officer, 'Tên một'), rename(provincial, 'Tên hai')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'not_after_last_change' })
  })

  it('makes no ring of two communes moved under each other at once', async () => {
    const { call, province, provincial } = await aDistrict(fresh)
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
          basis: '8-QĐ/ĐU',
        },
      })
    const answers = await Promise.all([put(left, right), put(right, left)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })
})
