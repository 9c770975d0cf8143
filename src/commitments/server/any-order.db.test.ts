import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CommitmentId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { type CommitmentPage, commitmentsApi } from '../contract.ts'
import type { CommitmentState, EventKind } from '../rules/commitment.ts'
import { aCommune, done } from './commitments.builders.ts'

const fresh = freshDb()

const ACTS = ['progress', 'handIn', 'accept', 'return', 'changeDue', 'drop', 'reopen'] as const
const WHO = ['secretary', 'deputy', 'member', 'neighbour', 'above'] as const

const LEADS_TO: { readonly [K in EventKind]: CommitmentState | null } = {
  made: 'open',
  due_changed: null,
  progressed: null,
  handed_in: 'reported',
  accepted: 'accepted',
  returned: 'returned',
  dropped: 'dropped',
  reopened: 'open',
  moved: null,
  handed_on: null,
}

/** What the history alone says the state is: a second telling of the same thing. */
function stateTold({ history }: CommitmentPage): CommitmentState {
  return history.reduce<CommitmentState>((state, { kind }) => LEADS_TO[kind] ?? state, 'open')
}

type World = Awaited<ReturnType<typeof aCommune>>

async function act(
  world: World,
  id: CommitmentId,
  name: (typeof ACTS)[number],
  who: (typeof WHO)[number],
  page: CommitmentPage,
) {
  const { call } = world
  const person = world[who]
  const params = { id }
  const reportId = page.pendingReportId ?? id
  const later = { dueOn: `2027-0${1 + (page.history.length % 9)}-15`, reason: 'Lý do' }
  const judge = (judgement: 'accepted' | 'returned') =>
    call(person, commitmentsApi.judge, { params, body: { reportId, judgement, note: 'Đã xem' } })
  const acts = {
    progress: () =>
      call(person, commitmentsApi.report, { params, body: { text: 'Đang làm', percent: 40, done: false } }),
    handIn: () => call(person, commitmentsApi.report, { params, body: done }),
    accept: () => judge('accepted'),
    return: () => judge('returned'),
    changeDue: () => call(person, commitmentsApi.changeDue, { params, body: later }),
    drop: () => call(person, commitmentsApi.drop, { params, body: { reason: 'Lý do' } }),
    reopen: () => call(person, commitmentsApi.reopen, { params, body: later }),
  }
  return (await acts[name]()).status
}

it('any acts of anyone in any order: history and state agree, each accepted act is one event, a neighbour does nothing', async () => {
  const world = await aCommune(fresh)
  const steps = fc.array(fc.record({ name: fc.constantFrom(...ACTS), who: fc.constantFrom(...WHO) }), { maxLength: 25 })
  const read = async (id: CommitmentId) =>
    (await world.call(world.secretary, commitmentsApi.show, { params: { id } })).body as CommitmentPage
  let minute = 0
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const id = await world.make(world.member)
      let page = await read(id)
      for (const { name, who } of sequence) {
        minute += 1
        world.clock.set(new Date(Date.UTC(2026, 10, 3, 13, minute)).toISOString())
        const status = await act(world, id, name, who, page)
        const before = page
        page = await read(id)
        expect(status === 500).toBe(false)
        expect(page.history.length - before.history.length).toBe(status === 200 ? 1 : 0)
        if (who === 'neighbour') expect(status).toBe(404)
        expect(stateTold(page)).toBe(page.state)
        expect(page.pendingReportId !== null).toBe(page.state === 'reported')
        expect(page.closedOn !== null).toBe(page.state === 'accepted' || page.state === 'dropped')
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)
