import { checkEverything } from '#checkups/public.ts'
import type { Sample, Samples } from './access-samples.ts'
import type { Tree, World } from './access-world.ts'

const inCell = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ cell }: Tree) => ({ params: { unitId: cell }, ...(body ? { body } : {}) }),
})

export const checkupSamples: Samples = {
  'checkups.ofUnit': inCell(),
  'checkups.below': { about: 'committee', sent: ({ committee }) => ({ params: { unitId: committee } }) },
  'checkups.ofMember': { about: 'cell', sent: ({ person }) => ({ params: { personId: person } }) },
  'checkups.run': inCell({}),
  'checkups.answer': {
    about: 'cell',
    sent: ({ made }) => ({
      params: { id: made['finding'] ?? '' },
      body: { reason: 'Đảng ủy xã phân công', basedOn: made['findingDigest'] ?? '' },
    }),
  },
}

/** The fee collector of a tree stands on no roll: the check finds it. */
export async function checkupThings({ deps }: World, { cell, holders }: Pick<Tree, 'cell' | 'holders'>) {
  await checkEverything(deps)
  const found = await deps.db
    .selectFrom('checkupFinding')
    .select(['id', 'digest'])
    .where('unitId', '=', cell)
    .where('rule', '=', 'office_without_membership')
    .where('subjectId', '=', holders.fee_collector)
    .executeTakeFirstOrThrow()
  return { finding: found.id, findingDigest: found.digest }
}
