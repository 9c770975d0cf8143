import type { PersonId, UnitId } from '#kernel/id.ts'
import type { CheckupCode } from '#rulebook/rules/checkup-values.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { checkupsApi } from '../contract.ts'
import { checkupsRoutes } from './checkups.routes.ts'
import { checkEverything } from './run.ts'

/** A commune with two cells in which nothing is wrong, who looks after them, and the check itself. */
export async function aCheckedCommune({ db }: FreshDb) {
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Đồi Chè' })
  const secretary = await aSoundCell({ db }, cell)
  const foreign = await aSoundCell({ db }, other)
  const officer = await seedMember(db, { unitId: other, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer', from: '2025-06-01' })
  const head = await seedMember(db, { unitId: other, fullName: 'Phan Đức Lộc' })
  await seedTerm(db, { personId: head, unitId: commune, office: 'committee_secretary', from: '2025-06-01' })
  const clock = testClock()
  const { call } = await testApp(db, clock, (http) => checkupsRoutes(http, { db, clock }))
  const check = () => checkEverything({ db, clock })
  /** Rules broken in a unit, as its secretary or another reads them. */
  const findingsOf = async (unitId: UnitId, by: PersonId = officer) =>
    (await call(by, checkupsApi.ofUnit, { params: { unitId } })).body.findings
  const codesOf = async (unitId: UnitId, by: PersonId = officer): Promise<readonly CheckupCode[]> =>
    (await findingsOf(unitId, by)).filter(({ state }) => state === 'open').map(({ rule }) => rule)
  return { db, call, clock, check, findingsOf, codesOf, commune, cell, other, secretary, foreign, officer, head }
}

/** Four official members, one of them secretary since 2025. */
export async function aSoundCell({ db }: Pick<FreshDb, 'db'>, unitId: UnitId): Promise<PersonId> {
  const secretary = await seedMember(db, { unitId, fullName: 'Phạm Thị Sen', bornOn: '1970-05-01' })
  await seedTerm(db, { personId: secretary, unitId, office: 'cell_secretary', from: '2025-06-01' })
  for (const fullName of ['Hồ Văn Quý', 'Đỗ Văn Khang', 'Trần Thị Mơ'])
    await seedMember(db, { unitId, fullName, bornOn: '1980-05-01' })
  return secretary
}
