import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { dutiesApi } from '../contract.ts'
import { listWithoutDuty } from './duties.queries.ts'
import { dutiesRoutes } from './duties.routes.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }
const POINTS = {
  what: 'Phụ trách tổ dân cư số 1',
  time: 'Thường xuyên',
  responsibility: 'Chịu trách nhiệm trước chi bộ',
  product: 'Báo cáo tháng',
  authority: 'Kiến nghị với chi ủy',
}
const YEAR = { fromOn: '2026-11-01', toOn: '2027-10-31' } as const

/** A cell of three, one of them exempt, and the secretary of another cell. */
async function aCell() {
  const { db } = fresh
  const clock = testClock('2026-11-10T09:00:00+07:00')
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const exempt = await seedMember(db, { unitId: cell, fullName: 'Vũ Thị Cao' })
  const leave = { id: testId<'leave'>(), personId: exempt, unitId: cell, kind: 'exempt', fromOn: '2026-01-01' }
  await db.insertInto('memberLeave').values(leave).execute()
  const foreign = await seedMember(db, { unitId: other, fullName: 'Lê Văn Đá' })
  await seedTerm(db, { personId: foreign, unitId: other, office: 'cell_secretary' })
  const { call } = await testApp(db, clock, (http) => dutiesRoutes(http, { db, clock }))
  const open = async () => {
    const answer = await call(secretary, dutiesApi.open, { params: { unitId: cell }, body: YEAR })
    if (answer.status !== 200) throw new Error(`open: ${answer.body.code}`)
    return { id: answer.body.id }
  }
  const give = (
    params: { id: string },
    people: readonly PersonId[],
    facts: { leftOut?: string; basedOn?: number } = {},
  ) =>
    call(secretary, dutiesApi.setLines, {
      params,
      body: {
        members: people.map((personId) => ({ personId, basedOn: facts.basedOn ?? 0 })),
        leftOut: facts.leftOut ?? '',
        points: POINTS,
      },
    })
  const show = () => call(secretary, dutiesApi.show, { params: { unitId: cell } })
  return { db, call, clock, cell, secretary, member, exempt, foreign, open, give, show }
}

async function issued() {
  const world = await aCell()
  const params = await world.open()
  await world.give(params, [world.secretary, world.member])
  await world.give(params, [world.exempt], { leftOut: 'Được miễn vì tuổi cao' })
  const done = await world.call(world.secretary, dutiesApi.issue, { params, body: {} })
  return { ...world, params, done }
}

describe('the decision on the work of members', () => {
  it('is numbered once every member has work, or is left out because he is away', async () => {
    const { call, secretary, member, exempt, open, give, show, cell, db } = await aCell()
    const params = await open()
    expect((await give(params, [secretary])).body).toEqual({ count: 1 })
    const early = await call(secretary, dutiesApi.issue, { params, body: {} })
    expect(early.body).toMatchObject({ code: 'duty_members_missing', count: 2 })
    expect((await give(params, [member], { leftOut: 'Bận' })).body.code).toBe('duty_left_out_present')
    await give(params, [member])
    await give(params, [exempt], { leftOut: 'Được miễn vì tuổi cao' })
    const done = await call(secretary, dutiesApi.issue, { params, body: {} })
    expect(done.body).toEqual({ number: '01-QĐ/CB' })
    expect((await show()).body).toMatchObject({ draft: null, inForce: { id: params.id, number: '01-QĐ/CB' } })
    expect(await listWithoutDuty(db, [cell], '2026-11-10')).toEqual([])
    const again = await call(secretary, dutiesApi.issue, { params, body: {} })
    expect(again.body.code).toBe('duty_decision_closed')
    expect((await give(params, [member], { basedOn: 1 })).body.code).toBe('duty_decision_closed')
    const pdf = await call(secretary, dutiesApi.paper, { params: { ...params, format: 'pdf' } })
    expect(pdf.status).toBe(200)
  })

  it('lets the second of two officers see that a line was changed meanwhile', async () => {
    const { open, give, member } = await aCell()
    const params = await open()
    await give(params, [member])
    expect((await give(params, [member])).body).toMatchObject({ code: 'duty_changed_meanwhile', personId: member })
    expect((await give(params, [member], { basedOn: 1 })).status).toBe(200)
  })

  it('refuses a second draft, a stranger, a wrong period, another cell', async () => {
    const { call, open, give, secretary, foreign, cell } = await aCell()
    const params = await open()
    const body = YEAR
    expect((await call(secretary, dutiesApi.open, { params: { unitId: cell }, body })).body.code).toBe(
      'duty_draft_open',
    )
    expect((await give(params, [foreign])).body.code).toBe('duty_not_on_roll')
    expect(await call(foreign, dutiesApi.open, { params: { unitId: cell }, body })).toMatchObject(outside)
    expect(await call(foreign, dutiesApi.issue, { params, body: {} })).toMatchObject(outside)
    expect(await call(foreign, dutiesApi.show, { params: { unitId: cell } })).toMatchObject(outside)
    await call(secretary, dutiesApi.discard, { params, body: {} })
    const wrong = { fromOn: '2027-01-01', toOn: '2026-12-31' } as const
    const refused = await call(secretary, dutiesApi.open, { params: { unitId: cell }, body: wrong })
    expect(refused.body.code).toBe('duty_period_wrong')
  })
})

describe('a member’s work', () => {
  it('is seen by himself, reviewed by month, and ends with a reason', async () => {
    const { call, secretary, member, foreign, cell, db } = await issued()
    const mine = await call(member, dutiesApi.mine, {})
    const id = mine.body.rows[0]?.id ?? ''
    expect(mine.body.rows).toMatchObject([{ what: POINTS.what, unitName: 'Chi bộ thôn Yên Hạ' }])
    const review = (month: string) =>
      call(secretary, dutiesApi.review, { params: { id }, body: { month: month as '2026-11', note: 'Làm tốt' } })
    expect((await review('2026-12')).body.code).toBe('duty_review_month')
    expect((await review('2026-11')).status).toBe(200)
    const end = (reason: string) => call(secretary, dutiesApi.end, { params: { id }, body: { reason } })
    expect((await end('')).body.code).toBe('duty_reason_missing')
    expect(await call(foreign, dutiesApi.end, { params: { id }, body: { reason: 'x' } })).toMatchObject(outside)
    expect((await end('Chuyển việc')).body).toEqual({ endedOn: '2026-11-10' })
    expect((await end('Chuyển việc')).body.code).toBe('duty_not_in_force')
    expect(await listWithoutDuty(db, [cell], '2026-11-10')).toEqual([{ unitId: cell, personId: member }])
    const seen = await call(secretary, dutiesApi.ofMember, { params: { personId: member } })
    expect(seen.body.rows[0]?.reviews).toEqual([{ month: '2026-11', note: 'Làm tốt' }])
    expect(await call(foreign, dutiesApi.ofMember, { params: { personId: member } })).toMatchObject(outside)
  })

  it('is shown as left over when he leaves, and the next draft takes over only those who stay', async () => {
    const { db, member, secretary, show, open } = await issued()
    await db
      .updateTable('membership')
      .set({ toOn: '2026-11-05', endReason: 'transferred' })
      .where('personId', '=', member)
      .execute()
    expect((await show()).body.gone).toMatchObject([{ personId: member }])
    await open()
    const { roll } = (await show()).body
    expect(roll.filter(({ planned }) => planned !== null).map(({ personId }) => personId)).toEqual([secretary])
  })
})
