import { describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { openCaseFile } from '#cases/server/open-case.ts'
import type { CaseId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { belowApi } from '../contract/below.ts'
import { theCellOf55 } from './plans.builders.ts'

const fresh = freshDb()

/** A plan carried out with one case opened, whose dossier the cell has handed up. */
async function aCaseBelow() {
  const world = await theCellOf55(fresh)
  const { db, call, clock, cell, secretary, lan, item, open, act, launch } = world
  const planId = (await open()).body.id
  const put = { itemId: null, item: item(lan, '2026-01', 'duty_inspection') }
  const planItemId = (await act(planId, 'set_item', 1, put)).body.itemId
  await launch(planId, 2)
  const opened = { procedure: 'duty_inspection', variant: 'team', subjectId: lan, on: '2026-01-10' }
  const body = { ...opened, planItemId, parentId: null, reason: '' } as never
  const caseId = (await call(secretary, casesApi.open, { params: { unitId: cell }, body })).body.id
  const entryId = testId<'caseEntry'>()
  const sent = { act: 'send_up', onDay: '2026-01-10', at: new Date(), stage: 'preparing', body: '{}' }
  const by = await actorFor(db, clock, secretary)
  await db.transaction().execute(async (trx) => {
    // The tables take an entry only where the case is open.
    await openCaseFile(trx, by, { caseId: caseId as CaseId, at: clock.now(), lock: false })
    await trx
      .insertInto('caseEntry')
      .values({ id: entryId, caseId, unitId: cell, seq: 2, ...sent })
      .execute()
  })
  return { ...world, caseId, entryId }
}

describe('what the level above sees', () => {
  it('is the issued plan of each cell with what came of it, and the cases under way', async () => {
    const { call, commune, cell, other, officer, caseId } = await aCaseBelow()
    const below = (await call(officer, belowApi.plans, { params: { unitId: commune }, query: {} })).body
    expect(below.rows.map(({ unitId, plan }) => [unitId, plan?.stage ?? null, plan?.items ?? 0])).toEqual([
      [cell, 'under_execution', 1],
      [other, null, 0],
    ])
    const cases = (await call(officer, casesApi.below, { params: { unitId: commune } })).body
    expect(cases.rows).toMatchObject([{ id: caseId, unitId: cell, roles: ['superior'] }])
  })

  it('is a dossier handed up, received once and not before it was sent', async () => {
    const { call, commune, officer, entryId, foreign, secretary } = await aCaseBelow()
    const receive = (on: string, by = officer) =>
      call(by, belowApi.receive, { params: { id: entryId }, body: { on: on as '2026-01-10', note: 'Đủ tài liệu' } })
    for (const by of [foreign, secretary]) expect((await receive('2026-01-10', by)).status).toBe(404)
    expect((await receive('2026-01-09')).body.code).toBe('dossier_day_wrong')
    expect((await receive('2026-01-10')).body).toEqual({ receivedOn: '2026-01-10' })
    expect((await receive('2026-01-10')).body.code).toBe('dossier_received')
    const { rows } = (await call(officer, belowApi.dossiers, { params: { unitId: commune } })).body
    expect(rows).toMatchObject([
      {
        ...{ id: entryId, isTakenOver: false, receivedOn: '2026-01-10' },
        ...{ receivedBy: 'Vũ Quốc Trung', note: 'Đủ tài liệu' },
      },
    ])
  })

  it('is a case it took over, whose dossier waits for its receipt with the others', async () => {
    const { call, commune, cell, officer, secretary, plain } = await theCellOf55(fresh)
    const opened = { procedure: 'duty_inspection', variant: 'team', subjectId: plain, on: '2026-01-10' }
    const body = { ...opened, planItemId: null, parentId: null, reason: '' } as never
    const caseId = (await call(secretary, casesApi.open, { params: { unitId: cell }, body })).body.id
    const taken = { act: 'take_over', on: '2026-01-10', lateReason: null, basedOn: 1, body: { reason: 'Phức tạp' } }
    await call(officer, casesApi.act, { params: { caseId }, body: taken as never })
    const dossiers = async () => (await call(officer, belowApi.dossiers, { params: { unitId: commune } })).body.rows
    const [row] = await dossiers()
    expect(row).toMatchObject({ caseId, isTakenOver: true, receivedOn: null })
    await call(officer, belowApi.receive, { params: { id: row?.id ?? '' }, body: { on: '2026-01-10', note: '' } })
    expect(await dossiers()).toMatchObject([{ caseId, receivedOn: '2026-01-10' }])
  })

  it('is nothing of a cell for another cell', async () => {
    const { call, commune, cell, foreign } = await aCaseBelow()
    for (const unitId of [commune, cell])
      expect((await call(foreign, belowApi.plans, { params: { unitId }, query: {} })).status).toBe(404)
    expect((await call(foreign, casesApi.below, { params: { unitId: commune } })).status).toBe(403)
  })
})
