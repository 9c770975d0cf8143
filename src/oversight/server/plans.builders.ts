import { casesRoutes } from '#cases/public.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { memoryFiles } from '#records/server/records.builders.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { oversightApi } from '../contract.ts'
import { fitsPlanItem } from './fits-plan-item.ts'
import { oversightRoutes } from './oversight.routes.ts'

/** The cell of article 002: 55 members, 14 exempt, 5 away, no committee; a commune above it with its inspection officer; another cell. */
export async function theCellOf55({ db }: FreshDb) {
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const members: PersonId[] = []
  for (let index = 0; index < 55; index += 1) {
    const leave = { kind: index < 41 ? 'exempt' : 'temp_away', from: '2020-01-01' } as const
    const fullName = `Đỗ Văn ${String.fromCharCode(65 + (index % 26))}${index}`
    members.push(await seedMember(db, { unitId: cell, fullName, ...(index < 36 ? {} : { leave }) }))
  }
  const at = (index: number): PersonId => {
    const member = members[index]
    if (member === undefined) throw new Error('the cell has 55 members')
    return member
  }
  const [secretary, deputy, scribe, third, lan, plain] = [at(0), at(1), at(2), at(3), at(4), at(5)]
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  await seedTerm(db, { personId: deputy, unitId: cell, office: 'cell_deputy_secretary' })
  const foreign = await seedMember(db, { unitId: other, fullName: 'Lê Thị Xuân' })
  await seedTerm(db, { personId: foreign, unitId: other, office: 'cell_secretary' })
  const officer = await seedMember(db, { unitId: other, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'inspection_officer' })
  const clock = testClock('2026-01-10T20:00:00+07:00')
  const { call } = await testApp(db, clock, (http) => {
    casesRoutes(http, { db, clock, files: memoryFiles(), fitsPlanItem })
    // The secretary was certified; nobody else was.
    const whoIsTrained = async () => new Map([[secretary, '2025-06-30' as const]])
    oversightRoutes(http, { db, clock, whoIsTrained })
  })
  const team = [
    { personId: secretary, role: 'head' as const },
    { personId: scribe, role: 'secretary' as const },
    { personId: third, role: 'member' as const },
  ]
  const item = (personId: PersonId, month: string, kind: 'duty_inspection' | 'thematic_supervision') => ({
    ...{ kind, content: 'Thực hiện nhiệm vụ được phân công', isAlone: false, team, reason: '' },
    ...{ subject: { kind: 'member' as const, personId }, month: month as Month },
    ...{ periodFrom: '2025-01-01' as const, periodTo: '2025-12-31' as const },
  })
  const people = { secretary, deputy, scribe, third, lan, plain, foreign, officer }
  return { db, call, clock, commune, cell, other, ...people, item, ...acts(call, cell, secretary) }
}

type Call = Awaited<ReturnType<typeof testApp>>['call']

function acts(call: Call, cell: string, secretary: PersonId) {
  const open = (year = 2026, by = secretary, unitId = cell) =>
    call(by, oversightApi.openPlan, { params: { unitId }, body: { year } })
  const act = (planId: string, name: string, basedOn: number, body: object, by = secretary) =>
    call(by, oversightApi.actOnPlan, { params: { planId }, body: { act: name, basedOn, body } as never })
  const show = (planId: string, by = secretary) => call(by, oversightApi.plan, { params: { planId } })
  /** From the draft with its items to the execution; answers the version. */
  const launch = async (planId: string, version: number, by = secretary) => {
    const agreed = { on: '2026-01-10', meetingId: null }
    const steps = [
      ['submit', {}],
      ['adopt', { agreed, present: 36, inFavour: 36 }],
      ['issue', { on: '2026-01-10' }],
      ['send', { on: '2026-01-10', how: 'Gửi tại cuộc họp và gửi Ủy ban Kiểm tra' }],
    ] as const
    let at = version
    for (const [name, body] of steps) {
      const done = await act(planId, name, at, body, by)
      if (done.status !== 200) throw new Error(`${name}: ${done.body.code}`)
      at = done.body.version
    }
    return at
  }
  return { open, act, show, launch }
}
