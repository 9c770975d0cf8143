import { findPeopleWithAccounts } from '#accounts/public.ts'
import { listOpenCommitmentsOf } from '#commitments/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { listLastMeetings, listUnfinishedMeetings } from '#meetings/public.ts'
import { listRollsFrom } from '#members/public.ts'
import { countPapersOf, listSeriesOf } from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { listTransferClocks } from '#transfers/public.ts'
import { findUnitState, listAncestors, listTermsHeld, listUnitsBelow } from '#units/public.ts'
import type { Facts, UnitFacts } from '../rules/facts.ts'
import { type Plan, unitsOf } from '../rules/plan.ts'

/** Units a plan names, the parents of units to be founded among them. */
export function unitsNamed(plan: Plan, committeeId: UnitId): readonly UnitId[] {
  const parents = plan.destinations.flatMap(({ found }) => (found === null ? [] : [found.parentId]))
  const founded = new Set(plan.destinations.flatMap(({ unitId, found }) => (found === null ? [] : [unitId])))
  return [...new Set([committeeId, ...unitsOf(plan), ...parents])].filter((id) => !founded.has(id))
}

/** All that stands in the units of a plan on its day: one statement for each kind of thing. The caller has checked the scope. */
export async function loadFacts(db: Db | Trx, plan: Plan, committeeId: UnitId): Promise<Facts> {
  const ids = unitsNamed(plan, committeeId)
  const sourceIds = plan.sources.map(({ unitId }) => unitId)
  const cells = plan.destinations.flatMap(({ unitId, found }) => (found === null ? [unitId] : []))
  const rules = await rulesFor(db, committeeId, plan.effectiveOn)
  const of = await loadThings(db, plan, { ids, sourceIds, rollIds: [...new Set([...sourceIds, ...cells])] })
  const states = await loadStates(db, ids)
  const units = new Map<UnitId, UnitFacts>()
  for (const state of states) units.set(state.id, { state, ...of(state.id) })
  return {
    committeeId,
    units,
    minOfficial: rules['cell.minOfficialMembers'].value,
    committeeFrom: rules['cell.committeeFromOfficialMembers'].value,
  }
}

async function loadStates(db: Db | Trx, ids: readonly UnitId[]) {
  const states = []
  for (const id of ids) {
    const state = await findUnitState(db, id)
    if (state !== undefined) states.push(state)
  }
  return states
}

interface Asked {
  readonly ids: readonly UnitId[]
  readonly sourceIds: readonly UnitId[]
  readonly rollIds: readonly UnitId[]
}

async function loadThings(db: Db | Trx, { effectiveOn }: Plan, { ids, sourceIds, rollIds }: Asked) {
  const above = await listAncestors(db, ids, effectiveOn)
  const rolls = grouped(await listRollsFrom(db, rollIds, effectiveOn))
  const below = Map.groupBy(await listUnitsBelow(db, sourceIds, effectiveOn), ({ parentId }) => parentId)
  const commitments = grouped(await listOpenCommitmentsOf(db, sourceIds))
  const terms = await listTermsHeld(db, rollIds, effectiveOn)
  const termsOf = grouped(terms)
  const accounts = await findPeopleWithAccounts(
    db,
    terms.map(({ personId }) => personId),
  )
  const meetings = grouped(await listUnfinishedMeetings(db, sourceIds))
  const transfers = grouped(await listTransferClocks(db, sourceIds))
  const series = grouped(await listSeriesOf(db, sourceIds, effectiveOn))
  const papers = grouped(await countPapersOf(db, sourceIds))
  const met = grouped(await listLastMeetings(db, sourceIds))
  return (id: UnitId): Omit<UnitFacts, 'state'> => ({
    above: above.get(id) ?? new Set(),
    members: (rolls.get(id) ?? []).map(({ fullName, ...member }) => ({ ...member, name: fullName })),
    unitsBelow: below.get(id) ?? [],
    commitments: commitments.get(id) ?? [],
    terms: (termsOf.get(id) ?? []).map((term) => ({ ...term, hasAccount: accounts.has(term.personId) })),
    meetings: meetings.get(id) ?? [],
    series: series.get(id) ?? [],
    transfers: transfers.get(id)?.length ?? 0,
    papers: papers.get(id)?.[0]?.count ?? 0,
    lastPaperOn: papers.get(id)?.[0]?.lastIssuedOn ?? null,
    lastMeetingOn: met.get(id)?.[0]?.heldOn ?? null,
  })
}

function grouped<T extends { readonly unitId: UnitId }>(rows: readonly T[]): ReadonlyMap<UnitId, readonly T[]> {
  return Map.groupBy(rows, ({ unitId }) => unitId)
}
