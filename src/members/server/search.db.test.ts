import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { searchMembers } from './search.queries.ts'

const fresh = freshDb()
const TODAY: LocalDate = '2026-11-20'
const NEXT_CENTURY: LocalDate = '2101-01-01'

async function namesIn(subtree: UnitId, search: string, on = TODAY) {
  const found = await searchMembers(fresh.db, { unitIds: [], subtreeIds: [subtree], on }, search)
  return found.map(({ fullName }) => fullName)
}

/** A top with a province that is too large to be asked unit by unit, and a cell in it. */
async function aProvince(top?: UnitId) {
  const above = top ?? (await seedUnit(fresh.db, { kind: 'central', name: 'Trung ương' }))
  const province = await seedUnit(fresh.db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Sơn', parentId: above })
  const commune = await seedUnit(fresh.db, { kind: 'upper_committee', name: 'Đảng bộ xã Tân Lập', parentId: province })
  for (let index = 0; index < 100; index += 1) await seedUnit(fresh.db, { parentId: commune, name: `Chi bộ ${index}` })
  return { top: above, province, commune, cell: await seedUnit(fresh.db, { parentId: commune }) }
}

const endsOn = (personId: PersonId, on: LocalDate) =>
  fresh.db.updateTable('membership').set({ toOn: on, endReason: 'left' }).where('personId', '=', personId).execute()

describe('finding a member by a part of the name', () => {
  it('takes syllables in their order, the last maybe only begun; first those in whose name nothing follows', async () => {
    const unitId = await seedUnit(fresh.db)
    for (const fullName of ['Trần An Bình', 'Lê Thị Ánh', 'Đỗ Thị Thanh', 'Hồ Văn Ân', 'Đặng Thị Ỵ', 'An Văn An']) {
      await seedMember(fresh.db, { unitId, fullName })
    }
    expect(await namesIn(unitId, 'an')).toEqual(['Hồ Văn Ân', 'An Văn An', 'Trần An Bình', 'Lê Thị Ánh'])
    expect(await namesIn(unitId, 'thi')).toEqual(['Lê Thị Ánh', 'Đỗ Thị Thanh', 'Đặng Thị Ỵ'])
    expect(await namesIn(unitId, 'Thị t')).toEqual(['Đỗ Thị Thanh'])
    expect(await namesIn(unitId, ' DANG  thi y ')).toEqual(['Đặng Thị Ỵ'])
    expect(await namesIn(unitId, 'hanh')).toEqual([])
    expect(await namesIn(unitId, 'thi%')).toEqual([])
  })

  it.each(['small', 'large'] as const)('keeps to the scope, in a %s one', async (size) => {
    const here =
      size === 'large' ? await aProvince() : { top: await seedUnit(fresh.db), cell: await seedUnit(fresh.db) }
    const cell = size === 'large' ? here.cell : here.top
    const elsewhere = await seedUnit(fresh.db, { parentId: size === 'large' ? here.top : null })
    await seedMember(fresh.db, { unitId: cell, fullName: 'Kiều Thị Lụa' })
    await seedMember(fresh.db, { unitId: elsewhere, fullName: 'Kiều Thị Lựu' })
    const scope = 'province' in here ? here.province : cell
    expect(await namesIn(scope, 'kieu')).toEqual(['Kiều Thị Lụa'])
    expect(await namesIn(elsewhere, 'kieu')).toEqual(['Kiều Thị Lựu'])
    if (size === 'large') expect(await namesIn(here.top, 'kieu')).toEqual(['Kiều Thị Lụa', 'Kiều Thị Lựu'])
  })

  it('follows a mended name and a member who goes', async () => {
    const [from, to] = [await seedUnit(fresh.db), await seedUnit(fresh.db)]
    const id = await seedMember(fresh.db, { unitId: from, fullName: 'Mai Văn Sót' })
    await fresh.db.updateTable('person').set({ fullName: 'Mai Văn Sớt' }).where('id', '=', id).execute()
    await endsOn(id, TODAY)
    const next = { id: testId<'membership'>(), personId: id, unitId: to, fromOn: TODAY }
    await fresh.db.insertInto('membership').values(next).execute()
    expect(await namesIn(from, 'mai')).toEqual([])
    expect(await namesIn(to, 'mai')).toEqual(['Mai Văn Sớt'])
    await fresh.db.deleteFrom('membership').where('id', '=', next.id).execute()
    expect(await namesIn(to, 'mai')).toEqual([])
  })

  it('is not misled by people who were there until yesterday, however many stand before', async () => {
    const { top, province, cell } = await aProvince()
    for (let index = 0; index < 45; index += 1) {
      await endsOn(await seedMember(fresh.db, { unitId: cell, fullName: `Ninh Văn A${index}` }), NEXT_CENTURY)
    }
    await seedMember(fresh.db, { unitId: cell, fullName: 'Ninh Văn Út' })
    for (const scope of [top, province, cell]) {
      expect(await namesIn(scope, 'ninh')).toHaveLength(20)
      expect(await namesIn(scope, 'ninh', NEXT_CENTURY)).toEqual(['Ninh Văn Út'])
    }
  })

  it('goes with a unit that is put into another province, from its day on', async () => {
    const old = await aProvince()
    const young = await aProvince(old.top)
    await seedMember(fresh.db, { unitId: old.cell, fullName: 'Tạ Thị Gấm' })
    const { db } = fresh
    const ofCell = db.updateTable('unitAncestry').set({ toOn: NEXT_CENTURY }).where('unitId', '=', old.cell)
    await ofCell.where('ancestorId', 'in', [old.province, old.commune]).execute()
    const above = [young.commune, young.province].map((ancestorId, index) => {
      return { ancestorId, unitId: old.cell, depth: index + 1, fromOn: NEXT_CENTURY }
    })
    await db.insertInto('unitAncestry').values(above).execute()
    expect([await namesIn(old.province, 'ta'), await namesIn(young.province, 'ta')]).toEqual([['Tạ Thị Gấm'], []])
    const later = [await namesIn(old.province, 'ta', NEXT_CENTURY), await namesIn(young.province, 'ta', NEXT_CENTURY)]
    expect(later).toEqual([[], ['Tạ Thị Gấm']])
    expect(await namesIn(old.top, 'ta', NEXT_CENTURY)).toEqual(['Tạ Thị Gấm'])
  })

  it('stands in the index as the register has it', async () => {
    const before = await sql`select * from member_search order by 1, 2, 3, 4`.execute(fresh.db)
    await sql`select member_search_renew(array(select id from member))`.execute(fresh.db)
    const after = await sql`select * from member_search order by 1, 2, 3, 4`.execute(fresh.db)
    expect(before.rows.length).toBeGreaterThan(0)
    expect(after.rows).toEqual(before.rows)
  })
})
