import { describe, expect, it } from 'vitest'
import { decideOpenMeeting } from './acts/open-meeting.ts'
import { type CellFacts, decideOpenMonth } from './acts/open-month.ts'
import type { AgendaFacts } from './agenda-proposal.ts'
import { notTakenUp, stepsFor } from './agenda-proposal.ts'
import { aMember, asOfficer, members, personId, RULES_2026, rulesOn, STARTS_AT } from './meetings.builders.ts'

const NOTHING: AgendaFacts = { openCommitmentIds: [], obligations: [], topics: [], memberEvents: [] }

const aCell = (facts: Partial<CellFacts> = {}): CellFacts => ({
  roster: members(5),
  secretaryId: personId('m1'),
  deputyId: personId('m2'),
  committeeIds: [],
  monthAlreadyOpen: false,
  ...facts,
})

const open = (cell: Partial<CellFacts> = {}, topic: string | null = null, facts: AgendaFacts = NOTHING) =>
  decideOpenMonth(aCell(cell), { month: '2026-11', topic }, facts, asOfficer(), RULES_2026)

const codesOf = (opened: ReturnType<typeof open>, kind: string) =>
  opened.ok
    ? opened.value.meetings.find((meeting) => meeting.kind === kind)?.agenda.map((item) => item.code ?? item.origin)
    : []

describe('opening a month', () => {
  it.each([
    ['its committee', { committeeIds: [personId('m3')] }, 'committee', ['cell_committee', 'regular']],
    ['secretary and deputy', {}, 'conferring', ['conferring', 'regular']],
    ['the secretary alone', { deputyId: null }, 'secretary_only', ['regular']],
  ] as const)('prepares with %s', (_who, cell, prepForm, kinds) => {
    const opened = open(cell)
    expect(opened).toMatchObject({ ok: true, value: { prepForm } })
    expect(opened.ok && opened.value.meetings.map((meeting) => meeting.kind)).toEqual(kinds)
  })

  it('ties the regular meeting to the meeting that prepares it', () => {
    const opened = open()
    const [prep, regular] = opened.ok ? opened.value.meetings : []
    expect(regular?.prepMeetingId).toBe(prep?.id)
    expect(prep?.prepMeetingId).toBeNull()
  })

  it('warns a cell of nine official members that has no committee', () => {
    expect(open({ roster: members(9) })).toMatchObject({ ok: true, value: { committeeMissing: true } })
    expect(open({ roster: members(8) })).toMatchObject({ ok: true, value: { committeeMissing: false } })
    expect(open({ roster: members(9), committeeIds: [personId('m3')] })).toMatchObject({
      ok: true,
      value: { committeeMissing: false },
    })
  })

  it.each([
    [
      'two official members and one on probation',
      { roster: [...members(2), aMember('p', 'probationary')] },
      'too_few_official_members',
    ],
    [
      'two of its own and a visitor',
      { roster: [...members(2), aMember('v', 'official', 'temp_here')] },
      'too_few_official_members',
    ],
    ['no secretary', { secretaryId: null }, 'no_secretary'],
    ['its month open already', { monthAlreadyOpen: true }, 'month_already_open'],
  ] as const)('is refused to a cell with %s', (_what, cell, code) => {
    expect(open(cell)).toMatchObject({ ok: false, error: { code } })
  })

  it('is an officer’s to do', () => {
    const asMember = asOfficer(STARTS_AT, ['member'])
    const opened = decideOpenMonth(aCell(), { month: '2026-11', topic: null }, NOTHING, asMember, RULES_2026)
    expect(opened).toMatchObject({ ok: false, error: { code: 'not_entitled' } })
  })
})

describe('the programme proposed', () => {
  it('is the sixteen prescribed steps, in order, each once', () => {
    const codes = codesOf(open(), 'regular')
    expect(codes).toEqual(stepsFor('regular', RULES_2026).map((step) => step.code))
    expect(codes).toHaveLength(16)
  })

  it('opens its proceedings with what is still open, and takes in what falls due and whom it concerns', () => {
    const facts: AgendaFacts = {
      openCommitmentIds: ['c1', 'c2'],
      obligations: [
        { id: 'o1', code: 'hold_thematic_meeting' },
        { id: 'o2', code: 'take_up_escalation', inPreparation: true },
      ],
      topics: [{ id: 't1', title: 'Kiểm tra, giám sát' }],
      memberEvents: [{ code: 'probation_ending', personId: personId('m4'), kind: 'decide' }],
    }
    const opened = open({}, null, facts)
    const agenda = (opened.ok ? opened.value.meetings[1]?.agenda : []) ?? []
    const proceedings = agenda.filter((item) => item.phase === 'proceedings')
    expect(proceedings[0]).toMatchObject({
      origin: 'commitments',
      links: [
        { kind: 'commitment', id: 'c1' },
        { kind: 'commitment', id: 'c2' },
      ],
    })
    expect(proceedings.map((item) => item.origin)).toEqual(expect.arrayContaining(['obligation', 'member_event']))
    // What is for those who prepare stands on their programme and on no other.
    const withEscalation = opened.ok
      ? opened.value.meetings.filter((one) => one.agenda.some(({ code }) => code === 'take_up_escalation'))
      : []
    expect(withEscalation.map(({ kind }) => kind)).toEqual(['conferring'])
    expect(agenda.map((item) => item.position)).toEqual(agenda.map((_, index) => index + 1))
    expect(agenda.at(-1)).toMatchObject({ code: 'regular.adopt_minutes' })
    // A theme needs a meeting with a thematic part.
    expect(agenda.some((item) => item.origin === 'topic')).toBe(false)
  })

  it('holds the theme after the regular part where both are in one sitting', () => {
    const topics = [{ id: 't1', title: 'Kiểm tra, giám sát' }]
    const obligations = [{ id: 'o1', code: 'hold_checkup' }]
    const codes = codesOf(open({}, 'Kiểm tra, giám sát', { ...NOTHING, topics, obligations }), 'combined') ?? []
    expect(codes.indexOf('hold_checkup')).toBe(codes.indexOf('thematic.presentation') - 1)
    expect(codes.indexOf('thematic.presentation')).toBeGreaterThan(codes.indexOf('regular.discussion'))
    expect(codes.indexOf('thematic.discussion')).toBeLessThan(codes.indexOf('regular.sum_up'))
    // What the committee asks about is debated once: the theme's own discussion.
    expect(codes.filter((code) => code === 'topic' || code === 'thematic.discussion')).toHaveLength(1)
  })

  it('follows the rules of its day', () => {
    expect(stepsFor('regular', rulesOn('2023-08-30')).length).toBeGreaterThan(0)
  })
})

describe('a meeting beside the regular one', () => {
  it('needs a theme to be thematic, none to be extraordinary', () => {
    const openOne = (kind: 'thematic' | 'extraordinary', topic: string | null) =>
      decideOpenMeeting(aCell(), { month: '2026-11', kind, topic }, NOTHING, asOfficer(), RULES_2026)
    expect(openOne('thematic', null)).toMatchObject({ ok: false, error: { code: 'topic_needed' } })
    expect(openOne('thematic', 'Tự soi, tự sửa')).toMatchObject({
      ok: true,
      value: { meeting: { kind: 'thematic', topic: 'Tự soi, tự sửa' } },
    })
    expect(openOne('extraordinary', null).ok).toBe(true)
  })
})

describe('what a programme made earlier lacks', () => {
  const later: AgendaFacts = {
    openCommitmentIds: ['c1', 'c2'],
    obligations: [{ id: 'n1', code: 'hear_notice' }],
    topics: [{ id: 't1', title: 'Chuyển đổi số' }],
    memberEvents: [
      { code: 'review_recognition', personId: personId('m1'), kind: 'decide' },
      { code: 'end_of_leave', personId: personId('m1'), kind: 'inform' },
    ],
  }

  it('is offered: a notice that came since, commitments made since, one of two things about a person', () => {
    const agenda = [
      { origin: 'commitments', code: null, links: [{ kind: 'commitment', id: 'c1' }] },
      { origin: 'member_event', code: 'end_of_leave', links: [{ kind: 'person', id: 'm1' }] },
    ] as const
    expect(notTakenUp('regular', later, agenda)).toMatchObject([
      { origin: 'commitments', links: [{ kind: 'commitment', id: 'c2' }] },
      { origin: 'obligation', code: 'hear_notice', links: [{ kind: 'obligation', id: 'n1' }] },
      { origin: 'member_event', code: 'review_recognition', kind: 'decide' },
    ])
  })

  it('is nothing once each stands in an item, whoever put it there', () => {
    const links = [
      { kind: 'commitment', id: 'c1' },
      { kind: 'commitment', id: 'c2' },
      { kind: 'obligation', id: 'n1' },
      { kind: 'person', id: 'm1' },
    ] as const
    expect(notTakenUp('regular', later, [{ origin: 'own', code: null, links }])).toEqual([])
    expect(notTakenUp('regular', NOTHING, [])).toEqual([])
  })
})
