import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { tellCases } from './open-case.ts'

/** How many cases of a unit are open as far as somebody may know of them; afterwards the transaction knows of none any more. */
export async function countOpenCases(
  trx: Trx,
  who: Pick<Actor, 'personId' | 'today' | 'scopeOf'>,
  unitId: UnitId,
): Promise<number> {
  await tellCases(trx, who)
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from case_file c where c.ended_on is null
      and exists (select from unit_ancestry a where a.unit_id = c.unit_id and a.ancestor_id = ${unitId}
        and a.from_on <= ${who.today} and (a.to_on is null or a.to_on > ${who.today}))`.execute(trx)
  const nowhere = { unitIds: [], subtreeIds: [], on: who.today }
  await tellCases(trx, { ...who, scopeOf: () => nowhere })
  await sql`select set_config('nennep.person', '', true)`.execute(trx)
  return rows[0]?.count ?? 0
}
