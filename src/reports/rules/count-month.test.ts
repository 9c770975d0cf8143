import { describe, expect, it } from 'vitest'
import { countMonth, definitionsOf, firstMonthChanged, signatureOf } from './count-month.ts'
import { type CountedMeeting, type MonthFacts, noFacts, WORK_FACTS } from './facts.ts'
import { INDICATORS } from './indicator-names.ts'
import { DEFINITIONS, type Definition } from './indicators.ts'

const meeting = (more: Partial<CountedMeeting> = {}): CountedMeeting => ({
  ...{
    kind: 'regular',
    grade: 'good',
    obliged: 22,
    present: 20,
    excused: 1,
    unexcused: 1,
    spoke: 9,
    reportedInTime: true,
  },
  ...more,
})
const month = (more: Partial<MonthFacts>): MonthFacts => ({ ...noFacts('2026-03'), ...more })
const count = (facts: MonthFacts, definitions: readonly Definition[] = DEFINITIONS) => countMonth(definitions, facts)

describe('counting a month', () => {
  it('defines every indicator once', () => {
    expect(DEFINITIONS.map(({ indicator }) => indicator)).toEqual([...INDICATORS])
  })

  it('leaves out what is zero', () => {
    expect(count(noFacts('2026-03'))).toEqual({})
  })

  it('counts a meeting in both halves of a combined month, and the roll once', () => {
    expect(count(month({ meetings: [meeting({ kind: 'combined' })] }))).toMatchObject({
      'meetings.regular': 1,
      'meetings.thematic': 1,
      'meetings.obliged': 22,
      'meetings.present': 20,
      'meetings.good': 1,
      'meetings.reportedInTime': 1,
    })
  })

  it('takes no attendance of the committee of a cell', () => {
    const counted = count(month({ meetings: [meeting({ kind: 'cell_committee', obliged: 3 })] }))
    expect(counted).toEqual({ 'meetings.committee': 1 })
  })

  it.each([
    ['made', { madeOn: '2026-03-02', dueOn: '2026-05-01', closedOn: null, state: 'open' }, { 'commitments.made': 1 }],
    [
      'due and not done',
      { madeOn: '2026-01-02', dueOn: '2026-03-31', closedOn: null, state: 'open' },
      { 'commitments.due': 1 },
    ],
    [
      'done on its last day',
      { madeOn: '2026-01-02', dueOn: '2026-03-31', closedOn: '2026-03-31', state: 'accepted' },
      { 'commitments.due': 1, 'commitments.doneInTime': 1 },
    ],
    [
      'done a day late',
      { madeOn: '2026-01-02', dueOn: '2026-02-28', closedOn: '2026-03-01', state: 'accepted' },
      { 'commitments.doneLate': 1 },
    ],
    [
      'dropped',
      { madeOn: '2026-01-02', dueOn: '2026-08-28', closedOn: '2026-03-01', state: 'dropped' },
      { 'commitments.dropped': 1 },
    ],
  ] as const)('counts a commitment %s', (_what, commitment, expected) => {
    expect(count(month({ commitments: [commitment] }))).toEqual(expected)
  })

  it('tells the roll by standing and by leave', () => {
    const roll = [
      { isOfficial: true, leave: null, count: 17 },
      { isOfficial: true, leave: 'exempt' as const, count: 2 },
      { isOfficial: true, leave: 'temp_exempt' as const, count: 1 },
      { isOfficial: false, leave: 'temp_away' as const, count: 1 },
    ]
    expect(count(month({ roll }))).toEqual({
      'members.total': 21,
      'members.official': 20,
      'members.probationary': 1,
      'members.exempt': 3,
      'members.elsewhere': 1,
    })
  })

  it('counts inspections by how they ended, discipline by its form', () => {
    const cases = [
      { kind: 'duty_inspection' as const, outcome: 'done_well', count: 2 },
      { kind: 'duty_inspection' as const, outcome: 'signs_found', count: 1 },
      { kind: 'sign_inspection' as const, outcome: 'must_be_disciplined', count: 1 },
      { kind: 'discipline' as const, outcome: 'warning', count: 1 },
    ]
    expect(count(month({ cases }))).toEqual({
      'inspection.members': 3,
      'inspection.well': 2,
      'inspection.signs': 1,
      'signs.members': 1,
      'signs.violated': 1,
      'signs.discipline': 1,
      'discipline.total': 1,
      'discipline.warning': 1,
    })
  })

  it('counts what was put right, complained of, conferred on, asked and taught under its own name', () => {
    const work = WORK_FACTS.map((fact, place) => ({ fact, count: place + 1 }))
    const counted = count(month({ work }))
    expect(Object.values(counted)).toEqual(work.map((one) => one.count))
    expect(counted).toMatchObject({ 'complaints.filed': 1, 'remedy.done': 5, 'training.attended': 11 })
  })

  it('takes what was answered as it stands', () => {
    expect(count(month({ answers: [{ indicator: 'asked.opinions', value: 4 }] }))).toEqual({ 'asked.opinions': 4 })
  })
})

describe('a definition that is replaced', () => {
  const old: Definition = { indicator: 'meetings.spoke', measure: 'flow', from: '2025-01', count: () => 1 }
  const current: Definition = { ...old, from: '2026-03', count: () => 2 }

  it('keeps its own months', () => {
    expect(definitionsOf([old, current], '2026-02')).toEqual([old])
    expect(definitionsOf([old, current], '2026-03')).toEqual([current])
    expect(countMonth([old, current], noFacts('2026-02'))).toEqual({ 'meetings.spoke': 1 })
    expect(countMonth([old, current], noFacts('2026-03'))).toEqual({ 'meetings.spoke': 2 })
  })

  it('says from which month on to count anew', () => {
    expect(firstMonthChanged(signatureOf([old]), signatureOf([old, current]))).toBe('2026-03')
    expect(firstMonthChanged(signatureOf([old, current]), signatureOf([current, old]))).toBeNull()
  })
})
