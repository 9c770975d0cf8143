import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { decideConfirm, decideFill } from './checklist.ts'
import { levelsClimbed } from './climbing.ts'
import { countCameBack, decideEffect, effectsDue } from './effect.ts'
import { similarElsewhere } from './similar.ts'

describe('what is overdue', () => {
  const climbed = (today: LocalDate, levels = 3) => levelsClimbed('2026-11-30', { today, days: 10, levels })

  it.each([
    ['2026-12-10', 0],
    ['2026-12-11', 1],
    ['2026-12-20', 1],
    ['2026-12-21', 2],
    ['2027-12-01', 3],
  ] as const)('is on %s told %i levels above', (today, levels) => {
    expect(climbed(today)).toBe(levels)
  })

  it('climbs one level at a time and never past the top', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 5 }), (after, levels) => {
        const now = climbed(addDays('2026-11-30', after), levels)
        const next = climbed(addDays('2026-11-30', after + 1), levels)
        expect(now).toBeLessThanOrEqual(levels)
        expect(next - now === 0 || next - now === 1).toBe(true)
      }),
    )
  })
})

describe('looks at the effect', () => {
  const putRight = { acceptedOn: '2026-02-10', checked: [3] } as const
  const look = { months: 6, on: '2026-08-12', result: 'holds', note: 'Vẫn niêm yết hằng quý' } as const
  const context = { allowed: [3, 6, 12], today: '2026-08-20' } as const

  it('fall due at the months of the rule book after acceptance', () => {
    expect(effectsDue(putRight, [3, 6, 12])).toEqual([
      { months: 6, dueOn: '2026-08-10' },
      { months: 12, dueOn: '2027-02-10' },
    ])
    expect(effectsDue({ acceptedOn: null, checked: [] }, [3])).toEqual([])
  })

  it.each([
    ['in its month', {}, {}, {}, 'ok'],
    ['twice', {}, { months: 3 }, {}, 'remedy_effect_given'],
    ['before its day', {}, { months: 12 }, {}, 'remedy_effect_early'],
    ['at a month the rule book does not know', {}, { months: 7 }, {}, 'remedy_effect_month'],
    ['of what is not put right', { acceptedOn: null }, {}, {}, 'remedy_not_put_right'],
    ['without a word', {}, { note: '' }, {}, 'remedy_reason_missing'],
    ['on a day to come', {}, { on: '2026-08-21' }, {}, 'remedy_day_wrong'],
  ] as const)('are taken %s', (_when, state, asked, more, code) => {
    const decided = decideEffect({ ...putRight, ...state }, { ...look, ...asked }, { ...context, ...more })
    expect(decided.ok ? 'ok' : decided.error.code).toBe(code)
  })

  it('count what came back: found anew after it was accepted, or seen back', () => {
    const first = { kind: 'democracy', foundOn: '2025-01-10', acceptedOn: '2025-05-02', backAt: 1 } as const
    const again = { kind: 'democracy', foundOn: '2026-03-01', acceptedOn: null, backAt: 0 } as const
    const other = { kind: 'meetings', foundOn: '2026-03-01', acceptedOn: null, backAt: 0 } as const
    const meanwhile = { kind: 'democracy', foundOn: '2025-03-01', acceptedOn: null, backAt: 0 } as const
    expect(countCameBack([first, again, other, meanwhile], 'democracy')).toBe(2)
    expect(countCameBack([first, again, other], 'meetings')).toBe(0)
  })
})

describe('similar limits elsewhere', () => {
  const units = (count: number) => Array.from({ length: count }, (_, index) => `u${index}`)
  const taken = (count: number, way: string, holding = 0) =>
    units(count).map((unitId, index) => ({ unitId, way, holds: index < holding }))

  it('are told of only from so many units, each number by itself', () => {
    expect(similarElsewhere(new Set(units(4)), taken(4, 'publish', 4), 5)).toEqual({ units: null, ways: [] })
    expect(similarElsewhere(new Set(units(9)), [...taken(6, 'publish', 5), ...taken(4, 'plan', 4)], 5)).toEqual({
      units: 9,
      ways: [{ way: 'publish', units: 6, holding: 5 }],
    })
    expect(similarElsewhere(new Set(units(6)), taken(6, 'publish', 2), 5).ways).toEqual([
      { way: 'publish', units: 6, holding: null },
    ])
  })

  it('never tell a number that stands on fewer units', () => {
    const rows = fc.array(
      fc.record({
        unitId: fc.constantFrom(...units(8)),
        way: fc.constantFrom('publish', 'plan', 'train'),
        holds: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), (ways, from) => {
        const told = similarElsewhere(new Set(ways.map(({ unitId }) => unitId)), ways, from)
        const numbers = told.ways.flatMap(({ units: all, holding }) => (holding === null ? [all] : [all, holding]))
        for (const number of numbers) expect(number).toBeGreaterThanOrEqual(from)
      }),
    )
  })
})

describe('a checklist', () => {
  const criteria = [
    { code: 'roads', title: 'Đường giao thông' },
    { code: 'fences', title: 'Hàng rào' },
  ]
  const met = { code: 'roads', mark: 'met', note: '' } as const
  const missing = { code: 'fences', mark: 'not_met', note: 'Còn 12 hộ' } as const

  it('is filled in whole, with a word on what is not met, and keeps the words of its day', () => {
    expect(decideFill(criteria, [missing, met])).toEqual({
      ok: true,
      value: [
        { ...met, title: 'Đường giao thông', confirmed: null, answer: '' },
        { ...missing, title: 'Hàng rào', confirmed: null, answer: '' },
      ],
    })
    const refused = (lines: Parameters<typeof decideFill>[1]) => {
      const decided = decideFill(criteria, lines)
      return decided.ok ? 'ok' : decided.error.code
    }
    expect(refused([met])).toBe('checklist_lines')
    expect(refused([met, met])).toBe('checklist_lines')
    expect(refused([met, { ...missing, note: '' }])).toBe('remedy_reason_of')
  })

  it('is confirmed once by the level above, line by line', () => {
    const lines = [met, missing].map((line) => ({ ...line, title: '', confirmed: null, answer: '' }))
    const said = [
      { code: 'roads', confirmed: 'met', answer: '' },
      { code: 'fences', confirmed: 'not_met', answer: '' },
    ] as const
    const confirm = (list: object, asked: Parameters<typeof decideConfirm>[1] = said) => {
      const decided = decideConfirm({ lines, isConfirmed: false, isOwn: false, ...list }, asked)
      return decided.ok ? 'ok' : decided.error.code
    }
    expect(confirm({})).toBe('ok')
    expect(confirm({ isConfirmed: true })).toBe('checklist_confirmed')
    expect(confirm({ isOwn: true })).toBe('checklist_own')
    expect(confirm({}, said.slice(1))).toBe('checklist_lines')
    expect(confirm({}, [{ ...said[0], confirmed: 'partly' }, said[1]])).toBe('remedy_reason_of')
  })
})
