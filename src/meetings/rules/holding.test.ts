import { describe, expect, it } from 'vitest'
import type { Month } from '#kernel/local-date.ts'
import { decideAdoptMinutes } from './acts/adopt-minutes.ts'
import { decideClose } from './acts/close.ts'
import { decideRecordCommitment, type RecordCommitment } from './acts/record-commitment.ts'
import { decideRecordTurn } from './acts/record-turn.ts'
import { decideReserveOpinion } from './acts/reserve-opinion.ts'
import { decideRollCall } from './acts/roll-call.ts'
import { decideStart } from './acts/start.ts'
import { decideStartItem } from './acts/start-item.ts'
import {
  aMark,
  aMeeting,
  aMember,
  anItem,
  asOfficer,
  marksOf,
  members,
  PROGRESS,
  personId,
  RULES_2026,
  STARTS_AT,
} from './meetings.builders.ts'
import { draftBlocks } from './minutes-draft.ts'

const anHourIn = new Date(STARTS_AT.getTime() + 3_600_000)
const officer = asOfficer(anHourIn)
const refusal = (code: string) => ({ ok: false, error: { code } })
const running = aMeeting({ progress: PROGRESS.in_progress, attendance: marksOf(members(5)) })

describe('starting', () => {
  it('marks at once who is exempt, away, suspended or excused, and leaves the others to the roll call', () => {
    const roster = [
      ...members(3),
      aMember('e', 'official', 'exempt'),
      aMember('a', 'official', 'temp_away'),
      aMember('s', 'official', 'suspended'),
    ]
    const absences = [
      { personId: personId('m2'), reason: 'Đi chữa bệnh', state: 'accepted' as const, answer: null },
      { personId: personId('m3'), reason: 'Bận', state: 'asked' as const, answer: null },
    ]
    const started = decideStart(aMeeting({ roster, absences }), { happenedAt: null }, asOfficer(), RULES_2026)
    const marks = started.ok ? started.value.flatMap((event) => (event.type === 'roll_called' ? event.marks : [])) : []
    expect(marks.map(({ personId: who, mark }) => `${who} ${mark}`)).toEqual([
      'm2 absent_excused',
      'e exempt',
      'a temp_elsewhere',
      's suspended',
    ])
  })

  it('does not begin a deciding meeting of two official members; the committee may still confer', () => {
    const two = [aMember('m1'), aMember('m2'), aMember('p', 'probationary')]
    expect(decideStart(aMeeting({ roster: two }), { happenedAt: null }, asOfficer(), RULES_2026)).toEqual({
      ok: false,
      error: { code: 'too_few_official_members', official: 2, needed: 3 },
    })
    const conferring = aMeeting({ kind: 'conferring', roster: members(2) })
    expect(decideStart(conferring, { happenedAt: null }, asOfficer(), RULES_2026).ok).toBe(true)
  })

  it.each(['regular', 'conferring'] as const)('of a %s meeting takes a typed time of its own days only', (kind) => {
    const happenedAt = new Date('2026-10-30T19:30:00+07:00')
    const started = decideStart(aMeeting({ kind, roster: members(3) }), { happenedAt }, asOfficer(), RULES_2026)
    expect(started).toMatchObject(kind === 'conferring' ? { ok: true } : refusal('outside_month'))
  })

  it.each([
    ['a day', { progress: { stage: 'planned', schedule: null } }, 'schedule_needed'],
    ['a chair', { chairId: null }, 'chair_needed'],
  ] as const)('needs %s', (_what, facts, code) => {
    expect(decideStart(aMeeting(facts), { happenedAt: null }, asOfficer(), RULES_2026)).toMatchObject(refusal(code))
  })
})

describe('the roll', () => {
  const roster = [
    aMember('m1'),
    aMember('e', 'official', 'exempt'),
    aMember('a', 'official', 'temp_away'),
    aMember('s', 'official', 'suspended'),
  ]
  const meeting = aMeeting({ progress: PROGRESS.in_progress, roster })

  it.each([
    ['m1', 'exempt', 'mark_does_not_fit'],
    ['m1', 'suspended', 'mark_does_not_fit'],
    ['s', 'present', 'mark_does_not_fit'],
    ['a', 'absent_unexcused', 'mark_does_not_fit'],
    ['x', 'present', 'not_on_the_roster'],
    ['e', 'present', null],
    ['e', 'exempt', null],
    ['m1', 'absent_unexcused', null],
  ] as const)('of %s takes %s: %s', (name, mark, code) => {
    const called = decideRollCall(meeting, { marks: [aMark(name, mark)] }, officer)
    expect(called.ok ? null : called.error.code).toBe(code)
  })

  it('marks nobody twice in one act, wants a reason for an excuse, and no leaving before arriving', () => {
    const call = (...marks: ReturnType<typeof aMark>[]) => decideRollCall(meeting, { marks }, officer)
    expect(call(aMark('m1'), aMark('m1', 'absent_unexcused'))).toMatchObject(refusal('marked_twice'))
    expect(call({ ...aMark('m1', 'absent_excused'), reason: null })).toMatchObject(refusal('reason_needed'))
    expect(call({ ...aMark('m1'), arrivedAt: anHourIn, leftAt: STARTS_AT })).toMatchObject(
      refusal('left_before_arriving'),
    )
    const tomorrow = new Date(anHourIn.getTime() + 86_400_000)
    expect(call({ ...aMark('m1'), leftAt: tomorrow })).toMatchObject(refusal('in_the_future'))
  })
})

describe('in the room', () => {
  it('ends the running item when the next begins', () => {
    const agenda = [anItem({ id: 'a', startedAt: STARTS_AT }), anItem({ id: 'b', position: 2 })]
    const meeting = aMeeting({ progress: PROGRESS.in_progress, agenda })
    expect(decideStartItem(meeting, { itemId: 'b', happenedAt: null }, officer)).toEqual({
      ok: true,
      value: [
        { type: 'item_ended', itemId: 'a', at: anHourIn },
        { type: 'item_started', itemId: 'b', at: anHourIn },
      ],
    })
  })

  it('hears only people who are there, a guest or a member and not both', () => {
    const say = (who: { personId?: string; guestId?: string }) =>
      decideRecordTurn(
        aMeeting({
          ...running,
          attendance: new Map([...running.attendance, [personId('m5'), aMark('m5', 'absent_excused')]]),
        }),
        {
          itemId: null,
          personId: who.personId ? personId(who.personId) : null,
          guestId: who.guestId ?? null,
          kind: 'debate',
          seconds: 60,
          text: '',
          happenedAt: null,
        },
        officer,
      )
    expect(say({ personId: 'm3' }).ok).toBe(true)
    expect(say({ personId: 'm5' })).toMatchObject(refusal('not_present'))
    expect(say({})).toMatchObject(refusal('speaker_needed'))
    expect(say({ personId: 'm3', guestId: 'g' })).toMatchObject(refusal('speaker_needed'))
    expect(say({ guestId: 'g' })).toMatchObject(refusal('no_such_guest'))
  })

  it('records nothing before it began', () => {
    const early = new Date(STARTS_AT.getTime() - 60_000)
    const meeting = aMeeting({ progress: PROGRESS.in_progress, agenda: [anItem()] })
    expect(decideStartItem(meeting, { itemId: 'item-1', happenedAt: early }, officer)).toMatchObject(
      refusal('before_start'),
    )
  })

  it('lets a member reserve his own opinion and nobody else’s', () => {
    const reserve = (name: string, as: string) =>
      decideReserveOpinion(
        running,
        { personId: personId(name), voteId: null, text: 'Chưa nhất trí' },
        asOfficer(anHourIn, ['member'], as),
      )
    expect(reserve('m3', 'm3').ok).toBe(true)
    expect(reserve('m3', 'm4')).toMatchObject(refusal('not_entitled'))
    expect(reserve('m3', 'm2').ok).toBe(true)
  })
})

describe('a commitment', () => {
  const line = (facts: Partial<RecordCommitment> = {}): RecordCommitment => ({
    itemId: null,
    shortcomingId: null,
    what: 'Làm mương',
    product: null,
    owner: { kind: 'person', personId: personId('m3') },
    dueOn: '2026-12-05',
    reportMonth: '2026-12',
    isOwnerKnown: true,
    ...facts,
  })

  it.each([
    ['of a stranger', { owner: { kind: 'person', personId: personId('x') } }, 'not_on_the_roster'],
    ['of an unknown unit', { isOwnerKnown: false }, 'owner_unknown'],
    ['due before the meeting', { dueOn: '2026-11-11' }, 'due_in_the_past'],
    ['heard before the meeting', { reportMonth: '2026-10' as Month }, 'due_in_the_past'],
    ['against a shortcoming nobody named', { shortcomingId: 's' }, 'no_such_shortcoming'],
    ['under an item that is not there', { itemId: 'i' }, 'no_such_item'],
  ] as const)('%s is refused', (_what, facts, code) => {
    expect(decideRecordCommitment(running, line(facts), officer)).toMatchObject(refusal(code))
  })

  it('is made on the day of the meeting, however late it is typed', () => {
    const later = asOfficer(new Date('2026-11-20T08:00:00+07:00'))
    const closed = aMeeting({ ...running, progress: PROGRESS.closed })
    expect(decideRecordCommitment(closed, line(), later)).toMatchObject({
      ok: true,
      value: [{ commitment: { madeOn: '2026-11-12' } }],
    })
  })
})

describe('closing and adopting', () => {
  it('names everything that is missing', () => {
    const bare = aMeeting({ progress: PROGRESS.in_progress, minuteTakerId: null })
    expect(decideClose(bare, { happenedAt: null }, officer)).toEqual({
      ok: false,
      error: { code: 'not_ready_to_close', missing: ['minute_taker', 'roll_call'] },
    })
  })

  it('does not end before the last thing recorded', () => {
    const turn = {
      id: 't',
      itemId: null,
      personId: personId('m1'),
      guestId: null,
      kind: 'debate',
      seconds: 5,
      text: '',
      startedAt: anHourIn,
    } as const
    const meeting = aMeeting({ ...running, turns: [turn] })
    expect(decideClose(meeting, { happenedAt: STARTS_AT }, officer)).toMatchObject(refusal('ends_before_it_starts'))
    expect(decideClose(meeting, { happenedAt: null }, officer).ok).toBe(true)
  })

  const counts = (inFavour: number) => ({ inFavour, against: 0, abstained: 0 })
  const closed = aMeeting({ ...running, progress: PROGRESS.closed })
  const blocks = draftBlocks(closed, () => 'block')
  const drafted = { ...closed, minutes: { blocks, addenda: [] } }

  it('locks the minutes only by a majority of the base', () => {
    const adopt = (inFavour: number) => decideAdoptMinutes(drafted, counts(inFavour), officer, RULES_2026)
    expect(adopt(2)).toEqual({ ok: false, error: { code: 'minutes_not_adopted_by_vote', inFavour: 2, required: 3 } })
    expect(adopt(3).ok).toBe(true)
  })

  it.each([
    ['nothing was drafted', null, 'minutes_not_drafted'],
    ['something was recorded after the draft', { blocks: blocks.slice(1), addenda: [] }, 'minutes_older_than_facts'],
  ] as const)('does not lock minutes when %s', (_when, minutes, code) => {
    const meeting = { ...closed, minutes }
    expect(decideAdoptMinutes(meeting, counts(5), officer, RULES_2026)).toMatchObject(refusal(code))
  })
})
