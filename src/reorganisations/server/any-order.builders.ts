import fc from 'fast-check'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { membersApi } from '#members/contract.ts'
import { membersRoutes } from '#members/public.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedPerson, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { transfersApi } from '#transfers/contract.ts'
import { transfersRoutes } from '#transfers/public.ts'
import { unitsApi } from '#units/contract.ts'
import { unitsRoutes } from '#units/public.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { A_DECISION, aNewCell, aSource, type PlanBody } from './reorganisations.builders.ts'
import { reorganisationsRoutes } from './reorganisations.routes.ts'

export const BEGINS: LocalDate = '2026-01-01'
const DECISION = { ...A_DECISION, issuedOn: '2025-12-01' } as const

const PLANS = ['merge', 'mergeInto', 'split', 'close', 'moveByPlan'] as const
const MOVES = ['transfer', 'goOutside', 'comeBackIn', 'stayElsewhere', 'turnBack'] as const
const OTHERS = ['found', 'reparent', 'remove'] as const

export const step = fc.record({
  what: fc.constantFrom(...PLANS, ...MOVES, ...OTHERS),
  left: fc.nat(40),
  right: fc.nat(40),
  mask: fc.nat(255),
})
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object

interface Absence {
  readonly from: LocalDate
  to: LocalDate | null
}

/** Two communes of one province, three cells with nine members, and an officer who may do everything there. */
export async function aWorld(fresh: FreshDb) {
  const { db } = fresh
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const commune = async (name: string) =>
    await seedUnit(db, { kind: 'grassroots_committee', name: `Đảng bộ xã ${name}`, parentId: province })
  const committees = [await commune('Tân Lập'), await commune('An Bình')] as const
  const officer = await seedPerson(db)
  for (const unitId of [province, ...committees])
    await seedTerm(db, { personId: officer, unitId, office: 'office_officer' })
  const cells: UnitId[] = []
  const people: PersonId[] = []
  for (const count of [3, 4, 2]) {
    const id = await seedUnit(db, { parentId: committees[0], name: `Chi bộ ${count}` })
    for (let index = 0; index < count; index += 1) people.push(await seedMember(db, { unitId: id }))
    cells.push(id)
  }
  for (const [index, id] of people.entries())
    await db
      .updateTable('person')
      .set({ citizenNumber: numberOf(people, id, index) })
      .where('id', '=', id)
      .execute()
  const clock = testClock('2026-01-01T12:00:00+07:00')
  const { call } = await testApp(db, clock, (app) => {
    unitsRoutes(app, { db, clock })
    membersRoutes(app, { ...{ db, clock, pool: fresh.pool } })
    transfersRoutes(app, { db, clock })
    reorganisationsRoutes(app, { db, clock })
  })
  const absent = new Map<PersonId, Absence[]>()
  return { call, clock, db, committees, officer, cells, people, province, absent, done: new Map<string, number>() }
}
export type World = Awaited<ReturnType<typeof aWorld>>

/** By which the program knows a person who comes back: one number each, and new ones in each world. */
function numberOf(people: readonly PersonId[], id: PersonId, index: number): string {
  const digits = [...(people[0] ?? id).replaceAll('-', '')].map((one) => one.charCodeAt(0) % 10).slice(-10)
  return `${digits.join('')}${String(index).padStart(2, '0')}`
}

/** One thing happens on a day; what the program refuses leaves everything as it was. */
export async function take(world: World, now: Step, on: LocalDate): Promise<void> {
  world.clock.set(`${on}T09:00:00+07:00`)
  const isDone = await takeOne(world, now, on)
  if (isDone) world.done.set(now.what, (world.done.get(now.what) ?? 0) + 1)
}

async function takeOne(world: World, now: Step, on: LocalDate): Promise<boolean> {
  if ((PLANS as readonly string[]).includes(now.what)) return await takePlan(world, now, on)
  if ((MOVES as readonly string[]).includes(now.what)) return await takeMove(world, now, on)
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
  const body = { leftOn: on, reason: 'expelled' } as const
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

const REVIEW = { place: 'committee', meetingId: null, selfReview: true, note: '' } as const
const FILE = { items: [{ kind: 'member_sheet', title: '', sheets: 4 }] } as const

/** A transfer from its request to its end: into another cell, outside, back in, for a time, or turned back on the way. */
async function takeMove(world: World, { what, left, right, mask }: Step, on: LocalDate): Promise<boolean> {
  const { call, officer, cells, people, absent, db } = world
  const to = cells[right % cells.length]
  const outside = people.filter((id) => absent.get(id)?.at(-1)?.to === null)
  const among = what === 'comeBackIn' ? outside : people
  const personId = among[left % among.length]
  if (personId === undefined || to === undefined) return false
  if (what === 'comeBackIn') return await comeBackIn(world, { personId, index: people.indexOf(personId), to }, on)
  const here = await db
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .executeTakeFirst()
  if (!here) return false
  const kind = what === 'stayElsewhere' ? 'temporary' : 'official'
  const asked = await call(officer, transfersApi.request, {
    params: { unitId: here.unitId },
    body: {
      ...{ personId, kind, cause: 'new_workplace', reason: '', effectiveOn: on, requestedOn: on },
      destination: what === 'goOutside' ? { kind: 'outside', name: 'Chi bộ phường Xa' } : { kind: 'cell', unitId: to },
      untilOn: kind === 'temporary' ? addDays(on, 60) : null,
    },
  })
  if (asked.status !== 200) return false
  const params = { id: asked.body.id }
  await call(officer, transfersApi.review, { params, body: { ...REVIEW, on } })
  await call(officer, transfersApi.sealFile, { params, body: { ...FILE, items: [...FILE.items], on } })
  await call(officer, transfersApi.introduce, { params })
  const day = { params, body: { on, note: '' } }
  if (what === 'goOutside') {
    const left_ = await call(officer, transfersApi.confirmDeparture, day)
    if (left_.status === 200) absent.set(personId, [...(absent.get(personId) ?? []), { from: on, to: null }])
    return left_.status === 200
  }
  await call(officer, transfersApi.present, { params, body: { on, lateReason: '' } })
  if (what === 'turnBack')
    return (await call(officer, transfersApi.sendBack, { params, body: { reason: 'Thiếu hồ sơ' } })).status === 200
  const [accepted] = await Promise.all([
    call(officer, transfersApi.accept, day),
    call(officer, transfersApi.accept, day),
  ])
  if (kind === 'temporary' && mask % 2 === 1) await call(officer, transfersApi.comeBack, { params, body: { on } })
  return accepted.status === 200
}

/** Whoever went outside comes back by an introduction from there, and is known by his number. */
async function comeBackIn(
  { call, officer, people, absent }: World,
  { personId, index, to }: { readonly personId: PersonId; readonly index: number; readonly to: UnitId },
  on: LocalDate,
): Promise<boolean> {
  const facts = {
    ...{ fullName: 'Nguyễn Văn Thử', sex: null, bornOn: null, admittedOn: '2015-02-03', probationFromOn: null },
    ...{ officialOn: '2016-02-03', cardNumber: null, phone: null, occupation: null },
    citizenNumber: numberOf(people, personId, index),
  } as const
  const came = await call(officer, transfersApi.registerIncoming, {
    params: { unitId: to },
    body: {
      ...{ kind: 'official', cause: 'residence', fromName: 'Chi bộ phường Xa', introductionNumber: '12-GGT/ĐU' },
      ...{ introductionIssuer: 'Đảng ủy phường Xa', introducedOn: on, presentedOn: on, lateReason: '', untilOn: null },
      newcomer: facts,
    },
  })
  if (came.status !== 200) return false
  const params = { id: came.body.id }
  const accepted = await call(officer, transfersApi.accept, { params, body: { on, note: '' } })
  const open = absent.get(personId)?.at(-1)
  if (accepted.status !== 200) return false
  if (open?.to !== null) throw new Error('accepted somebody who stands on a roll')
  open.to = on
  return true
}
