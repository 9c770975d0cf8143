import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { transfersApi } from '../contract.ts'
import type { TransferId } from '../rules/transfer.ts'
import { transfersRoutes } from './transfers.routes.ts'

export type Request = BodyInputOf<typeof transfersApi.request>

/** What looks absent answers so. */
export const outside = { status: 404, body: { code: 'not_found' } }

/** A commune of two cells with their secretaries and an officer above, and a cell of another commune. */
export async function aCommune({ db }: FreshDb) {
  const clock = testClock('2026-11-10T09:00:00+07:00')
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Hồng Lam' })
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập', parentId: province })
  const other = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Hòa Sơn', parentId: province })
  const [from, to] = [
    await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' }),
    await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' }),
  ]
  const far = await seedUnit(db, { parentId: other, name: 'Chi bộ thôn Xa' })
  const secretaryOf = async (unitId: UnitId, fullName: string) => {
    const personId = await seedMember(db, { unitId, fullName })
    await seedTerm(db, { personId, unitId, office: 'cell_secretary' })
    return personId
  }
  const [leaving, receiving, foreign] = [
    await secretaryOf(from, 'Phạm Thị Sen'),
    await secretaryOf(to, 'Lê Văn Đá'),
    await secretaryOf(far, 'Hồ Thị Xa'),
  ]
  const office = await seedMember(db, { unitId: from, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: office, unitId: commune, office: 'office_officer' })
  const above = await seedMember(db, { unitId: far, fullName: 'Trịnh Văn Tỉnh' })
  await seedTerm(db, { personId: above, unitId: province, office: 'office_officer' })
  const member = await seedMember(db, { unitId: from, fullName: 'Đỗ Văn Khang' })
  const { app, call } = await testApp(db, clock, (http) => transfersRoutes(http, { db, clock }))
  return { app, call, clock, province, commune, from, to, far, leaving, receiving, foreign, office, above, member }
}

export type Commune = Awaited<ReturnType<typeof aCommune>>

/** What the secretary asks for: an official move to the neighbouring cell, for a new place of work. */
export function toCell(personId: PersonId, unitId: UnitId, facts: Partial<Request> = {}): Request {
  return {
    personId,
    kind: 'official',
    destination: { kind: 'cell', unitId },
    cause: 'new_workplace',
    reason: 'Chuyển công tác',
    effectiveOn: '2026-11-02',
    untilOn: null,
    requestedOn: '2026-11-10',
    ...facts,
  }
}

export const REVIEW = { place: 'committee', meetingId: null, on: '2026-11-10', selfReview: true, note: 'Tốt' } as const
export const FILE: BodyInputOf<typeof transfersApi.sealFile> = {
  on: '2026-11-10',
  items: [
    { kind: 'member_sheet', title: '', sheets: 4 },
    { kind: 'recognition_decision', title: 'Quyết định 12-QĐ/ĐU', sheets: 1 },
  ],
}

/** Asks for a transfer and answers its id. */
export async function asked(world: Commune, facts: Partial<Request> = {}): Promise<TransferId> {
  const { call, leaving, from, to, member } = world
  const answer = await call(leaving, transfersApi.request, {
    params: { unitId: from },
    body: toCell(member, to, facts),
  })
  if (answer.status !== 200) throw new Error(`request: ${answer.status} ${answer.body.code}`)
  return answer.body.id as TransferId
}

/** Carries an official transfer to the stage of its introduction in the member's hands. */
export async function onTheWay(world: Commune, facts: Partial<Request> = {}): Promise<TransferId> {
  const { call, leaving, office } = world
  const id = await asked(world, facts)
  const params = { id }
  await call(leaving, transfersApi.review, { params, body: REVIEW })
  await call(leaving, transfersApi.sealFile, { params, body: FILE })
  await call(office, transfersApi.introduce, { params })
  await call(office, transfersApi.handOver, { params, body: { on: '2026-11-10' } })
  return id
}

/** On whose roll somebody stands on a day: exactly one in a register that is in order. */
export async function rollsOf({ db }: FreshDb, personId: PersonId, on: LocalDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .execute()
  return rows.map(({ unitId }) => unitId)
}
