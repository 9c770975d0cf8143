import { describe, expect, it } from 'vitest'
import { countMonth, definitionsOf, firstMonthChanged, signatureOf } from './count-month.ts'
import { type CountedCases, type CountedMeeting, type MonthFacts, noFacts, WORK_FACTS } from './facts.ts'
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
    expect(DEFINITIONS.map(({ indicator }) => indicator)).toEqual(INDICATORS)
  })

  it('leaves out what is zero', () => {
    expect(count(noFacts('2026-03'))).toEqual({})
  })

  it('counts a meeting in both halves of a combined month, and the roll once', () => {
    expect(count(month({ meetings: [meeting({ kind: 'combined' })] }))).toMatchObject({
      'meetings.regular': 1,
      'meetings.thematic': 1,
      'meetings.thematicObliged': 22,
      'meetings.thematicPresent': 20,
      'meetings.obliged': 22,
      'meetings.present': 20,
      'meetings.good': 1,
      'meetings.reportedInTime': 1,
    })
  })

  it('takes to meetings on a theme no attendance of those of the month', () => {
    const meetings = [meeting(), meeting({ kind: 'thematic', obliged: 10, present: 7 })]
    expect(count(month({ meetings }))).toMatchObject({
      'meetings.present': 27,
      'meetings.thematicObliged': 10,
      'meetings.thematicPresent': 7,
    })
  })

  it('adds what was answered in several reports', () => {
    const answers = [100, 200].map((value) => ({ indicator: 'asked.feeCollected', value }))
    expect(count(month({ answers }))).toEqual({ 'asked.feeCollected': 300 })
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

  const ended = (kind: CountedCases['kind'], outcome: string, more: Partial<CountedCases> = {}): CountedCases => {
    return { kind, outcome, about: 'member', via: [], above: false, count: 1, ...more }
  }

  it('counts inspections by how they ended and who did them, members and bodies apart', () => {
    const cases = [
      ended('duty_inspection', 'done_well', { count: 2 }),
      ended('duty_inspection', 'signs_found'),
      ended('duty_inspection', 'has_shortcomings', { about: 'body' }),
    ]
    const ofMembers = { 'inspection.members': 3, 'inspection.well': 2, 'inspection.notWell': 1, 'inspection.signs': 1 }
    const ofBodies = { 'inspection.bodies': 1, 'inspection.bodiesNotWell': 1 }
    const byCell = { 'inspection.by.cell': 3 }
    expect(count(month({ cases, level: 'cell' }))).toEqual({ ...ofMembers, ...ofBodies, ...byCell })
    expect(count(month({ cases, level: 'grassroots_committee' }))).toEqual({
      ...{ ...ofMembers, ...ofBodies, 'inspection.direct': 3 },
      ...{ 'inspection.by.grassroots_committee': 3, 'inspection.bodiesBy.grassroots_committee': 1 },
    })
  })

  it('counts a discipline under every procedure it came out of, and who decided', () => {
    const via = ['duty_inspection', 'sign_inspection']
    const cases = [
      ended('sign_inspection', 'must_be_disciplined', { via: ['duty_inspection'] }),
      ended('discipline', 'warning', { via, above: true }),
      ended('activity_suspension', 'party_activity', { above: true }),
      ended('activity_suspension', 'post', { above: true }),
    ]
    expect(count(month({ cases, level: 'cell' }))).toEqual({
      ...{ 'inspection.mustDiscipline': 1, 'inspection.disciplined': 1 },
      ...{ 'signs.members': 1, 'signs.violated': 1, 'signs.discipline': 1, 'signs.disciplined': 1, 'signs.by.cell': 1 },
      ...{ 'discipline.total': 1, 'discipline.warning': 1, 'discipline.above': 1, 'discipline.suspended': 1 },
    })
  })

  it('counts denunciations by what was concluded', () => {
    const cases = [
      ended('denunciation', 'true_shortcoming'),
      ended('denunciation', 'must_be_disciplined'),
      ended('denunciation', 'unfounded'),
    ]
    expect(count(month({ cases, level: 'province' }))).toEqual({
      ...{ 'denunciations.settled': 3, 'denunciations.true': 2, 'denunciations.unfounded': 1 },
      ...{ 'denunciations.violated': 1, 'denunciations.discipline': 1, 'denunciations.by.province': 3 },
    })
  })

  it('tells denunciations of bodies by what was concluded, and supervision by the inspections on signs it came to', () => {
    const cases = [
      ended('denunciation', 'true_violation', { about: 'body' }),
      ended('denunciation', 'unfounded', { about: 'body' }),
      ended('sign_inspection', 'no_violation', { via: ['thematic_supervision'] }),
      ended('sign_inspection', 'no_violation', { via: ['thematic_supervision'], about: 'body' }),
      ended('sign_inspection', 'no_violation', { via: ['duty_inspection'] }),
    ]
    expect(count(month({ cases }))).toEqual({
      ...{ 'denunciations.bodies': 2, 'denunciations.bodiesUnfounded': 1 },
      ...{ 'denunciations.bodiesTrue': 1, 'denunciations.bodiesViolated': 1 },
      ...{ 'supervision.inspected': 1, 'supervision.bodiesInspected': 1, 'signs.members': 2, 'signs.bodies': 1 },
    })
  })

  it('tells reminders by topic, those of a later list apart', () => {
    const reminders = ['example', 'example', 'a_new_one'].map((topic) => ({ topic, count: 1 }))
    expect(count(month({ reminders }))).toEqual({
      ...{ 'supervision.reminders': 3, 'reminders.example': 2, 'reminders.other': 1 },
    })
  })

  it('counts what was put right, complained of, conferred on, asked and taught under its own name', () => {
    const work = WORK_FACTS.map((fact, place) => ({ fact, count: place + 1 }))
    const counted = count(month({ work }))
    expect(Object.values(counted).sort((a, b) => a - b)).toEqual(work.map((one) => one.count))
    expect(counted).toMatchObject({ 'complaints.filed': 1, 'complaints.onForm': 9, 'programme.done': 12 })
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
