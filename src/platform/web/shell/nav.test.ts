import { describe, expect, it } from 'vitest'
import { type NavItem, placePath, safeReturnTo, unitIdOfPath, visibleNav } from './nav.ts'

const item = (to: string, anyOf: NavItem['anyOf']): NavItem => ({
  label: 'app.nav.month',
  icon: 'calendar',
  to,
  anyOf,
  primary: true,
})

describe('navigation', () => {
  it('shows what one of its permissions opens, and what is open to everyone', () => {
    const items = [item('a', ['meeting.read', 'meeting.attend']), item('b', ['meeting.grade']), item('c', [])]
    const unit = { kind: 'cell', permissions: ['meeting.attend'] } as const
    expect(visibleNav(items, unit).map((one) => one.to)).toEqual(['a', 'c'])
  })

  it('keeps what is for cells from committees, and the other way round', () => {
    const items: readonly NavItem[] = [
      { ...item('a', []), at: 'cell' },
      { ...item('b', []), at: 'committee' },
    ]
    const shown = (kind: string) => visibleNav(items, { kind, permissions: [] }).map((one) => one.to)
    expect(shown('cell')).toEqual(['a'])
    expect(shown('grassroots_committee')).toEqual(['b'])
  })

  it('finds a place below the unit, or the same one for every unit', () => {
    expect(placePath(item('months', []), 'abc')).toBe('/u/abc/months')
    expect(placePath(item('/mine', []), 'abc')).toBe('/mine')
  })

  it.each([
    ['/u/abc/months/2026-12', 'abc'],
    ['/account', undefined],
    ['/u', undefined],
  ])('reads the unit of %s', (path, unitId) => {
    expect(unitIdOfPath(path)).toBe(unitId)
  })

  it.each([
    ['/u/a/months', '/u/a/months'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/sign-in?to=/x', '/'],
    [undefined, '/'],
  ])('returns after sign-in from %s to %s', (asked, to) => {
    expect(safeReturnTo(asked)).toBe(to)
  })
})
