import { sql } from 'kysely'
import type { MeetingId, UnitId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'
import { iso } from './lines.queries.ts'

const SHOWN = 30

/** The latest meetings of a scope that quote a directive, called off ones left out. */
export async function meetingsQuoting(db: Db, scope: UnitScope, textId: string) {
  const link = JSON.stringify([{ kind: 'text', id: textId }])
  // The first condition is that of the index, which holds only items that quote something.
  const quoting = sql<MeetingId>`(select i.meeting_id from agenda_item i
    where i.links @> '[{"kind": "text"}]' and i.links @> ${link}::jsonb)`
  const rows = await db
    .selectFrom('meeting as m')
    .select(['m.id', 'm.unitId', 'm.kind', 'm.month', 'm.startedAt', 'm.startsAt'])
    .select(
      sql<string>`(select v.name from unit_version v where v.unit_id = m.unit_id order by v.from_on desc limit 1)`.as(
        'unitName',
      ),
    )
    .where('m.id', 'in', quoting)
    .where('m.unitId', 'in', visibleUnitIds(scope))
    .where('m.stage', '!=', 'cancelled')
    .orderBy('m.month', 'desc')
    .orderBy('m.id', 'desc')
    .limit(SHOWN + 1)
    .execute()
  return {
    isWhole: rows.length <= SHOWN,
    rows: rows.slice(0, SHOWN).map(({ startedAt, startsAt, kind, unitId, ...row }) => ({
      ...{ ...row, unitId: unitId as UnitId, kind: kind as MeetingKind },
      at: iso(startedAt ?? startsAt),
    })),
  }
}
