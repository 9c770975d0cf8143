import { expect, it } from 'vitest'
import { listProcedures } from '#admissions/server/admissions.queries.ts'
import type { UnitId } from '#kernel/id.ts'
import { memberMovesIn } from '#meetings/server/member-moves.queries.ts'
import { countMoves } from '#members/server/lists/composition.queries.ts'
import { listRequests } from '#records/server/requests.queries.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { aCommuneOfCells, aMerge, decided } from './reorganisations.builders.ts'

const fresh = freshDb()
const on = '2026-11-20'
const secretaryIn = (unitId: UnitId) => ({ unitIds: [unitId], subtreeIds: [], on }) as const

const requestsIn = async (unitId: UnitId) =>
  (await listRequests(fresh.db, { scope: secretaryIn(unitId), unitId, state: 'open', after: null })).requests.length
const proceduresIn = async (unitId: UnitId) =>
  (await listProcedures(fresh.db, { of: 'unit', unitId }, secretaryIn(unitId))).map(({ kind }) => kind)

it('a merge takes requests and procedures along with the member, and counts nobody as moving', async () => {
  const world = await aCommuneOfCells(fresh)
  const { call, officer, committee, upper, middle } = world
  const [, personId = ''] = upper.members
  const asked = { unitId: upper.id, proposedBy: personId, personId, sections: ['birth'], proposedAt: new Date() }
  await fresh.db
    .insertInto('recordRequest')
    .values({ id: testId<'recordRequest'>(), ...asked })
    .execute()
  const candidate = testId<'candidate'>()
  const act = { unitId: upper.id, actId: testId<'act'>() }
  const nominated = { fullName: 'Đặng Thị Cảm', nominator: 'youth_union', nominatedOn: '2026-01-05' }
  await fresh.db
    .insertInto('admissionCandidate')
    .values({ id: candidate, ...nominated, ...act })
    .execute()
  const running = { openedOn: '2026-09-01', ...act }
  const [one, two] = [testId<'admission'>(), testId<'admission'>()]
  await fresh.db
    .insertInto('admissionProcedure')
    .values([
      { id: one, kind: 'recognition', stage: 'course', personId, candidateId: null, ...running },
      { id: two, kind: 'admission', stage: 'certificate', personId: null, candidateId: candidate, ...running },
    ])
    .execute()
  expect([await requestsIn(upper.id), await proceduresIn(upper.id)]).toEqual([1, ['recognition', 'admission']])

  const exemption = { personId, unitId: upper.id, kind: 'exempt', cause: 'age', askedHow: 'oral' } as const
  const since = { askedOn: '2026-06-01', fromOn: '2026-06-10' } as const
  const leaveId = testId<'leave'>()
  const leave = { id: leaveId, personId, unitId: upper.id, kind: 'exempt', fromOn: since.fromOn } as const
  await fresh.db.insertInto('memberLeave').values(leave).execute()
  const inForce = { id: testId<'exemption'>(), stage: 'in_force', leaveId, ...exemption, ...since } as const
  const [, , other = ''] = upper.members
  const waiting = { id: testId<'exemption'>(), stage: 'asked', ...exemption, ...since, personId: other } as const
  await fresh.db.insertInto('transferExemption').values(inForce).execute()
  await fresh.db.insertInto('transferExemption').values(waiting).execute()

  const id = await decided(world, aMerge(committee, [upper.id, middle.id]))
  await call(officer, api.carryOut, { params: { id }, body: { basedOn: 3 } })
  const page = await call(officer, api.show, { params: { id } })
  const created = page.body.plan.destinations[0]?.unitId as UnitId
  expect([await requestsIn(created), await proceduresIn(created)]).toEqual([1, ['recognition', 'admission']])
  expect([await requestsIn(upper.id), await proceduresIn(upper.id)]).toEqual([0, []])

  const exemptions = await fresh.db
    .selectFrom('transferExemption as e')
    .leftJoin('memberLeave as l', 'l.id', 'e.leaveId')
    .select(['e.unitId', 'e.stage', 'l.unitId as leaveIn', 'l.fromOn', 'l.toOn'])
    .orderBy('e.stage')
    .execute()
  expect(exemptions).toEqual([
    { unitId: created, stage: 'asked', leaveIn: null, fromOn: null, toOn: null },
    { unitId: created, stage: 'in_force', leaveIn: created, fromOn: '2026-11-01', toOn: null },
  ])

  const reasons = await fresh.db
    .selectFrom('membership')
    .select('endReason')
    .distinct()
    .where('toOn', '=', '2026-11-01')
    .execute()
  expect(reasons).toEqual([{ endReason: 'reorganised' }])
  const moves = await countMoves(fresh.db, created, secretaryIn(created), 2026)
  expect(moves).toEqual([])
  expect(await memberMovesIn(fresh.db, created, '2026-11')).toMatchObject({ transferredIn: 0, atEnd: 7 })
})
