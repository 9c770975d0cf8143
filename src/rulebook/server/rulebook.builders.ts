import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { rulebookApi } from '../contract.ts'
import type { RulebookDeps, TouchedMeetings } from './rulebook.deps.ts'
import { rulesFor } from './rulebook.queries.ts'
import { rulebookRoutes } from './rulebook.routes.ts'

const clock = testClock('2026-11-20T12:00:00+07:00')
const NO_MEETINGS: TouchedMeetings = { open: 0, adopted: 0, lastAdoptedOn: null, lines: [] }

/** A province, a commune below it with its officer, two cells with a member in the first. */
export async function aCommune(db: Db, meetings: TouchedMeetings = NO_MEETINGS) {
  const province = await seedUnit(db, { kind: 'province', name: 'Tỉnh ủy Thử Nghiệm' })
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai', parentId: province })
  const cellA = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' })
  const cellB = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Thượng' })
  const member = await seedMember(db, { unitId: cellA, fullName: 'Lò Thị Mẫu' })
  const officer = await seedMember(db, { unitId: cellB, fullName: 'Đỗ Văn Thử' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' })
  const deps: RulebookDeps = { db, clock, findTouchedMeetings: async () => meetings }
  const { call } = await testApp(db, clock, (app) => rulebookRoutes(app, deps))
  return { db, province, commune, cellA, cellB, member, officer, call }
}

export type Commune = Awaited<ReturnType<typeof aCommune>>

export const MINUTES = { code: 'meeting.minMinutes', value: 60, from: '2026-12-01', to: null }
export const REASON = { reason: 'Chi bộ ít đảng viên', knowsOfAdopted: false }

/** The commune sets sixty minutes from 01/12/2026. */
export const setMinutes = ({ call, officer, commune }: Commune, change: object = {}, key: ActId = newKey()) =>
  call(officer, rulebookApi.set, { params: { unitId: commune }, body: { ...MINUTES, ...REASON, ...change }, key })

export const minutesOn = async ({ db }: Pick<Commune, 'db'>, unitId: UnitId, on: LocalDate) =>
  (await rulesFor(db, unitId, on))['meeting.minMinutes'].value
