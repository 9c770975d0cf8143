import { describe, expect, it } from 'vitest'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { decideOpen } from './acts/open-procedure.ts'
import { decideStep } from './acts/take-step.ts'
import { aConcerned, aContext, aProcedure, personId, rulesOn } from './admissions.builders.ts'
import { deadlineOf } from './deadlines.ts'
import type { StepFacts, StepInput } from './facts.ts'
import type { ProcedureStage } from './vocabulary.ts'

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code)

describe('order', () => {
  const cv = (on: LocalDate): StepInput => ({ stage: 'curriculum_vitae', on })
  const at = aProcedure({ stage: 'curriculum_vitae', steps: [{ stage: 'application', on: '2026-09-01' }] })

  it('the declaration comes after the application', () => {
    expect(decideStep(at, cv('2026-08-31'), aContext())).toEqual({
      ok: false,
      error: { code: 'before_earlier_step', stage: 'application', on: '2026-09-01' },
    })
    expect(code(decideStep(at, cv('2026-09-01'), aContext()))).toBe('ok')
  })

  it('nothing is done ahead of its day, nor at another stage, nor once closed', () => {
    expect(code(decideStep(at, cv('2027-02-01'), aContext()))).toBe('day_to_come')
    expect(code(decideStep({ ...at, stage: 'ceremony' }, cv('2026-09-02'), aContext()))).toBe('not_this_stage')
    expect(code(decideStep({ ...at, stage: null, state: 'completed' }, cv('2026-09-02'), aContext()))).toBe(
      'procedure_closed',
    )
  })
})

describe('the ceremony', () => {
  const decided: StepFacts = {
    ...{ stage: 'committee_decision', on: '2026-08-03', number: { kind: 'issue' } },
    bodyVote: { body: 'standing_committee', members: 9, inFavour: 9 },
  }
  const received: StepFacts = { stage: 'decision_received', on: '2026-08-10' }
  const at = aProcedure({ stage: 'ceremony', steps: [decided, received] })
  const hold = (on: LocalDate, lateReason = ''): StepInput => ({
    ...{ stage: 'ceremony', on, lateReason },
    helperIds: [personId('hoa')],
  })

  it('falls due by the anchor in force, and says the other day the sources name', () => {
    expect(deadlineOf(at, rulesOn('2026-08-03'), new Set())).toMatchObject({
      dueOn: '2026-09-14',
      otherwise: { anchor: 'received', dueOn: '2026-09-21' },
    })
    expect(deadlineOf(at, rulesOn('2025-12-01'), new Set())).toMatchObject({
      dueOn: '2026-09-21',
      otherwise: { anchor: 'issued', dueOn: '2026-09-14' },
    })
  })

  it('makes a member whose Party age and probation count from two days', () => {
    expect(decideStep(at, hold('2026-08-20'), aContext())).toMatchObject({
      value: { effects: [{ type: 'admit', admittedOn: '2026-08-03', ceremonyOn: '2026-08-20' }], next: null },
    })
  })

  it('needs a reason when late, and a helper who is an official member', () => {
    expect(code(decideStep(at, hold('2026-09-15'), aContext({ on: '2026-08-03' })))).toBe('late_without_reason')
    expect(code(decideStep(at, hold('2026-09-15', 'Bão lũ'), aContext({ on: '2026-08-03' })))).toBe('ok')
    expect(code(decideStep(at, hold('2026-08-20'), aContext({ members: new Map() })))).toBe('helper_not_official')
  })
})

describe('the committee', () => {
  it.each([
    [9, 6, 'ok'],
    [9, 5, 'committee_not_carried'],
    [9, 10, 'votes_over_base'],
  ] as const)('of %s with %s in favour of admission', (members, inFavour, expected) => {
    const step: StepInput = {
      ...{ stage: 'committee_decision', on: '2026-11-25', number: { kind: 'issue' } },
      bodyVote: { body: 'committee', members, inFavour },
    }
    expect(code(decideStep(aProcedure({ stage: 'committee_decision' }), step, aContext()))).toBe(expected)
  })
})

describe('grounds of removal', () => {
  const name = (months: readonly string[], ground: 'absence' | 'unpaid_fees' = 'absence'): StepInput => ({
    ...{ stage: 'grounds', on: '2026-11-01', ground, evidence: 'Sổ điểm danh' },
    months: months as readonly Month[],
  })
  const at = aProcedure({ kind: 'removal', stage: 'grounds', candidate: null, concerned: aConcerned() })
  const presentIn = new Set<Month>(['2026-06'])

  it.each([
    ['three months of one year', ['2026-03', '2026-04', '2026-08'], 'ok'],
    ['two months', ['2026-03', '2026-04'], 'months_short'],
    ['one month said thrice', ['2026-03', '2026-03', '2026-03'], 'months_short'],
    ['months of two years', ['2025-12', '2026-01', '2026-02'], 'months_of_two_years'],
    ['a month to come', ['2027-01', '2027-02', '2027-03'], 'month_in_future'],
    ['a month he was present in', ['2026-05', '2026-06', '2026-07'], 'was_present'],
  ] as const)('%s', (_what, months, expected) => {
    expect(code(decideStep(at, name(months), aContext({ presentIn })))).toBe(expected)
  })

  it('fees unpaid do not ask who came', () => {
    expect(code(decideStep(at, name(['2026-05', '2026-06', '2026-07'], 'unpaid_fees'), aContext({ presentIn })))).toBe(
      'ok',
    )
  })
})

describe('beginning a procedure', () => {
  const open = (
    facts: Parameters<typeof aConcerned>[0],
    kind: 'removal' | 'recognition' | 'readmission' | 'death',
    more = {},
  ) =>
    decideOpen(aConcerned(facts), kind, {
      ...{ today: '2026-11-20', rules: rulesOn('2026-11-20'), running: [], endReason: null, ...more },
    })

  it.each([
    ['recognition of an official member', { officialOn: '2025-09-15' }, 'recognition', {}, 'already_official'],
    ['a second one at once', {}, 'removal', { running: ['recognition'] }, 'already_running'],
    ['death while another runs', {}, 'death', { running: ['recognition'] }, 'ok'],
    ['removal of who has left', { leftOn: '2026-01-01' }, 'removal', {}, 'no_longer_member'],
    ['readmission of a member', {}, 'readmission', {}, 'still_member'],
    ['readmission a day early', { leftOn: '2023-11-21' }, 'readmission', { endReason: 'removed' }, 'out_too_short'],
    ['readmission after 36 months', { leftOn: '2023-11-20' }, 'readmission', { endReason: 'removed' }, 'ok'],
    [
      'readmission of one expelled',
      { leftOn: '2010-01-01' },
      'readmission',
      { endReason: 'expelled' },
      'not_to_be_readmitted',
    ],
  ] as const)('%s', (_what, facts, kind, more, expected) => {
    expect(code(open(facts, kind, more))).toBe(expected)
  })
})

describe('verification', () => {
  const verify = (...outcomes: readonly (readonly [string, string])[]): StepInput =>
    ({
      ...{ stage: 'verification', on: '2026-10-01', conclusion: 'Rõ' },
      relations: outcomes.map(([relation, outcome]) => ({ relation, outcome })),
    }) as StepInput
  const rest = (['parents', 'parents_in_law', 'guardian', 'spouse', 'children'] as const).map(
    (each) => [each, 'not_applicable'] as const,
  )
  const at = aProcedure({ stage: 'verification' satisfies ProcedureStage })

  it.each([
    ['answers for every relation', [['self', 'verified'], ...rest], 'ok'],
    ['leaves one out', [['self', 'verified'], ...rest.slice(1)], 'relation_missing'],
    ['leaves the person himself out', [['self', 'not_applicable'], ...rest], 'self_not_verified'],
  ] as const)('%s', (_what, outcomes, expected) => {
    expect(code(decideStep(at, verify(...outcomes), aContext()))).toBe(expected)
  })
})
