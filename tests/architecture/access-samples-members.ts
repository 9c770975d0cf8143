import { testId } from '#tests/support/seed.ts'
import type { Samples } from './access-samples.ts'
import { DAY, type Tree, type World } from './access-world.ts'

/** An import that was taken back already: whoever may ask is let in and told so, and the tree stays for the next caller. */
export async function memberThings({ deps: { db, clock } }: World, { cell }: Pick<Tree, 'cell'>) {
  const id = testId<'act'>()
  const at = clock.now()
  const counts = { createdCount: 0, changedCount: 0, leftCount: 0 }
  const undone = { undoneAt: at, undoneActId: testId<'act'>() }
  await db
    .insertInto('membersImport')
    .values({ id, unitId: cell, at, asOfOn: DAY, ...counts, ...undone })
    .execute()
  return { import: id }
}

const ofCell = (more: object = {}) => ({
  about: 'cell' as const,
  sent: ({ cell }: Tree) => ({ params: { unitId: cell }, ...more }),
})

export const memberSamples: Samples = {
  'members.list': ofCell(),
  'members.listFigures': ofCell(),
  'members.exportList': ofCell(),
  'members.composition': ofCell(),
  'members.savedLists': ofCell(),
  'members.saveList': ofCell({ body: { name: 'Nữ trẻ', filter: { sex: 'female' } } }),
  'members.forgetList': {
    about: 'cell',
    sent: ({ cell, made }) => ({ params: { unitId: cell, listId: made['import'] ?? '' } }),
  },
  'members.imports': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'members.undoImport': {
    about: 'cell',
    sent: ({ cell, made }) => ({ params: { unitId: cell, importId: made['import'] ?? '' } }),
  },
}
