import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { Facts, UnitFacts } from './facts.ts'
import type { Destination, Plan, Source } from './plan.ts'

/** What the plan comes to on the facts: every single thing that moves, ends or is founded. */
export interface Outcome {
  readonly found: readonly Destination[]
  readonly members: readonly { readonly personId: PersonId; readonly fromId: UnitId; readonly toId: UnitId }[]
  readonly commitments: readonly { readonly id: CommitmentId; readonly fromId: UnitId; readonly toId: UnitId }[]
  readonly units: readonly { readonly unitId: UnitId; readonly fromId: UnitId | null; readonly toId: UnitId }[]
  /** Whole terms of units that end, and cell offices of members who leave a unit that goes on. */
  readonly termsEnding: readonly { readonly unitId: UnitId; readonly termId: string }[]
  readonly ending: readonly UnitId[]
  /** Predecessor and successor: whoever receives members, units or work of a unit follows it. */
  readonly links: readonly { readonly unitId: UnitId; readonly predecessorId: UnitId }[]
  /** Members of whom the plan does not say where they go, of a unit that ends. */
  readonly lost: readonly { readonly unitId: UnitId; readonly personId: PersonId }[]
}

export function outcomeOf(plan: Plan, { units }: Facts): Outcome {
  const chosen = new Map(plan.members.map(({ personId, toId }) => [personId, toId]))
  const parts = plan.sources.flatMap((source) => {
    const facts = units.get(source.unitId)
    return facts === undefined ? [] : [outcomeOfSource(source, facts, chosen)]
  })
  const collect = <K extends keyof (typeof parts)[number]>(key: K) =>
    parts.flatMap((part) => [...(part[key] as readonly (typeof parts)[number][K][number][])])
  return {
    found: plan.destinations.filter(({ found }) => found !== null),
    members: collect('members'),
    commitments: collect('commitments'),
    units: collect('units'),
    termsEnding: collect('termsEnding'),
    links: collect('links'),
    lost: collect('lost'),
    ending: plan.sources.filter(({ ends }) => ends).map(({ unitId }) => unitId),
  }
}

function outcomeOfSource(source: Source, facts: UnitFacts, chosen: ReadonlyMap<PersonId, UnitId | null>) {
  const { unitId, ends, membersTo } = source
  const goesTo = (personId: PersonId): UnitId | null =>
    chosen.has(personId) ? (chosen.get(personId) ?? null) : membersTo
  const members = facts.members.flatMap(({ personId }) => {
    const toId = goesTo(personId)
    return toId === null || toId === unitId ? [] : [{ personId, fromId: unitId, toId }]
  })
  const target = new Map(members.map(({ personId, toId }) => [personId, toId]))
  const commitments = facts.commitments.flatMap(({ id, ownerPersonId }) => {
    const withOwner = source.commitmentsFollowOwners && ownerPersonId !== null ? target.get(ownerPersonId) : undefined
    const toId = withOwner ?? source.commitmentsTo
    return toId === null || toId === unitId ? [] : [{ id, fromId: unitId, toId }]
  })
  const units = [
    ...(source.newParentId === null ? [] : [{ unitId, fromId: facts.state.latest.parentId, toId: source.newParentId }]),
    ...facts.unitsBelow.flatMap(({ id }) =>
      source.unitsBelowTo === null ? [] : [{ unitId: id, fromId: unitId, toId: source.unitsBelowTo }],
    ),
  ]
  const leaving = new Set(members.map(({ personId }) => personId))
  const isCell = facts.state.latest.kind === 'cell'
  const termsEnding = facts.terms
    .filter(({ personId, office }) => ends || (isCell && leaving.has(personId) && office !== 'cell_follower'))
    .map(({ id }) => ({ unitId, termId: id }))
  const lost = ends
    ? facts.members.filter(({ personId }) => !leaving.has(personId)).map(({ personId }) => ({ unitId, personId }))
    : []
  return { members, commitments, units, termsEnding, lost, links: linksOf(source, { members, commitments }) }
}

function linksOf(
  source: Source,
  moved: { readonly members: Outcome['members']; readonly commitments: Outcome['commitments'] },
): Outcome['links'] {
  const said = [source.membersTo, source.commitmentsTo, source.unitsBelowTo]
  const received = [...moved.members, ...moved.commitments].map(({ toId }) => toId)
  const successors = new Set([...said, ...received].filter((id) => id !== null && id !== source.unitId))
  return [...successors].flatMap((unitId) => (unitId === null ? [] : [{ unitId, predecessorId: source.unitId }]))
}
