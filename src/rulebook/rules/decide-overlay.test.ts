import { describe, expect, it } from 'vitest'
import { decideOverlay, decideOverlayEnd, type OverlayInput, type OverlayState } from './decide-overlay.ts'
import type { RuleOverlay } from './overlay.ts'
import { NATIONAL_PACKS } from './packs/national.ts'
import { WARD_SHEET } from './packs/ward-sheet.ts'
import { resolveRules } from './resolve.ts'

const WARD = 'ward'

const state = (facts: Partial<OverlayState> = {}, overlays: readonly RuleOverlay[] = []): OverlayState => ({
  unitId: WARD,
  inForce: resolveRules(NATIONAL_PACKS, overlays, { unitPath: ['province', WARD], on: '2026-12-01' }),
  lastAdoptedOn: null,
  ...facts,
})

const input = (facts: Partial<OverlayInput> = {}): OverlayInput => ({
  code: 'meeting.minMinutes',
  value: 60,
  from: '2026-12-01',
  to: null,
  reason: 'Chi bộ ít đảng viên',
  knowsOfAdopted: false,
  ...facts,
})

const anOverlay = (facts: Partial<RuleOverlay> = {}): RuleOverlay =>
  ({
    id: '01',
    unitId: WARD,
    code: 'meeting.minMinutes',
    value: 60,
    from: '2026-12-01',
    to: null,
    reason: 'Chi bộ ít đảng viên',
    ...facts,
  }) as RuleOverlay

describe('setting a local value', () => {
  it('takes a well formed value with its day and reason', () => {
    expect(decideOverlay(state(), input({ reason: '  Chi bộ ít   đảng viên ' }))).toEqual({
      ok: true,
      value: {
        unitId: WARD,
        code: 'meeting.minMinutes',
        value: 60,
        from: '2026-12-01',
        to: null,
        reason: 'Chi bộ ít đảng viên',
      },
    })
  })

  it('takes the itemised sheet', () => {
    expect(decideOverlay(state(), input({ code: 'score.frame', value: WARD_SHEET })).ok).toBe(true)
  })

  it.each([
    ['the code is unknown', { code: 'meeting.colour' }, { code: 'rule_unknown' }],
    ['the code is a name every object has', { code: 'constructor' }, { code: 'rule_unknown' }],
    ['the Charter sets it', { code: 'vote.ordinaryMajority' }, { code: 'rule_fixed_by_charter' }],
    ['the reason is empty', { reason: ' \n ' }, { code: 'rule_reason_missing' }],
    ['the reason is a book', { reason: 'a'.repeat(2001) }, { code: 'rule_reason_too_long', longest: 2000 }],
    ['it ends the day it begins', { to: '2026-12-01' }, { code: 'rule_ends_before_it_begins' }],
    ['minutes are a text', { value: '60' }, { code: 'rule_value_wrong', at: '', problem: 'wrong_shape' }],
    ['minutes are none', { value: 0 }, { code: 'rule_value_wrong', at: '', problem: 'out_of_range' }],
    ['minutes are not whole', { value: 60.5 }, { code: 'rule_value_wrong', at: '', problem: 'wrong_shape' }],
    ['minutes are not a number', { value: Number.NaN }, { code: 'rule_value_wrong', at: '', problem: 'wrong_shape' }],
    [
      'a share is more than all',
      { code: 'meeting.quorum', value: { kind: 'at_least', numerator: 3, denominator: 2 } },
      { code: 'rule_value_wrong', at: '', problem: 'out_of_range' },
    ],
    [
      'something is smuggled in',
      { code: 'meeting.ideologyMinutes', value: { atLeast: 15, atMost: 30, extra: 1 } },
      { code: 'rule_value_wrong', at: '', problem: 'wrong_shape' },
    ],
  ] as const)('refuses when %s', (_why, facts, error) => {
    expect(decideOverlay(state(), input(facts))).toEqual({ ok: false, error })
  })

  it('refuses what already holds by its own hand, but lets it restate what comes from above', () => {
    expect(decideOverlay(state({}, [anOverlay()]), input())).toEqual({ ok: false, error: { code: 'rule_unchanged' } })
    expect(decideOverlay(state(), input({ value: 90 })).ok).toBe(true)
  })

  it('refuses a day before an adopted meeting unless the office says it knows', () => {
    const adopted = state({ lastAdoptedOn: '2026-12-03' })
    expect(decideOverlay(adopted, input())).toEqual({
      ok: false,
      error: { code: 'rule_before_adopted_meeting', lastAdoptedOn: '2026-12-03' },
    })
    expect(decideOverlay(adopted, input({ knowsOfAdopted: true })).ok).toBe(true)
    expect(decideOverlay(adopted, input({ from: '2026-12-04' })).ok).toBe(true)
    expect(decideOverlay(adopted, input({ from: '2026-12-03' })).ok).toBe(false)
  })
})

describe('a score frame', () => {
  const [first, second, ...others] = WARD_SHEET.groups
  const refused = (value: unknown) => decideOverlay(state(), input({ code: 'score.frame', value }))

  it.each([
    ['the total', { ...WARD_SHEET, total: 99 }, 'total', 'sums_differ'],
    [
      'a group',
      { ...WARD_SHEET, total: 101, groups: [{ ...first, max: 6 }, second, ...others] },
      'groups.0.max',
      'sums_differ',
    ],
    [
      'a number used twice',
      { ...WARD_SHEET, total: 105, groups: [first, first, second, ...others] },
      'groups',
      'listed_twice',
    ],
    [
      'a group without criteria',
      { ...WARD_SHEET, groups: [{ ...first, criteria: [] }] },
      'groups.0.criteria',
      'out_of_range',
    ],
  ] as const)('must be right in %s', (_what, frame, at, problem) => {
    expect(refused(frame)).toEqual({ ok: false, error: { code: 'rule_value_wrong', at, problem } })
  })

  it('must have levels that fall to nothing', () => {
    const [criterion] = first?.criteria ?? []
    const levels = criterion?.levels.slice(0, -1) ?? []
    const frame = { ...WARD_SHEET, groups: [{ ...first, criteria: [{ ...criterion, levels }] }, second, ...others] }
    expect(refused(frame)).toEqual({
      ok: false,
      error: { code: 'rule_value_wrong', at: 'groups.0.criteria.0.levels', problem: 'levels_wrong' },
    })
  })
})

describe('ending a local value', () => {
  const end = (on: RuleOverlay['from'], facts: Partial<RuleOverlay> = {}, lastAdoptedOn: RuleOverlay['to'] = null) =>
    decideOverlayEnd({ overlay: anOverlay(facts), lastAdoptedOn }, { on, reason: 'Trở lại mức chung' })

  it('goes back to the value from above on the day given, even before it ever held', () => {
    expect(end('2027-01-01')).toEqual({ ok: true, value: { id: '01', to: '2027-01-01', reason: 'Trở lại mức chung' } })
    expect(end('2026-12-01').ok).toBe(true)
  })

  it('refuses what has ended, a day before it began, and a day adopted meetings lie after', () => {
    expect(end('2027-01-01', { to: '2026-12-20' })).toEqual({
      ok: false,
      error: { code: 'rule_already_ended', on: '2026-12-20' },
    })
    expect(end('2026-11-30')).toEqual({ ok: false, error: { code: 'rule_ends_before_it_begins' } })
    expect(end('2027-01-01', {}, '2027-01-03')).toEqual({
      ok: false,
      error: { code: 'rule_end_before_adopted_meeting', lastAdoptedOn: '2027-01-03' },
    })
  })
})
