import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { ClassAsked } from './class-acts.ts'
import { countTraining } from './counts.ts'
import { decideClassAct } from './decide-class.ts'
import { decideNominate, type NomineePerson } from './nominate.ts'
import { gradeOf, hasAttended, resultsOf } from './results.ts'
import { aClass, aContext, aSession, aTrainee, CELL, RULES, UNIT } from './training.builders.ts'
import type { SessionId, TraineeId } from './vocabulary.ts'
import { decideWithdraw } from './withdraw.ts'

const person = (facts: Partial<NomineePerson> = {}): NomineePerson => ({
  ...{ id: 'p1' as PersonId, isOfUnit: true, isProbationary: false, offices: [] },
  ...facts,
})
const nominee = (facts: Partial<NomineePerson> = {}, role: 'party_member' | 'cell_secretary' = 'party_member') => ({
  name: 'Lê Văn Đá',
  role,
  person: person(facts),
})
const context: Parameters<typeof decideNominate>[2] = {
  ...{ seats: 2, taken: 0, today: '2026-11-01', inClass: new Set<PersonId>(), namesInClass: new Set<string>() },
}
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code

describe('naming people for a class', () => {
  it('takes those of the unit, in time, within its seats', () => {
    expect(decideNominate(aClass(), [nominee()], context).ok).toBe(true)
  })

  it.each([
    ['the class is not open', aClass({ stage: 'settled' }), [nominee()], {}, 'training_wrong_stage'],
    ['its last day is over', aClass(), [nominee()], { today: '2026-11-03' }, 'training_nominations_over'],
    ['the unit has no seats', aClass(), [nominee()], { seats: null }, 'training_no_quota'],
    ['its seats are taken', aClass(), [nominee()], { taken: 2 }, 'training_quota_full'],
    ['he is in the class already', aClass(), [nominee()], { inClass: new Set(['p1']) }, 'training_person_twice'],
    ['he is named twice at once', aClass(), [nominee(), nominee()], {}, 'training_person_twice'],
    ['he went to another unit', aClass(), [nominee({ isOfUnit: false })], {}, 'training_not_of_unit'],
    ['the office is not his', aClass(), [nominee({}, 'cell_secretary')], {}, 'training_office_not_held'],
    ['the class is for others', aClass({ audience: ['candidate'] }), [nominee()], {}, 'training_not_for_role'],
    ['he is an official member', aClass({ kind: 'new_member_theory' }), [nominee()], {}, 'training_only_probationary'],
    ['the class is for people outside', aClass({ kind: 'party_awareness' }), [nominee()], {}, 'training_by_name_only'],
  ] as const)('refuses when %s', (_why, state, nominees, facts, code) => {
    const given = { ...context, ...facts } as Parameters<typeof decideNominate>[2]
    expect(codeOf(decideNominate(state, nominees, given))).toBe(code)
  })

  it('is taken back with a reason until the class is closed', () => {
    expect(decideWithdraw({ state: 'confirmed', stage: 'settled' }, 'Đi công tác').ok).toBe(true)
    expect(codeOf(decideWithdraw({ state: 'nominated', stage: 'open' }, ''))).toBe('training_reason_missing')
    expect(codeOf(decideWithdraw({ state: 'withdrawn', stage: 'open' }, 'Bận'))).toBe('training_not_in_class')
    expect(codeOf(decideWithdraw({ state: 'confirmed', stage: 'closed' }, 'Bận'))).toBe('training_wrong_stage')
  })
})

const s1 = 's1' as SessionId
const an = (id: string) => id as TraineeId
const held = aClass({
  stage: 'settled',
  sessions: [aSession({ markedOn: '2026-11-09' })],
  trainees: [aTrainee('a', { state: 'confirmed', attended: 1 }), aTrainee('b', { state: 'confirmed' })],
})
const moved = { moved: new Set([an('a')]) }
const outside = (name: string) => ({ name, fromName: 'Đảng ủy Bộ A', role: 'party_member' as const })

describe('acts on a class', () => {
  it.each([
    [
      'a session after the summons was marked',
      held,
      { act: 'set_sessions', body: { sessions: [] } },
      'training_session_marked',
    ],
    [
      'seats for a unit elsewhere',
      aClass(),
      { act: 'set_quotas', body: { quotas: [{ unitId: UNIT, seats: 1 }] } },
      'training_unit_outside',
    ],
    [
      'fewer seats than are taken',
      aClass({ trainees: [aTrainee('a'), aTrainee('b')] }),
      { act: 'set_quotas', body: { quotas: [{ unitId: CELL, seats: 1 }] } },
      'training_quota_below',
    ],
    [
      'a class without a session',
      aClass({ stage: 'draft', sessions: [] }),
      { act: 'open', body: { on: '2026-11-10' } },
      'training_no_session',
    ],
    [
      'an opening ahead of its day',
      aClass({ stage: 'draft' }),
      { act: 'open', body: { on: '2026-11-11' } },
      'training_day_wrong',
    ],
    [
      'an outsider twice',
      aClass(),
      { act: 'add_outside', body: { people: [outside('Lê Ẩn'), outside('LÊ ẨN')] } },
      'training_person_twice',
    ],
    ['a list of nobody', aClass(), { act: 'settle', body: { on: '2026-11-10', declined: [] } }, 'training_nobody'],
    [
      'whoever was transferred meanwhile',
      aClass({ trainees: [aTrainee('a')] }),
      { act: 'settle', body: { on: '2026-11-10', declined: [] } },
      'training_member_moved',
    ],
    [
      'attendance ahead of the day',
      aClass({ stage: 'settled', sessions: [aSession({ onDay: '2026-11-11' })] }),
      { act: 'mark', body: { sessionId: s1, absent: [] } },
      'training_session_ahead',
    ],
    [
      'attendance of a stranger',
      held,
      { act: 'mark', body: { sessionId: s1, absent: [an('x')] } },
      'training_trainee_unknown',
    ],
    [
      'attendance after the close',
      aClass({ stage: 'closed' }),
      { act: 'mark', body: { sessionId: s1, absent: [] } },
      'training_wrong_stage',
    ],
    [
      'a close before all is marked',
      aClass({ stage: 'settled' }),
      { act: 'close', body: { on: '2026-11-10', firstNumber: null } },
      'training_attendance_missing',
    ],
    [
      'a number that was given',
      held,
      { act: 'close', body: { on: '2026-11-10', firstNumber: 7 } },
      'training_number_used',
    ],
    [
      'voiding what was not given',
      aClass({ stage: 'closed' }),
      { act: 'void_certificate', body: { id: an('a'), reason: 'Nhầm' } },
      'training_no_certificate',
    ],
    ['a cancelling without reason', aClass(), { act: 'cancel', body: { reason: '' } }, 'training_reason_missing'],
    [
      'anything once cancelled',
      aClass({ stage: 'cancelled' }),
      { act: 'open', body: { on: '2026-11-10' } },
      'training_wrong_stage',
    ],
  ] as const)('refuse %s', (_why, state, asked, code) => {
    expect(codeOf(decideClassAct(state, asked as ClassAsked, aContext({ ...moved, lastNumber: 7 })))).toBe(code)
  })

  it('settle the list without those declined', () => {
    const state = aClass({ trainees: [aTrainee('a'), aTrainee('b')] })
    const declined = [{ id: an('a'), reason: 'Đã chuyển đi' }]
    const decided = decideClassAct(state, { act: 'settle', body: { on: '2026-11-10', declined } }, aContext(moved))
    expect(decided).toMatchObject({ ok: true, value: { stage: 'settled', effect: { confirmed: ['b'] } } })
  })

  it('number the certificates on from the last, or from a number above it', () => {
    const close = (firstNumber: number | null) =>
      decideClassAct(held, { act: 'close', body: { on: '2026-11-10', firstNumber } }, aContext({ lastNumber: 7 }))
    const results = (number: number) => [
      { traineeId: 'a', passed: true, grade: 'not_tested', number },
      { traineeId: 'b', passed: false, number: null },
    ]
    expect(close(null)).toMatchObject({ value: { stage: 'closed', effect: { results: results(8), lastNumber: 8 } } })
    expect(close(58)).toMatchObject({ value: { effect: { results: results(58), lastNumber: 58 } } })
  })
})

describe('results', () => {
  it.each([
    [8, 'excellent'],
    [7.75, 'good'],
    [7, 'good'],
    [5, 'average'],
    [4.75, 'below'],
  ] as const)('grades %s as %s by the thresholds it is given', (score, grade) =>
    expect(gradeOf(score, RULES)).toBe(grade),
  )

  it('asks for the share of sessions exactly', () => {
    expect(hasAttended(4, 5, 80)).toBe(true)
    expect(hasAttended(3, 4, 80)).toBe(false)
  })

  it('gives each who passed one number, in a row, and nobody else any', () => {
    const one = fc.record({ score: fc.option(fc.integer({ min: 0, max: 10 })), attended: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.integer({ min: 1, max: 900 }), (list, first) => {
        const results = resultsOf(
          list.map((each, index) => ({ ...each, id: an(String(index)) })),
          3,
          RULES,
          first,
        )
        const numbers = results.flatMap(({ number }) => (number === null ? [] : [number]))
        expect(numbers).toEqual(numbers.map((_, index) => first + index))
        for (const { passed, number } of results) expect(number !== null).toBe(passed)
        const isTested = list.some(({ score }) => score !== null)
        results.forEach(({ passed }, index) => {
          const { score = null, attended = 0 } = list[index] ?? {}
          const isEnough = attended === 3 && (!isTested || (score !== null && score >= RULES.passFrom))
          expect(passed).toBe(isEnough)
        })
      }),
    )
  })
})

describe('counts', () => {
  it('count classes, trainees, organisations and roles as the article does', () => {
    const rows = [
      { classId: '1', from: 'A', role: 'commission_chair' },
      { classId: '1', from: 'B', role: 'commission_member' },
      { classId: '2', from: 'A', role: 'commission_chair' },
    ] as const
    expect(countTraining(rows)).toEqual({
      ...{ classes: 2, trainees: 3, organisations: 2 },
      byRole: [
        { role: 'commission_chair', count: 2 },
        { role: 'commission_member', count: 1 },
      ],
    })
  })
})
