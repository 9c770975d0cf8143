import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { unitsApi } from '#units/contract.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { carryOutDue } from './carry-out.service.ts'
import {
  A_DECISION,
  aCommuneOfCells,
  aMerge,
  aSource,
  decided,
  draft,
  type PlanBody,
  seedCommitment,
  seedPlannedMeeting,
  type World,
} from './reorganisations.builders.ts'

const fresh = freshDb()
const outside = { status: 404, body: { code: 'not_found' } }

const rollOf = async (unitId: string, on: string) =>
  (
    await fresh.db
      .selectFrom('membership')
      .select('personId')
      .where('unitId', '=', unitId)
      .where('fromOn', '<=', on)
      .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
      .execute()
  ).length

describe('merging two cells into a new one', () => {
  it('tells before what will move, then moves it all on the day', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, committee, upper, middle } = world
    const owner = upper.members[1] ?? ''
    await seedCommitment(fresh, upper.id, owner)
    const id = await draft(world, aMerge(committee, [upper.id, middle.id]))
    const page = await call(officer, api.show, { params: { id } })
    expect(page.body.preview).toMatchObject({
      problems: [],
      founded: [{ unitName: 'Chi bộ thôn Liên Thôn', parentName: 'Đảng bộ xã Tân Lập', series: 'new' }],
      commitments: [{ fromName: 'Chi bộ thôn Thượng', toName: 'Chi bộ thôn Liên Thôn', what: ['Sửa nhà văn hóa'] }],
      terms: [{ office: 'cell_secretary' }, { office: 'cell_secretary' }],
      after: [{ members: 7, official: 7 }],
      warnings: [{ code: 'no_officers' }],
    })
    expect(page.body.preview?.members.map(({ people }) => people.length)).toEqual([4, 3])

    const confirm = { params: { id }, body: { basedOn: 1, seen: page.body.preview?.digest ?? '' } }
    expect(await call(officer, api.confirmPreview, confirm)).toMatchObject({ status: 200 })
    const decide = { params: { id }, body: { basedOn: 2, decision: A_DECISION } }
    expect(await call(officer, api.decide, decide)).toMatchObject({ status: 200 })
    const carry = { params: { id }, body: { basedOn: 3 }, key: newKey() }
    const [first, again] = [await call(officer, api.carryOut, carry), await call(officer, api.carryOut, carry)]
    expect([first.status, again.status]).toEqual([200, 200])

    const created = page.body.plan.destinations[0]?.unitId ?? ''
    expect(await rollOf(created, '2026-11-01')).toBe(7)
    expect(await rollOf(created, '2026-10-31')).toBe(0)
    expect(await rollOf(upper.id, '2026-10-31')).toBe(4)
    expect(await rollOf(upper.id, '2026-11-01')).toBe(0)
    const moved = await fresh.db.selectFrom('commitment').select('unitId').where('ownerPersonId', '=', owner).execute()
    expect(moved).toEqual([{ unitId: created }])
    const unit = await call(officer, unitsApi.show, { params: { id: created } })
    expect(unit.body).toMatchObject({ officialMembers: 7, versions: [{ decision: A_DECISION }] })
    expect(await call(officer, unitsApi.show, { params: { id: upper.id } })).toMatchObject(outside)
    const lineage = await call(officer, api.lineage, { params: { unitId: created } })
    expect(lineage.body.predecessors.map(({ name }) => name).toSorted()).toEqual([
      'Chi bộ thôn Thượng',
      'Chi bộ thôn Trung',
    ])
    expect((await call(officer, api.show, { params: { id } })).body).toMatchObject({
      stage: 'done',
      can: [],
      preview: { after: [{ members: 7 }] },
    })
  })

  it('numbers the new papers on where an old series stopped, and finds the old ones from the new cell', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, committee, upper, middle } = world
    await fresh.db
      .insertInto('numberSeries')
      .values({ unitId: upper.id, paperType: 'resolution', termFrom: '2015-01-01', lastNumber: 9 })
      .execute()
    const plan = aMerge(committee, [upper.id, middle.id])
    const [destination] = plan.destinations
    if (!destination) throw new Error('a merge has a destination')
    const id = await decided(world, {
      ...plan,
      destinations: [{ ...destination, series: 'continued', seriesFrom: upper.id }],
    })
    await call(officer, api.carryOut, { params: { id }, body: { basedOn: 3 } })
    const { body } = await call(officer, api.show, { params: { id } })
    const created = body.plan.destinations[0]?.unitId ?? ''
    const series = await fresh.db.selectFrom('numberSeries').selectAll().where('unitId', '=', created).execute()
    expect(series).toEqual([
      { unitId: created, paperType: 'resolution', termFrom: '2026-11-01', series: 'own', lastNumber: 9 },
    ])
    expect(await call(officer, api.inheritedPapers, { params: { unitId: created } })).toMatchObject({
      status: 200,
      body: { rows: [], next: null },
    })
  })
})

describe('what stops a reorganisation', () => {
  const codesOf = async (world: World, plan: PlanBody) => {
    const id = await draft(world, plan)
    const page = await world.call(world.officer, api.show, { params: { id } })
    await world.call(world.officer, api.drop, { params: { id }, body: { basedOn: 1, reason: 'Thử' } })
    return [...new Set(page.body.preview?.problems.map(({ code }) => code))]
  }

  it('is named in the preview, whatever the plan gets wrong', async () => {
    const world = await aCommuneOfCells(fresh)
    const { committee, upper, middle } = world
    const merge = aMerge(committee, [upper.id, middle.id])
    const into = (unitId: UnitId, more: object = {}) => ({
      ...{ membersTo: unitId, commitmentsTo: unitId, unitsBelowTo: unitId },
      ...more,
    })
    const standing = (ref: string) => ({ ref, found: null, series: 'new', seriesFrom: null }) as const
    const self = { ...merge, destinations: [standing(upper.id)], sources: [aSource(upper.id, into(upper.id))] }
    expect(await codesOf(world, self)).toContain('merged_into_itself')
    expect(await codesOf(world, { ...merge, effectiveOn: '2014-01-01' })).toContain('before_founding')
    const lost = { ...merge, sources: [aSource(upper.id)] }
    expect(await codesOf(world, lost)).toContain('members_without_destination')
    const toCommittee = { ...merge, destinations: [standing(committee)], sources: [aSource(upper.id, into(committee))] }
    expect(await codesOf(world, toCommittee)).toContain('destination_keeps_no_members')
    expect(await codesOf(world, { ...merge, sources: [] })).toEqual(['nothing_to_reorganise'])
    const twice = { ...merge, sources: [...merge.sources, ...merge.sources.slice(0, 1)] }
    expect(await codesOf(world, twice)).toContain('source_twice')
    const [destination] = merge.destinations
    const wrongSeries = {
      ...merge,
      destinations: destination ? [{ ...destination, series: 'continued' as const }] : [],
    }
    expect(await codesOf(world, wrongSeries)).toContain('series_from_wrong')
    const goesNowhere = [aSource(upper.id, { ends: false, newParentId: committee })]
    const stays = { ...merge, destinations: [standing(committee)], sources: goesNowhere }
    expect(await codesOf(world, stays)).toEqual(['stands_there_already'])
  })

  it('is a child that would take its parent in, and a unit of another tree looks absent', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, provincial, province, committee, upper, officer, foreign } = world
    const child = { ref: upper.id, found: null, series: 'new', seriesFrom: null } as const
    const down: PlanBody = {
      ...{ kind: 'merge', effectiveOn: '2026-11-01', members: [], destinations: [child] },
      sources: [aSource(committee, { membersTo: upper.id, commitmentsTo: upper.id, unitsBelowTo: upper.id })],
    }
    const made = await call(provincial, api.make, { params: { unitId: province }, body: { title: 'Thử', plan: down } })
    const page = await call(provincial, api.show, { params: { id: made.body.id } })
    expect(page.body.preview?.problems.map(({ code }) => code)).toContain('merged_into_own_child')
    const abroad = { title: 'Thử', plan: aMerge(committee, [upper.id, foreign.id]) }
    expect(await call(officer, api.make, { params: { unitId: committee }, body: abroad })).toMatchObject(outside)
  })

  it('is an open meeting, until it is held or called off', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, committee, upper, middle } = world
    const meeting = await seedPlannedMeeting(fresh, upper.id)
    const id = await decided(world, aMerge(committee, [upper.id, middle.id]))
    const carry = { params: { id }, body: { basedOn: 3 } }
    expect(await call(officer, api.carryOut, carry)).toMatchObject({
      body: { code: 'plan_has_problems', problem: 'meetings_open', count: 1 },
    })
    expect(await rollOf(upper.id, '2026-11-20')).toBe(4)
    const calledOff = { stage: 'cancelled', stoppedReason: 'Sáp nhập' }
    await fresh.db.updateTable('meeting').set(calledOff).where('id', '=', meeting).execute()
    expect(await call(officer, api.carryOut, carry)).toMatchObject({ status: 200 })
  })

  it('is a member on his way from the cell, until the transfer is stopped', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, committee, upper, middle, lower } = world
    const dates = { requestedOn: '2026-10-20', effectiveOn: '2026-10-15' } as const
    const transfer = { kind: 'official', stage: 'requested', personName: 'Đỗ Văn Thượng', cause: 'residence' }
    const way = { unitId: upper.id, fromUnitId: upper.id, toUnitId: lower.id, personId: upper.members[1] ?? null }
    const id = testId<'transfer'>()
    await fresh.db
      .insertInto('transfer')
      .values({ id, ...transfer, ...way, ...dates })
      .execute()
    const plan = await decided(world, aMerge(committee, [upper.id, middle.id]))
    const carry = { params: { id: plan }, body: { basedOn: 3 } }
    expect(await call(officer, api.carryOut, carry)).toMatchObject({ body: { problem: 'transfers_open', count: 1 } })
    const stopped = { stage: 'withdrawn', closedOn: '2026-11-20' }
    await fresh.db.updateTable('transfer').set(stopped).where('id', '=', id).execute()
    expect(await call(officer, api.carryOut, carry)).toMatchObject({ status: 200 })
  })

  it('is what was recorded in the cell after the day it was to end', async () => {
    const world = await aCommuneOfCells(fresh)
    const { committee, upper, middle } = world
    await seedMember(fresh.db, { unitId: upper.id, from: '2026-11-10', officialOn: null })
    expect(await codesOf(world, aMerge(committee, [upper.id, middle.id]))).toEqual(['recorded_since'])
  })

  it('is another reorganisation of the same unit, until that one is dropped', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, committee, upper, middle, lower } = world
    const id = await draft(world, aMerge(committee, [upper.id, middle.id]))
    const body = { title: 'Nữa', plan: aMerge(committee, [upper.id, lower.id]) }
    expect(await call(officer, api.make, { params: { unitId: committee }, body })).toMatchObject({
      body: { code: 'already_in_reorganisation', unitId: upper.id },
    })
    await call(officer, api.drop, { params: { id }, body: { basedOn: 1, reason: 'Nhập nhầm' } })
    expect(await call(officer, api.make, { params: { unitId: committee }, body })).toMatchObject({ status: 200 })
  })

  it('is a preview that nobody read as it now is, a day that has not come, and a stage out of order', async () => {
    const world = await aCommuneOfCells(fresh)
    const { call, officer, committee, upper, middle } = world
    const id = await draft(world, aMerge(committee, [upper.id, middle.id], { effectiveOn: '2026-12-15' }))
    const params = { id }
    const decide = { params, body: { basedOn: 1, decision: A_DECISION } }
    expect(await call(officer, api.decide, decide)).toMatchObject({ body: { code: 'wrong_reorganisation_stage' } })
    const seen = (await call(officer, api.show, { params })).body.preview?.digest ?? ''
    await call(officer, api.confirmPreview, { params, body: { basedOn: 1, seen } })
    const newcomer = await seedMember(fresh.db, { unitId: upper.id, from: '2026-11-10', officialOn: null })
    const late = { params, body: { basedOn: 2, decision: A_DECISION } }
    expect(await call(officer, api.decide, late)).toMatchObject({ body: { code: 'preview_changed' } })
    expect(newcomer).toMatch(/./)
    const now = (await call(officer, api.show, { params })).body.preview?.digest ?? ''
    await call(officer, api.confirmPreview, { params, body: { basedOn: 2, seen: now } })
    expect(await call(officer, api.decide, { params, body: { basedOn: 2, decision: A_DECISION } })).toMatchObject({
      body: { code: 'changed_meanwhile' },
    })
    await call(officer, api.decide, { params, body: { basedOn: 3, decision: A_DECISION } })
    expect(await call(officer, api.carryOut, { params, body: { basedOn: 4 } })).toMatchObject({
      body: { code: 'day_not_come', effectiveOn: '2026-12-15' },
    })
    await carryOutDue({ ...world, follow: async () => {} })
    expect((await call(officer, api.show, { params })).body.stage).toBe('decided')
    world.clock.set('2026-12-15T00:05:00+07:00')
    await carryOutDue({ ...world, follow: async () => {} })
    expect((await call(officer, api.show, { params })).body.stage).toBe('done')
    expect(await rollOf(upper.id, '2026-12-15')).toBe(0)
  })
})
