import { testId } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Tree, type World } from './access-world.ts'

/** A list of the committee that was taken back already: whoever may ask is let in and told so, and the tree stays for the next caller. */
export async function bulkThings({ deps: { db, clock } }: World, { committee }: Pick<Tree, 'committee'>) {
  const id = testId<'bulk'>()
  const importId = testId<'act'>()
  const at = clock.now()
  const counts = { createdCount: 0, changedCount: 0, leftCount: 0 }
  const undone = { undoneAt: at, undoneActId: testId<'act'>() }
  await db
    .insertInto('membersImport')
    .values({ id: importId, unitId: committee, at, asOfOn: DAY, ...counts, ...undone })
    .execute()
  const file = { fileName: 'ds.xlsx', fileDigest: '0'.repeat(64) }
  const times = { startedAt: at, beatAt: at, asOfOn: DAY }
  await db
    .insertInto('membersBulk')
    .values({ id, unitId: committee, ...times, ...file, phase: 'undone', importId })
    .execute()
  return { bulk: id }
}

const ofOne = (more: object = {}): Sample => ({
  about: 'committee',
  sent: ({ committee, made }) => ({ params: { unitId: committee, bulkId: made['bulk'] ?? '' }, ...more }),
})

export const bulkSamples: Samples = {
  'members.bulkLists': { about: 'committee', sent: ({ committee }) => ({ params: { unitId: committee } }) },
  'members.bulkStart': {
    about: 'committee',
    sent: ({ committee }) => ({ params: { unitId: committee }, body: { asOfOn: DAY }, file: Buffer.alloc(0) }),
  },
  'members.bulkRows': ofOne({ query: { verdict: 'refused' } }),
  'members.bulkCells': ofOne({ body: { chosen: [{ name: 'Chi bộ', unitId: null }] } }),
  'members.bulkConfirm': ofOne({ body: { seen: 'x', acceptedDoubts: [], acceptedRows: [] } }),
  'members.bulkUndo': ofOne(),
}
