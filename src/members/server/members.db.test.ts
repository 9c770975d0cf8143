import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { membersApi } from '../contract.ts'
import { emptyFacts } from '../rules/member.ts'
import { membersRoutes } from './members.routes.ts'
import { correctFacts } from './members.service.ts'

const fresh = freshDb()
const clock = testClock()

const factsOf = (fullName: string, citizenNumber: string | null = null) => ({
  ...emptyFacts(fullName),
  admittedOn: '2010-05-19',
  officialOn: '2011-05-19',
  citizenNumber,
})

interface Place {
  readonly web: TestApp
  readonly cell: UnitId
  readonly secretary: PersonId
}

async function aCell(): Promise<Place> {
  const web = await testApp(fresh.db, clock, (app) => membersRoutes(app, { db: fresh.db, pool: fresh.pool, clock }))
  const cell = await seedUnit(fresh.db)
  const secretary = await seedMember(fresh.db, { unitId: cell, fullName: 'Hoàng Thị Chanh' })
  await seedTerm(fresh.db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  return { web, cell, secretary }
}

const rosterOf = async ({ web, cell, secretary }: Place, on?: string) =>
  (await web.call(secretary, membersApi.roster, { params: { unitId: cell }, ...(on ? { query: { on } } : {}) })).body

function enrol(
  { web, cell, secretary }: Place,
  fullName: string,
  more: { number?: string; key?: ReturnType<typeof newKey>; by?: PersonId } = {},
) {
  return web.call(more.by ?? secretary, membersApi.enrol, {
    params: { unitId: cell },
    body: {
      ...{ facts: factsOf(fullName, more.number ?? null), joinedOn: '2020-01-01', tags: ['rural', 'retired'] },
      entry: { reason: 'already_here', paper: 'Danh sách đảng viên 31/12/2025', note: '' },
    },
    ...(more.key ? { key: more.key } : {}),
  })
}

describe('the roster', () => {
  it('stands in Vietnamese order, with standing, groups and leave of the day asked', async () => {
    const place = await aCell()
    const { cell } = place
    for (const fullName of ['Trần Văn Đạt', 'Lê Thị Ân', 'Ngô Văn Dương', 'Lê Thị An', 'Bùi Thị Ánh', 'Đỗ Thị Ăn']) {
      await seedMember(fresh.db, { unitId: cell, fullName })
    }
    await seedMember(fresh.db, {
      unitId: cell,
      fullName: 'Vũ Văn Yên',
      officialOn: '2026-11-20',
      leave: { kind: 'exempt', from: '2026-01-01' },
    })
    const roster = await rosterOf(place)
    expect(roster.lines.map(({ fullName }) => fullName)).toEqual([
      'Lê Thị An',
      'Bùi Thị Ánh',
      'Đỗ Thị Ăn',
      'Lê Thị Ân',
      'Hoàng Thị Chanh',
      'Ngô Văn Dương',
      'Trần Văn Đạt',
      'Vũ Văn Yên',
    ])
    expect(roster.figures).toMatchObject({ total: 8, official: 8, obligedToAttend: 7, byLeave: { exempt: 1 } })
    expect((await rosterOf(place, '2026-11-19')).figures).toMatchObject({ official: 7, probationary: 1 })
    expect((await rosterOf(place, '2015-02-02')).lines).toEqual([])
  })

  it('looks absent from outside the scope, and is closed to who has no such right', async () => {
    const { web, cell, secretary } = await aCell()
    const other = await aCell()
    const member = await seedMember(fresh.db, { unitId: cell })
    const ask = (person: PersonId | null, unitId: UnitId) => web.call(person, membersApi.roster, { params: { unitId } })
    expect(await ask(other.secretary, cell)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await ask(member, cell)).toMatchObject({ status: 403 })
    expect(await ask(null, cell)).toMatchObject({ status: 401 })
    expect(await ask(secretary, cell)).toMatchObject({ status: 200 })
  })

  it('is seen by the committee above through the tree of the day', async () => {
    const commune = await seedUnit(fresh.db, { kind: 'grassroots_committee' })
    const cell = await seedUnit(fresh.db, { parentId: commune })
    const officer = await seedMember(fresh.db, { unitId: cell })
    await seedTerm(fresh.db, { personId: officer, unitId: commune, office: 'committee_member' })
    const { web } = await aCell()
    expect((await web.call(officer, membersApi.roster, { params: { unitId: cell } })).status).toBe(200)
  })
})

describe('a member’s record', () => {
  it('shows himself everything, the chi ủy no numbers, others nothing', async () => {
    const place = await aCell()
    const { web, cell, secretary } = place
    const enrolled = await enrol(place, 'Phan Thị Lụa', { number: '001158000123' })
    const lua = enrolled.body.personId as PersonId
    const committeeMember = await seedMember(fresh.db, { unitId: cell })
    await seedTerm(fresh.db, { personId: committeeMember, unitId: cell, office: 'cell_committee_member' })
    const one = async (person: PersonId) => (await web.call(person, membersApi.one, { params: { personId: lua } })).body
    expect(await one(secretary)).toMatchObject({
      facts: { citizenNumber: '001158000123' },
      may: { change: true, sensitive: true },
    })
    expect(await one(committeeMember)).toMatchObject({
      facts: { citizenNumber: null },
      may: { change: false, sensitive: false },
    })
    expect(await one((await aCell()).secretary)).toMatchObject({ code: 'not_found' })
    expect((await web.call(lua, membersApi.mine)).body).toMatchObject({
      facts: { citizenNumber: '001158000123' },
      may: { change: false },
    })
  })

  it('keeps its numbers from a cell the member has left', async () => {
    const place = await aCell()
    const { web, secretary } = place
    const params = { personId: (await enrol(place, 'Phan Thị Lụa', { number: '001158000777' })).body.personId }
    const leave = (paper: string) =>
      web.call(secretary, membersApi.leaveCell, { params, body: { leftOn: '2026-11-20', reason: 'expelled', paper } })
    expect((await leave('')).body.code).toBe('paper_missing')
    await leave('Quyết định 12-QĐ/UBKT, 19/11/2026')
    expect((await web.call(secretary, membersApi.one, { params })).body).toMatchObject({
      leftOn: '2026-11-20',
      facts: { fullName: 'Phan Thị Lụa', citizenNumber: null, phone: null },
      may: { sensitive: false },
      exit: { reason: 'expelled', paper: 'Quyết định 12-QĐ/UBKT, 19/11/2026' },
    })
  })

  it('is found by a part of the name without marks, inside the scope only', async () => {
    const place = await aCell()
    await enrol(place, 'Đặng Thị Ỵ')
    const search = async (person: PersonId, q: string) =>
      (await place.web.call(person, membersApi.search, { query: { q } })).body.people.map(({ fullName }) => fullName)
    expect(await search(place.secretary, 'dang thi y')).toEqual(['Đặng Thị Ỵ'])
    expect(await search(place.secretary, '%')).toEqual([])
    expect(await search((await aCell()).secretary, 'dang thi y')).toEqual([])
  })
})

describe('acts on the register', () => {
  it('enrol once however often the same act is sent', async () => {
    const place = await aCell()
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 5 }, () => enrol(place, 'Phan Thị Lụa', { key })))
    expect(new Set(answers.map(({ body }) => body.personId)).size).toBe(1)
    expect((await rosterOf(place)).figures.total).toBe(2)
  })

  it('let one of two cells entering the same number at once have it', async () => {
    const [left, right] = [await aCell(), await aCell()]
    const answers = await Promise.all([
      enrol(left, 'Phan Thị Lụa', { number: '001999000111' }),
      enrol(right, 'Phan Thị Lụa', { number: '001999000111' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('number_in_use')
  })

  it('belong to who may change this cell: from another cell it looks absent, nothing is written', async () => {
    const place = await aCell()
    const other = await aCell()
    expect(await enrol(place, 'Phan Thị Lụa', { by: other.secretary })).toMatchObject({ status: 404 })
    const committee = { ...place, cell: await seedUnit(fresh.db, { kind: 'grassroots_committee' }) }
    await seedTerm(fresh.db, { personId: place.secretary, unitId: committee.cell, office: 'office_officer' })
    expect(await enrol(committee, 'Phan Thị Lụa')).toMatchObject({
      status: 409,
      body: { code: 'unit_keeps_no_members' },
    })
    expect((await rosterOf(place)).figures.total).toBe(1)
  })

  it('put a day of admission right only by the paper that decided it', async () => {
    const place = await aCell()
    const personId = (await enrol(place, 'Phan Thị Lụa')).body.personId as PersonId
    const scope = { unitIds: [place.cell], subtreeIds: [], on: '2026-11-20' as const }
    const put = (paper: string) =>
      fresh.db
        .transaction()
        .execute((trx) =>
          correctFacts(trx, { personId, scope, paper, changes: { officialOn: '2011-06-19' }, today: '2026-11-20' }),
        )
    const officialOn = async () =>
      (await fresh.db.selectFrom('member').select('officialOn').where('id', '=', personId).executeTakeFirst())
        ?.officialOn
    const stood = await officialOn()
    expect(await put('')).toMatchObject({ ok: false, error: { code: 'anchor_needs_paper', field: 'officialOn' } })
    expect(await officialOn()).toBe(stood)
    expect((await put('12-QĐ/ĐU, ngày 10/6/2011')).ok).toBe(true)
    expect(await officialOn()).toBe('2011-06-19')
  })

  it('set and end a leave, change groups, and end the membership, each in the cell’s ledger', async () => {
    const place = await aCell()
    const { web, secretary, cell } = place
    const lua = (await enrol(place, 'Phan Thị Lụa')).body.personId
    const params = { personId: lua }
    const leave = { id: testId(), personId: lua, unitId: cell, kind: 'exempt', fromOn: '2026-05-01', toOn: null }
    await fresh.db.insertInto('memberLeave').values(leave).execute()
    expect((await rosterOf(place)).figures).toMatchObject({ total: 2, obligedToAttend: 1 })
    await fresh.db.updateTable('memberLeave').set({ toOn: '2026-11-20' }).where('id', '=', leave.id).execute()
    expect((await rosterOf(place)).figures.obligedToAttend).toBe(2)
    const body = { tags: ['retired' as const, 'war_invalid' as const], basedOn: ['retired' as const, 'rural' as const] }
    await web.call(secretary, membersApi.setTags, { params, body })
    expect((await rosterOf(place)).figures.byTag.filter(({ count }) => count > 0).map(({ tag }) => tag)).toEqual([
      'retired',
      'war_invalid',
    ])
    await web.call(secretary, membersApi.leaveCell, {
      params,
      body: { leftOn: '2026-11-20', reason: 'entered_by_mistake', paper: '' },
    })
    expect((await rosterOf(place)).figures.total).toBe(1)
    expect((await rosterOf(place, '2026-11-19')).figures.total).toBe(2)
    const ledger = await fresh.db
      .selectFrom('ledgerEntry')
      .select('act')
      .where('unitId', '=', cell)
      .orderBy('seq')
      .execute()
    expect(ledger.map(({ act }) => act)).toEqual(['members.enrol', 'members.setTags', 'members.leaveCell'])
  })
})
