import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { unitsRoutes } from './units.routes.ts'

/** What looks absent answers so. */
export const outside = { status: 404, body: { code: 'not_found' } }

/** A district with a commune of two cells, a province, another commune, and who does what there. */
export async function aDistrict({ db }: FreshDb) {
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const district = await seedUnit(db, { kind: 'upper_committee', name: 'Đảng bộ huyện Thanh Sơn', parentId: province })
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập', parentId: district })
  const other = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã An Bình', parentId: district })
  const cell = await seedUnit(db, { name: 'Chi bộ thôn Yên Hạ', parentId: commune })
  const cell2 = await seedUnit(db, { name: 'Chi bộ thôn Cầu Đá', parentId: commune })
  const foreignCell = await seedUnit(db, { name: 'Chi bộ thôn Bến Gỗ', parentId: other })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary', from: '2022-06-01' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const officer = await seedMember(db, { unitId: cell2, fullName: 'Lê Thu Hằng' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' })
  const provincial = await seedPerson(db, { fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: provincial, unitId: province, office: 'office_officer' })
  const clock = testClock()
  const { call } = await testApp(db, clock, (app) => unitsRoutes(app, { db, clock }))
  return { call, province, district, commune, other, cell, cell2, foreignCell, secretary, member, officer, provincial }
}
