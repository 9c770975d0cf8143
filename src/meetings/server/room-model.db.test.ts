import { describe, expect, it } from 'vitest'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import type { MeetingView } from '../contract/views.ts'
import { meetingsApi } from '../contract.ts'
import { type RoomActName, type RoomApi, roomApi } from '../web/room/room-acts.ts'
import { applyWaiting } from '../web/room/room-model.ts'
import { noSources, type SeededCell, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

/** A meeting told to everyone, ready to begin, with one guest-to-be and one opinion handed in. */
async function readyMeeting() {
  clock.set('2026-11-10T08:00:00+07:00')
  const seeded = await seedCell(fresh.db)
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const as = seeded.secretary
  const opened = await http.call(as, meetingsApi.openMonth, {
    params: { unitId: seeded.cell },
    body: { month: '2026-11' },
  })
  const id = opened.body.meetings.find((meeting) => meeting.kind === 'regular')?.id ?? ''
  const params = { id }
  await http.call(as, meetingsApi.setSchedule, {
    params,
    body: { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' },
  })
  await http.call(as, meetingsApi.sendNotice, { params, body: { channels: ['in_person'] } })
  await http.call(as, meetingsApi.handInOpinion, {
    params,
    body: { personId: seeded.members[0] ?? as, itemId: null, text: 'Đề nghị sửa đường ngõ' },
  })
  return { http, seeded, id }
}

async function view(http: TestApp, { secretary }: SeededCell, id: string): Promise<MeetingView> {
  const answer = await http.call(secretary, meetingsApi.meeting, { params: { id } })
  expect(answer.status).toBe(200)
  return answer.body
}

/** What of a view the room shows: ids the server makes only afterwards and counters it alone keeps are left out. */
function comparable(shown: MeetingView) {
  const bare = <T extends { readonly id: string }>(rows: readonly T[]) => rows.map(({ id: _, ...row }) => row)
  const { version: _, ...meeting } = shown.meeting
  const { clocks: __, ...rest } = shown
  return {
    ...rest,
    meeting,
    turns: bare(shown.turns),
    commitments: bare(shown.commitments),
    reservedOpinions: bare(shown.reservedOpinions),
  }
}

type Step = { [K in RoomActName]: readonly [K, BodyInputOf<RoomApi[K]>] }[RoomActName]

/** One meeting from its beginning to its end, with every act of the room. */
function wholeMeeting({ cell, secretary, deputy, members }: SeededCell, before: MeetingView): readonly Step[] {
  const [first = secretary, second = deputy, third = deputy] = members
  const [item, next] = before.agenda.map(({ id }) => id)
  if (item === undefined || next === undefined) throw new Error('a regular meeting has steps')
  const at = (time: string) => `2026-11-12T${time}:00+07:00`
  const [voteId, shortcomingId, guestId] = [testId(), testId(), testId()]
  const here = { mark: 'present' as const, arrivedAt: null, leftAt: null, reason: null }
  const spoken = { itemId: next, guestId: null, kind: 'debate' as const, seconds: 90, text: 'Nên làm trước vụ' }
  return [
    ['start', { happenedAt: at('19:30') }],
    ['appoint', { office: 'minute_taker', personId: deputy }],
    ['rollCall', { marks: [secretary, deputy, first, second].map((personId) => ({ personId, ...here })) }],
    ['rollCall', { marks: [{ ...here, personId: third, arrivedAt: at('19:50') }] }],
    ['addGuest', { id: guestId, name: 'Đỗ Văn Khách', office: 'Ủy viên Ban Thường vụ Đảng ủy', fromSuperior: true }],
    ['startItem', { itemId: item, happenedAt: at('19:31') }],
    ['concludeItem', { itemId: item, conclusion: 'Đủ điều kiện tiến hành' }],
    ['startItem', { itemId: next, happenedAt: at('19:40') }],
    ['recordTurn', { ...spoken, personId: first, happenedAt: at('19:42') }],
    ['recordTurn', { ...spoken, personId: null, guestId, kind: 'guest_remark', happenedAt: at('19:45') }],
    ['readOpinion', { opinionId: before.opinions[0]?.id ?? '', happenedAt: at('19:46') }],
    ['recordShortcoming', { id: shortcomingId, itemId: next, what: 'Mương làm chậm', causes: ['Chưa giao người'] }],
    [
      'recordCommitment',
      {
        itemId: next,
        shortcomingId,
        what: 'Vận động các hộ góp công',
        product: 'Danh sách hộ góp công',
        owner: { kind: 'person', personId: first },
        dueOn: '2026-12-05',
        reportMonth: '2026-12',
      },
    ],
    [
      'recordCommitment',
      {
        itemId: null,
        shortcomingId: null,
        what: 'Dọn vệ sinh đường làng',
        product: null,
        owner: { kind: 'unit', unitId: cell },
        dueOn: '2026-11-30',
        reportMonth: '2026-12',
      },
    ],
    [
      'vote',
      {
        id: voteId,
        kind: 'resolution',
        itemId: next,
        question: 'Thông qua nghị quyết',
        inFavour: 4,
        against: 1,
        abstained: 0,
        happenedAt: at('20:00'),
      },
    ],
    ['reserveOpinion', { personId: second, voteId, text: 'Nên làm sau vụ' }],
    ['endItem', { itemId: next, happenedAt: at('20:10') }],
    ['close', { happenedAt: at('21:00') }],
  ]
}

const waiting = ([name, body]: Step, id: string, key: string) => ({
  key,
  endpoint: { method: roomApi[name].method, path: roomApi[name].path },
  args: { params: { id }, body },
  madeAt: '2026-11-12T21:05:00+07:00',
  refusal: null,
})

describe('the room without network', () => {
  it('shows after each act what the server answers once it has it, and the same for all of them together', async () => {
    const { http, seeded, id } = await readyMeeting()
    clock.set('2026-11-12T21:05:00+07:00')
    const untouched = await view(http, seeded, id)
    const steps = wholeMeeting(seeded, untouched)
    expect(new Set(steps.map(([name]) => name))).toEqual(new Set(Object.keys(roomApi)))
    let before = untouched
    const acts = steps.map((step) => waiting(step, id, newKey()))
    for (const [index, [name]] of steps.entries()) {
      const act = acts[index]
      if (act === undefined) throw new Error('each step is one act')
      // Ids made by the server sort by their time: two acts of one millisecond would stand in any order.
      clock.set(new Date(clock.now().getTime() + 1000).toISOString())
      const guessed = applyWaiting(before, [act], clock.now())
      const answer = await http.call(seeded.secretary, roomApi[name], {
        params: { id },
        body: act.args.body as never,
        key: act.key as never,
      })
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
      before = await view(http, seeded, id)
      expect(comparable(guessed), name).toEqual(comparable(before))
      expect(comparable(applyWaiting(before, [act], clock.now())), `${name} twice`).toEqual(comparable(before))
    }
    expect(before.meeting.stage).toBe('closed')
    expect(comparable(applyWaiting(untouched, acts, clock.now()))).toEqual(comparable(before))
  })
})
