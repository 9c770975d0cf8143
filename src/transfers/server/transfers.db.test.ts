import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { transfersApi } from '../contract.ts'
import { aCommune, asked, FILE, onTheWay, outside, REVIEW, rollsOf, toCell } from './transfers.builders.ts'

const fresh = freshDb()

describe('an official transfer between two cells', () => {
  it('goes from the request to the other roll by both sides, and the roll changes on acceptance alone', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, receiving, office, from, to, member } = world
    await seedTerm(fresh.db, { personId: member, unitId: from, office: 'cell_committee_member' })
    const id = await asked(world)
    const params = { id }
    const show = async (person = leaving) => (await call(person, transfersApi.show, { params })).body
    expect(await show()).toMatchObject({
      stage: 'requested',
      issuer: { name: 'Đảng bộ xã Tân Lập' },
      clock: { kind: 'file', dueOn: '2027-01-26' },
      officesEnding: ['cell_committee_member'],
      next: { act: 'review', by: 'origin' },
      can: ['review', 'withdraw'],
    })
    expect(await call(receiving, transfersApi.show, { params })).toMatchObject(outside)
    await call(leaving, transfersApi.review, { params, body: REVIEW })
    await call(leaving, transfersApi.sealFile, { params, body: FILE })
    expect((await show(office)).can).toContain('introduce')
    expect((await call(office, transfersApi.introduce, { params })).body).toEqual({ stage: 'introduced' })
    expect(await show(receiving)).toMatchObject({
      stage: 'introduced',
      steps: { introductionNumber: '01-GGT/ĐU', introductionIssuer: 'Đảng ủy xã Tân Lập' },
      clock: { kind: 'present', dueOn: '2026-12-22' },
      officesEnding: [],
    })
    await call(office, transfersApi.handOver, { params, body: { on: '2026-11-10' } })
    expect(await rollsOf(fresh, member, '2026-11-10')).toEqual([from])
    world.clock.set('2026-11-20T09:00:00+07:00')
    await call(receiving, transfersApi.present, { params, body: { on: '2026-11-18', lateReason: '' } })
    const accepted = await call(receiving, transfersApi.accept, { params, body: { on: '2026-11-20', note: '' } })
    expect(accepted.body).toEqual({ stage: 'accepted' })
    expect(await rollsOf(fresh, member, '2026-11-19')).toEqual([from])
    expect(await rollsOf(fresh, member, '2026-11-20')).toEqual([to])
    const terms = await fresh.db.selectFrom('term').select('toOn').where('personId', '=', member).execute()
    expect(terms).toEqual([{ toOn: '2026-11-20' }])
    expect(await show(receiving)).toMatchObject({
      stage: 'accepted',
      next: null,
      can: [],
      papers: ['fileList', 'introduction', 'acceptance'],
    })
  })

  it('is accepted once: twice, by another side or from outside it is refused, and the same key gets the same answer', async () => {
    const world = await aCommune(fresh)
    const { call, receiving, leaving, foreign } = world
    const id = await onTheWay(world)
    const params = { id }
    await call(receiving, transfersApi.present, { params, body: { on: '2026-11-10', lateReason: '' } })
    const accept = { params, body: { on: '2026-11-10', note: '' } }
    expect(await call(leaving, transfersApi.accept, accept)).toMatchObject(outside)
    expect(await call(foreign, transfersApi.accept, accept)).toMatchObject(outside)
    const key = newKey()
    const both = await Promise.all([
      call(receiving, transfersApi.accept, { ...accept, key }),
      call(receiving, transfersApi.accept, { ...accept, key: newKey() }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const again = await call(receiving, transfersApi.accept, { ...accept, key: newKey() })
    expect(again).toMatchObject({ status: 409, body: { code: 'transfer_wrong_stage', stage: 'accepted' } })
    const rolls = await fresh.db.selectFrom('membership').select('id').where('personId', '=', world.member).execute()
    expect(rolls).toHaveLength(2)
  })

  it('is refused where a step is missing, out of order or for a day that cannot be, and nothing is written', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, office, receiving, member, from, to } = world
    const id = await asked(world)
    const params = { id }
    const code = async (answer: Promise<{ readonly body: { readonly code?: string } }>) => (await answer).body.code
    const seal = { params, body: FILE }
    expect(await code(call(leaving, transfersApi.sealFile, seal))).toBe('transfer_wrong_stage')
    expect(await code(call(office, transfersApi.introduce, { params }))).toBe('transfer_wrong_stage')
    const review = (facts: object) => call(leaving, transfersApi.review, { params, body: { ...REVIEW, ...facts } })
    expect(await code(review({ selfReview: false }))).toBe('self_review_missing')
    expect(await code(review({ place: 'meeting' }))).toBe('review_meeting_missing')
    expect(await code(review({ place: 'meeting', meetingId: id }))).toBe('review_meeting_not_held')
    expect(await code(review({ on: '2026-11-09' }))).toBe('step_out_of_order')
    expect(await code(review({ on: '2026-11-11' }))).toBe('step_in_future')
    await review({})
    expect(await code(call(office, transfersApi.introduce, { params }))).toBe('file_not_sealed')
    expect(await code(call(leaving, transfersApi.introduce, { params }))).toBe('not_found')
    expect(
      await code(call(receiving, transfersApi.present, { params, body: { on: '2026-11-10', lateReason: '' } })),
    ).toBe('not_found')
    const body = toCell(member, to)
    expect(await code(call(leaving, transfersApi.request, { params: { unitId: from }, body }))).toBe('transfer_open')
    const events = await fresh.db.selectFrom('transferEvent').select('act').where('transferId', '=', id).execute()
    expect(events.map(({ act }) => act)).toEqual(['request', 'review'])
  })

  it('presented after its last day needs a reason; sent back, the member stays where he was', async () => {
    const world = await aCommune(fresh)
    const { call, receiving, clock, member, from } = world
    const id = await onTheWay(world)
    const params = { id }
    clock.set('2027-01-05T09:00:00+07:00')
    const present = (lateReason: string) =>
      call(receiving, transfersApi.present, { params, body: { on: '2027-01-05', lateReason } })
    expect((await present('')).body).toMatchObject({ code: 'late_reason_missing', dueOn: '2026-12-22' })
    expect((await present('Đi công tác xa')).body).toEqual({ stage: 'presented' })
    expect((await call(receiving, transfersApi.sendBack, { params, body: { reason: '' } })).body.code).toBe(
      'reason_missing',
    )
    await call(receiving, transfersApi.sendBack, { params, body: { reason: 'Hồ sơ thiếu quyết định' } })
    expect(await rollsOf(fresh, member, '2027-01-05')).toEqual([from])
    expect((await asked(world, { requestedOn: '2027-01-05' })).length).toBeGreaterThan(0)
  })
})

describe('who writes the introduction', () => {
  it('is the grassroots committee within its own organisation and the level above beyond it', async () => {
    const world = await aCommune(fresh)
    const { call, leaving, far, office, above } = world
    const id = await asked(world, { destination: { kind: 'cell', unitId: far } })
    const params = { id }
    expect((await call(leaving, transfersApi.show, { params })).body.issuer?.name).toBe('Đảng bộ tỉnh Hồng Lam')
    await call(leaving, transfersApi.review, { params, body: REVIEW })
    await call(leaving, transfersApi.sealFile, { params, body: FILE })
    expect(await call(office, transfersApi.introduce, { params })).toMatchObject(outside)
    expect((await call(above, transfersApi.introduce, { params })).status).toBe(200)
  })
})

describe('recalled after the introduction', () => {
  it('voids the paper and keeps its number', async () => {
    const world = await aCommune(fresh)
    const id = await onTheWay(world)
    const body = { reason: 'Đồng chí xin ở lại' }
    await world.call(world.office, transfersApi.recall, { params: { id }, body })
    const paper = await fresh.db
      .selectFrom('paper')
      .select(['state', 'voidReason'])
      .where('originId', '=', id)
      .execute()
    expect(paper).toEqual([{ state: 'void', voidReason: 'Đồng chí xin ở lại' }])
  })
})
