import { sql } from 'kysely'
import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { RecordSection } from '../rules/record-sections.ts'
import { type FileLook, openFile } from './open-file.ts'

/** The scan that came with a request, where the reader sees every part the request is about. The look is written first. */
export async function findProof(trx: Trx, actor: Actor, look: FileLook, id: Id<'recordRequest'>) {
  const opened = await openFile(trx, actor, look)
  if (!opened) return undefined
  const found = await trx
    .selectFrom('recordRequest as r')
    .innerJoin('recordRequestWords as w', 'w.requestId', 'r.id')
    .innerJoin('file as f', 'f.id', 'w.proofFileId')
    .select(['f.name', 'f.contentType', 'f.sha256', 'r.sections'])
    .where('r.id', '=', id)
    .where('r.personId', '=', look.personId)
    .executeTakeFirst()
  const seesAll = found?.sections.every((section) => opened.sections.includes(section as RecordSection))
  return seesAll ? found : undefined
}

interface ToDecide {
  readonly scope: UnitScope
  readonly unitId: UnitId
  readonly by: PersonId
}

/** Beyond this the page says "more than". */
const COUNTED = 200

/** Requests that wait for this very officer: none about himself. The oldest ones are counted, never more than a page can hold. */
export async function countToDecide(db: Db, { scope, unitId, by }: ToDecide) {
  const below = { unitIds: [], subtreeIds: [unitId], on: scope.on }
  const { rows } = await sql<{ readonly count: number; readonly oldestAt: string | null }>`
    select count(*)::int as count, min(o.proposed_at) as oldest_at from (
      select r.proposed_at from record_request r
      join lateral (select s.unit_id from membership s where s.person_id = r.person_id order by s.from_on desc limit 1) s on true
      where r.state = 'open' and r.person_id <> ${by}
        and s.unit_id in ${visibleUnitIds(scope)} and s.unit_id in ${visibleUnitIds(below)}
      order by r.id limit ${COUNTED + 1}) o`.execute(db)
  const { count = 0, oldestAt = null } = rows[0] ?? {}
  return {
    count: Math.min(count, COUNTED),
    isMore: count > COUNTED,
    oldestAt: oldestAt === null ? null : new Date(oldestAt).toISOString(),
  }
}
