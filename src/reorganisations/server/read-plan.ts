import type { UnitId } from '#kernel/id.ts'
import type { PlanIn } from '../contract/shapes.ts'
import type { Plan } from '../rules/plan.ts'

/**
 * The plan with ids instead of the names its sender gave to units that do not stand yet. Those get ids of the program's own making each
 * time, so that nobody can pass a unit that stands for one to be founded.
 */
export function readPlan({ destinations, ...plan }: PlanIn, makeId: () => UnitId): Plan {
  const known = new Map<string, UnitId>()
  for (const { ref, found } of destinations) known.set(ref, found === null ? (ref as UnitId) : makeId())
  const read = (ref: string | null): UnitId | null => (ref === null ? null : (known.get(ref) ?? (ref as UnitId)))
  return {
    kind: plan.kind,
    effectiveOn: plan.effectiveOn,
    sources: plan.sources.map((source) => ({
      ...source,
      membersTo: read(source.membersTo),
      commitmentsTo: read(source.commitmentsTo),
      unitsBelowTo: read(source.unitsBelowTo),
    })),
    destinations: destinations.flatMap(({ ref, ...destination }) => {
      const unitId = known.get(ref)
      return unitId === undefined ? [] : [{ ...destination, unitId }]
    }),
    members: plan.members.map(({ personId, to }) => ({ personId, toId: read(to) })),
  }
}
