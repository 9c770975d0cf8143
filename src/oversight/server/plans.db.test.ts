import { describe, expect, it } from 'vitest'
import { casesApi } from '#cases/contract.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { oversightApi } from '../contract.ts'
import type { PlanId } from '../rules/plan.ts'
import { listPlanClocks } from './plan-clocks.queries.ts'
import { theCellOf55 } from './plans.builders.ts'
import { yearReport } from './year-report.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }

/** The plan of the cell with two thematic supervisions, in March and in August. */
async function twoThemes() {
  const world = await theCellOf55(fresh)
  const { open, act, item, lan, plain } = world
  const planId = (await open()).body.id
  await act(planId, 'set_item', 1, { itemId: null, item: item(lan, '2026-03', 'thematic_supervision') })
  await act(planId, 'set_item', 2, { itemId: null, item: item(plain, '2026-08', 'thematic_supervision') })
  return { ...world, planId }
}

/** One inspection of a member's duties in March, carried out. */
async function oneInspection() {
  const world = await theCellOf55(fresh)
  const planId = (await world.open()).body.id
  const put = { itemId: null, item: world.item(world.lan, '2026-03', 'duty_inspection') }
  const itemId = (await world.act(planId, 'set_item', 1, put)).body.itemId ?? ''
  const version = await world.launch(planId, 2)
  const openCase = (planItemId: string | null, subjectId = world.lan) =>
    world.call(world.secretary, casesApi.open, {
      params: { unitId: world.cell },
      body: {
        ...{ procedure: 'duty_inspection', variant: 'team', subjectId, on: '2026-01-10', planItemId, parentId: null },
      } as never,
    })
  return { ...world, planId, itemId, version, openCase }
}

describe('scenario 1: a cell of 55 (14 exempt, 5 away) plans 2 thematic supervisions', () => {
  it('adopts and issues the plan, and warns of what was not opened in its month', async () => {
    const { planId, launch, show, clock, call, secretary, cell } = await twoThemes()
    await launch(planId, 3)
    const page = (await show(planId)).body
    expect(page).toMatchObject({ stage: 'under_execution', number: '01-KH/CB', mayTheme: true, late: 0 })
    expect(page.rows.map(({ standing }) => standing)).toEqual(['planned', 'planned'])
    clock.set('2026-04-01T08:00:00+07:00')
    expect((await show(planId)).body).toMatchObject({ late: 1, rows: [{ standing: 'late' }, { standing: 'planned' }] })
    const coverage = (await call(secretary, oversightApi.coverage, { params: { unitId: cell }, query: {} })).body
    expect(coverage).toMatchObject({ members: 55, covered: 0, unsettled: [{ standing: 'late' }] })
    expect(coverage.waiting.filter(({ isPlanned }) => isPlanned)).toHaveLength(2)
    expect(coverage.months.filter(({ items }) => items > 0).map(({ month }) => month)).toEqual(['2026-03', '2026-08'])
    const pdf = await call(secretary, oversightApi.planPaper, { params: { planId, format: 'pdf' } })
    expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-')
    const report = await call(secretary, oversightApi.yearReport, { params: { planId, format: 'pdf' } })
    expect(report.raw.subarray(0, 5).toString()).toBe('%PDF-')
    const model = (await yearReport(fresh.db, await actorFor(fresh.db, clock, secretary), planId as PlanId))?.model
    expect(JSON.stringify(model)).toMatch(/Chậm, chưa mở.*Chưa tới tháng/)
  })
})

describe('the plan of a year', () => {
  it('is not adopted by half of those there, and not changed by two at once', async () => {
    const { planId, act } = await twoThemes()
    await act(planId, 'submit', 3, {})
    const agreed = { on: '2026-01-10', meetingId: null }
    const half = await act(planId, 'adopt', 4, { agreed, present: 36, inFavour: 18 })
    expect(half).toMatchObject({ status: 409, body: { code: 'plan_not_carried', needed: 19 } })
    expect((await act(planId, 'adopt', 3, { agreed, present: 36, inFavour: 36 })).body.code).toBe(
      'plan_changed_meanwhile',
    )
    const elsewhere = { on: '2026-01-10', meetingId: '018f0000-0000-7000-8000-000000000009' }
    const refused = await act(planId, 'adopt', 4, { agreed: elsewhere, present: 36, inFavour: 36 })
    expect(refused.body.code).toBe('plan_meeting_unknown')
  })

  it('is seen as a draft by those who make it, once issued by members and the level above, and never by another cell', async () => {
    const { planId, show, launch, plain, officer, foreign, act, call, cell } = await twoThemes()
    for (const by of [plain, officer, foreign]) expect(await show(planId, by)).toMatchObject(outside)
    expect((await call(plain, oversightApi.plans, { params: { unitId: cell } })).body.rows).toEqual([])
    await launch(planId, 3)
    for (const by of [plain, officer])
      expect((await show(planId, by)).body).toMatchObject({ stage: 'under_execution', may: [] })
    expect(await show(planId, foreign)).toMatchObject(outside)
    for (const by of [foreign, officer])
      expect(await act(planId, 'close', 7, { on: '2026-01-10' }, by)).toMatchObject(outside)
    expect((await act(planId, 'close', 7, { on: '2026-01-10' }, plain)).status).toBe(403)
    expect(await call(foreign, oversightApi.coverage, { params: { unitId: cell }, query: {} })).toMatchObject(outside)
  })

  it('is one a unit and year, and the same act sent twice is one', async () => {
    const { call, cell, secretary, open, db } = await theCellOf55(fresh)
    const key = newKey()
    const once = () => call(secretary, oversightApi.openPlan, { params: { unitId: cell }, body: { year: 2026 }, key })
    expect((await once()).body).toEqual((await once()).body)
    expect((await open()).body.code).toBe('plan_of_year_there')
    expect((await open(2029)).body.code).toBe('plan_year_wrong')
    expect(await db.selectFrom('oversightPlan').select('id').where('unitId', '=', cell).execute()).toHaveLength(1)
  })

  it('carries what was not done into the next year, and closes then', async () => {
    const { planId, act, launch, open, show, clock, db } = await twoThemes()
    const version = await launch(planId, 3)
    clock.set('2026-12-20T08:00:00+07:00')
    const [first, second] = (await show(planId)).body.rows
    const close = { on: '2026-12-20' }
    expect((await act(planId, 'close', version, close)).body).toMatchObject({ code: 'plan_items_unsettled', count: 2 })
    const agreed = { on: '2026-12-15', meetingId: null }
    const reason = 'Đồng chí điều trị dài ngày'
    await act(planId, 'carry_over', version, { agreed, reason, itemId: first?.id })
    const done = { itemId: second?.id, on: '2026-09-01', paper: '05-TB/CB' }
    await act(planId, 'record_done', version + 1, done)
    expect((await act(planId, 'close', version + 2, close)).body.stage).toBe('closed')
    const reports = await db
      .selectFrom('paper')
      .select(['symbol', 'number', 'template'])
      .where('originId', '=', planId)
      .orderBy('issuedAt')
      .execute()
    expect(reports).toMatchObject([
      { template: 'oversightPlan' },
      { template: 'oversightReport', symbol: 'BC/CB', number: 1 },
    ])
    const next = (await open(2027)).body.id
    expect((await show(next)).body.rows).toMatchObject([{ month: '2027-01', isCarried: true, standing: 'planned' }])
    expect((await show(planId)).body.changes.find(({ act: name }) => name === 'carry_over')).toMatchObject({ reason })
  })
})

describe('a case opened for an item', () => {
  it('is what makes it opened, once, and for nobody else', async () => {
    const { openCase, itemId, planId, show, plain, call, officer, secretary, cell, db } = await oneInspection()
    const waiting = async () => (await listPlanClocks(db, [cell], '2026-12-31'))[0]?.waiting.length
    expect(await waiting()).toBe(1)
    expect((await openCase(itemId, plain)).body.code).toBe('plan_item_does_not_fit')
    const opened = await openCase(itemId)
    expect(opened.status).toBe(200)
    const { entries } = (await call(secretary, casesApi.show, { params: { caseId: opened.body.id } })).body
    const yearPlan = { year: 2026, symbol: expect.stringMatching(/^\d+-KH\/CB$/), on: expect.any(String) }
    expect(entries).toMatchObject([{ body: { yearPlan } }])
    expect(await waiting()).toBe(0)
    expect((await openCase(itemId)).body.code).toBe('plan_item_does_not_fit')
    const row = { standing: 'opened', caseId: opened.body.id }
    for (const by of [secretary, officer]) expect((await show(planId, by)).body.rows).toMatchObject([row])
    expect((await show(planId, plain)).body.rows).toMatchObject([{ standing: 'opened', caseId: null }])
    const looks = await call(secretary, casesApi.list, { params: { unitId: (await show(planId)).body.unitId } })
    expect(looks.body.rows).toHaveLength(1)
  })

  it('is not opened for an item of a plan that is not carried out yet, nor for one made up', async () => {
    const { call, cell, secretary, lan, open, act, item } = await theCellOf55(fresh)
    const planId = (await open()).body.id
    const put = { itemId: null, item: item(lan, '2026-03', 'duty_inspection') }
    const itemId = (await act(planId, 'set_item', 1, put)).body.itemId ?? ''
    for (const planItemId of [itemId, '018f0000-0000-7000-8000-000000000009']) {
      const body = {
        procedure: 'duty_inspection',
        variant: 'team',
        subjectId: lan,
        on: '2026-01-10',
        planItemId,
        parentId: null,
      } as const
      const refused = await call(secretary, casesApi.open, { params: { unitId: cell }, body: body as never })
      expect(refused.body.code).toBe('plan_item_does_not_fit')
    }
  })

  it('gives its item back when it is called off', async () => {
    const { openCase, itemId, call, secretary, show, planId } = await oneInspection()
    const caseId = (await openCase(itemId)).body.id
    const off = { agreed: { on: '2026-01-10', meetingId: null }, reason: 'Đồng chí chuyển đi' } as const
    const cancel = { act: 'cancel', on: '2026-01-10', lateReason: null, basedOn: 1, body: off } as const
    expect((await call(secretary, casesApi.act, { params: { caseId }, body: cancel })).status).toBe(200)
    expect((await show(planId)).body.rows).toMatchObject([{ standing: 'planned', caseId: null }])
    expect((await openCase(itemId)).status).toBe(200)
  })
})

describe('the spread of a year', () => {
  it('is seen while the plan is a draft, by who makes it alone: months, members, and who carries it out and was trained', async () => {
    const { call, cell, secretary, officer, scribe, third, plain, deputy, lan, open, act, item } =
      await theCellOf55(fresh)
    const planId = (await open()).body.id
    const bare = item(lan, '2026-05', 'duty_inspection')
    const team = [deputy, scribe, third].map((personId, at) => ({
      personId,
      role: ['head', 'secretary', 'member'][at],
    }))
    await act(planId, 'set_item', 1, { itemId: null, item: item(plain, '2026-03', 'duty_inspection') })
    await act(planId, 'set_item', 2, { itemId: null, item: { ...bare, team } })
    const seenBy = async (by: typeof lan) =>
      (await call(by, oversightApi.coverage, { params: { unitId: cell }, query: { year: '2026' } })).body
    const seen = await seenBy(secretary)
    expect(seen.months.filter(({ items }) => items > 0).map(({ month }) => month)).toEqual(['2026-03', '2026-05'])
    expect(
      seen.waiting
        .filter(({ isPlanned }) => isPlanned)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([lan, plain].toSorted())
    expect(seen.staff).toMatchObject({ items: 2, untrained: 1 })
    const each = Object.fromEntries((seen.staff?.people ?? []).map((one) => [one.id, [one.items, one.trainedOn]]))
    expect(each).toEqual({
      ...{ [secretary]: [1, '2025-06-30'], [deputy]: [1, null] },
      ...{ [scribe]: [2, null], [third]: [2, null] },
    })
    expect(await seenBy(officer)).toMatchObject({
      staff: { items: 0, people: [] },
      kinds: [{ items: 0 }, { items: 0 }],
    })
  })
})

describe('what a committee covers', () => {
  it('is the units right below it and the members under them, not a roll of its own', async () => {
    const { call, commune, cell, other, officer, open, act, launch, item } = await theCellOf55(fresh)
    const seen = async () =>
      (await call(officer, oversightApi.coverage, { params: { unitId: commune }, query: { year: '2026' } })).body
    expect(await seen()).toMatchObject({ members: 57, covered: 0, waiting: [], units: { all: 2, covered: 0 } })
    const planId = (await open(2026, officer, commune)).body.id
    const about = { ...item(officer, '2026-01', 'thematic_supervision'), subject: { kind: 'unit', unitId: cell } }
    const put = await act(planId, 'set_item', 1, { itemId: null, item: about }, officer)
    const version = await launch(planId, put.body.version, officer)
    expect((await seen()).units?.waiting.map(({ id, isPlanned }) => [id, isPlanned])).toEqual([
      [other, false],
      [cell, true],
    ])
    const done = { itemId: put.body.itemId, on: '2026-01-10', paper: '02-TB/UBKT' }
    await act(planId, 'record_done', version, done, officer)
    expect((await seen()).units).toMatchObject({ covered: 1, waiting: [{ id: other }] })
  })
})
