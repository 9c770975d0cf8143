import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, testId } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { reportsApi } from '../../contract.ts'
import { aReportingCountry, totalsOf } from '../reports.builders.ts'
import { findDifferences } from './compare.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>
/** Personal files stand behind walls that only their own acts open. */
let owner: Db
let person: PersonId

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
  owner = makeDb(makePool({ url: fresh.ownerUrl, max: 1, role: null }))
  person = world.a.members[0] ?? world.head
  await world.carry()
})
afterAll(async () => await owner.destroy())

/** The figures of the province and of the cell that are asked for, after what waits was carried. */
async function figures(month: Month, ...rows: readonly string[]) {
  await world.carry()
  const [top, cell] = [await totalsOf(fresh.db, world.province, month), await totalsOf(fresh.db, world.a.unitId, month)]
  expect(await findDifferences(fresh.db)).toEqual([])
  return rows.map((row) => [top[row] ?? 0, cell[row] ?? 0])
}

describe('basic statistics', () => {
  it('follow a birth date, a sex and a group put right, from the day the member came onto the roll', async () => {
    const rows = ['roll.age.to60', 'roll.age.unknown', 'roll.sex.female', 'roll.occupation.retired'] as const
    const [, before] = await figures('2025-02', ...rows)
    await sql`update person set born_on = '1970-05-20', born_precision = 'day', sex = 'female' where id = ${person}`.execute(
      fresh.db,
    )
    await sql`insert into member_tag (person_id, tag, unit_id) values (${person}, 'retired', ${world.a.unitId})`.execute(
      fresh.db,
    )
    const [top = 0, cell = 0] = before ?? []
    const after = [
      [1, 1],
      [top - 1, cell - 1],
      [1, 1],
      [1, 1],
    ]
    expect(await figures('2025-02', ...rows)).toEqual(after)
    expect(await figures('2026-11', ...rows)).toEqual(after)
    await sql`delete from member_tag where person_id = ${person}`.execute(fresh.db)
    expect(await figures('2026-11', 'roll.occupation.retired')).toEqual([[0, 0]])
  })

  it('pass from one band to the next with the months, by the birthday', async () => {
    await sql`update person set born_on = '1965-06-30', born_precision = 'day' where id = ${person}`.execute(fresh.db)
    expect(await figures('2026-05', 'roll.age.to60', 'roll.age.over60')).toEqual([
      [1, 1],
      [0, 0],
    ])
    expect(await figures('2026-06', 'roll.age.to60', 'roll.age.over60')).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('count Party age from the first admission, less the time outside', async () => {
    await sql`update member set admitted_on = '2016-02-03', official_on = '2017-02-03' where id = ${person}`.execute(
      fresh.db,
    )
    const [before] = await figures('2025-06', 'roll.tenure.under10')
    await sql`update member set former_days = 7300 where id = ${person}`.execute(fresh.db)
    const [under10, to29] = await figures('2025-06', 'roll.tenure.under10', 'roll.tenure.to29')
    expect([under10?.[0], to29]).toEqual([(before?.[0] ?? 0) - 1, [1, 1]])
  })

  it('leave with the member for the cell he was moved to', async () => {
    const { a, c } = world
    const moved = await seedMember(fresh.db, { unitId: a.unitId, bornOn: '1999-01-01' })
    expect(await figures('2026-09', 'roll.age.to30')).toEqual([[1, 1]])
    await sql`update membership set to_on = '2026-09-15', end_reason = 'transferred' where person_id = ${moved}`.execute(
      fresh.db,
    )
    await sql`insert into membership (id, person_id, unit_id, from_on) values (${testId()}, ${moved}, ${c.unitId}, '2026-09-15')`.execute(
      fresh.db,
    )
    expect(await figures('2026-08', 'roll.age.to30')).toEqual([[1, 1]])
    expect(await figures('2026-09', 'roll.age.to30')).toEqual([[1, 0]])
    expect(await totalsOf(fresh.db, world.second, '2026-09')).toMatchObject({ 'roll.age.to30': 1 })
  })

  it('tell what personal files say by band, and again when it is put right there', async () => {
    const rows = [
      'roll.religion.none',
      'roll.religion.other',
      'roll.theory.elementary',
      'roll.qualification.master',
    ] as const
    const ofFile = { person_id: person, unit_id: world.a.unitId }
    await sql`insert into record_birth (person_id, unit_id, religion) values (${ofFile.person_id}, ${ofFile.unit_id}, 'Không')`.execute(
      owner,
    )
    await sql`insert into record_education (person_id, unit_id, profession, degree, political_theory)
      values (${ofFile.person_id}, ${ofFile.unit_id}, 'Đại học Luật', 'Thạc sĩ', 'Sơ cấp')`.execute(owner)
    expect(await figures('2026-03', ...rows)).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
      [1, 1],
    ])
    await sql`update record_birth set religion = 'Công giáo' where person_id = ${person}`.execute(owner)
    expect(await figures('2026-03', ...rows)).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })
})

describe('what stands under the basic statistics', () => {
  const facts = async (by: PersonId | undefined, row: string) => {
    const asked = {
      params: { unitId: world.a.unitId },
      query: { row, first: '2026-11' as Month, last: '2026-11' as Month },
    }
    const [first] = (await world.call(by ?? world.head, reportsApi.facts, asked)).body.parts
    if (!first) throw new Error('a figure is made of something')
    return first
  }

  it('is who stands in a band, for who may read the roll; of a file only the whole roll, so that the list tells nothing of it', async () => {
    await world.carry()
    const { secretaries } = world
    const mine = await facts(secretaries[0], 'roll.sex.female')
    expect(mine).toMatchObject({ of: 'roll.sex.female', hidden: 0, below: 0 })
    expect(mine.things.map(({ id }) => id)).toEqual([person])
    const religion = await facts(secretaries[0], 'roll.religion.other')
    const roll = await facts(secretaries[0], 'members.total')
    expect(religion).toEqual(roll)
    expect(religion.of).toBe('members.total')
  })

  it('is a number alone for an inspection officer, who does not read rolls', async () => {
    const officer = await seedMember(fresh.db, { unitId: world.c.unitId })
    await sql`insert into term (id, person_id, unit_id, office, from_on) values (${testId()}, ${officer}, ${world.province}, 'inspection_officer', '2020-01-01')`.execute(
      fresh.db,
    )
    expect(await facts(officer, 'roll.sex.female')).toMatchObject({ things: [], hidden: 1, below: 0 })
  })
})
