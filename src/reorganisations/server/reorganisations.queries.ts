import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ReorganisationKind } from '../rules/plan.ts'
import type { ReorganisationStage } from '../rules/stages.ts'
import type { ReorganisationId } from './reorganisations.store.ts'

const SHOWN = 200

/** Reorganisations a committee decides on or has decided on, the newest first. */
export async function listReorganisations(db: Db, scope: UnitScope, unitId: UnitId) {
  const rows = await db
    .selectFrom('reorganisation')
    .select(['id', 'kind', 'stage', 'title', 'effectiveOn'])
    .where('unitId', '=', unitId)
    .where('unitId', 'in', visibleUnitIds(scope))
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ReorganisationKind,
    stage: row.stage as ReorganisationStage,
  }))
}

/** Decided ones whose day has come; for the program's daily round. */
export async function listDue(db: Db, on: LocalDate): Promise<readonly ReorganisationId[]> {
  const rows = await db
    .selectFrom('reorganisation')
    .select('id')
    .where('stage', '=', 'decided')
    .where('effectiveOn', '<=', on)
    .orderBy('effectiveOn')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id as ReorganisationId)
}

/** Every unit this one follows, however far back. The caller has checked the right to the unit itself. */
export async function listPredecessors(db: Db, unitId: UnitId): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    with recursive back as (
      select predecessor_id as id from reorganisation_link where unit_id = ${unitId}
      union
      select l.predecessor_id from reorganisation_link l join back b on b.id = l.unit_id
    ) select id from back where id <> ${unitId}`.execute(db)
  return rows.map(({ id }) => id)
}

interface LineageRow {
  readonly id: UnitId
  readonly name: string
  readonly on: LocalDate
  readonly isVisible: boolean
}

/** Whom a unit came from directly and what it became, with the names they bore that day. */
export async function findLineage(db: Db, scope: UnitScope, unitId: UnitId) {
  const side = async (own: 'unit_id' | 'predecessor_id', other: 'unit_id' | 'predecessor_id') => {
    const { rows } = await sql<LineageRow>`
      select distinct l.${sql.ref(other)} as id, l.on_day as "on", l.${sql.ref(other)} in ${visibleUnitIds(scope)} as is_visible,
        (select v.name from unit_version v where v.unit_id = l.${sql.ref(other)} and v.from_on <= l.on_day
          order by v.from_on desc limit 1) as name
      from reorganisation_link l where l.${sql.ref(own)} = ${unitId} order by "on", id`.execute(db)
    return rows
  }
  return {
    predecessors: await side('unit_id', 'predecessor_id'),
    successors: await side('predecessor_id', 'unit_id'),
  }
}
