import { expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { listReadingClocks } from './duties.queries.ts'
import { followLibrary } from './following.store.ts'

const fresh = freshDb()

async function aText(unitId: UnitId, symbol: string) {
  const id = testId<'text'>()
  const facts = { symbol, issuer: 'Đảng ủy xã', issuedOn: '2026-10-01', title: 'Nghị quyết', secrecy: 'open' }
  await fresh.db
    .insertInto('libraryText')
    .values({ id, unitId, ...facts })
    .execute()
  return id
}

async function aDuty(unitId: UnitId, textId: string, unitIds: readonly UnitId[], endedOn: string | null = null) {
  const id = testId<'duty'>()
  const days = { askedOn: '2026-11-01', dueOn: '2026-12-01', endedOn }
  await fresh.db
    .insertInto('libraryDuty')
    .values({ id, unitId, textId, readers: ['members'], unitIds: [...unitIds], ...days })
    .execute()
  return id
}

it('the library of units that end, what they asked to read and what was asked of them go with what follows', async () => {
  const { db } = fresh
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const gone = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã An Bình' })
  const [hill, river] = [await seedUnit(db, { parentId: commune }), await seedUnit(db, { parentId: commune })]
  await seedMember(db, { unitId: hill, fullName: 'Lê Văn Đồi' })
  const [own, twice, kept] = [
    await aText(gone, '1-NQ/ĐU'),
    await aText(gone, '2-NQ/ĐU'),
    await aText(commune, '2-NQ/ĐU'),
  ]
  const named = await aDuty(commune, kept, [river])
  const both = await aDuty(commune, kept, [river, hill])
  const over = await aDuty(commune, kept, [river], '2026-11-10')
  const whole = await aDuty(gone, own, [])
  const double = await aDuty(gone, twice, [])
  expect(await listReadingClocks(db, [hill], '2026-11-22')).toMatchObject([{ dutyId: both }])
  await db.transaction().execute((trx) =>
    followLibrary(trx, [
      { fromId: river, toId: hill },
      { fromId: gone, toId: commune },
    ]),
  )
  const duties = await db.selectFrom('libraryDuty').select(['id', 'unitId', 'textId', 'unitIds']).execute()
  expect(new Map(duties.map(({ id, ...duty }) => [id, duty]))).toEqual(
    new Map([
      [named, { unitId: commune, textId: kept, unitIds: [hill] }],
      [both, { unitId: commune, textId: kept, unitIds: [hill] }],
      [over, { unitId: commune, textId: kept, unitIds: [river] }],
      [whole, { unitId: commune, textId: own, unitIds: [] }],
      [double, { unitId: commune, textId: kept, unitIds: [] }],
    ]),
  )
  const asked = await listReadingClocks(db, [hill], '2026-11-22')
  expect(new Set(asked.map(({ dutyId }) => dutyId))).toEqual(new Set([named, both, whole, double]))
  const texts = await db.selectFrom('libraryText').select(['id', 'unitId']).where('id', 'in', [own, twice]).execute()
  expect(new Map(texts.map(({ id, unitId }) => [id, unitId]))).toEqual(
    new Map([
      [own, commune],
      [twice, gone],
    ]),
  )
})
