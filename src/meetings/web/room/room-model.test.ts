import { describe, expect, it } from 'vitest'
import { aHead, aMeetingView, anItem, aRosterLine, present } from './room.builders.ts'
import { type RoomActName, roomApi } from './room-acts.ts'
import { applyWaiting, refusalBeforehand } from './room-model.ts'

const now = new Date('2026-12-03T13:00:00Z')
const at = (time: string) => `2026-12-03T${time}:00.000Z`

let made = 0
const waiting = (name: RoomActName, body: unknown, refusal: string | null = null) => {
  made += 1
  return {
    key: `act-${made}`,
    endpoint: { method: 'POST', path: roomApi[name].path },
    args: { params: { id: 'meeting' }, body },
    madeAt: now.toISOString(),
    refusal: refusal === null ? null : { code: refusal, facts: {}, reference: null },
  }
}
const turn = (personId: string, time = '12:40') => ({
  itemId: null,
  personId,
  guestId: null,
  kind: 'debate',
  seconds: 60,
  text: 'Nên làm trước vụ',
  happenedAt: at(time),
})
const shortcoming = { id: 'limit', itemId: null, what: 'Mương làm chậm', causes: ['Chưa giao người'] }
const commitment = {
  itemId: null,
  shortcomingId: 'limit',
  what: 'Giao từng xóm một đoạn',
  product: null,
  owner: { kind: 'person', personId: 'binh' },
  dueOn: '2026-12-20',
  reportMonth: '2027-01',
}
const room = aMeetingView({ roster: [present('an'), present('binh'), aRosterLine('cuc')] })

describe('the room with waiting acts', () => {
  it('shows the waiting acts as done, and what they record under the key of the act', () => {
    const act = waiting('recordTurn', turn('binh'))
    const shown = applyWaiting(room, [act], now)
    expect(shown.turns).toMatchObject([{ id: act.key, person: { name: 'Nguyễn Văn binh' }, startedAt: at('12:40') }])
    expect(shown.budget.realDebate).toBe(1)
    expect(shown.silent?.map(({ person }) => person.id)).toEqual(['an'])
  })

  it('leaves out an act the server refused, and what leans on it', () => {
    const acts = [waiting('recordShortcoming', shortcoming, 'wrong_stage'), waiting('recordCommitment', commitment)]
    const shown = applyWaiting(room, acts, now)
    expect([shown.shortcomings, shown.commitments]).toEqual([[], []])
  })

  it('lets work be given against a limit that waits itself', () => {
    const acts = [waiting('recordShortcoming', shortcoming), waiting('recordCommitment', commitment)]
    expect(applyWaiting(room, acts, now).commitments).toMatchObject([{ shortcomingId: 'limit', dueOn: '2026-12-20' }])
  })

  it('shows once what was confirmed a moment ago and is in the new view already', () => {
    const act = waiting('recordTurn', turn('binh'))
    const [seen] = applyWaiting(room, [act], now).turns
    const after = { ...room, turns: seen === undefined ? [] : [{ ...seen, id: 'given-by-the-server' }] }
    expect(applyWaiting(after, [act], now).turns.map(({ id }) => id)).toEqual(['given-by-the-server'])
  })

  it('opens the next doors: the chair may close only after the beginning that waits', () => {
    const planned = aMeetingView({
      meeting: aHead({ stage: 'notified', startedAt: null }),
      roster: [present('an'), present('binh'), present('cuc')],
    })
    expect(applyWaiting(planned, [], now).mine.allowed).not.toContain('close')
    const begun = applyWaiting(planned, [waiting('start', { happenedAt: at('12:30') })], now)
    expect(begun.meeting).toMatchObject({ stage: 'in_progress', startedAt: at('12:30') })
    expect(begun.mine.allowed).toContain('close')
  })

  it('gives a new chair the office and leaves the rest of the rights as they are', () => {
    const shown = applyWaiting(room, [waiting('appoint', { office: 'chair', personId: 'binh' })], now)
    expect(shown.meeting.chair?.id).toBe('binh')
    expect(shown.mine.roles).toEqual(['officer', 'member'])
  })
})

describe('asking the rules before an act is kept', () => {
  it.each([
    ['someone not marked present does not speak', 'recordTurn', turn('cuc'), 'not_present'],
    ['nothing happens before the meeting began', 'recordTurn', turn('binh', '12:00'), 'before_start'],
    ['a vote waits for the roll', 'vote', { ...vote(1), happenedAt: at('12:50') }, 'roll_call_incomplete'],
    ['nothing closes while something is missing', 'close', { happenedAt: at('12:55') }, 'not_ready_to_close'],
  ] as const)('%s', (_why, name, body, code) => {
    const { endpoint, args } = waiting(name, body)
    expect(refusalBeforehand(room, { endpoint, args }, now)?.code).toBe(code)
  })

  it('finds nothing against an act that fits', () => {
    const { endpoint, args } = waiting('recordTurn', turn('binh'))
    expect(refusalBeforehand(room, { endpoint, args }, now)).toBeNull()
  })

  it('counts hands on the room as it is shown', () => {
    const full = aMeetingView({ roster: [present('an'), present('binh')], agenda: [anItem('one')] })
    const { endpoint, args } = waiting('vote', { ...vote(3), happenedAt: at('12:50') })
    expect(refusalBeforehand(full, { endpoint, args }, now)).toMatchObject({
      code: 'more_votes_than_voters',
      counted: 3,
      voters: 2,
    })
  })
})

function vote(inFavour: number) {
  return { id: null, kind: 'resolution', itemId: null, question: '', inFavour, against: 0, abstained: 0 }
}
