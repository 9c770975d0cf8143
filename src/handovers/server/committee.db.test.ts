import { describe, expect, it } from 'vitest'
import { obligationsApi } from '#obligations/contract.ts'
import { obligationsRoutes } from '#obligations/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import { handoversApi as api } from '../contract.ts'
import { aChangeOfSecretary, aTerm } from './handovers.builders.ts'

const fresh = freshDb()

/** The committee's secretary has just been followed by another; its office keeps the handovers. */
async function aChangeInCommittee() {
  const world = await aChangeOfSecretary(fresh)
  const { committee, other } = world
  const former = await seedMember(fresh.db, { unitId: other, fullName: 'Hồ Văn Trước' })
  const next = await seedMember(fresh.db, { unitId: other, fullName: 'Mai Thị Sau' })
  const office = 'committee_secretary'
  const termId = await aTerm(fresh, { unitId: committee, personId: former, toOn: '2026-11-10', office })
  await aTerm(fresh, { unitId: committee, personId: next, fromOn: '2026-11-10', office })
  const body = { termId, receiverId: next, onDay: '2026-11-18', remarks: '' } as const
  return { ...world, former, next, body }
}

describe('an office of a committee', () => {
  it('is due to be handed over, and handed over with what a committee has', async () => {
    const { call, clock, committee, former, next, officer, body } = await aChangeInCommittee()
    const { call: ask } = await testApp(fresh.db, clock, (app) => obligationsRoutes(app, fresh))
    const due = await ask(officer, obligationsApi.ofUnit, { params: { unitId: committee } })
    expect(due.body.obligations).toMatchObject([
      { kind: 'hand_over_office', subject: { id: former, name: 'Hồ Văn Trước' }, dueOn: '2026-11-25' },
    ])
    const made = await call(officer, api.open, { params: { unitId: committee }, body })
    const params = { id: made.body.id }
    const { body: page } = await call(next, api.show, { params })
    expect(page.kit).toMatchObject({ meetings: [], cases: null, roll: null, obligations: null, duties: null })
    const seen = page.digest
    await call(former, api.confirm, { params, body: { basedOn: 1, seen } })
    expect((await call(next, api.confirm, { params, body: { basedOn: 2, seen } })).body).toMatchObject({
      stage: 'signed',
    })
    const papers = await fresh.db
      .selectFrom('paper')
      .select(['symbol', 'template'])
      .where('unitId', '=', committee)
      .execute()
    expect(papers).toEqual([{ symbol: 'BB/ĐU', template: 'handover' }])
    expect((await ask(officer, obligationsApi.ofUnit, { params: { unitId: committee } })).body.obligations).toEqual([])
  })

  it('tells whoever takes the office over of the units below and of the cells’ procedures that wait for the committee', async () => {
    const { call, committee, cell, officer, plain, receiver } = await aChangeInCommittee()
    const office = 'office_officer'
    const clerk = await seedMember(fresh.db, { unitId: cell, fullName: 'Chu Văn Thư' })
    const termId = await aTerm(fresh, { unitId: committee, personId: clerk, toOn: '2026-11-10', office })
    const procedure = {
      unitId: cell,
      kind: 'removal',
      state: 'running',
      openedOn: '2026-11-01',
    } as const
    const waiting = [
      [plain, 'cell_resolution'],
      [receiver, 'exit_decision'],
    ] as const
    for (const [personId, stage] of waiting) {
      await fresh.db
        .insertInto('admissionProcedure')
        .values({ ...procedure, id: testId<'admissionProcedure'>(), actId: testId(), personId, stage })
        .execute()
    }
    const body = { termId, receiverId: officer, onDay: '2026-11-18', remarks: '' } as const
    const made = await call(officer, api.open, { params: { unitId: committee }, body })
    const { body: page } = await call(officer, api.show, { params: { id: made.body.id } })
    expect(page.kit).toMatchObject({ below: { units: 2, cells: 2 } })
    expect(page.kit.admissions?.map(({ stage }) => stage)).toEqual(['exit_decision'])
  })
})
