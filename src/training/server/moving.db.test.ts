import { expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { moveTraining } from './moving.store.ts'

const fresh = freshDb()

async function aClass(
  unitId: UnitId,
  code: string,
  stage: 'open' | 'closed',
  seats: readonly (readonly [UnitId, number])[],
) {
  const { db } = fresh
  const id = testId<'trainingClass'>()
  const days = {
    openedOn: '2026-01-05',
    ...(stage === 'closed' ? { settledOn: '2026-01-06', closedOn: '2026-01-07' } : {}),
  }
  const facts = { kind: 'inspection_work', basis: 'Kế hoạch', place: '', nominateBy: '2026-12-01', title: code }
  await db
    .insertInto('trainingClass')
    .values({ id, unitId, code, stage, audience: ['party_member'], ...facts, ...days })
    .execute()
  for (const [forUnitId, count] of seats)
    await db.insertInto('trainingQuota').values({ classId: id, forUnitId, unitId, seats: count }).execute()
  return id
}

it('seats, people named and classes of units that end go with what follows them; what is closed stays', async () => {
  const { db } = fresh
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const gone = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã An Bình' })
  const [hill, river] = [await seedUnit(db, { parentId: commune }), await seedUnit(db, { parentId: gone })]
  const member = await seedMember(db, { unitId: river, fullName: 'Lê Văn Đá' })
  const both = await aClass(commune, 'L1', 'open', [
    [hill, 2],
    [river, 3],
  ])
  const own = await aClass(gone, 'L1', 'open', [[river, 1]])
  const over = await aClass(commune, 'L0', 'closed', [[river, 4]])
  const row = { unitId: commune, personId: member, fromUnitId: river, fromName: 'Chi bộ Sông', name: 'Lê Văn Đá' }
  for (const classId of [both, over]) {
    const trainee = { id: testId<'trainingTrainee'>(), classId, role: 'party_member', state: 'nominated', ...row }
    await db.insertInto('trainingTrainee').values(trainee).execute()
  }
  await db.transaction().execute((trx) =>
    moveTraining(trx, [
      { fromId: river, toId: hill },
      { fromId: gone, toId: commune },
    ]),
  )
  const seats = await db.selectFrom('trainingQuota').select(['classId', 'forUnitId', 'unitId', 'seats']).execute()
  expect(new Set(seats)).toEqual(
    new Set([
      { classId: both, forUnitId: hill, unitId: commune, seats: 5 },
      { classId: own, forUnitId: hill, unitId: commune, seats: 1 },
      { classId: over, forUnitId: river, unitId: commune, seats: 4 },
    ]),
  )
  const named = await db.selectFrom('trainingTrainee').select(['classId', 'fromUnitId']).execute()
  expect(new Map(named.map(({ classId, fromUnitId }) => [classId, fromUnitId]))).toEqual(
    new Map([
      [both, hill],
      [over, river],
    ]),
  )
  const kept = await db
    .selectFrom('trainingClass')
    .select(['unitId', 'code', 'version'])
    .where('id', '=', own)
    .execute()
  expect(kept).toEqual([{ unitId: commune, code: 'L1 (Đảng bộ xã An Bình)', version: 3 }])
})
