import type { UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { IssuingName } from '../rules/vocabulary.ts'

/**
 * In whose name a caller issues for a committee: who heads it issues in its own, who serves on its inspection commission in that of the
 * commission. No permission says so by itself: the first answer notices to the committee, the second lead its cases.
 */
export function issuingNames(actor: Pick<Actor, 'scopeOf'>, unitId: UnitId): IssuingName[] {
  if (!actor.scopeOf('remediation.issue').subtreeIds.includes(unitId)) return []
  const heads = actor.scopeOf('remediation.answer').unitIds.includes(unitId)
  const inspects = actor.scopeOf('case.lead').unitIds.includes(unitId)
  return [...(heads ? (['committee'] as const) : []), ...(inspects ? (['inspectionCommission'] as const) : [])]
}
