import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { rulebookApi } from '../contract.ts'
import { aCommune, type Commune, minutesOn, setMinutes } from './rulebook.builders.ts'

const fresh = freshDb()

describe('ending a value', () => {
  it('brings back the one from above on its day, once', async () => {
    const commune = await aCommune(fresh.db)
    const { body } = await setMinutes(commune)
    const end = () =>
      commune.call(commune.officer, rulebookApi.end, {
        params: { overlayId: body.overlayId },
        body: { on: '2027-01-01', reason: 'Trở lại mức chung' },
      })
    expect(await end()).toMatchObject({ status: 200, body: { endsOn: '2027-01-01' } })
    expect(await minutesOn(commune, commune.cellA, '2026-12-01')).toBe(60)
    expect(await minutesOn(commune, commune.cellA, '2027-02-01')).toBe(90)
    expect(await end()).toMatchObject({ status: 409, body: { code: 'rule_already_ended' } })
  })

  it('does not bring back an earlier value it had replaced', async () => {
    const commune = await aCommune(fresh.db)
    await setMinutes(commune)
    const { body } = await setMinutes(commune, { value: 75, from: '2026-12-15' })
    const asked = {
      params: { overlayId: body.overlayId },
      body: { on: '2027-01-01', reason: 'Trở lại mức chung' },
    }
    expect(await commune.call(commune.officer, rulebookApi.end, asked)).toMatchObject({ status: 200 })
    expect(await minutesOn(commune, commune.cellA, '2026-12-01')).toBe(60)
    expect(await minutesOn(commune, commune.cellA, '2027-02-01')).toBe(90)
  })

  it('shows before what it will touch, without a reason yet, and writes nothing', async () => {
    const commune = await aCommune(fresh.db, { open: 2, adopted: 0, lastAdoptedOn: null, lines: [] })
    const { body } = await setMinutes(commune)
    const look = (on: string) =>
      commune.call(commune.officer, rulebookApi.previewEnd, { params: { overlayId: body.overlayId }, query: { on } })
    expect(await look('2027-01-01')).toMatchObject({
      status: 200,
      body: { before: { value: 60 }, after: { value: 90 }, units: { touched: 3 }, meetings: { open: 2 } },
    })
    expect(await look('2026-11-30')).toMatchObject({ status: 409, body: { code: 'rule_ends_before_it_begins' } })
    expect(await minutesOn(commune, commune.cellA, '2027-02-01')).toBe(60)
  })

  it('is not for the office of another committee', async () => {
    const [here, there] = [await aCommune(fresh.db), await aCommune(fresh.db)]
    const { body } = await setMinutes(here)
    const asked = { params: { overlayId: body.overlayId }, body: { on: '2027-01-01', reason: 'Không phải của mình' } }
    expect(await there.call(there.officer, rulebookApi.end, asked)).toMatchObject({ status: 404 })
    const looked = { params: asked.params, query: { on: asked.body.on } }
    expect(await there.call(there.officer, rulebookApi.previewEnd, looked)).toMatchObject({ status: 404 })
  })
})

describe('the values of a rule through time', () => {
  const historyFor = ({ call, member }: Commune, unitId: UnitId) =>
    call(member, rulebookApi.history, { params: { unitId, code: 'meeting.minMinutes' } })

  it('tell a member who set what, when and why, and the national values below', async () => {
    const commune = await aCommune(fresh.db)
    const { body } = await setMinutes(commune)
    await commune.call(commune.officer, rulebookApi.end, {
      params: { overlayId: body.overlayId },
      body: { on: '2027-01-01', reason: 'Hết lý do' },
    })
    const history = await historyFor(commune, commune.cellA)
    expect(history.body.entries).toMatchObject([
      {
        value: 60,
        from: '2026-12-01',
        to: '2027-01-01',
        setBy: { unitName: 'Đảng ủy xã Sông Mai' },
        setByName: 'Đỗ Văn Thử',
        reason: 'Chi bộ ít đảng viên',
        endReason: 'Hết lý do',
        endedByName: 'Đỗ Văn Thử',
        basis: null,
      },
      { value: 90, setBy: null, basis: { symbol: '42-HD/BTCTW' } },
      { value: 90, setBy: null, basis: { symbol: '12-HD/BTCTW' } },
    ])
  })

  it('of another cell look absent', async () => {
    const commune = await aCommune(fresh.db)
    expect(await historyFor(commune, commune.cellB)).toMatchObject({ status: 404 })
  })
})

describe('sources that disagree', () => {
  it('are shown each with what it says', async () => {
    const { call, member, cellA } = await aCommune(fresh.db)
    const { body } = await call(member, rulebookApi.inForce, { params: { unitId: cellA } })
    const layout = body.rules.find((rule) => rule.code === 'paper.layout')
    expect(layout?.readings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'issuedOn', says: '2026-05-27' }),
        expect.objectContaining({ about: 'issuedOn', says: '2026-01-12' }),
        expect.objectContaining({ about: 'lineExactPt', says: '19' }),
      ]),
    )
    expect(body.rules.find((rule) => rule.code === 'meeting.minMinutes')?.readings).toEqual([])
  })
})
