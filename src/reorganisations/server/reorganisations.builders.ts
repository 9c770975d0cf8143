import type { UnitId } from '#kernel/id.ts'
import { papersRoutes } from '#papers/public.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { unitsRoutes } from '#units/public.ts'
import { reorganisationsApi } from '../contract.ts'
import { reorganisationsRoutes } from './reorganisations.routes.ts'

export type PlanBody = BodyInputOf<typeof reorganisationsApi.make>['plan']
type SourceBody = PlanBody['sources'][number]

/** A commune of three cells with four, three and two members, another commune, and who does what. */
export async function aCommuneOfCells({ db }: FreshDb) {
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập', parentId: province })
  const other = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã An Bình', parentId: province })
  const cellOf = async (parentId: UnitId, name: string, count: number) => {
    const id = await seedUnit(db, { name: `Chi bộ thôn ${name}`, parentId })
    const members = []
    for (let index = 0; index < count; index += 1) {
      members.push(await seedMember(db, { unitId: id, fullName: `Đỗ Văn ${name} ${index + 1}` }))
    }
    return { id, members }
  }
  const upper = await cellOf(committee, 'Thượng', 4)
  const middle = await cellOf(committee, 'Trung', 3)
  const lower = await cellOf(committee, 'Hạ', 2)
  const foreign = await cellOf(other, 'Bến', 3)
  const officer = await seedMember(db, { unitId: foreign.id, fullName: 'Lê Thu Hằng' })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  const provincial = await seedMember(db, { unitId: foreign.id, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: provincial, unitId: province, office: 'office_officer' })
  const chief = await seedMember(db, { unitId: foreign.id, fullName: 'Ngô Văn Chính' })
  await seedTerm(db, { personId: chief, unitId: committee, office: 'committee_secretary' })
  const secretaryOf = async ({ id, members: [first] }: typeof upper) => {
    if (first !== undefined) await seedTerm(db, { personId: first, unitId: id, office: 'cell_secretary' })
    return first
  }
  const secretary = await secretaryOf(upper)
  await secretaryOf(middle)
  const clock = testClock()
  const { call } = await testApp(db, clock, (app) => {
    unitsRoutes(app, { db, clock })
    papersRoutes(app, { db, clock })
    reorganisationsRoutes(app, { db, clock, follow: async () => {} })
  })
  return {
    ...{ call, clock, db, province, committee, other, upper, middle, lower, foreign },
    officer,
    provincial,
    chief,
    secretary,
  }
}

export const A_DECISION = {
  number: '41',
  symbol: 'QĐ/ĐU',
  issuer: 'Đảng ủy xã Tân Lập',
  issuedOn: '2026-11-20',
} as const

export function aSource(unitId: UnitId, facts: Partial<SourceBody> = {}): SourceBody {
  return {
    ...{ unitId, ends: true, membersTo: null, commitmentsTo: null, commitmentsFollowOwners: true },
    ...{ unitsBelowTo: null, newParentId: null },
    ...facts,
  }
}

export function aNewCell(parentId: UnitId, name = 'Chi bộ thôn Liên Thôn') {
  return {
    ref: 'new-1',
    found: { kind: 'cell', cellType: 'residential', name, symbol: 'CB', place: 'Tân Lập', code: null, parentId },
    series: 'new',
    seriesFrom: null,
  } as const
}

/** Two cells become a new one on the first of the month. */
export function aMerge(committee: UnitId, cells: readonly UnitId[], facts: Partial<PlanBody> = {}): PlanBody {
  return {
    kind: 'merge',
    effectiveOn: '2026-11-01',
    sources: cells.map((id) => aSource(id, { membersTo: 'new-1', commitmentsTo: 'new-1', unitsBelowTo: 'new-1' })),
    destinations: [aNewCell(committee)],
    members: [],
    ...facts,
  }
}

/** A commitment of a cell, straight into the table. */
export async function seedCommitment({ db }: Pick<FreshDb, 'db'>, unitId: UnitId, ownerPersonId: string) {
  const id = testId<'commitment'>()
  const dates = { madeOn: '2026-10-03', dueOn: '2026-12-03' } as const
  await db
    .insertInto('commitment')
    .values({ id, unitId, originKind: 'other', what: 'Sửa nhà văn hóa', ownerPersonId, ...dates })
    .execute()
  return id
}

/** A meeting that is planned, straight into the table. */
export async function seedPlannedMeeting({ db }: Pick<FreshDb, 'db'>, unitId: UnitId) {
  const id = testId<'meeting'>()
  await db.insertInto('meeting').values({ id, unitId, kind: 'regular', stage: 'planned', month: '2026-11' }).execute()
  return id
}

export type World = Awaited<ReturnType<typeof aCommuneOfCells>>

/** A plan made as a draft; answers its id. */
export async function draft({ call, officer, committee }: World, plan: PlanBody) {
  const made = await call(officer, reorganisationsApi.make, {
    params: { unitId: committee },
    body: { title: 'Sắp xếp', plan },
  })
  if (made.status !== 200) throw new Error(`draft refused: ${made.body.code}`)
  return made.body.id
}

/** A plan read through and decided by a paper signed outside. */
export async function decided(world: World, plan: PlanBody) {
  const { call, officer } = world
  const id = await draft(world, plan)
  const params = { id }
  const page = await call(officer, reorganisationsApi.show, { params })
  const seen = page.body.preview?.digest ?? ''
  await call(officer, reorganisationsApi.confirmPreview, { params, body: { basedOn: 1, seen } })
  const decide = await call(officer, reorganisationsApi.decide, { params, body: { basedOn: 2, decision: A_DECISION } })
  if (decide.status !== 200) throw new Error(`decision refused: ${decide.body.code}`)
  return id
}
