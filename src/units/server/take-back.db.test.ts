import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { unitsApi as api } from '../contract.ts'
import { aDistrict, outside } from './units.builders.ts'

const fresh = freshDb()
const AHEAD: LocalDate = '2027-03-01'
const decision = { number: '12', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã Tân Lập', issuedOn: '2026-11-01' } as const
const cellNames = { symbol: 'CB', place: 'Tân Lập', cellType: 'residential', basis: '', decision } as const
const reason = 'Tỉnh ủy chưa đồng ý'

type World = Awaited<ReturnType<typeof aDistrict>>

const back = ({ call }: World, by: PersonId, id: UnitId, on: LocalDate = AHEAD) =>
  call(by, api.takeBack, { params: { id }, body: { on, reason } })
const ancestry = (unitId: UnitId) =>
  fresh.db
    .selectFrom('unitAncestry')
    .select(['ancestorId', 'depth', 'fromOn', 'toOn'])
    .where('unitId', '=', unitId)
    .orderBy('depth')
    .orderBy('fromOn')
    .execute()

describe('a change decided for a day to come', () => {
  it('is taken back before its day; what it would have been stays in the history with the reason', async () => {
    const world = await aDistrict(fresh)
    const { call, cell, other, provincial } = world
    const was = await ancestry(cell)
    const body = { on: AHEAD, parentId: other, kind: 'cell' as const, ...cellNames, name: 'Chi bộ thôn Yên Hạ' }
    expect((await call(provincial, api.move, { params: { id: cell }, body })).status).toBe(200)
    expect((await call(provincial, api.show, { params: { id: cell } })).body.can.takeBack).toBe(AHEAD)
    expect((await back(world, provincial, cell)).status).toBe(200)
    expect(await ancestry(cell)).toEqual(was)
    const { body: page } = await call(provincial, api.show, { params: { id: cell } })
    expect(page).toMatchObject({ ahead: [], can: { takeBack: null }, versions: [{ toOn: null }] })
    expect(page.takenBack).toMatchObject([{ change: 'change', onDay: AHEAD, reason, decision }])
    expect((await back(world, provincial, cell)).body).toMatchObject({ code: 'no_change_to_take_back' })
  })

  it('gives back the offices that were to end with the unit, until the days they were given for', async () => {
    const world = await aDistrict(fresh)
    const { call, province, provincial } = world
    const names = { symbol: 'ĐU', place: '', cellType: null, basis: '', decision } as const
    const founding = {
      ...names,
      parentId: province,
      foundedOn: '2026-01-01',
      kind: 'upper_committee',
      code: null,
    } as const
    const made = await call(provincial, api.found, { body: { ...founding, name: 'Đảng bộ Ủy ban nhân dân tỉnh' } })
    const id = made.body.id as UnitId
    const term = { personId: world.member, office: 'committee_secretary', basisKind: 'election', basis: '' } as const
    const given = { ...term, fromOn: '2026-02-01', toOn: '2028-01-01' } as const
    expect((await call(provincial, api.beginTerm, { params: { id }, body: given })).status).toBe(200)
    const closing = { on: AHEAD, basis: '', decision } as const
    expect((await call(provincial, api.close, { params: { id }, body: closing })).body).toMatchObject({ termsEnded: 1 })
    expect((await back(world, provincial, id)).status).toBe(200)
    const { body: page } = await call(provincial, api.show, { params: { id } })
    expect(page).toMatchObject({ closedOn: null, terms: [{ toOn: '2028-01-01' }], takenBack: [{ change: 'closing' }] })
    expect(await ancestry(id)).toMatchObject([{ toOn: null }, { toOn: null }])
  })

  it('leaves nothing of a unit that was to be founded but a line in the history above', async () => {
    const world = await aDistrict(fresh)
    const { call, commune, officer } = world
    const founding = { parentId: commune, foundedOn: AHEAD, kind: 'cell', code: null, ...cellNames } as const
    const made = await call(officer, api.found, { body: { ...founding, name: 'Chi bộ thôn Mới' } })
    const id = made.body.id as UnitId
    expect((await back(world, officer, id)).status).toBe(200)
    expect(await fresh.db.selectFrom('unit').select('id').where('id', '=', id).execute()).toEqual([])
    const { body: page } = await call(officer, api.show, { params: { id: commune } })
    expect(page).toMatchObject({ foundedAhead: [], takenBack: [{ change: 'founding', name: 'Chi bộ thôn Mới' }] })
  })
})

describe('taking back is refused', () => {
  it('once the day has come, for an older change, outside the scope, and where an office was given', async () => {
    const world = await aDistrict(fresh)
    const { call, cell, commune, foreignCell, officer, secretary, provincial, member } = world
    const rename = (name: string, on: LocalDate) =>
      call(provincial, api.rename, { params: { id: cell }, body: { on, name, ...cellNames } })
    await rename('Chi bộ thôn Yên Hạ 1', '2026-10-01')
    expect((await back(world, officer, cell, '2026-10-01')).body).toMatchObject({ code: 'no_change_to_take_back' })
    await rename('Chi bộ thôn Yên Hạ 2', AHEAD)
    await rename('Chi bộ thôn Yên Hạ 3', '2027-05-01')
    expect((await back(world, officer, cell)).body).toMatchObject({ code: 'not_newest_change', lastOn: '2027-05-01' })
    expect(await back(world, officer, foreignCell)).toMatchObject(outside)
    expect((await back(world, secretary, cell)).status).toBe(403)
    const founding = { parentId: commune, foundedOn: AHEAD, kind: 'cell', code: null, ...cellNames } as const
    const made = await call(officer, api.found, { body: { ...founding, name: 'Chi bộ thôn Mới' } })
    const id = made.body.id as UnitId
    const term = { id, personId: member, unitId: id, office: 'cell_secretary', fromOn: AHEAD }
    await fresh.db.insertInto('term').values(term).execute()
    expect((await back(world, officer, id)).body).toMatchObject({ code: 'unit_in_use' })
    expect((await ancestry(id)).length).toBeGreaterThan(0)
  })

  it('where what is decided besides would no longer fit', async () => {
    const world = await aDistrict(fresh)
    const { call, commune, other, cell, cell2, provincial } = world
    const move = (id: UnitId, name: string) =>
      call(provincial, api.move, {
        params: { id },
        body: { on: AHEAD, parentId: other, kind: 'cell', ...cellNames, name },
      })
    await move(cell, 'Chi bộ thôn Yên Hạ')
    await move(cell2, 'Chi bộ thôn Cầu Đá')
    const closing = { on: AHEAD, basis: '', decision } as const
    expect((await call(provincial, api.close, { params: { id: commune }, body: closing })).status).toBe(200)
    expect((await back(world, provincial, cell)).body).toMatchObject({ code: 'parent_not_there' })
  })
})
