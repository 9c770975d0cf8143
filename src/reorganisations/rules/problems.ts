import type { UnitId } from '#kernel/id.ts'
import { mayStandUnder } from '#units/rules/hierarchy.ts'
import type { UnitKind } from '#units/rules/unit.ts'
import type { Facts, UnitFacts } from './facts.ts'
import type { Outcome } from './outcome.ts'
import type { Plan, Source } from './plan.ts'

/** Why a plan cannot be carried out as it stands. */
export const PROBLEMS = [
  'nothing_to_reorganise',
  'source_twice',
  'unit_unknown',
  'merged_into_itself',
  'merged_into_own_child',
  'of_another_tree',
  'unit_closed',
  'before_founding',
  'not_after_last_change',
  'stands_there_already',
  'kind_not_under_parent',
  'cell_type_wrong',
  'members_without_destination',
  'destination_keeps_no_members',
  'destination_unknown',
  'commitments_without_destination',
  'units_below_without_destination',
  'meetings_open',
  'transfers_open',
  'recorded_since',
  'series_from_wrong',
] as const
export type ProblemCode = (typeof PROBLEMS)[number]

/** Whether it is the plan that must change, or something that may still be settled before the day. */
export const SETTLED_BEFORE_THE_DAY: readonly ProblemCode[] = ['meetings_open', 'transfers_open']

export interface Problem {
  readonly code: ProblemCode
  /** The unit it is about; null: the plan as a whole. */
  readonly unitId: UnitId | null
  readonly count: number
}

type Say = (code: ProblemCode, unitId?: UnitId | null, count?: number) => Problem
const say: Say = (code, unitId = null, count = 0) => ({ code, unitId, count })

/** Everything that stands against a plan on the facts; empty where it can be carried out. */
export function findProblems(plan: Plan, facts: Facts, outcome: Outcome): readonly Problem[] {
  return [
    ...ofPlan(plan, facts),
    ...plan.sources.flatMap((source) => ofSource(source, plan, facts, outcome)),
    ...plan.destinations.flatMap((destination) => ofDestination(destination, plan, facts, outcome)),
    ...ofPlaces(plan, facts, outcome),
  ]
}

function ofPlan({ sources, destinations, members }: Plan, { units }: Facts): readonly Problem[] {
  if (sources.length === 0) return [say('nothing_to_reorganise')]
  const ids = sources.map(({ unitId }) => unitId)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const known = new Set([...destinations.map(({ unitId }) => unitId), ...ids])
  const named = [
    ...sources.flatMap(({ membersTo, commitmentsTo, unitsBelowTo }) => [membersTo, commitmentsTo, unitsBelowTo]),
    ...members.map(({ toId }) => toId),
  ]
  const strangers = new Set(named.filter((id) => id !== null && !known.has(id)))
  const missing = ids.filter((id) => !units.has(id))
  return [
    ...twice.map((id) => say('source_twice', id)),
    ...[...strangers].map((id) => say('destination_unknown', id)),
    ...missing.map((id) => say('unit_unknown', id)),
  ]
}

function ofSource(source: Source, plan: Plan, facts: Facts, outcome: Outcome): readonly Problem[] {
  const { unitId, ends, newParentId } = source
  const unit = facts.units.get(unitId)
  if (unit === undefined) return []
  const problems = standing(unitId, unit, plan, facts)
  const changes = ends || newParentId !== null
  if (changes && plan.effectiveOn <= unit.state.latest.fromOn) problems.push(say('not_after_last_change', unitId))
  if (source.unitsBelowTo !== null) problems.push(...tooNew(unit, plan))
  const goals = [source.membersTo, source.commitmentsTo, source.unitsBelowTo, newParentId]
  if (ends && goals.includes(unitId)) problems.push(say('merged_into_itself', unitId))
  if (newParentId === unitId) problems.push(say('merged_into_itself', unitId))
  const lost = outcome.lost.filter((one) => one.unitId === unitId).length
  if (lost > 0) problems.push(say('members_without_destination', unitId, lost))
  if (ends) problems.push(...ofEnding(source, unit, plan, outcome))
  const moved = new Set(outcome.members.filter(({ fromId }) => fromId === unitId).map(({ personId }) => personId))
  const late = unit.members.filter(
    ({ personId, joinedOn, leftOn }) =>
      (ends || moved.has(personId)) && (joinedOn >= plan.effectiveOn || leftOn !== null),
  )
  if (late.length > 0) problems.push(say('recorded_since', unitId, late.length))
  return problems
}

/** What every unit that takes part must be: below the committee, not ended, there on the day. */
function standing(
  unitId: UnitId,
  { state, above }: UnitFacts,
  { effectiveOn }: Plan,
  { committeeId }: Facts,
): Problem[] {
  const problems: Problem[] = []
  if (!above.has(committeeId)) problems.push(say('of_another_tree', unitId))
  if (state.closedOn !== null) problems.push(say('unit_closed', unitId))
  if (effectiveOn < state.foundedOn) problems.push(say('before_founding', unitId))
  return problems
}

function tooNew({ unitsBelow }: UnitFacts, { effectiveOn }: Plan): readonly Problem[] {
  const newer = unitsBelow.filter(({ lastChangeOn }) => effectiveOn <= lastChangeOn)
  return newer.map(({ id }) => say('not_after_last_change', id))
}

function ofEnding(source: Source, unit: UnitFacts, { effectiveOn }: Plan, outcome: Outcome): readonly Problem[] {
  const { unitId } = source
  const problems: Problem[] = []
  const carried = outcome.commitments.filter(({ fromId }) => fromId === unitId).length
  const left = unit.commitments.length - carried
  if (left > 0) problems.push(say('commitments_without_destination', unitId, left))
  if (unit.unitsBelow.length > 0 && source.unitsBelowTo === null) {
    problems.push(say('units_below_without_destination', unitId, unit.unitsBelow.length))
  }
  if (unit.meetings.length > 0) problems.push(say('meetings_open', unitId, unit.meetings.length))
  if (unit.transfers > 0) problems.push(say('transfers_open', unitId, unit.transfers))
  const since = [unit.lastMeetingOn, unit.lastPaperOn].filter((on) => on !== null && on >= effectiveOn)
  if (since.length > 0) problems.push(say('recorded_since', unitId, since.length))
  return problems
}

function ofDestination(
  { unitId, found, series, seriesFrom }: Plan['destinations'][number],
  plan: Plan,
  facts: Facts,
  outcome: Outcome,
): readonly Problem[] {
  const ending = new Set(outcome.ending)
  const unit = facts.units.get(unitId)
  const kind = found?.kind ?? unit?.state.latest.kind
  if (kind === undefined) return [say('unit_unknown', unitId)]
  const problems: Problem[] = []
  if (ending.has(unitId)) problems.push(say('merged_into_itself', unitId))
  if (found === null && unit !== undefined) {
    if (!ending.has(unitId)) problems.push(...standing(unitId, unit, plan, facts))
    if (isBelowEnding(unit, ending, unitId)) problems.push(say('merged_into_own_child', unitId))
  }
  if (kind !== 'cell' && outcome.members.some(({ toId }) => toId === unitId)) {
    problems.push(say('destination_keeps_no_members', unitId))
  }
  if (found !== null && (found.kind === 'cell') !== (found.cellType !== null))
    problems.push(say('cell_type_wrong', unitId))
  const mayGoOn = seriesFrom !== null && ending.has(seriesFrom) && found !== null
  if (series === 'continued' && !mayGoOn) problems.push(say('series_from_wrong', unitId))
  return problems
}

function isBelowEnding({ above }: UnitFacts, ending: ReadonlySet<UnitId>, unitId: UnitId): boolean {
  return [...above].some((id) => id !== unitId && ending.has(id))
}

/** Every unit that moves or is founded must fit under its parent, which goes on and does not stand below it. */
function ofPlaces(plan: Plan, facts: Facts, outcome: Outcome): readonly Problem[] {
  const ending = new Set(outcome.ending)
  const founded = new Map(outcome.found.map(({ unitId, found }) => [unitId, found]))
  const kindOf = (id: UnitId): UnitKind | undefined => founded.get(id)?.kind ?? facts.units.get(id)?.state.latest.kind
  const below = new Map(
    [...facts.units.values()].flatMap(({ unitsBelow }) => unitsBelow.map((unit) => [unit.id, unit.kind])),
  )
  const placed = [
    ...outcome.units.map((moved) => ({ ...moved, kind: below.get(moved.unitId) ?? kindOf(moved.unitId) })),
    ...outcome.found.flatMap(({ unitId, found }) =>
      found === null ? [] : [{ unitId, kind: found.kind, fromId: null, toId: found.parentId }],
    ),
  ]
  return placed.flatMap(({ unitId, kind, fromId, toId }) => {
    const parentKind = kindOf(toId)
    if (kind === undefined || parentKind === undefined) return [say('unit_unknown', toId)]
    const parent = facts.units.get(toId)
    if (toId === fromId) return [say('stands_there_already', unitId)]
    if (toId === unitId || parent?.above.has(unitId)) return [say('merged_into_own_child', unitId)]
    if (ending.has(toId)) return [say('unit_closed', toId)]
    if (parent !== undefined && !parent.above.has(facts.committeeId)) return [say('of_another_tree', toId)]
    return mayStandUnder(kind, parentKind, plan.effectiveOn) ? [] : [say('kind_not_under_parent', unitId)]
  })
}
