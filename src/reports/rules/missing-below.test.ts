import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { findForm } from './forms.ts'
import { askableBelow, type Below, missingBelow, type ToldBelow } from './missing-below.ts'

const fees = findForm('fees', '2026-09')
const inspection = findForm('inspection_annex', '2026-09')
if (!fees || !inspection) throw new Error('both are in force in 2026')

const [an, binh] = ['an', 'binh'] as readonly string[] as readonly [UnitId, UnitId]
const below: readonly Below[] = [an, binh].map((unitId) => ({ unitId, kind: 'cell' }))
const span = { first: '2026-07', last: '2026-09' } as const
const quarter = (unitId: UnitId, ...indicators: readonly string[]): readonly ToldBelow[] =>
  indicators.map((indicator) => ({ unitId, indicator, ...span }))
const july = (unitId: UnitId, indicator: string): ToldBelow => {
  return { unitId, indicator, first: '2026-07', last: '2026-07' }
}
const known = new Set(['asked.feeCollected'])
const of = (tellings: readonly ToldBelow[], more: { readonly told?: ReadonlySet<string> } = {}) =>
  missingBelow({ form: fees, span, below, tellings, known, told: new Set(), ...more }).map(({ untold, unitIds }) => [
    unitIds.join(),
    ...untold.map(({ rows, months }) => `${months.join()}: ${rows.join()}`),
  ])

const ALL = ['asked.feeCollected', 'asked.feeKeptCell', 'asked.feeOwedCell']

describe('what a committee still lacks', () => {
  it('is nothing where every unit told of all months', () => {
    expect(of([...quarter(an, ...ALL), ...quarter(binh, ...ALL)])).toEqual([])
  })

  it('is told unit by unit and month by month, of what stands only the end', () => {
    const some = [...quarter(an, ...ALL), july(binh, 'asked.feeCollected'), july(binh, 'asked.feeKeptCell')]
    expect(of(some)).toEqual([
      ['binh', '2026-08,2026-09: asked.feeCollected,asked.feeKeptCell', '2026-09: asked.feeOwedCell'],
    ])
  })

  it('names units together that lack the same', () => {
    expect(of([])).toEqual([
      ['an,binh', '2026-07,2026-08,2026-09: asked.feeCollected,asked.feeKeptCell', '2026-09: asked.feeOwedCell'],
    ])
  })

  it('is not what the committee told itself, nor what it is asked as nobody below was', () => {
    const cells = quarter(an, 'asked.feeKeptCell', 'asked.feeOwedCell').concat(
      quarter(binh, 'asked.feeKeptCell', 'asked.feeOwedCell'),
    )
    expect(of(cells, { told: known })).toEqual([])
    const context = { form: inspection, span, below, tellings: [], told: new Set<string>() }
    expect(missingBelow({ ...context, known: new Set() })).toEqual([])
    expect(askableBelow({ ...context, known: new Set() })).toEqual(['asked.opinions', 'asked.denunciations'])
    expect(askableBelow({ ...context, known: new Set(['asked.opinions', 'asked.denunciations']) })).toEqual([])
  })
})
