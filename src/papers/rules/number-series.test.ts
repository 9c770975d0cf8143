import { describe, expect, it } from 'vitest'
import { canIssue } from './issuing-authority.ts'
import { decideNextNumber } from './number-series.ts'
import { numberLine } from './paper-text.ts'
import { PAPER_TYPES, paperSymbol, TYPE_SYMBOLS } from './paper-type.ts'

describe('numbering papers', () => {
  it('writes the number without a colon, padded below ten', () => {
    const lineOf = (number: number) =>
      numberLine({
        superior: null,
        issuer: 'CHI BỘ A',
        place: 'A',
        on: '2026-05-01',
        number: { kind: 'numbered', number, symbol: paperSymbol('resolution', 'CB') },
      })
    expect([3, 10, 1262].map(lineOf)).toEqual(['Số 03-NQ/CB', 'Số 10-NQ/CB', 'Số 1262-NQ/CB'])
  })

  it('counts from one in a term, and refuses a day before it', () => {
    const series = { termFrom: '2025-06-20', lastNumber: 0 } as const
    expect(decideNextNumber(series, '2025-06-20')).toEqual({ ok: true, value: 1 })
    expect(decideNextNumber({ ...series, lastNumber: 8 }, '2026-03-03')).toEqual({ ok: true, value: 9 })
    expect(decideNextNumber({ ...series, lastNumber: 8 }, '2025-06-19')).toEqual({
      ok: false,
      error: { code: 'paper_before_term', termFrom: '2025-06-20' },
    })
  })

  it('uses CTr for a programme, because CT is a directive', () => {
    expect(TYPE_SYMBOLS.programme).toBe('CTr')
    const shared = PAPER_TYPES.filter((type) => type !== 'regulation').map((type) => TYPE_SYMBOLS[type])
    expect(new Set(shared).size).toBe(shared.length)
  })
})

describe('who may issue what', () => {
  it.each([
    ['cell', 'notice', '2025-12-31', false],
    ['cell', 'notice', '2026-01-09', true],
    ['cell', 'workingRules', '2026-01-08', false],
    ['cell', 'regulation', '2026-06-01', false],
    ['cell', 'resolution', '2018-04-01', true],
    ['committee', 'guidance', '2026-06-01', false],
    ['standingCommittee', 'guidance', '2026-06-01', true],
    ['standingCommittee', 'workingRules', '2026-06-01', false],
    ['committee', 'directive', '2026-06-01', false],
    ['committee', 'guidance', '2020-06-01', true],
    ['cell', 'notice', '2015-06-01', true],
  ] as const)('%s, %s on %s: %s', (issuer, type, on, allowed) => {
    expect(canIssue(issuer, type, on).ok).toBe(allowed)
  })

  it('names the regulation that keeps the type', () => {
    expect(canIssue('cell', 'notice', '2025-12-31')).toMatchObject({
      error: { code: 'paper_type_not_allowed', basis: { symbol: '66-QĐ/TW' } },
    })
  })
})
