import { describe, expect, it } from 'vitest'
import type { CommitmentId, PersonId } from '#kernel/id.ts'
import { decideContent, type NamedRequirement, type NamedShortcoming } from './content.ts'
import type { Requirement, RequirementId } from './notice.ts'
import { shownRemedyState } from './notice.ts'
import { aContent, aNotice, aRequirement, KINDS, reported, WAYS } from './remediation.builders.ts'
import {
  closesNotice,
  decideExtend,
  decideJudgement,
  decideOutsideAnswer,
  decideReport,
  decideTakeOn,
} from './requirement-acts.ts'
import { decideResultReport } from './result-report.ts'
import { decideHear, decideReceive, decideWithdraw } from './steps.ts'

const today = '2026-11-20'
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code

describe('what a notice says', () => {
  const context = { kinds: KINDS, isOfUnit: (id: PersonId) => id === 'member', issuedOn: '2026-10-05' } as const
  const [shortcoming] = aContent().shortcomings as readonly [NamedShortcoming]
  const [requirement] = aContent().requirements as readonly [NamedRequirement]

  it('traces every requirement to a shortcoming and answers every shortcoming', () => {
    expect(decideContent(aContent(), context)).toEqual({ ok: true, value: null })
    const named = { shortcomings: [{ ...shortcoming, personId: 'member' as PersonId }] }
    expect(decideContent(aContent(named), context).ok).toBe(true)
  })

  it.each([
    [
      'a requirement answers none',
      { requirements: [{ ...requirement, shortcoming: 1 }] },
      'remedy_without_shortcoming',
    ],
    ['a shortcoming asks nothing', { shortcomings: [shortcoming, shortcoming] }, 'remedy_shortcoming_unanswered'],
    ['a kind is not in the list', { shortcomings: [{ ...shortcoming, kind: 'x' }] }, 'remedy_kind_unknown'],
    [
      'who is named is of another unit',
      { shortcomings: [{ ...shortcoming, personId: 'stranger' as PersonId }] },
      'remedy_person_unknown',
    ],
    [
      'a day lies before the notice',
      { requirements: [{ ...requirement, dueOn: '2026-10-04' }] },
      'remedy_due_before_issue',
    ],
  ] as const)('is refused where %s, with the line named', (_why, facts, code) => {
    const decided = decideContent(aContent(facts), context)
    expect(decided).toMatchObject({ ok: false, error: { code, at: expect.any(Number) } })
  })
})

describe('a notice on its way', () => {
  const received = aNotice({ stage: 'received', heardOn: null })
  const inCell = { isCell: true, meetingOn: '2026-11-03' } as const

  it('is received once, from its day on', () => {
    const sent = aNotice({ stage: 'issued', receivedOn: null, heardOn: null })
    expect(decideReceive(sent, { on: '2026-10-07', today }).ok).toBe(true)
    expect(codeOf(decideReceive(sent, { on: '2026-10-04', today }))).toBe('remedy_day_wrong')
    expect(codeOf(decideReceive(sent, { on: '2026-11-21', today }))).toBe('remedy_day_wrong')
    expect(codeOf(decideReceive(received, { on: today, today }))).toBe('remedy_wrong_stage')
  })

  it('is heard by a cell in a meeting since it was received, by a committee on a day', () => {
    expect(decideHear(received, { on: today, today }, inCell)).toEqual({ ok: true, value: { on: '2026-11-03' } })
    const without = { isCell: true, meetingOn: null }
    expect(codeOf(decideHear(received, { on: today, today }, without))).toBe('remedy_meeting_needed')
    const before = { isCell: true, meetingOn: '2026-10-01' } as const
    expect(codeOf(decideHear(received, { on: today, today }, before))).toBe('remedy_day_wrong')
    expect(decideHear(received, { on: '2026-11-05', today }, { isCell: false, meetingOn: null }).ok).toBe(true)
  })

  it('is withdrawn with a reason, and no more once something of it was taken on', () => {
    expect(decideWithdraw(received, { reason: 'Nhầm', states: ['assigned'] }).ok).toBe(true)
    expect(codeOf(decideWithdraw(received, { reason: '', states: [] }))).toBe('remedy_reason_missing')
    expect(codeOf(decideWithdraw(received, { reason: 'Nhầm', states: ['taken_on'] }))).toBe('remedy_taken_on')
    expect(codeOf(decideWithdraw(aNotice({ stage: 'closed' }), { reason: 'Nhầm', states: [] }))).toBe(
      'remedy_wrong_stage',
    )
  })
})

describe('a requirement', () => {
  const free = aRequirement({ state: 'assigned', commitment: null })
  const taken = { cause: 'Chưa nắm quy định', solutionKind: 'publish', dueOn: '2026-11-30' } as const
  const context = { ways: WAYS, today } as const

  it('is taken on after the notice was heard, for a day not later than it asks', () => {
    expect(decideTakeOn(aNotice(), free, taken, context).ok).toBe(true)
    expect(codeOf(decideTakeOn(aNotice({ stage: 'received' }), free, taken, context))).toBe('remedy_wrong_stage')
    expect(codeOf(decideTakeOn(aNotice(), aRequirement(), taken, context))).toBe('remedy_wrong_state')
    expect(codeOf(decideTakeOn(aNotice(), free, { ...taken, solutionKind: 'x' }, context))).toBe('remedy_way_unknown')
    const late = { ...taken, dueOn: '2026-12-01' } as const
    expect(codeOf(decideTakeOn(aNotice(), free, late, context))).toBe('remedy_due_too_late')
    const overdue = aRequirement({ state: 'assigned', commitment: null, dueOn: '2026-11-10' })
    expect(decideTakeOn(aNotice(), overdue, late, context).ok).toBe(true)
  })

  it.each([
    ['a file', { hasFile: true }, {}, 'ok'],
    ['the proof of the commitment', { hasFile: false }, { hasProof: true }, 'ok'],
    ['its acceptance', { hasFile: false }, { isAccepted: true }, 'ok'],
    ['nothing', { hasFile: false }, {}, 'remedy_evidence_missing'],
  ] as const)('is reported on %s', (_what, given, proven, code) => {
    const commitment = { id: 'c' as CommitmentId, isAccepted: false, hasProof: false, ...proven }
    expect(codeOf(decideReport(aNotice(), aRequirement({ commitment }), given))).toBe(code)
  })

  it('is accepted or returned by the issuer once, never by who wrote the report', () => {
    const judge = { reportId: 'report', judgement: 'accepted', note: '', by: 'inspector' as PersonId } as const
    expect(decideJudgement(aNotice(), reported(), judge)).toEqual({ ok: true, value: 'accepted' })
    expect(codeOf(decideJudgement(aNotice(), aRequirement({ state: 'accepted' }), judge))).toBe('remedy_wrong_state')
    expect(codeOf(decideJudgement(aNotice(), reported(), { ...judge, reportId: 'x' }))).toBe('remedy_nothing_to_judge')
    expect(codeOf(decideJudgement(aNotice(), reported(), { ...judge, by: 'secretary' as PersonId }))).toBe(
      'remedy_own_report',
    )
    const returned = { ...judge, judgement: 'returned' } as const
    expect(codeOf(decideJudgement(aNotice(), reported(), returned))).toBe('remedy_reason_missing')
    expect(decideJudgement(aNotice(), reported(), { ...returned, note: 'Thiếu ảnh' })).toEqual({
      ok: true,
      value: 'returned',
    })
  })

  it('has the answer of an issuer outside written down, of one inside never', () => {
    const answer = { judgement: 'accepted', on: '2026-11-15', note: '', today } as const
    const outside = aNotice({ issuerUnitId: null })
    expect(decideOutsideAnswer(outside, reported(), answer)).toEqual({ ok: true, value: 'accepted' })
    expect(codeOf(decideOutsideAnswer(aNotice(), reported(), answer))).toBe('remedy_issuer_inside')
    const early = { ...answer, on: '2026-11-09' } as const
    expect(codeOf(decideOutsideAnswer(outside, reported(), early))).toBe('remedy_day_wrong')
  })

  it('is given more time for a later day, with a reason', () => {
    const more = { dueOn: '2026-12-31', reason: 'Mưa bão' } as const
    expect(decideExtend(aNotice(), aRequirement(), more)).toEqual({
      ok: true,
      value: { from: '2026-11-30', to: '2026-12-31' },
    })
    expect(codeOf(decideExtend(aNotice(), aRequirement(), { ...more, reason: '' }))).toBe('remedy_reason_missing')
    const same = { ...more, dueOn: '2026-11-30' } as const
    expect(codeOf(decideExtend(aNotice(), aRequirement(), same))).toBe('remedy_due_not_later')
    expect(codeOf(decideExtend(aNotice(), reported(), more))).toBe('remedy_wrong_state')
    expect(decideExtend(aNotice({ stage: 'received' }), free, more).ok).toBe(true)
  })

  it('is late the day after its day, as long as it is worked on', () => {
    const shown = (facts: Partial<Requirement>, on: '2026-11-30' | '2026-12-01') =>
      shownRemedyState(aRequirement(facts), on)
    expect(shown({}, '2026-11-30')).toBe('taken_on')
    expect(shown({}, '2026-12-01')).toBe('late')
    expect(shown({ state: 'reported' }, '2026-12-01')).toBe('reported')
  })
})

describe('the end of a notice', () => {
  it('comes by itself with its last requirement', () => {
    expect(closesNotice(['accepted', 'accepted'])).toBe(true)
    expect(closesNotice(['accepted', 'reported'])).toBe(false)
    expect(closesNotice([])).toBe(false)
  })

  it('is reported on with a reason for what is not finished', () => {
    const states = [
      { id: 'one' as RequirementId, state: 'accepted' },
      { id: 'two' as RequirementId, state: 'taken_on' },
    ] as const
    expect(decideResultReport(aNotice(), states, [])).toEqual({ ok: false, error: { code: 'remedy_reason_of', at: 2 } })
    const reasons = [{ requirementId: 'two' as RequirementId, reason: 'Chờ kinh phí' }]
    expect(decideResultReport(aNotice(), states, reasons).ok).toBe(true)
    expect(codeOf(decideResultReport(aNotice({ stage: 'received' }), states, reasons))).toBe('remedy_wrong_stage')
  })
})
