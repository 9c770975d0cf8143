import { describe, expect, it } from 'vitest'
import { decideAddGuest } from './acts/add-guest.ts'
import { decideAddItem } from './acts/add-item.ts'
import { decideAnswerAbsence } from './acts/answer-absence.ts'
import { decideAskAbsence } from './acts/ask-absence.ts'
import { decideAssignPaper } from './acts/assign-paper.ts'
import { decideDropItem } from './acts/drop-item.ts'
import { decideHandInPaper } from './acts/hand-in-paper.ts'
import { decideMoveItem } from './acts/move-item.ts'
import { decidePostDocuments } from './acts/post-documents.ts'
import { decidePostpone } from './acts/postpone.ts'
import { decideReviewPaper } from './acts/review-paper.ts'
import { decideSendNotice } from './acts/send-notice.ts'
import { decideSetSchedule } from './acts/set-schedule.ts'
import { decideSetTopic } from './acts/set-topic.ts'
import { evolve } from './evolve.ts'
import type { MeetingPaper } from './meeting.ts'
import { aMeeting, anItem, asOfficer, PROGRESS, personId, RULES_2026, STARTS_AT } from './meetings.builders.ts'

const officer = asOfficer()
const asMember = (name: string) => asOfficer(STARTS_AT, ['member'], name)
const refusal = (code: string) => ({ ok: false, error: { code } })

describe('guests', () => {
  it.each([
    ['Đồng chí Đặng Thị Hạnh', 'Đặng Thị Hạnh'],
    ['đ/c: Hạnh', 'Hạnh'],
    ['Bà Đặng Thị Hạnh', 'Bà Đặng Thị Hạnh'],
  ] as const)('are kept by their name, papers put the address before it: %s', (typed, name) => {
    const added = decideAddGuest(aMeeting(), { name: typed, office: '', fromSuperior: false }, officer)
    expect(added).toMatchObject({ ok: true, value: [{ guest: { name } }] })
  })
})

describe('day and place', () => {
  it('brings a notified and a postponed meeting back to planned', () => {
    const schedule = { startsAt: new Date('2026-11-20T19:30:00+07:00'), place: 'Trường tiểu học' }
    for (const progress of [PROGRESS.notified, PROGRESS.postponed]) {
      const meeting = aMeeting({ progress })
      const set = decideSetSchedule(meeting, schedule, officer, RULES_2026)
      const after = set.ok ? set.value.reduce(evolve, meeting) : meeting
      expect(after.progress).toEqual({ stage: 'planned', schedule })
    }
  })

  it.each([
    ['2026-10-31T23:59:00+07:00', false],
    ['2026-11-01T00:00:00+07:00', true],
    ['2026-11-30T23:59:00+07:00', true],
    ['2026-12-01T00:00:00+07:00', false],
  ] as const)('lies in the month of the meeting, by the clock of Việt Nam: %s', (startsAt, isIn) => {
    const schedule = { startsAt: new Date(startsAt), place: 'x' }
    expect(decideSetSchedule(aMeeting(), schedule, officer, RULES_2026).ok).toBe(isIn)
  })

  it.each([
    ['cell_committee', '2026-10-21T23:59:00+07:00', false],
    ['cell_committee', '2026-10-22T00:00:00+07:00', true],
    ['conferring', '2026-10-31T19:30:00+07:00', true],
    ['conferring', '2026-12-01T00:00:00+07:00', false],
    ['thematic', '2026-10-31T19:30:00+07:00', false],
  ] as const)('of what prepares the month may lie in the last days before it: %s on %s', (kind, startsAt, isIn) => {
    const schedule = { startsAt: new Date(startsAt), place: 'x' }
    expect(decideSetSchedule(aMeeting({ kind }), schedule, officer, RULES_2026).ok).toBe(isIn)
  })

  it('follows the figure of the rule book, and is refused with the days there are', () => {
    const noneBefore = { 'meeting.prepDaysBeforeMonth': { value: 0 } }
    const schedule = { startsAt: new Date('2026-10-31T19:30:00+07:00'), place: 'x' }
    expect(decideSetSchedule(aMeeting({ kind: 'conferring' }), schedule, officer, noneBefore)).toEqual({
      ok: false,
      error: {
        code: 'outside_month',
        month: '2026-11',
        on: '2026-10-31',
        firstOn: '2026-11-01',
        lastOn: '2026-11-30',
      },
    })
  })

  it('is known before anyone is told', () => {
    const unplanned = aMeeting({ progress: { stage: 'planned', schedule: null } })
    expect(decideSendNotice(unplanned, { to: [], happenedAt: null }, officer)).toMatchObject(refusal('schedule_needed'))
  })
})

describe('the programme', () => {
  const agenda = [
    anItem({ id: 'a', position: 1, phase: 'opening' }),
    anItem({ id: 'b', position: 2 }),
    anItem({ id: 'c', position: 3, phase: 'closing' }),
  ]
  const meeting = aMeeting({ agenda })
  const orderAfter = (events: ReturnType<typeof decideAddItem> | ReturnType<typeof decideMoveItem>, from = meeting) => {
    const after = events.ok ? events.value.reduce(evolve, from) : from
    return after.agenda.toSorted((left, right) => left.position - right.position).map((item) => item.id)
  }

  it('takes a new item in at the end of its phase', () => {
    const input = {
      title: 'Việc mới',
      phase: 'proceedings',
      kind: 'debate',
      plannedMinutes: 5,
      presenterId: null,
      links: [],
    } as const
    expect(orderAfter(decideAddItem(meeting, input, asOfficer()))).toEqual(['a', 'b', 'made-1', 'c'])
    const themed = anItem({ id: 'theme', position: 9, phase: 'proceedings', code: 'thematic.presentation' })
    const combined = { ...meeting, agenda: [...meeting.agenda, themed] }
    expect(orderAfter(decideAddItem(combined, input, asOfficer()), combined)).toEqual([
      'a',
      'b',
      'made-1',
      'theme',
      'c',
    ])
  })

  it.each([
    ['c', 'a', ['c', 'a', 'b']],
    ['a', null, ['b', 'c', 'a']],
    ['b', 'b', null],
    ['x', 'a', null],
  ] as const)('moves %s before %s', (itemId, beforeId, order) => {
    const moved = decideMoveItem(meeting, { itemId, beforeId }, officer)
    expect(moved.ok ? orderAfter(moved) : null).toEqual(order)
  })

  it('closes the gap an item leaves', () => {
    const dropped = decideDropItem(meeting, { itemId: 'b' }, officer)
    const after = dropped.ok ? dropped.value.reduce(evolve, meeting) : meeting
    expect(after.agenda.map(({ id, position }) => [id, position])).toEqual([
      ['a', 1],
      ['c', 2],
    ])
  })

  it('lets go of no item the meeting has come to', () => {
    const begun = aMeeting({ progress: PROGRESS.in_progress, agenda: [anItem({ startedAt: STARTS_AT })] })
    expect(decideDropItem(begun, { itemId: 'item-1' }, officer)).toMatchObject(refusal('item_already_held'))
  })

  it('takes in the thematic part when a regular meeting gets a theme, and becomes combined', () => {
    const themed = decideSetTopic(meeting, { topic: 'Tự soi, tự sửa' }, asOfficer(), RULES_2026)
    const after = themed.ok ? themed.value.reduce(evolve, meeting) : meeting
    expect(after).toMatchObject({ kind: 'combined', topic: 'Tự soi, tự sửa' })
    expect(after.agenda.toSorted((l, r) => l.position - r.position).map((item) => item.code ?? item.id)).toEqual([
      'a',
      'b',
      'thematic.presentation',
      'thematic.discussion',
      'c',
    ])
  })
})

describe('papers asked of members', () => {
  const paper: MeetingPaper = {
    id: 'p',
    itemId: null,
    title: 'Tham luận',
    authorId: personId('m3'),
    dueOn: null,
    state: 'assigned',
    text: null,
    remark: null,
  }
  const meeting = (state: MeetingPaper['state']) => aMeeting({ papers: [{ ...paper, state }] })

  it('are handed in by their author or an officer, by nobody else', () => {
    const handIn = { paperId: 'p', text: 'Nội dung' }
    expect(decideHandInPaper(meeting('assigned'), handIn, asMember('m3')).ok).toBe(true)
    expect(decideHandInPaper(meeting('returned'), handIn, officer).ok).toBe(true)
    expect(decideHandInPaper(meeting('assigned'), handIn, asMember('m4'))).toMatchObject(refusal('not_entitled'))
    expect(decideHandInPaper(meeting('approved'), handIn, asMember('m3'))).toMatchObject(
      refusal('paper_already_approved'),
    )
  })

  it.each([
    ['assigned', 'approved', null, 'paper_not_handed_in'],
    ['handed_in', 'returned', null, 'reason_needed'],
    ['handed_in', 'returned', 'Cần nêu số liệu', null],
    ['handed_in', 'approved', null, null],
  ] as const)('in state %s, %s with remark %s: %s', (state, verdict, remark, code) => {
    const reviewed = decideReviewPaper(meeting(state), { paperId: 'p', verdict, remark }, officer)
    expect(reviewed.ok ? null : reviewed.error.code).toBe(code)
  })

  it('are asked of people of the cell, for a day to come', () => {
    const ask = { title: 'Tham luận', authorId: personId('m3'), itemId: null, dueOn: null }
    expect(decideAssignPaper(aMeeting(), { ...ask, authorId: personId('stranger') }, officer)).toMatchObject(
      refusal('not_on_the_roster'),
    )
    expect(decideAssignPaper(aMeeting(), { ...ask, dueOn: '2026-11-11' }, officer)).toMatchObject(
      refusal('due_in_the_past'),
    )
    expect(decideAssignPaper(aMeeting(), { ...ask, dueOn: '2026-11-12' }, officer).ok).toBe(true)
  })
})

describe('absence', () => {
  const ask = { personId: personId('m3'), reason: 'Đi chữa bệnh' }
  const asked = aMeeting({ absences: [{ ...ask, state: 'asked', answer: null }] })

  it('is asked for oneself, with a reason, once; again only after a refusal', () => {
    expect(decideAskAbsence(aMeeting(), ask, asMember('m3')).ok).toBe(true)
    expect(decideAskAbsence(aMeeting(), ask, asMember('m4'))).toMatchObject(refusal('not_entitled'))
    expect(decideAskAbsence(aMeeting(), { ...ask, reason: '' }, asMember('m3'))).toMatchObject(refusal('reason_needed'))
    expect(decideAskAbsence(asked, ask, asMember('m3'))).toMatchObject(refusal('absence_already_asked'))
    const declined = aMeeting({ absences: [{ ...ask, state: 'declined', answer: 'Cần có mặt' }] })
    expect(decideAskAbsence(declined, ask, asMember('m3')).ok).toBe(true)
  })

  it('is declined only with a sentence, and answered once', () => {
    const answer = { personId: personId('m3'), accepted: false, answer: null }
    expect(decideAnswerAbsence(asked, answer, officer)).toMatchObject(refusal('reason_needed'))
    expect(decideAnswerAbsence(asked, { ...answer, accepted: true }, officer).ok).toBe(true)
    expect(decideAnswerAbsence(aMeeting(), answer, officer)).toMatchObject(refusal('no_such_request'))
  })
})

describe('what was typed afterwards', () => {
  it('keeps the time it happened, never one to come', () => {
    const yesterday = new Date(STARTS_AT.getTime() - 86_400_000)
    expect(decidePostDocuments(aMeeting(), { happenedAt: yesterday }, officer)).toEqual({
      ok: true,
      value: [{ type: 'documents_posted', at: yesterday }],
    })
    const tomorrow = new Date(STARTS_AT.getTime() + 86_400_000)
    expect(decidePostDocuments(aMeeting(), { happenedAt: tomorrow }, officer)).toMatchObject(refusal('in_the_future'))
  })

  it('puts a meeting off only with a reason', () => {
    expect(decidePostpone(aMeeting(), '', officer)).toMatchObject(refusal('reason_needed'))
  })
})
