import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import type { HeldOffice } from '#units/rules/offices.ts'
import { handoversRoutes } from './handovers.routes.ts'

/** A cell whose secretary has just been followed by another, with a commitment and a meeting under way; the day is 2026-11-20. */
export async function aChangeOfSecretary({ db }: FreshDb) {
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { name: 'Chi bộ thôn Thượng', parentId: committee })
  const other = await seedUnit(db, { name: 'Chi bộ thôn Hạ', parentId: committee })
  const giver = await seedMember(db, { unitId: cell, fullName: 'Lê Văn Giao' })
  const receiver = await seedMember(db, { unitId: cell, fullName: 'Đỗ Thị Nhận' })
  const plain = await seedMember(db, { unitId: cell, fullName: 'Ngô Văn Thường' })
  const stranger = await seedMember(db, { unitId: other, fullName: 'Vũ Thị Ngoài' })
  const officer = await seedMember(db, { unitId: other, fullName: 'Trần Văn Phòng' })
  const termId = await aTerm({ db }, { unitId: cell, personId: giver, toOn: '2026-11-10' })
  await aTerm({ db }, { unitId: cell, personId: receiver, fromOn: '2026-11-10' })
  await seedTerm(db, { personId: stranger, unitId: other, office: 'cell_secretary' })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  const dates = { madeOn: '2026-10-03', dueOn: '2026-12-03' } as const
  const what = 'Lắp 6 bóng đèn đường thôn'
  await db
    .insertInto('commitment')
    .values({
      ...{ id: testId<'commitment'>(), unitId: cell, originKind: 'other', what, ownerPersonId: plain },
      ...dates,
    })
    .execute()
  await db
    .insertInto('meeting')
    .values({ id: testId<'meeting'>(), unitId: cell, kind: 'regular', stage: 'planned', month: '2026-12' })
    .execute()
  const clock = testClock()
  const files = makeFileStore(mkdtempSync(path.join(os.tmpdir(), 'nennep-handover-')), 200_000_000)
  const { call } = await testApp(db, clock, (app) => handoversRoutes(app, { db, clock, files }))
  const body = { termId, receiverId: receiver, onDay: '2026-11-18', remarks: '' } as const
  return { call, clock, db, files, committee, cell, other, giver, receiver, plain, stranger, officer, termId, body }
}

interface TermSeed {
  readonly unitId: UnitId
  readonly personId: string
  readonly fromOn?: LocalDate
  readonly toOn?: LocalDate
  readonly office?: HeldOffice
}

/** A term, as secretary where no office is said; answers its id. */
export async function aTerm(
  { db }: Pick<FreshDb, 'db'>,
  { unitId, personId, fromOn = '2022-01-01', toOn, office = 'cell_secretary' }: TermSeed,
) {
  const id = testId<'term'>()
  await db
    .insertInto('term')
    .values({ id, unitId, personId, office, fromOn, toOn: toOn ?? null })
    .execute()
  return id
}
