import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { conferencesApi as api } from '../contract.ts'
import { conferencesRoutes } from './conferences.routes.ts'

/** A committee with two cells, its secretary and its office, and the cells' secretaries; the day is 2026-11-20. */
export async function aCommittee({ db }: FreshDb) {
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { name: 'Chi bộ thôn Thượng', parentId: committee })
  const other = await seedUnit(db, { name: 'Chi bộ thôn Hạ', parentId: committee })
  const person = async (unitId: typeof cell, fullName: string) => await seedMember(db, { unitId, fullName })
  const secretary = await person(cell, 'Đỗ Văn Chủ')
  const officer = await person(other, 'Trần Văn Phòng')
  const ofCell = await person(cell, 'Lê Thị Thượng')
  const ofOther = await person(other, 'Ngô Văn Hạ')
  await seedTerm(db, { personId: secretary, unitId: committee, office: 'committee_secretary' })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  await seedTerm(db, { personId: ofCell, unitId: cell, office: 'cell_secretary' })
  await seedTerm(db, { personId: ofOther, unitId: other, office: 'cell_secretary' })
  const clock = testClock()
  const files = makeFileStore(mkdtempSync(path.join(os.tmpdir(), 'nennep-conference-')), 200_000_000)
  const { call } = await testApp(db, clock, (app) => conferencesRoutes(app, { db, clock, files }))
  const plan = {
    ...{
      topic: 'Sinh hoạt chuyên đề về kiểm tra, giám sát',
      content: '',
      bases: 'Chỉ thị số 10-CT/TW',
      minuteTaker: '',
    },
    ...{ heldOn: '2026-12-10', delegatesDueOn: '2026-12-05', papersDueOn: '2026-12-01' },
    ...{ startsAt: '14:00', place: 'Hội trường xã', chairId: secretary },
  } as const
  return { db, clock, call, committee, cell, other, secretary, officer, ofCell, ofOther, plan }
}

export type Committee = Awaited<ReturnType<typeof aCommittee>>

/** A conference both cells are invited to, the first asked for a paper; answers its id and the two invitations. */
export async function aCalledConference({ call, committee, cell, other, officer, plan }: Committee) {
  const opened = await call(officer, api.open, { params: { unitId: committee }, body: plan })
  const params = { id: opened.body.id }
  const units = [
    { unitId: cell, quota: 2, paperAsked: 'Tự kiểm tra ở chi bộ' },
    { unitId: other, quota: 1, paperAsked: '' },
  ]
  await call(officer, api.setUnits, { params, body: { basedOn: 1, units } })
  const called = await call(officer, api.invite, { params, body: { basedOn: 2 } })
  const page = await call(officer, api.show, { params })
  const [first, second] = page.body.units.map((unit) => unit.id)
  return { params, first: { id: first ?? '' }, second: { id: second ?? '' }, stage: called.body.stage }
}
