import type { z } from 'zod'
import type { UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'
import type { listQuery } from '../../contract/lists.ts'
import { type MemberFilter, NO_FILTER } from '../../rules/lists/filter.ts'
import { type ListRequest, type ListRow, listMembers } from './list.queries.ts'
import { isTooWide } from './reach.queries.ts'

export type AskedFilter = z.output<typeof listQuery>

export type ReachRefusal = { readonly code: 'not_found' } | { readonly code: 'list_too_wide' }

export interface AskedList {
  readonly request: ListRequest
  readonly partyAgeCertainty: Certainty
}

/** How far the caller sees the members below a unit; refused where more stands below it than one list is made of. */
export async function reachOf(db: Db, actor: Actor, unitId: UnitId) {
  const scope = actor.scopeOf('member.roster')
  if (!(await isVisibleUnit(db, scope, unitId))) return err({ code: 'not_found' as const })
  return (await isTooWide(db, unitId, actor.today)) ? err({ code: 'list_too_wide' as const }) : ok(scope)
}

/** A list as it is asked for, with the figures of the rule book it rests on. */
export async function askedList(
  db: Db,
  actor: Actor,
  { unitId, asked }: { readonly unitId: UnitId; readonly asked: AskedFilter },
): Promise<Result<AskedList, ReachRefusal>> {
  const reach = await reachOf(db, actor, unitId)
  if (!reach.ok) return reach
  const rules = await rulesFor(db, unitId, actor.today)
  const { value: partyAge, certainty } = rules['admission.readmittedPartyAge']
  const badgeYears = rules['badge.years'].value
  const request: ListRequest = { unitId, scope: reach.value, filter: toFilter(asked), badgeYears, partyAge }
  return ok({ request, partyAgeCertainty: certainty })
}

function toFilter({ name = '', ...asked }: AskedFilter): MemberFilter {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  return { ...NO_FILTER, ...given, name: name === '' ? null : name }
}

/** All of a list at once, to be printed or taken away; refused where it has more lines than that is made of. */
export async function wholeList(
  db: Db,
  { request }: AskedList,
  most: number,
): Promise<Result<readonly ListRow[], { readonly code: 'list_too_long'; readonly most: number }>> {
  const rows = await listMembers(db, request, { after: null, limit: most + 1 })
  return rows.length > most ? err({ code: 'list_too_long', most }) : ok(rows)
}
