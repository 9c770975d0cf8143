import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { commitmentsApi } from '../contract.ts'
import { commitmentsRoutes } from './commitments.routes.ts'

/** A day's share of one person in these tests. */
export const PER_DAY = 20_000_000
export const FOLDER = mkdtempSync(path.join(os.tmpdir(), 'nennep-proofs-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

/** What looks absent answers so. */
export const outside = { status: 404, body: { code: 'not_found' } }
/** A report that hands the work in. */
export const done = { text: 'Đã lắp đủ 6 bóng', percent: 100, done: true }

/** A commune with two cells; a secretary, a deputy, a member and one who looks from above. */
export async function aCommune({ db }: FreshDb, { withDeputy = true } = {}) {
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const deputy = await seedMember(db, { unitId: cell, fullName: 'Hồ Văn Quý' })
  if (withDeputy) await seedTerm(db, { personId: deputy, unitId: cell, office: 'cell_deputy_secretary' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const neighbour = await seedMember(db, { unitId: cell, fullName: 'Trần Thị Mơ' })
  const foreign = await seedMember(db, { unitId: other, fullName: 'Lê Thị Xuân' })
  await seedTerm(db, { personId: foreign, unitId: other, office: 'cell_secretary' })
  const above = await seedMember(db, { unitId: other, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: above, unitId: commune, office: 'office_officer' })
  const clock = testClock('2026-11-03T20:00:00+07:00')
  const { app, call } = await testApp(db, clock, (http) =>
    commitmentsRoutes(http, { db, clock, files: makeFileStore(FOLDER, PER_DAY) }),
  )
  const make = async (ownerId: PersonId, facts: { readonly dueOn?: LocalDate; readonly what?: string } = {}) => {
    const made = await call(secretary, commitmentsApi.make, { body: line(cell, ownerId, facts) })
    return made.body.id as CommitmentId
  }
  return { app, call, clock, make, commune, cell, other, secretary, deputy, member, neighbour, foreign, above }
}

/** What the secretary asks for when he gives someone something to do. */
export function line(
  unitId: UnitId,
  ownerId: PersonId,
  facts: { readonly dueOn?: LocalDate; readonly what?: string } = {},
) {
  return {
    ...{
      unitId,
      originKind: 'meeting' as const,
      what: 'Lắp 6 bóng đèn đường thôn',
      product: 'Đường có đèn',
    },
    ...{
      owner: { kind: 'person' as const, personId: ownerId },
      partner: '',
      dueOn: '2026-11-30',
      reportMonth: null,
      ...facts,
    },
  }
}
