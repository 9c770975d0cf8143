import { describe, expect, it } from 'vitest'
import { ASKED } from './asked.ts'
import { FORMS, isAsked } from './forms.ts'
import { askedWith, gateOf, noughtsIn } from './nought.ts'
import { figureOf } from './rows.ts'
import { addUp, isStock } from './totals.ts'

describe('a figure that is asked by hand', () => {
  it.each([
    ['asked.feeCollected', {}, null],
    ['asked.feeCollected', { 'nought.asked.feeCollected': 2 }, 0],
    ['asked.feeCollected', { 'asked.feeCollected': 5 }, 5],
    // Every report asks how many meetings gave guidance where it asks how many papers did.
    ['asked.guidingMeetings', { 'nought.asked.guidingPapers': 1 }, 0],
    ['asked.guidingMeetings', { 'asked.guidingPapers': 3 }, 0],
    ['asked.financeViolations', { 'nought.asked.financeInspections': 1 }, 0],
    // Nobody was inspected, so there is nothing to tell of what it was about; else whoever did it tells.
    ['asked.duty.ethics', {}, 0],
    ['asked.duty.ethics', { 'inspection.members': 2 }, null],
    ['asked.duty.ethics', { 'inspection.members': 2, 'asked.duty.rules': 2 }, 0],
    ['question.1', {}, null],
    ['question.1', { 'nought.question.1': 1 }, 0],
    ['meetings.regular', {}, 0],
  ])('%s of %j is %s', (row, counts, expected) => {
    expect(figureOf(row, counts as Record<string, number>)).toBe(expected)
  })

  it.each([
    ['sum.feeKept', { 'asked.feeKeptCell': 30 }, 30],
    ['sum.feeKept', {}, null],
    ['rest.feeDue', { 'asked.feeCollected': 100, 'asked.feeKeptCell': 30 }, 70],
    ['rest.feeDue', { 'asked.feeCollected': 100 }, null],
    ['share.portalPayers', { 'members.total': 20 }, null],
    ['share.portalPayers', { 'members.total': 20, 'nought.asked.handbookAccounts': 1 }, 0],
  ])('makes %s of %j %s', (row, counts, expected) => {
    expect(figureOf(row, counts as Record<string, number>)).toBe(expected)
  })

  it('is told to date in whichever month of the year it was told, and as it stands only at the end', () => {
    const kept: Readonly<Record<string, Readonly<Record<string, number>>>> = {
      '2026-01': { 'nought.asked.feeCollected': 1, 'nought.asked.feeOwedCell': 1 },
    }
    const rows = ['asked.feeCollected', 'toDate.feeCollected', 'asked.feeOwedCell']
    const of = (last: '2026-02' | '2026-01') => {
      const counts = addUp((key) => kept[key], { first: last, last }, { rows, current: '2026-11' })
      return rows.map((row) => figureOf(row, counts))
    }
    expect(of('2026-01')).toEqual([0, 0, 0])
    expect(of('2026-02')).toEqual([null, 0, null])
  })
})

describe('noughts that are counted', () => {
  it('stand for all that is asked with them', () => {
    const answers = ['asked.opinions', 'asked.denunciations', 'question.1'].map((indicator) => ({
      indicator,
      value: 0,
    }))
    expect(noughtsIn([...answers, { indicator: 'asked.proposals', value: 3 }])).toEqual([
      { indicator: 'nought.asked.opinions', value: 1 },
      { indicator: 'nought.question.1', value: 1 },
    ])
  })

  it('are of rows that every form asks under the same one, and that are told of the same months', () => {
    for (const row of ASKED) {
      const gates = FORMS.flatMap(({ sections }) => sections)
        .filter(({ rows }) => rows.includes(row))
        .map(({ gate }) => (gate === row ? null : (gate ?? null)))
      expect([row, [...new Set(gates)]]).toEqual([row, [gateOf(row)]])
      const { first } = askedWith(row)
      expect([row, isStock(first) === isStock(row) || isAsked(gateOf(row) ?? '')]).toEqual([row, true])
    }
  })
})
