import { type SqlBool, sql } from 'kysely'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'

/** Which side of a notice an act is of: who puts things right, or who issued it. */
export type NoticeSide = 'unit' | 'issuer'

/**
 * Notices a caller may know of: those issued to units he reads, and what his own committee prepares. What a case concluded about a
 * member is known to those who may know of the case alone, and to nobody whom the case keeps out. `n` is the notice.
 */
export function isReadable(actor: Pick<Actor, 'scopeOf' | 'personId'>) {
  const within = (scope: UnitScope) => visibleUnitIds(scope)
  return sql<SqlBool>`(((n.unit_id in ${within(actor.scopeOf('remediation.read'))} and n.issued_on is not null)
      or n.issuer_unit_id in ${within(actor.scopeOf('remediation.issue'))})
    and (n.person_id is null or n.unit_id in ${within(actor.scopeOf('case.lead'))}
      or n.unit_id in ${within(actor.scopeOf('case.oversee'))})
    and (n.case_id is null or not remediation_kept_out(n.case_id, ${actor.personId})))`
}

/** Notices a caller may act on from one side. */
export function isOnSide(actor: Pick<Actor, 'scopeOf' | 'personId'>, side: NoticeSide) {
  const known = isReadable(actor)
  return side === 'unit'
    ? sql<SqlBool>`(n.unit_id in ${visibleUnitIds(actor.scopeOf('remediation.answer'))} and n.issued_on is not null and ${known})`
    : sql<SqlBool>`(n.issuer_unit_id in ${visibleUnitIds(actor.scopeOf('remediation.issue'))} and ${known})`
}
