import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { obligationsApi } from '../contract.ts'
import { listAgendaSources } from './agenda-sources.ts'
import { refreshAll } from './obligations.jobs.ts'
import { obligationsRoutes } from './obligations.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')

async function aCommune() {
  const commune = await seedUnit(fresh.db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(fresh.db, { parentId: commune })
  const secretary = await seedMember(fresh.db, { unitId: cell, fullName: 'Lê Văn Bí' })
  await seedTerm(fresh.db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const probationer = await seedMember(fresh.db, {
    unitId: cell,
    fullName: 'Trần Thị Dự',
    from: '2025-12-10',
    officialOn: null,
  })
  const officer = await seedMember(fresh.db, { unitId: cell, fullName: 'Phạm Văn Phòng' })
  await seedTerm(fresh.db, { personId: officer, unitId: commune, office: 'office_officer' })
  return { commune, cell, secretary, probationer, officer }
}

const app = () => testApp(fresh.db, clock, (http) => obligationsRoutes(http, { db: fresh.db }))

describe('obligations of a cell', () => {
  it('come from its facts, each with the rule it rests on and whom it is about', async () => {
    const { cell, secretary, probationer } = await aCommune()
    const { call } = await app()
    const { status, body } = await call(secretary, obligationsApi.ofUnit, { params: { unitId: cell } })
    expect(status).toBe(200)
    expect(body.obligations.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'issue_oversight_plan 2026-01-31',
      'hold_regular_meeting 2026-11-30',
      'end_of_probation 2026-12-10',
      'hold_thematic_meeting 2026-12-31',
    ])
    expect(body.obligations[2]).toMatchObject({
      subject: { kind: 'person', id: probationer, name: 'Trần Thị Dự' },
      rule: 'member.probationMonths',
      daysLeft: 20,
      urgency: 'later',
    })
  })

  it('look absent from another cell', async () => {
    const { secretary } = await aCommune()
    const other = await aCommune()
    const { call } = await app()
    expect(await call(secretary, obligationsApi.ofUnit, { params: { unitId: other.cell } })).toMatchObject({
      status: 404,
    })
    expect(
      await call(other.officer, obligationsApi.below, { params: { unitId: (await aCommune()).commune } }),
    ).toMatchObject({ status: 404 })
  })

  it('bring the recognition of a member whose probation ends into the programme of that month and of no earlier one', async () => {
    const { cell, probationer } = await aCommune()
    expect((await listAgendaSources(fresh.db, { unitId: cell, month: '2026-12' })).memberEvents).toEqual([
      { code: 'review_recognition', personId: probationer, kind: 'decide' },
    ])
    expect((await listAgendaSources(fresh.db, { unitId: cell, month: '2026-11' })).memberEvents).toEqual([])
  })

  it('bring a notice from above that was not heard yet into the next programme', async () => {
    const { commune, cell } = await aCommune()
    const id = testId<'remediationNotice'>()
    const text = { issuerName: 'Đảng ủy xã Sông Mai', subject: 'công tác kiểm tra', number: '3-TB/ĐU' }
    await fresh.db
      .insertInto('remediationNotice')
      .values({
        ...{ ...text, id, unitId: cell, issuerUnitId: commune, source: 'entered', stage: 'received' },
        ...{ issuedOn: '2026-11-10', receivedOn: '2026-11-12', madeAt: clock.now() },
      })
      .execute()
    const { obligations } = await listAgendaSources(fresh.db, { unitId: cell, month: '2026-11' })
    expect(obligations).toContainEqual({ id, code: 'hear_notice' })
    await fresh.db
      .updateTable('remediationNotice')
      .set({ stage: 'heard', heardOn: '2026-11-20' })
      .where('id', '=', id)
      .execute()
    const after = await listAgendaSources(fresh.db, { unitId: cell, month: '2026-12' })
    expect(after.obligations.map(({ code }) => code)).not.toContain('hear_notice')
  })
})

describe('the listing a worker keeps', () => {
  it('shows a committee what is late and due below it, by cell', async () => {
    const { commune, cell, officer } = await aCommune()
    const { call } = await app()
    await refreshAll({ db: fresh.db, clock })
    const before = await call(officer, obligationsApi.below, { params: { unitId: commune } })
    expect(before.body.cells).toEqual([
      { unitId: cell, unitName: 'Chi bộ thôn Yên Hạ', late: 1, soon: 0, nextDueOn: '2026-01-31' },
    ])
    await refreshAll({ db: fresh.db, clock: testClock('2026-11-25T08:00:00+07:00') })
    const listed = () =>
      fresh.db
        .selectFrom('obligation')
        .select(['kind', 'firstSeenOn'])
        .where('unitId', '=', cell)
        .orderBy('kind')
        .execute()
    expect(await listed()).toContainEqual({ kind: 'hold_regular_meeting', firstSeenOn: '2026-11-20' })
  })

  it('lets go of what is settled', async () => {
    const { cell, probationer } = await aCommune()
    await refreshAll({ db: fresh.db, clock })
    await fresh.db.updateTable('member').set({ officialOn: '2026-11-20' }).where('id', '=', probationer).execute()
    await refreshAll({ db: fresh.db, clock })
    const kinds = await fresh.db.selectFrom('obligation').select('kind').where('unitId', '=', cell).execute()
    expect(kinds.map(({ kind }) => kind)).not.toContain('end_of_probation')
  })
})
