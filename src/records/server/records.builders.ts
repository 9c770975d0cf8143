import type { PersonId } from '#kernel/id.ts'
import type { Office } from '#platform/access/rights.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { recordsRoutes } from './records.routes.ts'

/** Bytes kept in memory, by their place in line. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Buffer>()
  return {
    put: async (bytes) => {
      const { createHash } = await import('node:crypto')
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      kept.set(sha256, Buffer.from(bytes))
      return sha256
    },
    get: async (sha256) => kept.get(sha256),
    bytesPerPersonADay: 200_000_000,
  }
}

/** A commune with two cells, officers of the first cell and of the commune, and a member whose file the test is about. */
export async function aRecordPlace(fresh: FreshDb, files: FileStore = memoryFiles()) {
  const { db } = fresh
  const clock = testClock()
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: commune })
  const otherCell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Yên Thượng' })
  const member = await seedMember(db, { unitId: cell, fullName: 'Lê Thị Hòa', bornOn: '1960-05-04' })
  const elsewhere = await seedUnit(db, { name: 'Chi bộ thôn Xa' })
  const holder = async (office: Office, unitId = cell, first?: Office): Promise<PersonId> => {
    const personId = await seedMember(db, { unitId: otherCell, fullName: `Trần Văn ${office}` })
    if (first) await seedTerm(db, { personId, unitId: elsewhere, office: first })
    await seedTerm(db, { personId, unitId, office })
    return personId
  }
  const secretary = await holder('cell_secretary')
  const deputy = await holder('cell_deputy_secretary')
  const committeeMember = await holder('cell_committee_member')
  // His other office, in a cell apart, lets him in nowhere here.
  const officer = await holder('office_officer', commune, 'cell_deputy_secretary')
  const stranger = await holder('cell_secretary', otherCell)
  const web = await testApp(db, clock, (app) => recordsRoutes(app, { db, clock, files }))
  return { clock, commune, cell, otherCell, member, secretary, deputy, committeeMember, officer, stranger, web }
}
