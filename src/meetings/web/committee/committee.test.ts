import { describe, expect, it } from 'vitest'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import type { MeetingLine } from '../../contract/views.ts'
import { belongsTo, type CellLine, stateOf, toRows } from './cell-row.ts'
import { decisionOf, differsFromOwn, draftFrom, readPoints } from './grade-decision.ts'
import { type Sending, sendGrades, toSendings } from './send-grades.ts'

const aMeeting = (facts: Partial<MeetingLine> = {}): MeetingLine => ({
  id: 'm1',
  unitId: 'u1',
  kind: 'regular',
  stage: 'reported',
  month: '2026-11',
  topic: null,
  startsAt: '2026-11-12T12:30:00.000Z',
  place: 'Nhà văn hóa',
  startedAt: null,
  endedAt: null,
  chair: null,
  minuteTaker: null,
  observer: null,
  prepMeetingId: null,
  noticeSentAt: null,
  documentsPostedAt: null,
  resultPostedAt: null,
  adoptedAt: null,
  reportedAt: null,
  resolutionPaperId: null,
  ownPoints: 92,
  ownGrade: 'good',
  decidedPoints: null,
  decidedGrade: null,
  decidedReason: null,
  stoppedReason: null,
  version: 1,
  ...facts,
})

const aCell = (facts: Partial<CellLine> = {}): CellLine => ({
  unitId: 'u1',
  unitName: 'Chi bộ thôn Yên Hạ',
  members: 22,
  secretary: null,
  meeting: aMeeting(),
  present: 20,
  obliged: 22,
  thematicHeld: 0,
  thematic: [],
  late: { report: false, posting: false },
  ...facts,
})

describe('the lines of the table', () => {
  it.each([
    ['unplanned', null],
    ['unplanned', aMeeting({ stage: 'planned', startsAt: null })],
    ['unplanned', aMeeting({ stage: 'cancelled' })],
    ['planned', aMeeting({ stage: 'notified' })],
    ['holding', aMeeting({ stage: 'in_progress' })],
    ['held', aMeeting({ stage: 'adopted' })],
    ['reported', aMeeting()],
    ['graded', aMeeting({ stage: 'graded' })],
    ['postponed', aMeeting({ stage: 'postponed' })],
  ] as const)('say %s', (state, meeting) => {
    expect(stateOf(meeting, false)).toBe(state)
  })

  it.each([null, aMeeting({ stage: 'planned', startsAt: null }), aMeeting({ stage: 'cancelled' })])(
    'say of a month that is over that nothing is recorded: nothing is left to plan',
    (meeting) => {
      expect(stateOf(meeting, true)).toBe('unrecorded')
      const rows = toRows([aCell({ meeting })], true)
      expect(rows.map((row) => belongsTo('unplanned', row))).toEqual([true])
    },
  )

  it('give a thematic meeting a line of its own, which waits for its own grade and is never the missing plan', () => {
    const rows = toRows([aCell({ meeting: null, thematic: [aMeeting({ id: 'm2', kind: 'thematic' })] })], false)
    expect(rows.map(({ key, isThematic, state }) => [key, isThematic, state])).toEqual([
      ['u1', false, 'unplanned'],
      ['m2', true, 'reported'],
    ])
    expect(rows.map((row) => [belongsTo('unplanned', row), belongsTo('waiting', row)])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})

describe('a decision', () => {
  const own = aMeeting()
  it('begins as the cell’s own grade and needs no reason as long as it stays so', () => {
    expect(decisionOf(own, draftFrom(own))).toEqual({ grade: 'good', points: 92, reason: null })
  })

  it.each([
    ['another grade', { grade: 'fair', points: '92' }],
    ['other points', { grade: 'good', points: '90,5' }],
  ] as const)('needs a reason for %s', (_what, change) => {
    const draft = { ...draftFrom(own), ...change }
    expect(differsFromOwn(own, draft)).toBe(true)
    expect(decisionOf(own, draft)).toBeUndefined()
    expect(decisionOf(own, { ...draft, reason: ' Thiếu nội dung kiểm điểm ' })?.reason).toBe('Thiếu nội dung kiểm điểm')
  })

  it('has nothing to differ from where the cell gave no grade, but still needs one', () => {
    const none = aMeeting({ ownGrade: null, ownPoints: null })
    expect(decisionOf(none, draftFrom(none))).toBeUndefined()
    expect(decisionOf(none, { ...draftFrom(none), grade: 'good' })).toEqual({
      grade: 'good',
      points: null,
      reason: null,
    })
  })

  it.each([
    ['', null],
    ['92,5', 92.5],
    ['92.5', 92.5],
    ['chín hai', undefined],
    ['-1', undefined],
    ['1001', undefined],
  ])('reads points %j', (typed, points) => {
    expect(readPoints(typed)).toBe(points)
  })
})

describe('sending many grades', () => {
  const decision = { grade: 'good', points: 92, reason: null } as const
  let made = 0
  const newKey = () => {
    made += 1
    return `k${made}`
  }
  const sendingsOf = (...ids: string[]) => toSendings(new Map(ids.map((id) => [id, decision])), [], newKey)
  const statesOf = (sendings: readonly Sending[]) => sendings.map((one) => `${one.meetingId} ${one.state}`)

  it('gives each its own key and goes on past one that is refused', async () => {
    const first = sendingsOf('a', 'b', 'c')
    expect(new Set(first.map((one) => one.key)).size).toBe(3)
    const after = await sendGrades(
      first,
      async ({ meetingId }) => {
        if (meetingId === 'b') throw new CallFailed('refused', 'wrong_stage')
      },
      () => {},
    )
    expect(statesOf(after)).toEqual(['a done', 'b failed', 'c done'])
  })

  it('stops where the network is gone and sends the rest again with the same keys, what is done not at all', async () => {
    const first = sendingsOf('a', 'b', 'c')
    const seen: string[] = []
    const cut = await sendGrades(
      first,
      async ({ meetingId }) => {
        seen.push(meetingId)
        if (meetingId === 'b') throw new CallFailed('offline', 'offline')
      },
      () => {},
    )
    expect(statesOf(cut)).toEqual(['a done', 'b failed', 'c failed'])
    expect(seen).toEqual(['a', 'b'])
    const again = toSendings(new Map(cut.map((one) => [one.meetingId, one.decision])), cut, newKey)
    expect(again.map((one) => one.key)).toEqual(first.map((one) => one.key))
    const keys: string[] = []
    const done = await sendGrades(
      again,
      async ({ key }) => keys.push(key),
      () => {},
    )
    expect(statesOf(done)).toEqual(['a done', 'b done', 'c done'])
    expect(keys).toEqual(first.slice(1).map((one) => one.key))
  })

  it('makes a new key for a decision that was changed or refused', () => {
    const before = sendingsOf('a', 'b').map((one) => ({ ...one, state: 'failed' as const }))
    const refused = before.map((one) => ({ ...one, error: new CallFailed('refused', 'grade_reason_needed') }))
    const changed = toSendings(new Map([['a', { ...decision, grade: 'fair' as const }]]), before, newKey)
    expect(changed[0]?.key).not.toBe(before[0]?.key)
    expect(toSendings(new Map([['b', decision]]), refused, newKey)[0]?.key).not.toBe(refused[1]?.key)
  })
})
