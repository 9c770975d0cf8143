import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { RuleOverlay } from './overlay.ts'
import { NATIONAL_PACKS } from './packs/national.ts'
import { holdsOn, resolveRules } from './resolve.ts'
import { RULE_CODES, type RuleCode } from './rule.ts'

const PROVINCE = 'province'
const WARD = 'ward'
const CELL = 'cell'
const unitPath = [PROVINCE, WARD, CELL]
const nothingLocal: readonly RuleOverlay[] = []

const nationalOn = (on: LocalDate) => resolveRules(NATIONAL_PACKS, nothingLocal, { unitPath, on })

const minutes = (facts: Partial<RuleOverlay> & { value: number }): RuleOverlay =>
  ({
    id: '01',
    unitId: WARD,
    code: 'meeting.minMinutes',
    from: '2026-01-01',
    to: null,
    reason: 'đặc điểm chi bộ',
    ...facts,
  }) as RuleOverlay

const anyDay = fc.integer({ min: -12_000, max: 12_000 }).map((days) => addDays('2018-07-06', days))

describe('national rules', () => {
  it.each(RULE_CODES.map((code) => [code]))('hold one after another without gap or overlap: %s', (code) => {
    const spans = NATIONAL_PACKS.flatMap((pack) => pack.rules)
      .filter((rule) => rule.code === code)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    expect(spans.length).toBeGreaterThan(0)
    expect(spans.at(-1)?.to).toBeNull()
    expect(spans.slice(0, -1).map((span) => span.to)).toEqual(spans.slice(1).map((span) => span.from))
  })

  it('give exactly one value for every code on any day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<RuleCode>(...RULE_CODES), (on, code) => {
        const holding = NATIONAL_PACKS.flatMap((pack) => pack.rules).filter((r) => r.code === code && holdsOn(r, on))
        const resolved = nationalOn(on)[code]
        expect(resolved.code).toBe(code)
        expect(resolved.setByUnitId).toBeNull()
        if (holding.length === 0) expect(resolved).toMatchObject({ certainty: 'unknown' })
        else expect([{ ...holding[0], setByUnitId: null, reason: null }]).toEqual([resolved])
        expect(holding.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each([
    ['meeting.attendanceTargetPercent', '2025-10-27', 85, '2025-10-28', 90],
    ['meeting.attendanceTargetMustExceed', '2025-10-27', true, '2025-10-28', false],
    ['meeting.minMinutesCombined', '2025-10-27', 90, '2025-10-28', 120],
    ['meeting.postDaysBefore', '2025-10-27', null, '2025-10-28', 1],
    ['meeting.reportDaysAfter', '2025-10-27', null, '2025-10-28', 2],
  ] as const)('%s changes on the day HD 42 begins', (code, dayBefore, old, day, now) => {
    expect(nationalOn(dayBefore)[code].value).toBe(old)
    expect(nationalOn(day)[code].value).toBe(now)
  })

  it('change their basis with the Charter regulation, not their value', () => {
    const cited = (on: LocalDate) => {
      const { basis, certainty, value } = nationalOn(on)['vote.baseLeavesOutAbsentExempt']
      return [basis.symbol, certainty, value]
    }
    expect(cited('2025-06-30')).toEqual(['232-QĐ/TW', 'unknown', true])
    expect(cited('2025-07-01')).toEqual(['294-QĐ/TW', 'single', true])
    expect(cited('2026-07-25')).toEqual(['294-QĐ/TW', 'single', true])
    expect(cited('2026-07-26')).toEqual(['208-QĐ/TW', 'unknown', true])
  })

  it('answer a day before the earliest text from that text, and say that it is not known', () => {
    const rules = nationalOn('2015-03-01')
    expect(rules['meeting.minMinutes']).toMatchObject({
      value: 90,
      certainty: 'unknown',
      basis: { symbol: '12-HD/BTCTW' },
    })
    expect(rules['meeting.regularPerMonth']).toMatchObject({ value: 1, certainty: 'confirmed' })
  })
})

describe('local values', () => {
  const minutesOn = (on: LocalDate, overlays: readonly RuleOverlay[], path = unitPath) =>
    resolveRules(NATIONAL_PACKS, overlays, { unitPath: path, on })['meeting.minMinutes']

  it('hold from their day until the day before their end, below the unit that set them', () => {
    const overlay = minutes({ value: 60, to: '2026-04-01' })
    expect(minutesOn('2025-12-31', [overlay]).value).toBe(90)
    expect(minutesOn('2026-01-01', [overlay])).toMatchObject({
      value: 60,
      certainty: 'local',
      setByUnitId: WARD,
      reason: 'đặc điểm chi bộ',
      from: '2026-01-01',
      basis: { symbol: '42-HD/BTCTW' },
    })
    expect(minutesOn('2026-03-31', [overlay]).value).toBe(60)
    expect(minutesOn('2026-04-01', [overlay]).value).toBe(90)
    expect(minutesOn('2026-02-01', [overlay], [PROVINCE, 'another ward', 'its cell']).value).toBe(90)
    expect(minutesOn('2026-02-01', [overlay], [PROVINCE]).value).toBe(90)
  })

  it('give way to the later one of the same unit, and come back when that one ends', () => {
    const first = minutes({ id: '01', value: 60 })
    const second = minutes({ id: '02', value: 75, from: '2026-03-01', to: '2026-05-01' })
    expect(
      ['2026-02-28', '2026-03-01', '2026-05-01'].map((on) => minutesOn(on as LocalDate, [second, first]).value),
    ).toEqual([60, 75, 60])
  })

  it('of two that began on one day, the one made later holds', () => {
    const overlays = [minutes({ id: '01', value: 60 }), minutes({ id: '02', value: 75 })]
    expect(minutesOn('2026-02-01', overlays).value).toBe(75)
    expect(minutesOn('2026-02-01', overlays.toReversed()).value).toBe(75)
  })

  it('always come from the nearest unit above that has one on the day', () => {
    const anyOverlay = fc.record({
      unitId: fc.constantFrom(PROVINCE, WARD, CELL, 'elsewhere'),
      from: anyDay,
      length: fc.option(fc.integer({ min: 1, max: 4000 })),
      value: fc.integer({ min: 1, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(anyOverlay, { maxLength: 12 }), anyDay, (made, on) => {
        const overlays = made.map(({ unitId, from, length, value }, index) =>
          minutes({
            id: String(index).padStart(3, '0'),
            unitId,
            from,
            to: length === null ? null : addDays(from, length),
            value,
          }),
        )
        const holding = overlays.filter((overlay) => holdsOn(overlay, on))
        const nearest =
          unitPath.toReversed().find((unitId) => holding.some((overlay) => overlay.unitId === unitId)) ?? null
        const resolved = minutesOn(on, overlays)
        expect(resolved.setByUnitId).toBe(nearest)
        const lastBegun = holding.filter(({ unitId, from }) => unitId === nearest && from === resolved.from)
        if (nearest !== null) expect(lastBegun.map(({ value }) => value)).toContain(resolved.value)
        expect(holding.some(({ unitId, from }) => unitId === nearest && from > resolved.from)).toBe(false)
      }),
    )
  })
})
