import { describe, expect, it } from 'vitest'
import type { PeriodKind, Span } from './periods.ts'
import { type Telling, toldOf } from './telling.ts'

const QUARTER: Span = { first: '2026-07', last: '2026-09' }
const JULY: Span = { first: '2026-07', last: '2026-07' }
const FEES = 'asked.feeCollected'

const telling = (kind: PeriodKind, { first, last }: Span, more: Partial<Telling> = {}): Telling => {
  return { indicator: FEES, kind, first, last, isOwn: true, value: 0, ...more }
}
const month = (name: Span['first'], more: Partial<Telling> = {}) => telling('month', { first: name, last: name }, more)
const monthly = (...names: readonly Span['first'][]) => names.map((name) => month(name, { value: 10 }))

const of = (tellings: readonly Telling[], span: Span) => {
  const { known, told, toldBefore, elsewhere } = toldOf(tellings, span)
  return {
    isKnown: known.has(FEES) || known.size > 0,
    isTold: told.size > 0,
    before: toldBefore[FEES] ?? 0,
    elsewhere: elsewhere.get(FEES)?.map(({ first, last }) => `${first} ${last}`),
  }
}

describe('what was told in another report', () => {
  it.each([
    ['of all months: not asked again', monthly('2026-07', '2026-08', '2026-09'), [true, true, 30, undefined]],
    ['of some: asked for the others', monthly('2026-07'), [false, false, 10, ['2026-07 2026-07']]],
    ['by units below: not asked here', [month('2026-08', { isOwn: false })], [true, false, 0, ['2026-08 2026-08']]],
    [
      'as it stands at the end: not asked again',
      [month('2026-09', { indicator: 'asked.feeOwedCell' })],
      [true, true, 0, undefined],
    ],
  ] as const)('%s', (_what, tellings, [isKnown, isTold, before, elsewhere]) => {
    expect(of(tellings, QUARTER)).toEqual({ isKnown, isTold, before, elsewhere })
  })

  it('leaves what is told of the others to the last month nobody told', () => {
    expect(toldOf(monthly('2026-08', '2026-09'), QUARTER).restMonths.get(FEES)).toBe('2026-07')
    expect(toldOf(monthly('2026-07', '2026-08', '2026-09'), QUARTER).restMonths.size).toBe(0)
  })

  it('together with other months is not asked again for one of them, whichever came first', () => {
    expect(of([telling('quarter', QUARTER)], JULY)).toEqual({
      ...{ isKnown: true, isTold: true, before: 0, elsewhere: ['2026-07 2026-09'] },
    })
  })
})
