import { describe, expect, it } from 'vitest'
import { findForm, sectionsFor, sectionsTold } from './forms.ts'
import { figureOf } from './rows.ts'
import { askedOf, countsSent, decideSubmit, isOpened, type SubmitContext } from './submit.ts'

const commission = findForm('inspection_commission', '2026-12')
if (!commission) throw new Error('the tables of the commission are in force in 2026')

const asked = (isCell: boolean, more: Partial<SubmitContext> = {}): SubmitContext => ({
  period: { stage: 'open', last: '2026-12', questions: [] },
  sections: sectionsFor(commission, isCell),
  ...{ known: new Set(), told: new Set(), toldBefore: {}, own: {}, before: undefined, today: '2026-12-31' },
  ...{ level: isCell ? ('cell' as const) : ('grassroots_committee' as const), counted: {} },
  ...more,
})
const idsOf = (context: SubmitContext) => askedOf(context).map(({ id }) => id)
const MATTERS = ['rules', 'ethics', 'tasks', 'forbidden', 'other'].map((matter) => `asked.duty.${matter}`)

describe('what a matter was', () => {
  it('is asked of whoever led the cases, and of nobody else', () => {
    expect(idsOf(asked(true))).toEqual(['asked.opinions', 'asked.denunciations'])
    expect(idsOf(asked(true, { own: { 'inspection.members': 2 } }))).toEqual([
      ...MATTERS,
      ...['asked.opinions', 'asked.denunciations'],
    ])
  })

  it('is asked of a committee for its own cases although cells below have told of theirs', () => {
    const context = asked(false, { own: { 'inspection.members': 1 }, known: new Set(MATTERS) })
    expect(idsOf(context).slice(0, MATTERS.length)).toEqual(MATTERS)
    expect(idsOf({ ...context, told: new Set(MATTERS) })).not.toContain(MATTERS[0])
  })

  it('is never more than there were cases', () => {
    const context = asked(true, { own: { 'inspection.members': 2 } })
    const answers = Object.fromEntries([...MATTERS, 'asked.opinions', 'asked.denunciations'].map((id) => [id, 0]))
    const send = (ethics: number) =>
      decideSubmit({ sections: {}, answers: { ...answers, 'asked.duty.ethics': ethics }, basedOn: 0 }, context)
    expect(send(3)).toEqual({
      ok: false,
      error: { code: 'report_answer_too_much', asked: 'asked.duty.ethics', most: 2 },
    })
    expect(send(2).ok).toBe(true)
  })
})

describe('a question that hangs on another', () => {
  const context = asked(false)
  const open = (bodies: number) =>
    askedOf(context)
      .filter((one) => isOpened(one, { 'asked.rulingsBodies': bodies }))
      .filter(({ id }) => id.startsWith('asked.rulings')).length

  it('is asked only where there is something to ask about', () => {
    expect([open(0), open(1)]).toEqual([1, 13])
  })

  it('is neither needed nor taken where there is not', () => {
    const gates = askedOf(context).filter(({ gate }) => gate === null)
    const answers = Object.fromEntries(gates.map(({ id }) => [id, 0]))
    const send = (more: Record<string, number>) =>
      decideSubmit({ sections: {}, answers: { ...answers, ...more }, basedOn: 0 }, context)
    expect(send({}).ok).toBe(true)
    expect(send({ 'asked.rulingsWell': 1 })).toMatchObject({ error: { code: 'report_answer_unfit' } })
    expect(send({ 'asked.rulingsBodies': 1 })).toMatchObject({ error: { code: 'report_answer_missing' } })
  })
})

describe('the tables that are shown', () => {
  it('are those with something in them', () => {
    const shown = (counts: Record<string, number>) =>
      sectionsTold(sectionsFor(commission, false), counts).map(({ code, rows }) => `${code} ${rows.length}`)
    expect(shown({})).toContain('8 1')
    expect(shown({})).not.toContain('1b 5')
    expect(shown({ 'inspection.members': 1, 'asked.rulingsBodies': 2 })).toEqual(
      expect.arrayContaining(['1b 5', '8 13']),
    )
  })
})

describe('the fees of the Party', () => {
  const fees = findForm('fees', '2026-11')
  if (!fees) throw new Error('the report on fees is in force in 2026')
  const of = (isCell: boolean, more: Partial<SubmitContext> = {}) =>
    asked(isCell, { sections: sectionsFor(fees, isCell), ...more })
  const below = { 'asked.feeCollected': 5_000_000_000, 'asked.feeKeptCell': 1_500_000_000 }
  const sum = {
    ...below,
    'toDate.feeCollected': 9_000_000_000,
    'toDate.feeKeptCell': 2_700_000_000,
    'toDate.feeKeptGrassroots': 0,
  }

  it('ask each level what it kept itself, and nobody what those below told', () => {
    expect(idsOf(of(true))).toEqual(['asked.feeCollected', 'asked.feeKeptCell', 'asked.feeOwedCell'])
    expect(idsOf(of(false, { known: new Set(Object.keys(below)) }))).toEqual([
      'asked.feeKeptGrassroots',
      'asked.feeOwedGrassroots',
    ])
    expect(
      idsOf(of(false, { level: 'province', known: new Set(['asked.feeCollected', 'asked.feeKeptAbove']) })),
    ).toEqual(['asked.feeKeptAbove', 'asked.feeOwedAbove'])
  })

  it('are never kept beyond what was collected', () => {
    const send = (kept: number) =>
      decideSubmit(
        { sections: {}, answers: { 'asked.feeKeptGrassroots': kept, 'asked.feeOwedGrassroots': 0 }, basedOn: 0 },
        of(false, { known: new Set(Object.keys(below)), counted: sum }),
      )
    expect(send(3_500_000_001)).toMatchObject({
      error: { code: 'report_answer_too_much', asked: 'asked.feeKeptGrassroots' },
    })
    expect(send(3_500_000_000).ok).toBe(true)
  })

  it('are due less what every level kept, in the period and since the beginning of the year', () => {
    const sent = countsSent({ counted: sum, own: {}, toldBefore: {} }, { 'asked.feeKeptGrassroots': 500_000_000 })
    expect(['rest.feeDue', 'rest.feeDueToDate'].map((row) => figureOf(row, sent))).toEqual([
      3_000_000_000, 5_800_000_000,
    ])
  })

  it('are told anew instead of twice', () => {
    const own = { 'asked.feeCollected': 80_000 }
    const counted = { 'asked.feeCollected': 80_000, 'toDate.feeCollected': 200_000 }
    expect(countsSent({ counted, own, toldBefore: {} }, { 'asked.feeCollected': 90_000 })).toEqual({
      'asked.feeCollected': 90_000,
      'toDate.feeCollected': 210_000,
    })
  })
})

describe('the review of a year', () => {
  const review = findForm('yearly_review', '2026-12')
  if (!review) throw new Error('the report on the review is in force in 2026')
  const of = (isCell: boolean, more: Partial<SubmitContext> = {}) =>
    asked(isCell, { sections: sectionsFor(review, isCell), ...more })
  const members = {
    'asked.gradeExcellent': 4,
    'asked.gradeGood': 15,
    'asked.gradeDone': 1,
    'asked.gradeNotDone': 0,
  }
  const cell = { 'asked.cellExcellent': 0, 'asked.cellGood': 1, 'asked.cellDone': 0, 'asked.cellNotDone': 0 }
  const send = (answers: Record<string, number>) =>
    decideSubmit({ sections: {}, answers: { ...members, ...cell, ...answers }, basedOn: 0 }, of(true))

  it('asks a cell for its own grade, and never a committee', () => {
    expect(idsOf(of(true))).toEqual([...Object.keys(members), ...Object.keys(cell)])
    expect(idsOf(of(false))).toEqual(Object.keys(members))
  })

  it.each([
    [{}, null],
    [{ 'asked.cellGood': 0 }, 'report_answer_missing'],
    [{ 'asked.cellDone': 1 }, 'report_answer_missing'],
    [{ 'asked.cellGood': 2 }, 'report_answer_missing'],
  ])('with %j: %s', (answers, refusal) => {
    const decided = send(answers)
    expect(decided.ok ? null : decided.error.code).toBe(refusal)
  })

  it('counts as reviewed who has a grade, without asking', () => {
    expect(figureOf('sum.reviewed', members)).toBe(20)
  })
})

describe('the use of the handbook', () => {
  it('is told by no more users than there are accounts', () => {
    const handbook = findForm('handbook', '2026-12')
    const counted = { 'members.total': 25, 'members.exempt': 5 }
    const context = asked(true, { sections: handbook ? sectionsFor(handbook, true) : [], counted })
    const send = (users: number, accounts = 15) => {
      const answers = { 'asked.handbookAccounts': accounts, 'asked.handbookUsers': users, 'asked.portalPayers': 0 }
      return decideSubmit({ sections: {}, answers, basedOn: 0 }, context)
    }
    expect(send(16)).toMatchObject({
      error: { code: 'report_answer_too_much', asked: 'asked.handbookUsers', most: 15 },
    })
    expect(send(15).ok).toBe(true)
    expect(send(15, 21)).toMatchObject({
      error: { code: 'report_answer_too_much', asked: 'asked.handbookAccounts', most: 20 },
    })
  })

  it('is a share of the members it is for', () => {
    const counts = { 'members.total': 25, 'members.exempt': 5, 'asked.handbookAccounts': 15, 'asked.handbookUsers': 6 }
    expect(['share.handbookAccounts', 'share.handbookUsers'].map((row) => figureOf(row, counts))).toEqual([75, 40])
  })
})
