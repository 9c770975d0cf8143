import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { decideChangeDue } from './change-due.ts'
import { type Carried, isAskedAt, isOpenAt, openAt, shownState } from './commitment.ts'
import { aCommitment } from './commitments.builders.ts'
import { decideDrop, decideReopen } from './drop.ts'
import { decideJudge, type Judge } from './judge.ts'
import { decideMake, type MakeCommitment } from './make.ts'
import { decideReport } from './report.ts'
import { type Counted, resultOfPrevious } from './result-of-previous.ts'

const owner = { isOwner: true, isDecider: false }
const chair = { isOwner: false, isDecider: true }
const reader = { isOwner: false, isDecider: false }
const handedIn = aCommitment({ state: 'reported', percent: 100, pendingReportId: 'r1' })

describe('what is shown', () => {
  it.each([
    ['open', '2026-11-30', '2026-11-30', 'open'],
    ['open', '2026-11-30', '2026-12-01', 'late'],
    ['returned', '2026-11-30', '2026-12-01', 'late'],
    ['reported', '2026-11-30', '2026-12-01', 'reported'],
    ['accepted', '2026-11-30', '2026-12-01', 'accepted'],
    ['dropped', '2026-11-30', '2026-12-01', 'dropped'],
  ] as const)('%s, due %s, on %s is %s', (state, dueOn, today, shown) => {
    expect(shownState({ state, dueOn }, today)).toBe(shown)
  })
})

describe('making a commitment', () => {
  const made: MakeCommitment = {
    ...{ what: 'Lắp 6 bóng đèn đường thôn', product: '', owner: { kind: 'person', personId: 'khang' as PersonId } },
    ...{ partner: '', dueOn: '2026-11-30', reportMonth: '2026-12', madeOn: '2026-11-03' },
  }
  it('takes it with its owner and day', () => {
    expect(decideMake({ isOwnerKnown: true }, made)).toMatchObject({ ok: true, value: { commitment: made } })
  })
  it.each([
    ['the owner is not of the unit', { isOwnerKnown: false }, {}, 'owner_unknown'],
    ['its day lies before it was made', { isOwnerKnown: true }, { dueOn: '2026-11-02' }, 'due_before_made'],
    ['its month lies before it was made', { isOwnerKnown: true }, { reportMonth: '2026-10' }, 'report_before_made'],
  ] as const)('is refused when %s', (_why, context, facts, code) => {
    expect(decideMake(context, { ...made, ...facts })).toMatchObject({ ok: false, error: { code } })
  })
})

describe('reporting', () => {
  const report = { text: 'Đã lắp 4 bóng', percent: 60, done: false }
  it('tells how far it has come, by the owner or by the chair for him', () => {
    expect(decideReport(aCommitment(), owner, report)).toMatchObject({
      value: { type: 'progressed', percent: 60, onBehalf: false },
    })
    expect(decideReport(aCommitment(), chair, report)).toMatchObject({ value: { onBehalf: true } })
  })
  it('hands it in whole', () => {
    const done = { ...report, done: true }
    expect(decideReport(aCommitment({ state: 'returned' }), owner, done)).toMatchObject({
      value: { type: 'handed_in', percent: 100 },
    })
  })
  it.each([
    ['one who only reads', aCommitment(), reader, 'not_yours_to_report'],
    ['what waits for a decision', handedIn, owner, 'awaiting_decision'],
    ['what was accepted', aCommitment({ state: 'accepted' }), owner, 'commitment_closed'],
    ['what was dropped', aCommitment({ state: 'dropped' }), owner, 'commitment_closed'],
  ] as const)('is refused to %s', (_who, commitment, standing, code) => {
    expect(decideReport(commitment, standing, report)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('deciding on what was handed in', () => {
  const accept: Judge = { reportId: 'r1', judgement: 'accepted', note: '' }
  const back: Judge = { reportId: 'r1', judgement: 'returned', note: 'Còn thiếu 2 bóng cuối thôn' }
  const judging = { ...chair, isOnlyOfficer: false }

  it('accepts, or returns with a sentence', () => {
    expect(decideJudge(handedIn, judging, accept)).toMatchObject({ value: { type: 'accepted', ownDecision: false } })
    expect(decideJudge(handedIn, judging, back)).toMatchObject({ value: { type: 'returned', note: back.note } })
  })

  it('lets nobody decide on his own work, but for the only officer, and marks it', () => {
    const own = { isOwner: true, isDecider: true }
    expect(decideJudge(handedIn, { ...own, isOnlyOfficer: false }, accept)).toMatchObject({
      error: { code: 'own_commitment' },
    })
    expect(decideJudge(handedIn, { ...own, isOnlyOfficer: true }, accept)).toMatchObject({
      value: { ownDecision: true },
    })
  })

  it.each([
    ['by the owner without the office', handedIn, { ...owner, isOnlyOfficer: true }, accept, 'not_yours_to_decide'],
    ['while nothing is handed in', aCommitment(), judging, accept, 'nothing_to_decide'],
    ['about a report another has replaced', handedIn, judging, { ...accept, reportId: 'r0' }, 'changed_meanwhile'],
    ['when returned without a sentence', handedIn, judging, { ...back, note: '' }, 'reason_missing'],
  ] as const)('is refused %s', (_when, commitment, context, judge, code) => {
    expect(decideJudge(commitment, context, judge)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('changing the day', () => {
  const later = { dueOn: '2026-12-31', reason: 'Chờ vật tư' } as const
  it('keeps both days and the reason', () => {
    expect(decideChangeDue(aCommitment(), chair, later)).toEqual({
      ok: true,
      value: { type: 'due_changed', from: '2026-11-30', to: '2026-12-31', reason: 'Chờ vật tư' },
    })
  })
  it.each([
    ['by the owner', aCommitment(), owner, {}, 'not_yours_to_decide'],
    ['without a reason', aCommitment(), chair, { reason: '' }, 'reason_missing'],
    ['to the same day', aCommitment(), chair, { dueOn: '2026-11-30' }, 'due_unchanged'],
    ['to before it was made', aCommitment(), chair, { dueOn: '2026-10-02' }, 'due_before_made'],
    ['after it closed', aCommitment({ state: 'accepted' }), chair, {}, 'commitment_closed'],
  ] as const)('is refused %s', (_when, commitment, standing, facts, code) => {
    expect(decideChangeDue(commitment, standing, { ...later, ...facts })).toMatchObject({ error: { code } })
  })
})

describe('dropping and reopening', () => {
  const again = { dueOn: '2026-12-31', reason: 'Đèn lại hỏng', today: '2026-11-20' } as const
  it('need the office and a reason', () => {
    expect(decideDrop(aCommitment(), chair, 'Đã có dự án khác').ok).toBe(true)
    expect(decideReopen(aCommitment({ state: 'accepted' }), chair, again).ok).toBe(true)
    expect(decideReopen(aCommitment({ state: 'dropped' }), chair, again).ok).toBe(true)
  })
  it.each([
    [decideDrop(aCommitment(), owner, 'x'), 'not_yours_to_decide'],
    [decideDrop(aCommitment(), chair, ''), 'reason_missing'],
    [decideDrop(handedIn, chair, 'x'), 'awaiting_decision'],
    [decideDrop(aCommitment({ state: 'dropped' }), chair, 'x'), 'commitment_closed'],
    [decideReopen(aCommitment(), chair, again), 'commitment_not_closed'],
    [decideReopen(aCommitment({ state: 'dropped' }), owner, again), 'not_yours_to_decide'],
    [decideReopen(aCommitment({ state: 'dropped' }), chair, { ...again, dueOn: '2026-11-19' }), 'due_in_past'],
    [decideReopen(aCommitment({ state: 'dropped' }), chair, { ...again, reason: '' }), 'reason_missing'],
  ] as const)('are refused: %#', (decision, code) => {
    expect(decision).toMatchObject({ ok: false, error: { code } })
  })
})

describe('carrying over', () => {
  const carried = (facts: Partial<Carried> = {}): Carried => ({
    ...{ state: 'open', madeOn: '2026-10-03', dueOn: '2026-12-31', closedOn: null, reportMonth: null, ...facts },
  })
  it.each([
    ['made in the month', { madeOn: '2026-11-30' }, true],
    ['made after it', { madeOn: '2026-12-01' }, false],
    ['closed within it', { closedOn: '2026-11-01' }, true],
    ['closed before it', { closedOn: '2026-10-31' }, false],
  ] as const)('what is %s is open in November: %s', (_what, facts, open) => {
    expect(isOpenAt(carried(facts), '2026-11')).toBe(open)
  })
  it.each([
    ['its month', { reportMonth: '2026-11' }, true],
    ['an earlier month', { reportMonth: '2026-10' }, true],
    ['a later month and a later day', { reportMonth: '2026-12' }, false],
    ['its day in the month', { dueOn: '2026-11-30' }, true],
    ['neither', {}, false],
  ] as const)('is asked for in November by %s: %s', (_why, facts, asked) => {
    expect(isAskedAt(carried(facts), '2026-11')).toBe(asked)
  })
  it('puts what is asked for first, then by day, and leaves out what is closed', () => {
    const later = carried({ dueOn: '2027-01-31' })
    const asked = carried({ dueOn: '2027-02-28', reportMonth: '2026-11' })
    const soon = carried({ dueOn: '2026-12-05' })
    const closed = carried({ state: 'accepted', closedOn: '2026-10-20' })
    expect(openAt([later, closed, asked, soon], '2026-11')).toEqual([asked, soon, later])
  })
})

describe('the result of the previous resolution', () => {
  const one = (id: string, facts: Partial<Counted> = {}): Counted => ({
    ...{ id, state: 'open', madeOn: '2026-10-03', dueOn: '2026-10-31', closedOn: null, ...facts },
  })
  const november = { on: '2026-11-03', previousOn: '2026-10-03' } as const
  const accepted = (id: string, closedOn: Counted['closedOn']) => one(id, { state: 'accepted', closedOn })

  it('counts what was due by the meeting, with the ids behind both figures', () => {
    const result = resultOfPrevious([accepted('a', '2026-10-30'), one('b'), accepted('c', '2026-11-03')], november)
    expect(result).toEqual({ done: 2, total: 3, percent: 66, doneIds: ['a', 'c'], openIds: ['b'] })
  })

  it.each([
    ['what is due later', one('x', { dueOn: '2026-11-04' })],
    ['what was dropped', one('x', { state: 'dropped', closedOn: '2026-10-20' })],
    ['what was accepted before the previous meeting', accepted('x', '2026-10-02')],
    ['what this meeting itself makes', one('x', { madeOn: '2026-11-03', dueOn: '2026-11-03' })],
  ])('leaves out %s', (_what, commitment) => {
    expect(resultOfPrevious([commitment], november)).toMatchObject({ total: 0, percent: null })
  })

  it('sees the day of the meeting, not today: what was accepted or dropped later was still open', () => {
    const later = [accepted('a', '2026-11-10'), one('b', { state: 'dropped', closedOn: '2026-11-10' })]
    expect(resultOfPrevious(later, november)).toMatchObject({ done: 0, total: 2, percent: 0 })
  })

  it('carries what stayed late from earlier meetings', () => {
    expect(resultOfPrevious([one('old', { madeOn: '2026-06-03', dueOn: '2026-07-31' })], november)).toMatchObject({
      openIds: ['old'],
    })
  })
})
