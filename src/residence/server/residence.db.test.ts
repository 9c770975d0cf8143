import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { findRoster } from '#members/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { residenceApi as api } from '../contract.ts'
import { listRemarkClocks } from './clocks.queries.ts'
import { aCommuneOf, kept, opened } from './residence.builders.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }

const aCommune = () => aCommuneOf(fresh)

const REMARK = { year: 2026, on: '2026-11-10', activities: '', remark: 'Gương mẫu', signedBy: '' } as const

describe('a contact with the place of residence', () => {
  it('is asked for by the member himself, looked at by his cell, and only then written', async () => {
    const world = await aCommune()
    const { call, atWork, atHome, officer, member, village } = world
    const body = {
      residence: { kind: 'cell', unitId: village } as const,
      address: 'Xóm 2',
      workplace: '',
      exception: null,
    }
    const answer = await call(member, api.ask, { body })
    expect(answer.status).toBe(200)
    const params = { id: answer.body.id }
    expect((await call(member, api.ask, { body })).body.code).toBe('residence_open')
    expect((await opened(world)).body.code).toBe('residence_open')
    expect((await call(officer, api.introduce, { params })).body.code).toBe('residence_wrong_stage')
    expect((await call(member, api.forward, { params })).status).toBe(403)
    expect(await call(atHome, api.forward, { params })).toMatchObject(outside)
    expect((await call(atWork, api.show, { params })).body).toMatchObject({
      stage: 'requested',
      can: ['forward', 'withdraw'],
    })
    expect((await call(atWork, api.forward, { params })).body).toEqual({ stage: 'asked' })
    expect((await call(atWork, api.forward, { params })).body.code).toBe('residence_wrong_stage')
    expect((await call(officer, api.introduce, { params })).body).toEqual({ stage: 'introduced' })
  })

  it('called off by the cell tells the member why, and he may ask again', async () => {
    const { call, atWork, member, village, office } = await aCommune()
    const body = { address: '', workplace: '', exception: null }
    const asked = await call(member, api.ask, { body: { ...body, residence: { kind: 'cell', unitId: village } } })
    await call(atWork, api.withdraw, {
      params: { id: asked.body.id },
      body: { reason: 'Đồng chí sắp chuyển công tác' },
    })
    expect((await call(member, api.mine, {})).body.contacts).toMatchObject([
      { stage: 'withdrawn', closeReason: 'Đồng chí sắp chuyển công tác' },
    ])
    const own = await call(member, api.ask, { body: { ...body, residence: { kind: 'cell', unitId: office } } })
    expect(own.body.code).toBe('residence_own_cell')
    const again = await call(member, api.ask, {
      body: { ...body, residence: { kind: 'outside', name: 'Chi bộ khu phố 3' } },
    })
    expect(again.status).toBe(200)
  })

  it('is taken back by the member alone, until his cell has sent it on', async () => {
    const { call, atWork, atHome, member, village } = await aCommune()
    const body = { address: '', workplace: '', exception: null, residence: { kind: 'cell', unitId: village } as const }
    const first = { id: (await call(member, api.ask, { body })).body.id }
    expect(await call(atHome, api.unask, { params: first })).toMatchObject(outside)
    expect(await call(atWork, api.unask, { params: first })).toMatchObject(outside)
    expect((await call(member, api.mine, {})).body.contacts).toMatchObject([{ mayTakeBack: true }])
    const both = await Promise.all([
      call(member, api.unask, { params: first }),
      call(atWork, api.forward, { params: first }),
    ])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    if (both[1].status === 200) await call(atWork, api.withdraw, { params: first, body: { reason: 'Xem lại' } })
    const params = { id: (await call(member, api.ask, { body })).body.id }
    expect((await call(member, api.unask, { params })).body).toEqual({ stage: 'withdrawn' })
    expect((await call(atWork, api.forward, { params })).body.code).toBe('residence_wrong_stage')
    expect((await call(atWork, api.show, { params })).body).toMatchObject({ isTakenBack: true, can: [] })
    const again = { id: (await call(member, api.ask, { body })).body.id }
    await call(atWork, api.forward, { params: again })
    expect((await call(member, api.unask, { params: again })).body.code).toBe('residence_wrong_stage')
    const own = (await call(member, api.mine, {})).body.contacts
    expect(own.map(({ mayTakeBack }) => mayTakeBack)).toEqual([false, false, false])
  })

  it('goes from the cell of work over a numbered introduction to the list of the cell of residence', async () => {
    const world = await aCommune()
    const { call, atWork, atHome, officer, member, office, village } = world
    const answer = await opened(world)
    expect(answer.status).toBe(200)
    const params = { id: answer.body.id }
    // Nothing of it is seen where he lives before the introduction is written.
    expect(await call(atHome, api.show, { params })).toMatchObject(outside)
    expect(await call(atWork, api.introduce, { params })).toMatchObject(outside)
    expect((await call(officer, api.introduce, { params })).body).toEqual({ stage: 'introduced' })
    expect((await call(officer, api.introduce, { params })).body.code).toBe('residence_wrong_stage')
    const early = await call(atHome, api.receive, { params, body: { on: '2026-11-09' } })
    expect(early.body).toMatchObject({ code: 'step_out_of_order', notBefore: '2026-11-10' })
    expect((await call(atHome, api.receive, { params, body: { on: '2026-11-10' } })).body).toEqual({
      stage: 'received',
    })
    const list = await call(atHome, api.list, { params: { unitId: village }, query: { side: 'here' } })
    expect(list.body.rows).toMatchObject([
      { personName: 'Đỗ Văn Khang', work: { name: 'Chi bộ Trạm Y tế' }, remarkDue: { year: 2026 }, alarm: null },
    ])
    const page = await call(atHome, api.show, { params })
    expect(page.body).toMatchObject({ introductionNumber: '01-GGT/ĐU', can: ['remark', 'end'] })
    // He stays on one roll alone.
    const scope = { unitIds: [village, office], subtreeIds: [], on: '2026-11-11' as const }
    const there = (await findRoster(fresh.pool, { unitId: village, on: '2026-11-11', scope })) ?? []
    expect(there.map(({ personId }) => personId)).not.toContain(member)
  })

  it('has a remark a year, which the member sees at once, and another not', async () => {
    const world = await aCommune()
    const { call, atHome, atWork, member, officer, village, office } = world
    const params = await kept(world)
    expect((await listRemarkClocks(fresh.db, [village, office])).map(({ unitId }) => unitId)).toEqual([village])
    expect(await call(atWork, api.remark, { params, body: REMARK })).toMatchObject(outside)
    const [one, two] = await Promise.all([
      call(atHome, api.remark, { params, body: REMARK }),
      call(atHome, api.remark, { params, body: REMARK }),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    const old = await call(atHome, api.remark, { params, body: { ...REMARK, year: 2025 } })
    expect(old.body.code).toBe('residence_remark_year')
    const own = await call(member, api.mine, {})
    expect(own.body.contacts[0]?.remarks).toMatchObject([{ year: 2026, remark: 'Gương mẫu' }])
    expect((await call(officer, api.mine, {})).body.contacts).toEqual([])
    const page = await call(atWork, api.show, { params })
    expect(page.body).toMatchObject({ remarkDue: null, remarks: [{ hasPaper: true }], can: ['end'] })
  })

  it('is one at a time, ends with the paper going back, and may then begin anew elsewhere', async () => {
    const world = await aCommune()
    const { call, atWork, atHome } = world
    const params = await kept(world)
    expect((await opened(world)).body.code).toBe('residence_open')
    const back = { params, body: { on: '2026-11-10' } } as const
    expect((await call(atWork, api.takeBack, back)).body.code).toBe('residence_wrong_stage')
    const end = { params, body: { on: '2026-11-10', cause: 'moved_home', reason: '' } } as const
    expect((await call(atHome, api.end, end)).body).toEqual({ stage: 'ended' })
    expect((await call(atWork, api.end, end)).body.code).toBe('residence_wrong_stage')
    expect(await call(atHome, api.takeBack, back)).toMatchObject(outside)
    expect((await call(atWork, api.takeBack, back)).body).toEqual({ stage: 'ended' })
    const anew = await opened(world, { residence: { kind: 'outside', name: 'Chi bộ khu phố 3, phường Xa' } })
    expect(anew.status).toBe(200)
  })

  it('does not begin with a cell of another kind, the own cell, or for somebody of another roll', async () => {
    const world = await aCommune()
    const { office, commune, atHome } = world
    for (const [unitId, code] of [
      [office, 'residence_own_cell'],
      [commune, 'residence_not_residential'],
    ] as const)
      expect((await opened(world, { residence: { kind: 'cell', unitId } })).body.code).toBe(code)
    expect(await opened(world, { personId: atHome })).toMatchObject(outside)
  })

  it('is recalled before it is received: its introduction is void', async () => {
    const world = await aCommune()
    const answer = await opened(world)
    const params = { id: String(answer.body.id) }
    await world.call(world.officer, api.introduce, { params })
    const recalled = await world.call(world.officer, api.recall, { params, body: { reason: 'Viết nhầm chi bộ' } })
    expect(recalled.body).toEqual({ stage: 'withdrawn' })
    const paper = await fresh.db
      .selectFrom('paper')
      .select('state')
      .where('originId', '=', params.id)
      .executeTakeFirst()
    expect(paper?.state).toBe('void')
  })
})

describe('a contact and the roll', () => {
  it('follows the member to another cell of work, and has to end when he joins the cell of residence or leaves', async () => {
    const world = await aCommune()
    const { call, atWork, atHome, member, village, office, commune } = world
    const params = await kept(world)
    const { db } = fresh
    const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ Trường Tiểu học' })
    const teacher = await seedMember(db, { unitId: other, fullName: 'Hà Thị Thơ' })
    await seedTerm(db, { personId: teacher, unitId: other, office: 'cell_secretary' })
    const onRoll = (unitId: UnitId) =>
      db.updateTable('membership').set({ unitId }).where('personId', '=', member).execute()
    await onRoll(other)
    expect(await call(atWork, api.show, { params })).toMatchObject(outside)
    const moved = await call(teacher, api.show, { params })
    expect(moved.body).toMatchObject({ work: { name: 'Chi bộ Trường Tiểu học' }, alarm: null })
    await onRoll(village)
    expect((await call(atHome, api.show, { params })).body).toMatchObject({ alarm: 'joined_here', remarkDue: null })
    expect(await listRemarkClocks(db, [village, office, other])).toEqual([])
    await db
      .updateTable('membership')
      .set({ toOn: '2026-11-10', endReason: 'deceased' })
      .where('personId', '=', member)
      .execute()
    expect((await call(atHome, api.show, { params })).body.alarm).toBe('left_party')
  })

  it('of somebody from outside stands on the list alone; the cell of work writes down what an outside cell did', async () => {
    const world = await aCommune()
    const { call, atWork, atHome, officer, village, office } = world
    const body = {
      ...{ personName: 'Hồ Thị Cư', fromName: 'Chi bộ Bệnh viện Xa', workplace: '', address: '', phone: '' },
      ...{ bornYear: 1985, admittedOn: null, officialOn: null, exception: null, introductionNumber: '07-GGT/ĐU' },
      ...{ introductionIssuer: 'Đảng ủy Bệnh viện Xa', introducedOn: '2026-11-02', receivedOn: '2026-11-10' },
    } as const
    const wrong = await call(atWork, api.register, { params: { unitId: office }, body })
    expect(wrong.body.code).toBe('residence_not_residential')
    const came = await call(atHome, api.register, { params: { unitId: village }, body })
    expect((await call(atHome, api.show, { params: { id: came.body.id } })).body.can).toEqual(['remark', 'end'])
    const goes = await opened(world, { residence: { kind: 'outside', name: 'Chi bộ phường Xa' } })
    const params = { id: goes.body.id }
    await call(officer, api.introduce, { params })
    expect((await call(atWork, api.receive, { params, body: { on: '2026-11-10' } })).status).toBe(200)
    const typed = await call(atWork, api.remark, { params, body: { ...REMARK, signedBy: 'Bí thư Chi bộ phường Xa' } })
    expect(typed.status).toBe(200)
  })
})
