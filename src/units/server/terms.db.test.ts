import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember } from '#tests/support/seed.ts'
import { unitsApi } from '../contract.ts'
import { officesOf } from './lookups.queries.ts'
import { aDistrict, outside } from './units.builders.ts'

const fresh = freshDb()

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
    const { call, cell, secretary } = await aDistrict(fresh)
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
    const { call, cell, cell2, secretary } = await aDistrict(fresh)
    expect(await call(secretary, unitsApi.setProfile, { params: { id: cell2 }, body: figures })).toMatchObject(outside)
    const body = { ...figures, households: 10 }
    expect(await call(secretary, unitsApi.setProfile, { params: { id: cell }, body })).toMatchObject({
      body: { code: 'more_poor_than_households' },
    })
  })
})

describe('terms of office', () => {
  const from = { fromOn: '2026-11-01', toOn: null, basisKind: 'election', basis: '' } as const

  it('are made longer by a decision; the end first said stays', async () => {
    const { call, cell, member, secretary, officer } = await aDistrict(fresh)
    const begun = await call(officer, unitsApi.beginTerm, {
      params: { id: cell },
      body: { ...from, dueOn: '2027-06-01', personId: member, office: 'cell_deputy_secretary' },
    })
    const decision = { number: '3', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã Tân Lập', issuedOn: '2026-11-20' } as const
    const params = { id: cell, termId: begun.body.id }
    const extend = (dueOn: '2027-12-01' | '2028-03-01' | '2027-01-01') => ({ params, body: { dueOn, decision } })
    expect(await call(officer, unitsApi.extendTerm, extend('2027-12-01'))).toMatchObject({ status: 200 })
    expect(await call(officer, unitsApi.extendTerm, extend('2028-03-01'))).toMatchObject({ status: 200 })
    expect(await call(officer, unitsApi.extendTerm, extend('2027-01-01'))).toMatchObject({
      body: { code: 'extension_not_later', dueOn: '2028-03-01' },
    })
    expect(await call(secretary, unitsApi.extendTerm, extend('2028-03-01'))).toMatchObject({
      body: { code: 'office_recorded_above' },
    })
    const page = await call(officer, unitsApi.show, { params: { id: cell } })
    expect(page.body.terms.find(({ id }) => id === begun.body.id)).toMatchObject({
      dueOn: '2028-03-01',
      extensions: [
        { dueBefore: '2027-06-01', dueOn: '2027-12-01' },
        { dueBefore: '2027-12-01', dueOn: '2028-03-01' },
      ],
    })
  })

  it('end and begin on the day; one of two secretaries at once', async () => {
    const { call, cell, member, officer, provincial } = await aDistrict(fresh)
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
    const { call, cell, member, secretary } = await aDistrict(fresh)
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
    const { call, commune, cell, foreignCell, officer, member } = await aDistrict(fresh)
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
    const { call, cell, foreignCell, officer, secretary } = await aDistrict(fresh)
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
