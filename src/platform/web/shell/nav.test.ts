import { describe, expect, it } from 'vitest'
import { type NavItem, safeReturnTo, unitIdOfPath, visibleNav } from './nav.ts'

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
    expect(visibleNav(items, ['meeting.attend']).map((one) => one.to)).toEqual(['a', 'c'])
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
