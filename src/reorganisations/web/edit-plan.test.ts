import { describe, expect, it } from 'vitest'
import { buildPlan, NEW_PLAN, type Typed } from './build-plan.ts'
import { keepChoices, typedOf } from './edit-plan.ts'

const cell = (id: string, name: string) =>
  ({ id, name, kind: 'cell', cellType: 'residential', parentId: 'commune' }) as const
const sources = [cell('a', 'Chi bộ thôn An'), cell('b', 'Chi bộ thôn Bình')]
const merge: Typed = {
  ...{ ...NEW_PLAN, title: 'Hợp nhất', effectiveOn: '2027-01-01', sources, place: 'Tân Lập' },
  ...{ names: 'Chi bộ thôn An Bình', series: 'continued', seriesFrom: 'a' },
}
const split: Typed = {
  ...merge,
  kind: 'split',
  sources: [sources[0] ?? cell('a', '')],
  names: 'Tổ 1\nTổ 2',
  series: 'new',
  seriesFrom: null,
}
const standing = { id: 'c', name: 'Chi bộ thôn Cầu' }
const into: Typed = { ...NEW_PLAN, title: 'Nhập', effectiveOn: '2027-01-01', sources, into: 'standing', standing }
const move: Typed = { ...into, kind: 'move', title: 'Chuyển' }

/** The page of a plan as the server answers it: ids of its own for units that do not stand yet. */
function pageOf(typed: Typed, members: readonly { personId: string; toId: string | null }[] = []) {
  const plan = buildPlan(typed, 'committee')
  if (plan === undefined) throw new Error('not whole')
  const idOf = (ref: string | null) => (ref === null ? null : ref.replace('new-', 'unit-'))
  return {
    ...{ kind: typed.kind, title: typed.title, effectiveOn: '2027-01-01', committeeId: 'committee' },
    taking: typed.sources.map((source) => ({ ...source })),
    names: [standing],
    plan: {
      sources: plan.sources.map((source) => ({
        ...{ ...source, unitId: String(source.unitId), membersTo: idOf(source.membersTo) },
        ...{ commitmentsTo: idOf(source.commitmentsTo), unitsBelowTo: idOf(source.unitsBelowTo) },
      })),
      destinations: plan.destinations.map(({ ref, ...rest }) => ({ ...rest, unitId: idOf(ref) ?? '' })),
      members: [...members],
    },
  }
}

describe('a plan that was read', () => {
  it.each([
    ['merged into a new unit', merge],
    ['merged into a new unit under the committee that decides', { ...merge, under: 'committee' as const }],
    ['split', split],
    ['split with an end', { ...split, goesOn: false }],
    ['merged into one that stands', into],
    ['moved', move],
  ])('opens as it was typed: %s', (_what, typed) => {
    const again = typedOf(pageOf(typed))
    expect(again && buildPlan(again, 'committee')).toEqual(buildPlan(typed, 'committee'))
  })

  it('is not opened in a form that would lose what it says', () => {
    const page = pageOf(merge)
    const [first, ...others] = page.plan.sources
    if (first === undefined) throw new Error('no source')
    const plan = { ...page.plan, sources: [{ ...first, commitmentsFollowOwners: false }, ...others] }
    expect(typedOf({ ...page, plan })).toBeNull()
  })

  it('keeps where single members go as long as the place is still in it, by its name', () => {
    const page = pageOf(split, [
      ...[
        { personId: 'p1', toId: 'unit-2' },
        { personId: 'p2', toId: 'unit-1' },
        { personId: 'p3', toId: null },
      ],
    ])
    const plan = buildPlan({ ...split, names: 'Tổ 2\nTổ 3' }, 'committee')
    expect(plan && keepChoices(plan, page).members).toEqual([
      { personId: 'p1', to: 'new-1' },
      { personId: 'p3', to: null },
    ])
  })
})

it.each([
  ['where those that take part stood', merge, 'commune'],
  ['under the committee that decides, if so chosen', { ...merge, under: 'committee' }, 'committee'],
  [
    'under the committee that decides, where they stood under several',
    { ...merge, sources: [cell('a', ''), { ...cell('b', ''), parentId: 'other' }] },
    'committee',
  ],
] as const)('a new unit stands %s', (_where, typed, parentId) => {
  expect(buildPlan(typed, 'committee')?.destinations[0]?.found?.parentId).toBe(parentId)
})
