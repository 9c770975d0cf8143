import { expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { listContacts } from '#residence/server/residence.queries.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { aCommuneOfCells, aMerge, aSource, decided, type World } from './reorganisations.builders.ts'

const fresh = freshDb()
const on = '2026-11-20'

const livingWith = async (unitId: UnitId) => {
  const scope = { unitIds: [unitId], subtreeIds: [], on } as const
  const { rows } = await listContacts(fresh.db, { scope, unitId, side: 'here', show: 'open', after: null })
  return rows.map(({ personName, alarm }) => [personName, alarm])
}

async function aContact(personId: PersonId | undefined, fromUnitId: UnitId, toUnitId: UnitId): Promise<void> {
  const days = { askedOn: '2026-01-05', introducedOn: '2026-01-10', receivedOn: '2026-02-02' }
  const places = { unitId: fromUnitId, fromUnitId, toUnitId, personId: personId ?? null, personName: 'Đỗ Văn Cư' }
  await fresh.db
    .insertInto('residenceContact')
    .values({ id: testId<'residenceContact'>(), stage: 'received', ...places, ...days })
    .execute()
}

async function carriedOut(world: World, plan: Parameters<typeof decided>[1]) {
  const params = { id: await decided(world, plan) }
  const done = await world.call(world.officer, api.carryOut, { params, body: { basedOn: 3 } })
  expect(done.status).toBe(200)
  const page = await world.call(world.officer, api.show, { params })
  return page.body.plan.destinations[0]?.unitId as UnitId
}

it('who lives with a cell that is merged is on the list of the new one', async () => {
  const world = await aCommuneOfCells(fresh)
  const { committee, upper, middle, lower } = world
  await aContact(lower.members[0], lower.id, upper.id)
  const created = await carriedOut(world, aMerge(committee, [upper.id, middle.id]))
  expect(await livingWith(created)).toEqual([['Đỗ Văn Cư', null]])
  expect(await livingWith(upper.id)).toEqual([])
})

it('whose cell of work takes in the cell of residence keeps contact no longer', async () => {
  const world = await aCommuneOfCells(fresh)
  const { upper, middle } = world
  await aContact(middle.members[0], middle.id, upper.id)
  const into = { ref: middle.id, found: null, series: 'new', seriesFrom: null } as const
  const ends = aSource(upper.id, { membersTo: middle.id, commitmentsTo: middle.id, unitsBelowTo: middle.id })
  const base = { kind: 'merge', effectiveOn: '2026-11-01' } as const
  await carriedOut(world, { ...base, members: [], sources: [ends], destinations: [into] })
  const [row] = await fresh.db.selectFrom('residenceContact').selectAll().where('fromUnitId', '=', middle.id).execute()
  expect(row).toMatchObject({ stage: 'ended', endCause: 'joined_here', endedOn: '2026-11-01' })
})
