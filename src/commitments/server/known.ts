import { type SqlBool, sql } from 'kysely'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'

/**
 * Whether the caller may know of a commitment at all, within what he may read: what a case asked of a member is known to that member
 * and to whoever may know of the case. `c` is the commitment.
 */
export function isKnown({ personId, scopeOf }: Pick<Actor, 'personId' | 'scopeOf'>) {
  const over = sql`(c.unit_id in ${visibleUnitIds(scopeOf('case.lead'))} or c.unit_id in ${visibleUnitIds(scopeOf('case.oversee'))})`
  return sql<SqlBool>`(c.origin_kind <> 'notice' or c.origin_id is null or c.owner_person_id is null or c.owner_person_id = ${personId}
    or not commitment_withheld(c.origin_id, ${personId}, ${over}))`
}
