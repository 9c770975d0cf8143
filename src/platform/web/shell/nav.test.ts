import { describe, expect, it } from 'vitest'
import {
  entryOf,
  isAt,
  landingPlace,
  type NavGroup,
  type NavItem,
  placePath,
  placesOf,
  safeReturnTo,
  unitIdOfPath,
  visibleNav,
} from './nav.ts'

const item = (to: string, anyOf: NavItem['anyOf']): NavItem => ({
  label: 'app.nav.month',
  icon: 'calendar',
  to,
  anyOf,
  primary: true,
})

const group = (places: readonly NavItem[], label: NavGroup['label'] = 'app.nav.meetings'): NavGroup => ({
  label,
  places,
})

describe('navigation', () => {
  it('shows what one of its permissions opens, and what is open to everyone', () => {
    const items = [item('a', ['meeting.read', 'meeting.attend']), item('b', ['meeting.grade']), item('c', [])]
    const unit = { kind: 'cell', permissions: ['meeting.attend'] } as const
    expect(placesOf(visibleNav([group(items)], unit)).map((one) => one.to)).toEqual(['a', 'c'])
  })

  it('keeps what is for cells from committees, and the other way round', () => {
    const groups = [group([{ ...item('a', []), at: 'cell' }]), group([{ ...item('b', []), at: 'committee' }])]
    const shown = (kind: string) => placesOf(visibleNav(groups, { kind, permissions: [] })).map((one) => one.to)
    expect(shown('cell')).toEqual(['a'])
    expect(shown('grassroots_committee')).toEqual(['b'])
  })

  it('leaves out a group none of whose places is shown', () => {
    const groups = [group([item('a', ['meeting.grade'])]), group([item('b', [])])]
    expect(visibleNav(groups, { kind: 'cell', permissions: [] })).toEqual([group([item('b', [])])])
  })

  it('lands at the first main place: a plain member at his own page, not at what else he may read', () => {
    const groups = [
      group([item('months', ['meeting.read'])]),
      group([{ ...item('plan', []), primary: false }, item('mine', [])]),
    ]
    const landing = (permissions: NavItem['anyOf']) => landingPlace(visibleNav(groups, { kind: 'cell', permissions }))
    expect(landing(['meeting.read'])?.to).toBe('months')
    expect(landing([])?.to).toBe('mine')
    expect(landingPlace([group([{ ...item('plan', []), primary: false }])])?.to).toBe('plan')
  })

  it('shows one entry for a group, and its places while one is at one of them', () => {
    const two = group([item('a', []), item('b', [])])
    expect(entryOf(two, () => false)).toEqual({ lead: { ...item('a', []), label: 'app.nav.meetings' }, below: [] })
    expect(entryOf(two, ({ to }) => to === 'b').below.map(({ to }) => to)).toEqual(['a', 'b'])
  })

  it('does not say a first place twice that carries the name of its group', () => {
    const { lead, below } = entryOf(group([item('a', []), item('b', [])], 'app.nav.month'), () => true)
    expect([lead?.to, below.map(({ to }) => to)]).toEqual(['a', ['b']])
  })

  it('shows the only place of a group by its own name', () => {
    expect(entryOf(group([item('a', [])]), () => true)).toEqual({ lead: item('a', []), below: [] })
  })

  it.each([
    ['/u/x/months', true],
    ['/u/x/months/2026-12', true],
    ['/u/x/meetings/1/room', true],
    ['/u/x/months-ago', false],
    ['/u/y/months', false],
  ])('knows whether %s is at the place or at what it covers', (path, expected) => {
    expect(isAt({ ...item('months', []), covers: ['meetings'] }, 'x', path)).toBe(expected)
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
