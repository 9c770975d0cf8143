import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CaseActor } from '../rules/case.ts'

/** What the caller's offices are to the cases of a unit. */
export async function actorOn(db: Db | Trx, actor: Actor, unitId: UnitId): Promise<CaseActor> {
  const leadsCell = actor.scopeOf('case.lead').unitIds.includes(unitId)
  // Who leads a case is not above it: the commission of a committee has its own.
  const inspectsAbove = !leadsCell && (await isVisibleUnit(db, actor.scopeOf('case.oversee'), unitId))
  return { personId: actor.personId, leadsCell, inspectsAbove }
}

/** Whether the cell has a committee (chi ủy) on a day. */
export async function hasCellCommittee(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<boolean> {
  const found = await db
    .selectFrom('term')
    .select('id')
    .where('unitId', '=', unitId)
    .where('office', '=', 'cell_committee_member')
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Party groups (tổ đảng) of a cell on a day. */
export async function countPartyGroups(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<number> {
  const found = await db
    .selectFrom('unitVersion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('parentId', '=', unitId)
    .where('kind', '=', 'party_group')
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirst()
  return Number(found?.count ?? 0)
}
