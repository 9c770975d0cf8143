import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { membersApi } from '#members/contract.ts'
import { unitsApi } from '#units/contract.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { takeMove } from './any-order-moves.builders.ts'
import { takeBackIn, takeResidence } from './any-order-others.builders.ts'
import { MOVES, PLANS, RESIDENCE, type Step, type World } from './any-order-world.builders.ts'
import { A_DECISION, aNewCell, aSource, type PlanBody } from './reorganisations.builders.ts'

const DECISION = { ...A_DECISION, issuedOn: '2025-12-01' } as const

/** One thing happens on a day; what the program refuses leaves everything as it was. */
export async function take(world: World, now: Step, on: LocalDate): Promise<void> {
  world.clock.set(`${on}T09:00:00+07:00`)
  const isDone = await takeOne(world, now, on)
  if (isDone) world.done.set(now.what, (world.done.get(now.what) ?? 0) + 1)
}

async function takeOne(world: World, now: Step, on: LocalDate): Promise<boolean> {
  if ((PLANS as readonly string[]).includes(now.what)) return await takePlan(world, now, on)
  if ((MOVES as readonly string[]).includes(now.what)) return await takeMove(world, now, on)
  if ((RESIDENCE as readonly string[]).includes(now.what)) return await takeResidence(world, now, on)
  if (now.what === 'readmit') return await takeBackIn(world, now, on)
  const { call, officer, committees, cells, people, absent } = world
  const names = {
    name: 'Chi bộ mới',
    symbol: 'CB',
    place: '',
    cellType: 'office',
    basis: '',
    decision: DECISION,
  } as const
  const parentId = now.right % 2 === 0 ? committees[0] : committees[1]
  if (now.what === 'found') {
    const body = { parentId, foundedOn: on, kind: 'cell', code: null, ...names } as const
    cells.push((await call(officer, unitsApi.found, { body })).body.id as UnitId)
    return true
  }
  if (now.what === 'reparent') {
    const id = cells[now.left % cells.length] ?? ''
    const body = { parentId, on, kind: 'cell', ...names } as const
    return (await call(officer, unitsApi.move, { params: { id }, body })).status === 200
  }
  const personId = people[now.left % people.length]
  if (personId === undefined) return false
  const body = { leftOn: on, reason: 'expelled', paper: 'Quyết định 12-QĐ/UBKT' } as const
  const left = await call(officer, membersApi.leaveCell, { params: { personId }, body })
  if (left.status === 200) absent.set(personId, [...(absent.get(personId) ?? []), { from: on, to: null }])
  return left.status === 200
}

/** Draft, read, decide, carry out; undefined where the program refused, else the unit founded, '' where none was. */
async function carryThrough({ call, officer, province }: World, plan: PlanBody): Promise<string | undefined> {
  const body = { title: 'Sắp xếp', plan }
  const made = await call(officer, api.make, { params: { unitId: province }, body })
  if (made.status !== 200) return undefined
  const params = { id: made.body.id }
  const page = (await call(officer, api.show, { params })).body
  await call(officer, api.confirmPreview, { params, body: { basedOn: 1, seen: page.preview?.digest ?? '' } })
  await call(officer, api.decide, { params, body: { basedOn: 2, decision: DECISION } })
  const done = await call(officer, api.carryOut, { params, body: { basedOn: 3 } })
  if (done.status === 200) return page.plan.destinations.find(({ found }) => found !== null)?.unitId ?? ''
  // What the preview does not foresee is refused by the tree itself, with the reason.
  if (page.preview?.problems.length === 0 && done.body.code !== 'tree_refused')
    throw new Error(`refused without a problem: ${JSON.stringify(done.body)}`)
  const version = (await call(officer, api.show, { params })).body.version
  await call(officer, api.drop, { params, body: { basedOn: version, reason: 'Không làm được' } })
  return undefined
}

async function takePlan(world: World, now: Step, on: LocalDate): Promise<boolean> {
  const { cells } = world
  // Some plans take effect a few days back: what happened in between may stand in their way.
  const plan = planOf(world, now, addDays(on, -(now.mask % 4)))
  const founded = plan && (await carryThrough(world, plan))
  if (founded === undefined || plan === undefined) return false
  for (const { unitId, ends } of plan.sources) if (ends) cells.splice(cells.indexOf(unitId as UnitId), 1)
  if (founded !== '') cells.push(founded as UnitId)
  return true
}

function planOf(world: World, { what, left, right, mask }: Step, effectiveOn: LocalDate): PlanBody | undefined {
  const { cells, committees } = world
  const [one, other] = [cells[left % cells.length], cells[right % cells.length]]
  if (one === undefined || other === undefined) return undefined
  const standing = { ref: other, found: null, series: 'new', seriesFrom: null } as const
  const ends = (unitId: UnitId, to: string) => aSource(unitId, { membersTo: to, commitmentsTo: to, unitsBelowTo: to })
  const base = { effectiveOn, members: [] }
  const isNew = { destinations: [aNewCell(mask % 3 === 0 ? committees[1] : committees[0])] }
  switch (what) {
    case 'merge':
      return { ...base, ...isNew, kind: 'merge', sources: [ends(one, 'new-1'), ends(other, 'new-1')] }
    case 'mergeInto':
    case 'close': {
      const kind = what === 'close' ? 'close' : 'merge'
      return { ...base, kind, sources: [ends(one, other)], destinations: [standing] }
    }
    case 'moveByPlan': {
      const newParentId = right % 2 === 0 ? committees[0] : committees[1]
      return { ...base, kind: 'move', sources: [aSource(one, { ends: false, newParentId })], destinations: [] }
    }
    default: {
      const chosen = world.people.filter((_, index) => (mask >> (index % 8)) % 2 === 1)
      const members = chosen.map((personId) => ({ personId, to: 'new-1' }))
      return { ...base, ...isNew, kind: 'split', sources: [aSource(one, { ends: false })], members }
    }
  }
}
