import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import {
  type AskContext,
  type AskExemption,
  decideAskExemption,
  decideExemptionAbove,
  decideResolveExemption,
  decideUnaskExemption,
  EXEMPTION_ACTS,
  EXEMPTION_STAGES,
  EXEMPTION_TABLE,
  type Exemption,
  type ExemptionId,
} from './exemption.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/exemption.md'), 'utf8')
const codes = (cell: string | undefined) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])
const rowsOf = (heading: string) =>
  (page.split(`## ${heading}`)[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1))

const context: AskContext = { isOnRoll: true, hasOpen: false, monthsBelow: 12 }
const ask = (facts: Partial<AskExemption> = {}, more: Partial<AskContext> = {}) =>
  decideAskExemption({ ...context, ...more }, {
    ...{ kind: 'temp_exempt', cause: 'mobile_work', how: 'written', askedOn: '2026-11-10' },
    ...{ fromOn: '2026-12-01', toOn: '2027-11-30', today: '2026-11-10' },
    ...facts,
  } as AskExemption)

const exemption = (facts: Partial<Exemption> = {}): Exemption => ({
  ...{ id: 'e' as ExemptionId, unitId: 'cell' as UnitId, personId: 'khang' as PersonId },
  ...{ kind: 'temp_exempt', stage: 'asked', askedOn: '2026-11-10', fromOn: '2026-12-01', toOn: '2027-06-01' },
  ...facts,
})

describe('docs/processes/exemption.md', () => {
  it('names the stages and acts of the table', () => {
    const [stages, acts] = [rowsOf('Stages').slice(0, EXEMPTION_STAGES.length), rowsOf('Acts')]
    expect(stages.map(([code]) => codes(code)[0])).toEqual([...EXEMPTION_STAGES])
    const table = EXEMPTION_ACTS.map((act) => [act, EXEMPTION_TABLE[act].by, [...EXEMPTION_TABLE[act].at]])
    expect(acts.map(([act, by, at]) => [codes(act)[0], codes(by)[0], codes(at)])).toEqual(table)
  })
})

describe('asking for an exemption', () => {
  it('takes a period shorter than the limit, and an exemption for good by word of mouth', () => {
    expect(ask().ok).toBe(true)
    expect(ask({ kind: 'exempt', cause: 'age', how: 'oral', toOn: null }).ok).toBe(true)
  })

  it.each([
    ['as long as the limit', { toOn: '2027-12-01' }, 'exemption_too_long'],
    ['without an end', { toOn: null }, 'exemption_needs_end'],
    ['ending before it begins', { toOn: '2026-12-01' }, 'leave_ends_before_start'],
    ['by word of mouth', { how: 'oral' }, 'exemption_asked_in_writing'],
    ['for a cause of the other kind', { cause: 'age' }, 'exemption_cause_unfit'],
    ['for good with an end', { kind: 'exempt', cause: 'age' }, 'exemption_has_no_end'],
    ['on a day to come', { askedOn: '2026-11-11' }, 'step_in_future'],
  ] as const)('is refused %s', (_why, facts, code) => {
    expect(ask(facts as Partial<AskExemption>)).toMatchObject({ ok: false, error: { code } })
  })

  it('is refused to who has left or has one already', () => {
    expect(ask({}, { isOnRoll: false })).toMatchObject({ error: { code: 'member_has_left' } })
    expect(ask({}, { hasOpen: true })).toMatchObject({ error: { code: 'exemption_open' } })
  })
})

it('is taken back by the member until his cell has voted', () => {
  expect(decideUnaskExemption(exemption())).toMatchObject({ value: 'withdrawn' })
  for (const stage of ['resolved', 'in_force', 'refused', 'withdrawn', 'ended'] as const)
    expect(decideUnaskExemption(exemption({ stage }))).toEqual({
      ok: false,
      error: { code: 'transfer_wrong_stage', stage },
    })
})

describe('the vote and the decision', () => {
  const carried = { on: '2026-11-12', passed: true } as const

  it('put it in force, propose it above, or refuse it', () => {
    expect(decideResolveExemption(exemption(), carried)).toMatchObject({ value: 'resolved' })
    expect(decideResolveExemption(exemption({ kind: 'exempt', toOn: null }), carried)).toMatchObject({
      value: 'in_force',
    })
    expect(decideResolveExemption(exemption(), { ...carried, passed: false })).toMatchObject({ value: 'refused' })
    expect(decideExemptionAbove(exemption({ stage: 'resolved' }), { granted: true, reason: '' })).toMatchObject({
      value: 'in_force',
    })
  })

  it('are refused without a vote, with an older one, twice, or without a reason', () => {
    expect(decideResolveExemption(exemption(), null)).toMatchObject({ error: { code: 'vote_unknown' } })
    expect(decideResolveExemption(exemption(), { ...carried, on: '2026-11-09' })).toMatchObject({
      error: { code: 'vote_before_request' },
    })
    expect(decideResolveExemption(exemption({ stage: 'resolved' }), carried)).toMatchObject({
      error: { code: 'transfer_wrong_stage' },
    })
    expect(decideExemptionAbove(exemption(), { granted: true, reason: '' })).toMatchObject({
      error: { code: 'transfer_wrong_stage' },
    })
    expect(decideExemptionAbove(exemption({ stage: 'resolved' }), { granted: false, reason: '' })).toMatchObject({
      error: { code: 'reason_missing' },
    })
  })
})
