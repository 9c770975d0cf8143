import { describe, expect, it } from 'vitest'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import { testId } from '#tests/support/seed.ts'
import { aTerm, personId } from '#units/rules/units.builders.ts'
import type { WarningFacts } from '#units/rules/warnings.ts'
import { decideAnswer } from './answer.ts'
import type { CheckupDay, Finding } from './finding.ts'
import * as dates from './of-dates.ts'
import * as persons from './of-persons.ts'
import * as units from './of-units.ts'

const day: CheckupDay = {
  on: '2026-11-20',
  rules: resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' }),
  holidays: new Set(),
}
const who = { unitId: 'u', personId: 'p' }
const aMember: dates.DateFacts = {
  ...who,
  bornOn: '1980-05-01',
  bornPrecision: 'day',
  admittedOn: '2000-02-03',
  probationFromOn: '2000-02-10',
  officialOn: '2001-02-10',
}
const facts = (finding: Finding | null) => finding?.facts ?? null

describe('days that do not fit', () => {
  it.each([
    ['official on the day of the ceremony', { officialOn: '2000-02-10' }, null],
    ['official before the ceremony', { officialOn: '2000-02-09' }, { officialOn: '2000-02-09', since: '2000-02-10' }],
    [
      'official before the decision, no ceremony known',
      { officialOn: '2000-02-02', probationFromOn: null },
      { officialOn: '2000-02-02', since: '2000-02-03' },
    ],
    ['not official yet', { officialOn: null }, null],
    ['days unknown', { admittedOn: null, probationFromOn: null }, null],
  ] as const)('official before admission: %s', (_what, more, expected) => {
    expect(facts(dates.findOfficialBeforeAdmission({ ...aMember, ...more }))).toEqual(expected)
  })

  it.each([
    ['born the day before', { bornOn: '2000-02-02' }, null],
    ['born that day', { bornOn: '2000-02-03' }, { bornOn: '2000-02-03', admittedOn: '2000-02-03' }],
    ['unknown', { bornOn: null }, null],
  ] as const)('born after admission: %s', (_what, more, expected) => {
    expect(facts(dates.findBornAfterAdmission({ ...aMember, ...more }))).toEqual(expected)
  })

  it.each([
    ['eighteen that day', { bornOn: '1982-02-03' }, null],
    ['eighteen the day after', { bornOn: '1982-02-04' }, { bornOn: '1982-02-04', admittedOn: '2000-02-03', age: 18 }],
    ['born after it, told by another rule', { bornOn: '2001-02-04' }, null],
  ] as const)('admitted too young: %s', (_what, more, expected) => {
    expect(facts(dates.findAdmittedTooYoung({ ...aMember, ...more }, day))).toEqual(expected)
  })

  it.each([
    ['a hundred and ten', { bornOn: '1915-11-21' }, null],
    ['a hundred and eleven today', { bornOn: '1915-11-20' }, { bornOn: '1915-11-20', age: 110 }],
    ['only the year known, perhaps younger', { bornOn: '1915-01-01', bornPrecision: 'year' }, null],
    ['unknown', { bornOn: null }, null],
  ] as const)('improbable age: %s', (_what, more, expected) => {
    expect(facts(dates.findAgeImprobable({ ...aMember, ...more }, day))).toEqual(expected)
  })
})

describe('time that has run out', () => {
  it.each([
    ['ends today', '2025-11-20', null],
    ['ended yesterday', '2025-11-19', { endedOn: '2026-11-19', reviewBy: '2026-12-31' }],
  ] as const)('probation %s', (_what, probationFromOn, expected) => {
    expect(facts(dates.findProbationOver({ ...who, probationFromOn }, day))).toEqual(expected)
  })

  it.each([
    ['a year today', 'exempt', '2025-11-20', null],
    ['more than a year', 'exempt', '2025-11-19', { fromOn: '2025-11-19', months: 12 }],
    ['of another kind', 'temp_away', '2025-11-19', null],
  ] as const)('an exemption of %s', (_what, kind, fromOn, expected) => {
    expect(facts(dates.findExemptionOld({ ...who, kind, fromOn }, day))).toEqual(expected)
  })

  it.each([
    ['under twelve months', 'temp_exempt', '2025-11-21', null],
    ['of twelve months', 'temp_exempt', '2025-11-20', { leave: 'temp_exempt', fromOn: '2025-11-20', months: 12 }],
    ['for good', 'exempt', '2020-01-01', null],
  ] as const)('a leave without end %s', (_what, kind, fromOn, expected) => {
    expect(facts(dates.findLeaveWithoutEnd({ ...who, kind, fromOn }, day))).toEqual(expected)
  })

  it.each([
    ['thirty days', '2026-10-21', null],
    ['thirty-one', '2026-10-20', { heldOn: '2026-10-20', days: 30 }],
  ] as const)('minutes open for %s', (_what, heldOn, expected) => {
    expect(facts(units.findMinutesNotLocked({ unitId: 'u', meetingId: 'm', heldOn }, day))).toEqual(expected)
  })

  it.each([
    ['the day is not past', 'introduced', '2026-10-09', null],
    ['the day is past', 'introduced', '2026-10-08', { step: 'present', dueOn: '2026-11-19' }],
    ['no clock runs', 'presented', '2026-01-01', null],
  ] as const)('a transfer: %s', (_what, stage, introducedOn, expected) => {
    const id = testId<'transfer'>()
    const transfer = { id, unitId: 'u', kind: 'official', stage, effectiveOn: '2026-01-01', introducedOn } as const
    expect(facts(units.findTransferStandsStill(transfer, day))).toEqual(expected)
  })
})

describe('people and places', () => {
  it('one number of two people, whichever', () => {
    const of = (number: 'citizen' | 'card', others: readonly string[]) =>
      persons.findSameNumber({ ...who, number, others })
    expect(of('citizen', [])).toBeNull()
    expect(of('citizen', ['b', 'a'])).toMatchObject({ rule: 'same_citizen_number', facts: { others: ['a', 'b'] } })
    expect(of('card', ['a'])?.rule).toBe('same_card_number')
  })

  it('left and in no cell, unless he went outside', () => {
    const left = { ...who, leftOn: '2026-01-01' } as const
    expect(facts(persons.findInNoCell({ ...left, wentOutside: false }))).toEqual({ leftOn: '2026-01-01' })
    expect(persons.findInNoCell({ ...left, wentOutside: true })).toBeNull()
  })

  it('a gap of a day between two cells, and none', () => {
    const gap = { ...who, leftOn: '2026-01-01' } as const
    expect(persons.findGapBetweenCells({ ...gap, joinedOn: '2026-01-01' })).toBeNull()
    expect(persons.findGapBetweenCells({ ...gap, joinedOn: '2026-01-02' })).not.toBeNull()
  })

  it('an office held from outside the roll', () => {
    const office = { ...who, office: 'cell_secretary', leftOn: '2026-01-01' } as const
    expect(persons.findOfficeWithoutMembership({ ...office, isOnRoll: true })).toBeNull()
    expect(persons.findOfficeWithoutMembership({ ...office, isOnRoll: false })).toMatchObject({
      detail: 'cell_secretary',
      facts: { office: 'cell_secretary', leftOn: '2026-01-01' },
    })
  })

  it.each([
    ['nobody has listed yet', [], true, null],
    ['whole', ['admission_decision', 'recognition_decision'], true, null],
    ['of one on probation', ['admission_decision'], false, null],
    ['without the recognition', ['admission_decision'], true, { missing: ['recognition_decision'] }],
    ['with other papers only', ['diploma'], false, { missing: ['admission_decision'] }],
  ] as const)('a file %s', (_what, kinds, isOfficial, expected) => {
    expect(facts(persons.findFileWithoutDecision({ ...who, kinds, isOfficial }))).toEqual(expected)
  })
})

describe('units, rolls and series', () => {
  const term = aTerm({ fromOn: '2025-06-01' })
  const found = (more: Partial<WarningFacts>) =>
    units
      .findOfUnit({ unitId: 'u', kind: 'cell', official: 5, terms: [term], ...more }, day)
      .map(({ rule, detail }) => [rule, detail])

  it.each([
    ['in order', {}, []],
    ['two members', { official: 2 }, [['too_few_members', '']]],
    ['nobody leads', { terms: [] }, [['no_secretary', '']]],
    ['nine without a committee', { official: 9 }, [['committee_to_elect', '']]],
  ] as const)('%s', (_what, more, expected) => {
    expect(found(more)).toEqual(expected)
  })

  it('tells a mandate of one office that ends on one day once', () => {
    const due = { office: 'cell_committee_member', dueOn: '2026-06-01' } as const
    const terms = [term, ...['lan', 'cuc'].map((name) => aTerm({ ...due, id: name, personId: personId(name) }))]
    expect(found({ terms })).toEqual([['term_over', 'cell_committee_member:2026-06-01']])
  })

  it('55 on the roll but 54 in the minutes', () => {
    const roll = { unitId: 'u', meetingId: 'm', heldOn: '2026-11-03', onRoll: 55 } as const
    expect(facts(units.findRollAndMinutesDiffer({ ...roll, inMinutes: 54 }))).toEqual({
      heldOn: '2026-11-03',
      inMinutes: 54,
      onRoll: 55,
    })
    expect(units.findRollAndMinutesDiffer({ ...roll, inMinutes: 55 })).toBeNull()
  })

  it('a number missing in a series', () => {
    const series = { unitId: 'u', paperType: 'resolution', termFrom: '2025-01-01', firstMissing: 7 } as const
    expect(units.findPaperNumberMissing({ ...series, missing: 0 })).toBeNull()
    expect(units.findPaperNumberMissing({ ...series, missing: 2 })).toMatchObject({
      detail: 'resolution:2025-01-01',
      facts: { missing: 2, firstMissing: 7 },
    })
  })
})

describe('an answer', () => {
  const finding = { digest: 'd', isMended: false, isAnswered: false, subjectId: 'p' }
  it.each([
    ['nothing else', {}, {}, null],
    ['what is mended', { isMended: true }, {}, 'finding_mended'],
    ['facts that have changed', {}, { basedOn: 'older' }, 'finding_changed'],
    ['what is answered', { isAnswered: true }, {}, 'finding_answered'],
    ['what is about himself', {}, { by: 'p' }, 'own_finding'],
  ] as const)('is refused for %s', (_what, state, answer, code) => {
    const decided = decideAnswer({ ...finding, ...state }, { reason: 'Đúng', basedOn: 'd', by: 'q', ...answer })
    expect(decided.ok ? null : decided.error.code).toBe(code)
  })
})
