import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { take } from './any-order.builders.ts'
import { aWorld, BEGINS, step, type World } from './any-order-world.builders.ts'

const fresh = freshDb()

interface Span {
  readonly fromOn: string
  readonly toOn: string | null
}

const holds = (on: string) => (span: Span) => span.fromOn <= on && (span.toOn === null || span.toOn > on)

/** Everything the days are told by: rolls, the tree by its closure, the tree by who stands under whom. */
async function read({ db, people, province }: World) {
  const rolls = await db.selectFrom('membership').selectAll().where('personId', 'in', people).execute()
  const closure = await db
    .selectFrom('unitAncestry')
    .selectAll()
    .where('unitId', 'in', (of) => of.selectFrom('unitAncestry').select('unitId').where('ancestorId', '=', province))
    .execute()
  const versions = await db
    .selectFrom('unitVersion')
    .selectAll()
    .where('unitId', 'in', (of) => of.selectFrom('unitAncestry').select('unitId').where('ancestorId', '=', province))
    .execute()
  const contacts = await db.selectFrom('residenceContact').selectAll().where('personId', 'in', people).execute()
  return { rolls, closure, versions, contacts }
}
type Rows = Awaited<ReturnType<typeof read>>

/** The first and the last day of everything: between two of them nothing changes. */
function daysOf({ rolls, closure, versions }: Rows): readonly LocalDate[] {
  const ends = [...rolls, ...closure, ...versions].flatMap(({ fromOn, toOn }) =>
    toOn === null ? [fromOn] : [fromOn, toOn],
  )
  const days = new Set(ends.flatMap((day) => [addDays(day as LocalDate, -1), day as LocalDate]))
  return [...days, BEGINS].filter((day) => day >= BEGINS).toSorted()
}

/** Everyone who belongs here on one roll of a cell that stands; each node's sum the sum of what stands under it. */
function check({ people, absent, province }: World, { rolls, closure, versions }: Rows, on: LocalDate): void {
  const rolled = rolls.filter(holds(on))
  const isAway = (id: PersonId) => (absent.get(id) ?? []).some(({ from, to }) => from <= on && (to === null || to > on))
  const expected = people.filter((id) => !isAway(id))
  expect(rolled.map(({ personId }) => personId).toSorted(), `rolls on ${on}`).toEqual([...expected].toSorted())
  const standing = versions.filter(holds(on))
  expect(new Set(standing.map(({ unitId }) => unitId)).size, `one version each on ${on}`).toBe(standing.length)
  const sumByTree = (unitId: string): number =>
    rolled.filter((one) => one.unitId === unitId).length +
    standing.filter(({ parentId }) => parentId === unitId).reduce((sum, child) => sum + sumByTree(child.unitId), 0)
  const above = closure.filter(holds(on))
  for (const { unitId } of standing) {
    const below = above.filter(({ ancestorId }) => ancestorId === unitId).map((one) => one.unitId)
    expect(new Set(below).size, `below ${unitId} once each on ${on}`).toBe(below.length)
    const within = new Set([...below, unitId])
    expect(rolled.filter((one) => within.has(one.unitId)).length, `sum of ${unitId} on ${on}`).toBe(sumByTree(unitId))
  }
  expect(sumByTree(province), `the whole on ${on}`).toBe(expected.length)
}

/** Whoever is on the list of a cell is on one, and of a cell that stands. */
function checkContacts({ contacts, versions }: Rows): void {
  const kept = contacts.filter(({ stage }) => stage === 'received')
  expect(new Set(kept.map(({ personId }) => personId)).size, 'one contact each').toBe(kept.length)
  const standing = versions.filter(({ toOn }) => toOn === null).map(({ unitId }) => unitId)
  expect(kept.map(({ toUnitId }) => toUnitId).filter((unitId) => !standing.includes(unitId ?? ''))).toEqual([])
}

it('in whatever order units are founded, merged, split, moved and closed and people go and come, each stands in one place every day', async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const world = await aWorld(fresh)
      for (const [index, now] of steps.entries()) await take(world, now, addDays(BEGINS, (index + 1) * 10))
      const rows = await read(world)
      for (const day of daysOf(rows)) check(world, rows, day)
      checkContacts(rows)
      for (const [what, times] of world.done) done.set(what, (done.get(what) ?? 0) + times)
    }),
    { numRuns: 25, seed: 20261122 },
  )
  // Else the orders drawn would have tried nothing.
  const kinds = ['found', 'merge', 'mergeInto', 'split', 'close', 'moveByPlan', 'reparent', 'remove', 'transfer']
  for (const what of [
    ...kinds,
    'goOutside',
    'comeBackIn',
    'stayElsewhere',
    'turnBack',
    'readmit',
    'liveElsewhere',
    'endContact',
  ])
    expect(done.get(what) ?? 0, what).toBeGreaterThan(1)
}, 240_000)
