import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { type MemberSeed, seedMember, seedPerson, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { actorFor, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { type ListQuery, listsApi } from '../../contract/lists.ts'
import { membersApi } from '../../contract.ts'
import { NO_FILTER } from '../../rules/lists/filter.ts'
import { membersRoutes } from '../members.routes.ts'
import { readmitMember } from '../membership.acts.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { countMembers } from './list.queries.ts'
import { listToPrint } from './printed-list.ts'
import { isTooWide } from './reach.queries.ts'

const fresh = freshDb()
const clock = testClock()
let web: TestApp
let commune: UnitId
let upper: UnitId
let lower: UnitId
let office: PersonId
let secretary: PersonId

interface Facts extends MemberSeed {
  readonly sex?: 'male' | 'female'
  readonly ethnicity?: string
  readonly tags?: readonly string[]
}

async function someone({ sex, ethnicity, tags = [], ...seed }: Facts): Promise<PersonId> {
  const { db } = fresh
  const id = await seedMember(db, seed)
  if (sex) await db.updateTable('person').set({ sex }).where('id', '=', id).execute()
  if (ethnicity) await db.updateTable('member').set({ ethnicity }).where('id', '=', id).execute()
  for (const tag of tags) await db.insertInto('memberTag').values({ personId: id, unitId: seed.unitId, tag }).execute()
  return id
}

beforeAll(async () => {
  const { db, pool } = fresh
  web = await testApp(db, clock, (app) => membersRoutes(app, { db, pool, clock }))
  commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Thử' })
  upper = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Thượng' })
  lower = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Hạ' })
  const elsewhere = await seedUnit(db, { name: 'Chi bộ nơi khác' })
  await someone({
    unitId: upper,
    fullName: 'Phan Thị Ấm',
    bornOn: '1956-11-20',
    from: '1986-12-01',
    officialOn: '1987-12-01',
    sex: 'female',
    tags: ['retired', 'rural'],
  })
  await someone({
    unitId: upper,
    fullName: 'Lò Văn Bản',
    bornOn: '1956-11-21',
    from: '2000-01-01',
    officialOn: '2001-01-01',
    sex: 'male',
    ethnicity: 'Thái',
    tags: ['rural'],
  })
  await someone({
    unitId: lower,
    fullName: 'Đặng Thị Ỵ',
    bornOn: '1996-05-05',
    from: '2026-02-01',
    officialOn: null,
    sex: 'female',
    ethnicity: 'Kinh',
  })
  await someone({
    unitId: lower,
    fullName: 'Nguyễn Văn Cừ',
    from: '2010-01-01',
    officialOn: '2011-01-01',
    leave: { kind: 'exempt', from: '2026-01-01' },
  })
  await someone({ unitId: elsewhere, fullName: 'Phan Thị Kín', sex: 'female' })
  office = await seedPerson(db)
  await seedTerm(db, { personId: office, unitId: commune, office: 'office_officer' })
  secretary = await seedPerson(db)
  await seedTerm(db, { personId: secretary, unitId: upper, office: 'cell_secretary' })
})

const list = (query: ListQuery = {}, unitId = commune, by = office) =>
  web.call(by, listsApi.list, { params: { unitId }, query })
const figures = async (query: ListQuery = {}, unitId = commune, by = office) =>
  (await web.call(by, listsApi.figures, { params: { unitId }, query })).body
const names = async (query: ListQuery) => (await list(query)).body.lines.map(({ fullName }) => fullName)

describe('lists of members', () => {
  it('take in everything below a committee, in the order of names, with figures that are the list’s', async () => {
    const { body } = await list()
    expect(body.lines.map(({ fullName, unitName }) => [fullName, unitName])).toEqual([
      ['Phan Thị Ấm', 'Chi bộ thôn Thượng'],
      ['Lò Văn Bản', 'Chi bộ thôn Thượng'],
      ['Nguyễn Văn Cừ', 'Chi bộ thôn Hạ'],
      ['Đặng Thị Ỵ', 'Chi bộ thôn Hạ'],
    ])
    expect(await figures()).toEqual({
      total: 4,
      isMore: false,
      parts: {
        ...{ official: 3, probationary: 1, female: 2, minority: 1, onLeave: 1 },
        byTag: [
          { tag: 'retired', count: 1 },
          { tag: 'rural', count: 2 },
        ],
      },
    })
  })

  it('are counted no further than a bound, and then say only that they are longer', async () => {
    const request = {
      unitId: commune,
      scope: { unitIds: [], subtreeIds: [commune], on: '2026-11-20' },
      badgeYears: [],
      partyAge: 'first_admission',
    } as const
    const asked = { ...request, filter: NO_FILTER }
    expect(await countMembers(fresh.db, asked, 3)).toEqual({ total: 3, isMore: true, parts: null })
    expect(await countMembers(fresh.db, asked, 4)).toMatchObject({ total: 4, isMore: false, parts: { official: 3 } })
    expect(await isTooWide(fresh.db, commune, '2026-11-20', 2)).toBe(true)
    expect(await isTooWide(fresh.db, commune, '2026-11-20', 3)).toBe(false)
  })

  it.each([
    ['a part of the name without marks', { name: 'thi y' }, ['Đặng Thị Ỵ']],
    ['sex', { sex: 'female' }, ['Phan Thị Ấm', 'Đặng Thị Ỵ']],
    ['age on the birthday', { ageFrom: '70' }, ['Phan Thị Ấm']],
    ['age on the day before it', { ageFrom: '60', ageTo: '69' }, ['Lò Văn Bản']],
    ['minority', { ethnicity: 'minority' }, ['Lò Văn Bản']],
    ['probation', { standing: 'probationary' }, ['Đặng Thị Ỵ']],
    ['exempt', { leave: 'exempt' }, ['Nguyễn Văn Cừ']],
    ['nobody relieved', { leave: 'none', sex: 'male' }, ['Lò Văn Bản']],
    ['all of several groups', { tags: 'retired,rural' }, ['Phan Thị Ấm']],
    ['years of membership', { yearsFrom: '15', yearsTo: '30' }, ['Nguyễn Văn Cừ', 'Lò Văn Bản'].toReversed()],
    ['a badge reached in time', { badgeUntil: '2026-12-31' }, ['Phan Thị Ấm']],
    ['no badge reached yet', { badgeUntil: '2026-11-30' }, []],
    ['birth missing', { missing: 'bornOn' }, ['Nguyễn Văn Cừ']],
  ] as const)('narrow by %s', async (_what, query, expected) => {
    expect(await names(query)).toEqual(expected)
    expect((await figures(query)).total).toBe(expected.length)
  })

  it('name the years of the badge', async () => {
    expect((await list({ badgeUntil: '2026-12-31' })).body.lines[0]?.badge).toBe(40)
  })

  it('count the Party age of somebody admitted anew from the first decision, less the time outside, and say so', async () => {
    const { db } = fresh
    const cell = await seedUnit(db, { name: 'Chi bộ thôn Trở Lại', from: '1970-01-01' })
    await seedTerm(db, { personId: office, unitId: cell, office: 'office_officer' })
    const facts = { unitId: cell, fullName: 'Hà Thị Lại', from: '1980-01-01', officialOn: '1981-01-01' } as const
    const person = await someone({ ...facts, bornOn: '1960-01-01' })
    const span = { toOn: '2000-01-01', endReason: 'removed' }
    await db.updateTable('membership').set(span).where('personId', '=', person).execute()
    const again = { personId: person, membershipId: testId<'membership'>(), unitId: cell }
    await db.transaction().execute(async (trx) => {
      const stamp = { actId: testId<'act'>(), at: clock.now() }
      const done = await readmitMember(trx, { ...again, admittedOn: '2010-01-01', joinedOn: '2010-01-15' }, stamp)
      expect(done.ok).toBe(true)
    })
    await db.updateTable('member').set({ officialOn: '2011-01-15' }).where('id', '=', person).execute()
    const { body } = await list({ badgeUntil: '2026-12-31' }, cell)
    expect(body).toMatchObject({ lines: [], partyAgeCertainty: 'unknown' })
    const late = await list({ badgeUntil: '2030-01-31', yearsFrom: '36', yearsTo: '36' }, cell)
    expect(late.body.lines).toMatchObject([{ admittedOn: '2010-01-01', partyAgeFromOn: '1990-01-01', badge: 40 }])
    const made = (await web.call(office, listsApi.composition, { params: { unitId: cell } })).body
    expect(made.partyYears.bands[4]).toBe(1)
    const record = (await web.call(person, membersApi.mine, {})).body
    expect(record.partyAge).toMatchObject({ fromOn: '1990-01-01', certainty: 'unknown' })
  })

  it('reach no further than the caller', async () => {
    expect((await figures({}, upper, secretary)).total).toBe(2)
    expect((await list({}, commune, secretary)).status).toBe(404)
    expect((await list({}, lower, secretary)).status).toBe(404)
    expect((await list({ name: 'kin' })).body.lines).toEqual([])
  })

  it('go on after the last line of a page without losing or repeating anyone', async () => {
    const cell = await seedUnit(fresh.db, { name: 'Chi bộ đông' })
    for (let index = 0; index < 120; index += 1) {
      await seedMember(fresh.db, { unitId: cell, fullName: `Lê Văn ${'ĂAÂBĐD'[index % 6]}` })
    }
    await seedTerm(fresh.db, { personId: office, unitId: cell, office: 'office_officer' })
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body }: Awaited<ReturnType<typeof list>> = await list(after === '' ? {} : ({ after } as ListQuery), cell)
      seen.push(...body.lines.map(({ personId }) => personId))
      after = body.next
    }
    expect((await figures({}, cell)).total).toBe(120)
    // What is printed is the whole of it, or says that it is too long.
    const actor = await actorFor(fresh.db, clock, office)
    const print = (most: number) => listToPrint(fresh.db, actor, { unitId: cell, asked: {}, most })
    expect(await print(120)).toMatchObject({ ok: true, value: { lines: { length: 120 }, figures: { female: 0 } } })
    expect(await print(119)).toEqual({ ok: false, error: { code: 'list_too_long', most: 119 } })
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  it('are taken away as an official table, without a formula and without numbers of papers', async () => {
    await fresh.db.updateTable('member').set({ ethnicity: '=1+1' }).where('ethnicity', '=', 'Thái').execute()
    const download = { params: { unitId: commune }, query: { name: 'ban', title: 'Danh sách thử' } }
    const { raw } = await web.call(office, listsApi.export, download)
    await fresh.db.updateTable('member').set({ ethnicity: 'Thái' }).where('ethnicity', '=', '=1+1').execute()
    const sheet = await readWorkbook(raw)
    const texts = JSON.stringify(sheet.ok ? sheet.value : [])
    expect(texts).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(texts).toContain('DANH SÁCH THỬ')
    expect(texts).toContain('Tổng cộng: 1 đảng viên')
    expect(texts).toContain('"text":"=1+1","fromFormula":false')
    expect(texts).not.toContain('"unknown"')
  })
})

describe('lists kept under a name', () => {
  it('belong to one person, are replaced by the same name, and are forgotten', async () => {
    const params = { unitId: commune }
    const save = (filter: ListQuery) => web.call(office, listsApi.save, { params, body: { name: 'Nữ trẻ', filter } })
    const saved = (by: PersonId, unitId = commune) => web.call(by, listsApi.saved, { params: { unitId } })
    await save({ sex: 'female' })
    const again = await save({ sex: 'female', ageTo: '35', tags: 'rural,retired' })
    const kept = (await saved(office)).body.lists
    expect(kept).toEqual([
      { id: again.body.id, name: 'Nữ trẻ', filter: { sex: 'female', ageTo: '35', tags: 'rural,retired' } },
    ])
    expect((await list(kept[0]?.filter as ListQuery)).status).toBe(200)
    expect((await saved(secretary, upper)).body.lists).toEqual([])
    expect((await saved(secretary)).status).toBe(404)
    const forget = (by: PersonId, unitId: UnitId) =>
      web.call(by, listsApi.forget, { params: { unitId, listId: again.body.id } })
    expect((await forget(secretary, upper)).body).toEqual({ done: false })
    expect((await forget(office, commune)).body).toEqual({ done: true })
  })

  it('are no more than thirty', async () => {
    const save = (name: string) =>
      web.call(office, listsApi.save, { params: { unitId: commune }, body: { name, filter: {} } })
    for (let index = 0; index < 30; index += 1) expect((await save(`Số ${index}`)).status).toBe(200)
    expect((await save('Thêm')).body).toMatchObject({ code: 'too_many_saved_lists' })
    expect((await save('Số 1')).status).toBe(200)
  })
})
