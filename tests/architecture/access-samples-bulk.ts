import { testId } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Tree, type World } from './access-world.ts'

/** A list of the committee that failed already: whoever may ask is let in, and the tree stays for the next caller. */
export async function bulkThings({ deps: { db, clock } }: World, { committee }: Pick<Tree, 'committee'>) {
  const id = testId<'bulk'>()
  const at = clock.now()
  const file = { fileName: 'ds.xlsx', fileDigest: '0'.repeat(64) }
  await db
    .insertInto('membersBulk')
    .values({ id, unitId: committee, startedAt: at, beatAt: at, asOfOn: DAY, phase: 'failed', ...file })
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
