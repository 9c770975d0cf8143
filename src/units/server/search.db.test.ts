import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { unitsApi } from '../contract.ts'
import { searchCellsAnywhere } from './search.queries.ts'
import { aDistrict } from './units.builders.ts'

const fresh = freshDb()
const TODAY: LocalDate = '2026-11-20'

type District = Awaited<ReturnType<typeof aDistrict>>

const namesFor = async ({ call }: District, by: District['officer'], search: string, on?: LocalDate) =>
  (await call(by, unitsApi.list, { query: { search, ...(on && { on }) } })).body.rows.map(({ name }) => name)

async function rename(unitId: UnitId, name: string, from: LocalDate) {
  const { db } = fresh
  await db.updateTable('unitVersion').set({ toOn: from }).where('unitId', '=', unitId).execute()
  await sql`insert into unit_version (unit_id, from_on, parent_id, kind, cell_type, name, symbol)
    select unit_id, ${from}, parent_id, kind, cell_type, ${name}, symbol from unit_version where unit_id = ${unitId}`.execute(
    db,
  )
}

describe('a unit by a part of its name', () => {
  it('is found from the beginning of any syllable, the syllables in their order, at every height of the reach', async () => {
    const place = await aDistrict(fresh)
    for (const by of [place.officer, place.provincial]) {
      expect(await namesFor(place, by, 'thôn')).toEqual(
        expect.arrayContaining(['Chi bộ thôn Cầu Đá', 'Chi bộ thôn Yên Hạ']),
      )
      expect(await namesFor(place, by, 'yen h')).toEqual(['Chi bộ thôn Yên Hạ'])
      expect(await namesFor(place, by, 'en ha')).toEqual([])
      expect(await namesFor(place, by, 'ha yen')).toEqual([])
    }
    expect(await namesFor(place, place.provincial, 'thanh')).toEqual(['Đảng bộ huyện Thanh Sơn'])
    expect(await namesFor(place, place.officer, 'thanh')).toEqual([])
  })

  it('is found by the name it bore on the day asked about, and by no other', async () => {
    const place = await aDistrict(fresh)
    await rename(place.cell, 'Chi bộ thôn Đồng Lau', '2026-03-01')
    expect(await namesFor(place, place.officer, 'yen ha')).toEqual([])
    expect(await namesFor(place, place.officer, 'dong lau')).toEqual(['Chi bộ thôn Đồng Lau'])
    expect(await namesFor(place, place.officer, 'yen ha', '2026-02-28')).toEqual(['Chi bộ thôn Yên Hạ'])
    expect(await namesFor(place, place.officer, 'dong lau', '2026-02-28')).toEqual([])
  })

  it('stands below where it was put, by its own name first and then by that of what it stands under', async () => {
    const place = await aDistrict(fresh)
    await rename(place.other, 'Đảng bộ xã Yên Hạ Thượng', '2026-01-01')
    const anywhere = async (search: string) =>
      (await searchCellsAnywhere(fresh.db, search, { on: TODAY, limit: 20 })).map(({ unitId }) => unitId)
    expect((await anywhere('yen ha')).filter((id) => id === place.cell || id === place.foreignCell)).toEqual([
      place.cell,
      place.foreignCell,
    ])
    expect(await namesFor(place, place.provincial, 'yen ha')).toEqual([
      'Chi bộ thôn Yên Hạ',
      'Đảng bộ xã Yên Hạ Thượng',
    ])
  })

  it('stands in the index as the register has it', async () => {
    const read = () => sql`select * from unit_search order by 1, 2, 3, 4, 5`.execute(fresh.db)
    const before = await read()
    await sql`select unit_search_renew(array(select id from unit))`.execute(fresh.db)
    expect(before.rows.length).toBeGreaterThan(0)
    expect((await read()).rows).toEqual(before.rows)
  })
})
