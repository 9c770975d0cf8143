import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, lastDayOf } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import { type Span, treeDayOf } from '../rules/periods.ts'

/** A unit that stood right below for a part of some months only. */
export interface Moved {
  readonly unitId: UnitId
  readonly unitName: string
  readonly on: LocalDate
  readonly way: 'came' | 'left'
}

/**
 * Units whose own figures and those of the unit above are not of the same months: who left before the last of them is counted above and stands no
 * longer below, who came from outside after the first stands below with all of them. Who stood deeper before was counted above all the time.
 */
export async function listMoved(db: Db, unitId: UnitId, span: Span): Promise<readonly Moved[]> {
  if (span.first === span.last) return []
  const [first, last] = [lastDayOf(span.first), treeDayOf(span)]
  const { rows } = await sql<Moved>`${sql.raw(SHORT_READ)}
    select distinct on (v.name collate "vi-x-icu", v.unit_id) v.unit_id, v.name as unit_name, m.on_day as on, m.way
    from unit_version v cross join lateral (
      select v.to_on as on_day, 'left' as way where v.to_on > ${first}::date and v.to_on <= ${last}::date
        and not exists (select from unit_version w where w.unit_id = v.unit_id and w.parent_id = ${unitId} and w.from_on <= ${last}::date
          and (w.to_on is null or w.to_on > ${last}::date))
      union all select v.from_on, 'came' where v.from_on > ${first}::date and v.from_on <= ${last}::date and (v.to_on is null or v.to_on > ${last}::date)
        and exists (select from unit_version w where w.unit_id = v.unit_id and w.parent_id is distinct from v.parent_id
          and w.from_on <= ${first}::date and w.to_on > ${first}::date)
        and not exists (select from unit_ancestry n where n.unit_id = v.unit_id and n.ancestor_id = ${unitId} and n.from_on <= ${first}::date
          and (n.to_on is null or n.to_on > ${first}::date))) m
    where v.parent_id = ${unitId} and v.kind <> 'party_group'
    order by v.name collate "vi-x-icu", v.unit_id, m.on_day desc`.execute(db)
  return rows
}
