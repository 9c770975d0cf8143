import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { listsApi } from '../../contract/lists.ts'
import { aCellToFill, enter } from '../import/import.db.builders.ts'
import { membersRoutes } from '../members.routes.ts'

const fresh = freshDb()
const clock = testClock()

async function leave(personId: PersonId, toOn: string, endReason: string) {
  await fresh.db.updateTable('membership').set({ toOn, endReason }).where('personId', '=', personId).execute()
}

async function join(personId: PersonId, unitId: UnitId, fromOn: string) {
  await fresh.db.insertInto('membership').values({ id: testId(), personId, unitId, fromOn }).execute()
}

describe('what a unit is made of', () => {
  it('counts a move between its own cells as neither coming nor going, for the committee', async () => {
    const { db, pool } = fresh
    const web = await testApp(db, clock, (app) => membersRoutes(app, { db, pool, clock }))
    const commune = await seedUnit(db, { kind: 'grassroots_committee' })
    const one = await seedUnit(db, { parentId: commune })
    const two = await seedUnit(db, { parentId: commune })
    const officer = await seedPerson(db)
    await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' })

    const mover = await seedMember(db, { unitId: one, from: '2018-05-05', officialOn: null, bornOn: '1990-01-01' })
    await leave(mover, '2024-03-01', 'transferred')
    await join(mover, two, '2024-03-01')
    const dead = await seedMember(db, { unitId: one, from: '2010-01-01' })
    await leave(dead, '2023-01-01', 'deceased')
    const mistake = await seedMember(db, { unitId: one, from: '2022-01-01', officialOn: null })
    await leave(mistake, '2022-02-01', 'entered_by_mistake')
    const comer = await seedMember(db, { unitId: two, from: '2000-01-01', bornOn: '1950-01-01' })
    await db.updateTable('membership').set({ fromOn: '2025-06-01' }).where('personId', '=', comer).execute()

    const of = async (unitId: UnitId) => (await web.call(officer, listsApi.composition, { params: { unitId } })).body
    const whole = await of(commune)
    expect(whole).toMatchObject({
      total: 2,
      ages: { bands: [0, 1, 0, 0, 0, 1, 0], unknown: 0 },
      partyYears: { bands: [0, 1, 0, 1, 0, 0, 0] },
    })
    const moved = ({ movement }: typeof whole) =>
      movement
        .map(({ year, in: came, out }) => ({ year, ...came, ...out }))
        .flatMap((year) =>
          Object.entries(year)
            .filter(([kind, count]) => kind !== 'year' && count > 0)
            .map((entry) => [year.year, ...entry]),
        )
    expect(moved(whole)).toEqual([
      [2018, 'admitted', 1],
      [2023, 'deceased', 1],
      [2025, 'came', 1],
    ])
    expect(moved(await of(one))).toEqual([
      [2018, 'admitted', 1],
      [2023, 'deceased', 1],
      [2024, 'transferred', 1],
    ])
    expect(moved(await of(two))).toEqual([
      [2024, 'came', 1],
      [2025, 'came', 1],
    ])
  })

  it('says of whom an import put on the roll only that he was registered then', async () => {
    const place = await aCellToFill(fresh, clock)
    await enter(place, [
      ['Họ tên', 'Năm sinh', 'Ngày vào Đảng', 'Ngày chính thức', 'Ngày vào chi bộ'],
      ['Phan Thị Lụa', '1958', '19/05/1984', '19/05/1985', ''],
      ['Lê Văn Mốc', '1960', '3/2/1990', '3/2/1991', '5/6/2020'],
    ])
    const { body } = await place.web.call(place.secretary, listsApi.composition, { params: { unitId: place.cell } })
    expect(body.movement.find(({ year }) => year === 2026)?.in).toEqual({ admitted: 0, came: 0, registered: 1 })
    expect(body.movement.find(({ year }) => year === 2020)?.in).toEqual({ admitted: 0, came: 1, registered: 0 })
  })
})
