import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { membersApi } from '#members/contract.ts'
import { membersRoutes } from '#members/public.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { unitsApi } from '#units/contract.ts'
import { unitsRoutes } from '#units/public.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { A_DECISION, aNewCell, aSource, type PlanBody } from './reorganisations.builders.ts'
import { reorganisationsRoutes } from './reorganisations.routes.ts'

const fresh = freshDb()
const BEGINS: LocalDate = '2026-01-01'
const DECISION = { ...A_DECISION, issuedOn: '2025-12-01' } as const

const step = fc.record({
  what: fc.constantFrom('found', 'merge', 'mergeInto', 'split', 'close', 'remove'),
  left: fc.nat(20),
  right: fc.nat(20),
  mask: fc.nat(255),
})
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object

async function aWorld() {
  const { db } = fresh
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập', parentId: province })
  const officer = await seedPerson(db)
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  const cells: UnitId[] = []
  const people: PersonId[] = []
  for (const count of [3, 4, 2]) {
    const id = await seedUnit(db, { parentId: committee, name: `Chi bộ ${count}` })
    for (let index = 0; index < count; index += 1) people.push(await seedMember(db, { unitId: id }))
    cells.push(id)
  }
  const clock = testClock('2026-11-20T12:00:00+07:00')
  const { call } = await testApp(db, clock, (app) => {
    unitsRoutes(app, { db, clock })
    membersRoutes(app, { ...{ db, clock, pool: fresh.pool } })
    reorganisationsRoutes(app, { db, clock })
  })
  return { call, committee, officer, cells, people, province, gone: new Map<PersonId, LocalDate>() }
}
type World = Awaited<ReturnType<typeof aWorld>>

/** Draft, read, decide, carry out: the unit founded, '' where none was; undefined where the program refused. */
async function carryThrough({ call, officer, committee }: World, plan: PlanBody): Promise<string | undefined> {
  const body = { title: 'Sắp xếp', plan }
  const made = await call(officer, api.make, { params: { unitId: committee }, body })
  if (made.status !== 200) return undefined
  const params = { id: made.body.id }
  const page = (await call(officer, api.show, { params })).body
  const seen = page.preview?.digest ?? ''
  await call(officer, api.confirmPreview, { params, body: { basedOn: 1, seen } })
  await call(officer, api.decide, { params, body: { basedOn: 2, decision: DECISION } })
  const done = await call(officer, api.carryOut, { params, body: { basedOn: 3 } })
  if (done.status === 200) return page.plan.destinations.find(({ found }) => found !== null)?.unitId ?? ''
  expect(page.preview?.problems).not.toEqual([])
  const version = (await call(officer, api.show, { params })).body.version
  await call(officer, api.drop, { params, body: { basedOn: version, reason: 'Không làm được' } })
  return undefined
}

function planOf(world: World, { what, left, right, mask }: Step, on: LocalDate): PlanBody | undefined {
  const { cells, committee } = world
  const one = cells[left % cells.length]
  const other = cells[right % cells.length]
  if (one === undefined || other === undefined) return undefined
  const standing = { ref: other, found: null, series: 'new', seriesFrom: null } as const
  const ends = (unitId: string, to: string) =>
    aSource(unitId as UnitId, { membersTo: to, commitmentsTo: to, unitsBelowTo: to })
  const base = { effectiveOn: on, members: [] }
  switch (what) {
    case 'merge':
      return {
        ...base,
        kind: 'merge',
        sources: [ends(one, 'new-1'), ends(other, 'new-1')],
        destinations: [aNewCell(committee)],
      }
    case 'mergeInto':
    case 'close':
      return {
        ...base,
        kind: what === 'close' ? 'close' : 'merge',
        sources: [ends(one, other)],
        destinations: [standing],
      }
    default: {
      const chosen = world.people.filter((_, index) => (mask >> (index % 8)) % 2 === 1)
      const source = aSource(one, { ends: false })
      const members = chosen.map((personId) => ({ personId, to: 'new-1' }))
      return { ...base, kind: 'split', sources: [source], destinations: [aNewCell(committee)], members }
    }
  }
}

async function take(world: World, now: Step, on: LocalDate): Promise<void> {
  const { call, officer, committee, cells, people, gone } = world
  if (now.what === 'found') {
    const names = {
      name: 'Chi bộ mới',
      symbol: 'CB',
      place: '',
      cellType: 'office',
      basis: '',
      decision: DECISION,
    } as const
    const body = { parentId: committee, foundedOn: on, kind: 'cell', code: null, ...names } as const
    const made = await call(officer, unitsApi.found, { body })
    cells.push(made.body.id as UnitId)
    return
  }
  if (now.what === 'remove') {
    const personId = people[now.left % people.length]
    if (personId === undefined || gone.has(personId)) return
    const body = { leftOn: on, reason: 'expelled' } as const
    const left = await call(officer, membersApi.leaveCell, { params: { personId }, body })
    if (left.status === 200) gone.set(personId, on)
    return
  }
  const plan = planOf(world, now, on)
  const founded = plan && (await carryThrough(world, plan))
  if (founded === undefined || plan === undefined) return
  for (const { unitId, ends } of plan.sources) if (ends) cells.splice(cells.indexOf(unitId as UnitId), 1)
  if (founded !== '') cells.push(founded as UnitId)
}

/** Everyone on exactly one roll of a cell that stands, and the roll of the tree is the sum of its leaves'. */
async function check({ people, gone, province }: World, on: LocalDate): Promise<void> {
  const { db } = fresh
  const on_ = (from: string, to: string | null) => from <= on && (to === null || to > on)
  const rolls = await db.selectFrom('membership').selectAll().where('personId', 'in', people).execute()
  const rolled = rolls.filter(({ fromOn, toOn }) => on_(fromOn, toOn))
  const expected = people.filter((id) => (gone.get(id) ?? '9999-12-31') > on)
  expect(rolled.map(({ personId }) => personId).toSorted()).toEqual([...expected].toSorted())
  const tree = await db.selectFrom('unitAncestry').selectAll().where('ancestorId', '=', province).execute()
  const standing = tree.filter(({ fromOn, toOn }) => on_(fromOn, toOn)).map(({ unitId }) => unitId)
  expect(new Set(standing).size).toBe(standing.length)
  const leaves = rolled.filter(({ unitId }) => standing.includes(unitId))
  expect(leaves).toHaveLength(expected.length)
}

it('whatever is founded, merged, split, closed and removed in whatever order, everyone stands in one place every day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      const world = await aWorld()
      const days: LocalDate[] = [BEGINS]
      for (const [index, now] of steps.entries()) {
        const on = addDays(BEGINS, (index + 1) * 10)
        await take(world, now, on)
        days.push(addDays(on, -1), on)
      }
      for (const day of days) await check(world, day)
    }),
    { numRuns: 12, seed: 20261122 },
  )
  const done = await fresh.db.selectFrom('reorganisation').select('id').where('stage', '=', 'done').execute()
  expect(done.length).toBeGreaterThan(10) // else the orders drawn would have tried nothing
}, 120_000)
