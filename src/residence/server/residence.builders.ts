import type { UnitId } from '#kernel/id.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { transfersRoutes } from '#transfers/public.ts'
import { residenceApi as api } from '../contract.ts'
import { residenceRoutes } from './residence.routes.ts'

/** An office cell and a village of one commune with their secretaries, an officer above, and a member of the office. */
export async function aCommuneOf({ db }: FreshDb) {
  const clock = testClock('2026-11-10T09:00:00+07:00')
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const office = await seedUnit(db, { parentId: commune, name: 'Chi bộ Trạm Y tế' })
  await db.updateTable('unitVersion').set({ cellType: 'public_service' }).where('unitId', '=', office).execute()
  const village = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' })
  const secretaryOf = async (unitId: UnitId, fullName: string) => {
    const personId = await seedMember(db, { unitId, fullName })
    await seedTerm(db, { personId, unitId, office: 'cell_secretary' })
    return personId
  }
  const atWork = await secretaryOf(office, 'Phạm Thị Sen')
  const atHome = await secretaryOf(village, 'Lê Văn Đá')
  const officer = await seedMember(db, { unitId: village, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' })
  const member = await seedMember(db, { unitId: office, fullName: 'Đỗ Văn Khang' })
  const { call } = await testApp(db, clock, (http) => {
    residenceRoutes(http, { db, clock })
    transfersRoutes(http, { db, clock })
  })
  return { call, clock, commune, office, village, atWork, atHome, officer, member }
}
export type Commune = Awaited<ReturnType<typeof aCommuneOf>>

/** A contact the cell of work asks for. */
export async function opened(world: Commune, facts: Partial<BodyInputOf<typeof api.open>> = {}) {
  const { call, atWork, office, village, member } = world
  const body = {
    ...{ personId: member, residence: { kind: 'cell', unitId: village } as const, address: 'Xóm 2', workplace: '' },
    ...{ exception: null, askedOn: '2026-11-10' as const, ...facts },
  }
  return await call(atWork, api.open, { params: { unitId: office }, body })
}

/** A contact received by the cell of residence. */
export async function kept(world: Commune) {
  const answer = await opened(world)
  if (answer.status !== 200) throw new Error(`open: ${answer.body.code}`)
  const params = { id: answer.body.id }
  await world.call(world.officer, api.introduce, { params })
  await world.call(world.atHome, api.receive, { params, body: { on: '2026-11-10' } })
  return params
}
