import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { rulebookApi } from '../contract.ts'
import { RULE_CODES } from '../rules/rule.ts'
import { aCommune, MINUTES, minutesOn, REASON, setMinutes } from './rulebook.builders.ts'
import { rulesFor, rulesForUnits } from './rulebook.queries.ts'

const fresh = freshDb()

describe('rules in force', () => {
  it('are shown to a member of the cell with basis, mark and who set them, on any day', async () => {
    const commune = await aCommune(fresh.db)
    const { call, member, cellA } = commune
    await setMinutes(commune)
    const on = async (day: string) => {
      const { status, body } = await call(member, rulebookApi.inForce, {
        params: { unitId: cellA },
        query: { on: day },
      })
      expect(status).toBe(200)
      expect(body).toMatchObject({
        on: day,
        today: '2026-11-20',
        mayChange: false,
        unit: { name: 'Chi bộ thôn Yên Hạ' },
      })
      expect(body.rules.map((rule) => rule.code)).toEqual(RULE_CODES)
      return body.rules.find((rule) => rule.code === 'meeting.minMinutes')
    }
    expect(await on('2026-11-30')).toMatchObject({ value: 90, certainty: 'confirmed', setBy: null, reason: null })
    expect(await on('2026-12-01')).toMatchObject({
      value: 60,
      certainty: 'local',
      reason: 'Chi bộ ít đảng viên',
      setBy: { unitId: commune.commune, unitName: 'Đảng ủy xã Sông Mai' },
      basis: { symbol: '42-HD/BTCTW', issuedOn: '2025-10-28' },
    })
    expect(await on('2023-08-30')).toMatchObject({ value: 90, basis: { symbol: '12-HD/BTCTW' } })
  })

  it('of another cell look absent', async () => {
    const { call, member, cellB } = await aCommune(fresh.db)
    expect(await call(member, rulebookApi.inForce, { params: { unitId: cellB } })).toMatchObject({ status: 404 })
    expect(await call(member, rulebookApi.overlays, { params: { unitId: cellB } })).toMatchObject({ status: 404 })
  })

  it('of many units come in one answer, each with the nearest value', async () => {
    const commune = await aCommune(fresh.db)
    await setMinutes(commune)
    const { cellA, cellB, province } = commune
    const rules = await rulesForUnits(fresh.db, [cellA, cellB, province], '2026-12-01')
    expect([cellA, cellB, province].map((id) => rules.get(id)?.['meeting.minMinutes'].value)).toEqual([60, 60, 90])
  })

  it('follow the tree of their day', async () => {
    const commune = await aCommune(fresh.db)
    await setMinutes(commune)
    await fresh.db
      .updateTable('unitAncestry')
      .set({ toOn: '2027-01-01' })
      .where('ancestorId', '=', commune.commune)
      .where('unitId', '=', commune.cellA)
      .execute()
    expect(await minutesOn(commune, commune.cellA, '2026-12-01')).toBe(60)
    expect(await minutesOn(commune, commune.cellA, '2027-02-01')).toBe(90)
  })
})

describe('setting a value', () => {
  it('is one act however often it is sent, and stands in the ledger of the committee', async () => {
    const commune = await aCommune(fresh.db)
    const key = newKey()
    const first = await setMinutes(commune, {}, key)
    expect(first.status).toBe(200)
    expect((await setMinutes(commune, {}, key)).body).toEqual(first.body)
    const { overlays } = (
      await commune.call(commune.officer, rulebookApi.overlays, { params: { unitId: commune.commune } })
    ).body
    expect(overlays).toMatchObject([{ code: 'meeting.minMinutes', value: 60, setByName: 'Đỗ Văn Thử', to: null }])
    const entries = await fresh.db.selectFrom('ledgerEntry').select('act').where('actId', '=', key).execute()
    expect(entries).toEqual([{ act: 'rulebook.set' }])
  })

  it('keeps a null apart from nothing', async () => {
    const commune = await aCommune(fresh.db)
    const set = await setMinutes(commune, { code: 'meeting.postDaysBefore', value: null })
    expect(set.status).toBe(200)
    const rules = await rulesFor(fresh.db, commune.cellA, '2026-12-01')
    expect(rules['meeting.postDaysBefore']).toMatchObject({ value: null, certainty: 'local' })
  })

  it.each([
    ['a value of the wrong shape', { value: 'sáu mươi' }, { code: 'rule_value_wrong', problem: 'wrong_shape' }],
    ['no reason', { reason: '  ' }, { code: 'rule_reason_missing' }],
    ['a code nobody knows', { code: 'meeting.colour' }, { code: 'rule_unknown' }],
    ['what the centre sets', { code: 'badge.years', value: [30, 40] }, { code: 'rule_fixed_centrally' }],
    ['what the Charter sets', { code: 'cell.minOfficialMembers', value: 2 }, { code: 'rule_fixed_by_charter' }],
  ])('refuses %s and writes nothing', async (_why, change, refusal) => {
    const commune = await aCommune(fresh.db)
    expect(await setMinutes(commune, change)).toMatchObject({ status: 409, body: refusal })
    const rows = await fresh.db.selectFrom('ruleOverlay').select('id').where('unitId', '=', commune.commune).execute()
    expect(rows).toEqual([])
  })

  it('refuses a day before an adopted meeting unless the office says it knows', async () => {
    const commune = await aCommune(fresh.db, { open: 1, adopted: 2, lastAdoptedOn: '2026-12-03', lines: [] })
    expect(await setMinutes(commune)).toMatchObject({
      body: { code: 'rule_before_adopted_meeting', lastAdoptedOn: '2026-12-03' },
    })
    expect(await setMinutes(commune, { knowsOfAdopted: true })).toMatchObject({ status: 200 })
  })

  it('is for the office of that very committee', async () => {
    const { call, officer, member, province, cellA } = await aCommune(fresh.db)
    const asked = (unitId: UnitId) => ({ params: { unitId }, body: { ...MINUTES, ...REASON } })
    expect(await call(officer, rulebookApi.set, asked(province))).toMatchObject({ status: 404 })
    expect(await call(officer, rulebookApi.set, asked(cellA))).toMatchObject({ status: 404 })
    expect(await call(member, rulebookApi.set, asked(cellA))).toMatchObject({ status: 403 })
  })
})

describe('the preview', () => {
  it('counts units that will follow, those that keep a nearer value, and the meetings, and writes nothing', async () => {
    const lines = [{ unitName: 'Chi bộ thôn Yên Hạ', on: '2026-12-12', month: '2026-12', isAdopted: false } as const]
    const commune = await aCommune(fresh.db, { open: 3, adopted: 1, lastAdoptedOn: '2026-12-05', lines })
    const { call, officer, cellB } = commune
    await setMinutes(commune, { knowsOfAdopted: true })
    await fresh.db.updateTable('ruleOverlay').set({ unitId: cellB }).where('unitId', '=', commune.commune).execute()
    const asked = { params: { unitId: commune.commune }, body: { ...MINUTES, value: 75 } }
    expect(await call(officer, rulebookApi.preview, asked)).toMatchObject({
      status: 200,
      body: {
        before: { value: 90, setBy: null },
        after: { value: 75 },
        units: { touched: 2, keepTheirOwn: 1, names: ['Chi bộ thôn Yên Hạ', 'Đảng ủy xã Sông Mai'] },
        meetings: { open: 3, adopted: 1, lastAdoptedOn: '2026-12-05', lines },
      },
    })
    expect(await minutesOn(commune, commune.cellA, '2026-12-01')).toBe(90)
  })

  it('does not take the value the committee replaces for a nearer one', async () => {
    const commune = await aCommune(fresh.db)
    await setMinutes(commune)
    const asked = { params: { unitId: commune.commune }, body: { ...MINUTES, value: 75 } }
    expect((await commune.call(commune.officer, rulebookApi.preview, asked)).body).toMatchObject({
      before: { value: 60, setBy: { unitName: 'Đảng ủy xã Sông Mai' } },
      units: { touched: 3, keepTheirOwn: 0 },
    })
  })

  it('refuses what could not be set', async () => {
    const { call, officer, commune } = await aCommune(fresh.db)
    const asked = { params: { unitId: commune }, body: { ...MINUTES, to: '2026-12-01' } }
    expect(await call(officer, rulebookApi.preview, asked)).toMatchObject({
      body: { code: 'rule_ends_before_it_begins' },
    })
  })
})
