import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Db } from '#platform/server/db/db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import type { MeetingsDeps } from './meetings.deps.ts'

export interface SeededCell {
  readonly committee: UnitId
  readonly cell: UnitId
  readonly secretary: PersonId
  readonly deputy: PersonId
  readonly superior: PersonId
  readonly members: readonly PersonId[]
}

/** A cell of five under a commune committee: secretary and deputy, no chi ủy. */
export async function seedCell(db: Db, others = 3): Promise<SeededCell> {
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: committee, name: 'Chi bộ thôn Yên Hạ' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Bích An' })
  const deputy = await seedMember(db, { unitId: cell, fullName: 'Trần Quang Bảo' })
  const members: PersonId[] = []
  for (let index = 0; index < others; index += 1) {
    members.push(await seedMember(db, { unitId: cell, fullName: `Nguyễn Văn Thử ${index + 1}` }))
  }
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  await seedTerm(db, { personId: deputy, unitId: cell, office: 'cell_deputy_secretary' })
  const officeCell = await seedUnit(db, { parentId: committee, name: 'Chi bộ cơ quan xã' })
  const superior = await seedMember(db, { unitId: officeCell, fullName: 'Lê Hoàng Cường' })
  await seedTerm(db, { personId: superior, unitId: committee, office: 'committee_secretary' })
  return { committee, cell, secretary, deputy, superior, members }
}

/** Nothing falls due: what obligations say is theirs to test. */
export const noSources: MeetingsDeps['listAgendaSources'] = async () => ({ obligations: [], memberEvents: [] })
